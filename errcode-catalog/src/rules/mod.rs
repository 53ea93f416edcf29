//! Rules about the cells of a row, and about several rows. Each rule is one function.

#[cfg(feature = "advice")]
mod advice;
mod codes;
mod kinds;
mod messages;
mod names;
mod overlap;
mod overloads;
mod parts;
mod repeats;
mod replaced;
mod symbols;
mod templates;

use crate::catalog::Entry;
use crate::draft::{Draft, Marks};
use crate::findings::{Finding, Findings};

/// What rules work on, and where they put their findings.
struct Checker<'c, 's> {
    draft: &'c Draft<'s>,
    findings: &'c mut Findings,
    /// Rows that are in conflict with others: their names need no second finding.
    in_conflict: Marks,
}

impl Checker<'_, '_> {
    fn push(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Adds a finding about two rows that can't both stay as they are.
    fn conflict(&mut self, finding: Finding, rows: [&Entry; 2]) {
        for entry in rows {
            self.in_conflict.add(entry.row);
        }
        self.findings.push(finding);
    }
}

/// A rule, which adds its findings.
type Rule = fn(&mut Checker<'_, '_>);

/// Every rule. The rule about names comes after those that find rows in conflict, since these rows need
/// no second finding.
const RULES: [Rule; 8] = [
    codes::listed_twice,
    overloads::consistent,
    kinds::success_said,
    kinds::removed_as_a_whole,
    symbols::unique,
    templates::placeholders,
    templates::alternatives,
    names::unique,
];

/// Applies every rule. Before that, names are fixed, and rows that repeat another are removed from the
/// draft.
pub(crate) fn check(draft: &mut Draft<'_>, findings: &mut Findings) {
    replaced::remove(draft, findings);
    names::mend(draft, findings);
    repeats::remove(draft, findings);
    let mut checker = Checker { draft, findings, in_conflict: Marks::default() };
    for rule in RULES {
        rule(&mut checker);
    }
    #[cfg(feature = "advice")]
    if checker.findings.are_asked_for(crate::findings::Severity::Warning) {
        for rule in advice::RULES {
            rule(&mut checker);
        }
    }
}
