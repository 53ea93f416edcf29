//! What holds between the cells of a row, and between rows. One function each.

mod codes;
mod kinds;
mod messages;
mod names;
mod overlap;
mod overloads;
mod repeats;
mod symbols;
mod templates;

use crate::diagnostic::Diagnostics;
use crate::draft::Draft;

/// A rule adds what it finds.
type Rule = fn(&Draft<'_>, &mut Diagnostics);

/// Every rule. Names come last: rows that are in conflict anyway need no second finding for them.
const RULES: [Rule; 7] = [
    codes::listed_twice,
    overloads::consistent,
    kinds::zero,
    symbols::unique,
    templates::placeholders,
    templates::alternatives,
    names::unique,
];

/// Applies every rule. Rows that repeat another are reported first, and left out of the draft.
pub(crate) fn check(draft: &mut Draft<'_>, diagnostics: &mut Diagnostics) {
    repeats::remove(draft, diagnostics);
    for rule in RULES {
        rule(draft, diagnostics);
    }
}
