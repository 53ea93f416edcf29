//! The same code on several rows, none of which says that this is intended.

use super::Checker;
use crate::catalog::Entry;
use crate::columns::Column;
use crate::draft::Draft;
use crate::findings::Finding;

/// The rows of each code, if all their cells in `overload` could be read.
pub(super) fn rows_of_codes<'d>(draft: &'d Draft<'_>) -> Vec<Vec<&'d Entry>> {
    let mut groups = draft.catalog.by_code();
    groups.retain(|rows| !rows.iter().any(|entry| draft.is_damaged(entry, Column::Overload)));
    groups
}

/// A code has one row, unless its rows say what tells its meanings apart.
pub(super) fn listed_twice(checker: &mut Checker<'_, '_>) {
    for rows in rows_of_codes(checker.draft) {
        if rows.len() == 1 || rows.iter().any(|entry| entry.overload.is_some()) {
            continue;
        }
        let first = rows[0];
        let times = Some(rows.len()).filter(|&times| times > 2);
        for entry in &rows[1..] {
            let (code, name) = (entry.code.value, first.name.as_str());
            let (at, first_at) = (entry.code.span, first.code.span);
            let finding = Finding::code_listed_twice(at, first_at, code, times, name);
            checker.conflict(finding, [entry, first]);
        }
    }
}
