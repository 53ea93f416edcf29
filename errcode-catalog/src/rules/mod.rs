//! What holds between the cells of a row, and between rows. One function each.

mod codes;
mod names;
mod overlap;
mod symbols;
mod templates;

use crate::diagnostic::Diagnostics;
use crate::model::Catalog;

/// A rule adds what it finds.
type Rule = fn(&Catalog<'_>, &mut Diagnostics);

/// Every rule.
const RULES: [Rule; 6] = [
    codes::identical_rows,
    codes::listed_twice,
    codes::overload,
    names::unique,
    symbols::unique,
    templates::placeholders,
];

/// Applies every rule.
pub(crate) fn check(catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    for rule in RULES {
        rule(catalog, diagnostics);
    }
}
