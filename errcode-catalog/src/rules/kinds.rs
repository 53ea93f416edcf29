//! Tells whether a code means success, an error, or nothing any more.

use super::Checker;
use crate::catalog::Entry;
use crate::columns::Column;
use crate::findings::Finding;

/// Nearly every platform uses 0 for success, and a success that comes out as an error is the worst
/// surprise. So a row with this code has to say which of the two it is.
pub(super) fn success_said(checker: &mut Checker<'_, '_>) {
    let draft = checker.draft;
    for entry in &draft.catalog.entries {
        let is_open = entry.code.value == 0 && entry.kind.is_none();
        if is_open && !draft.is_damaged(entry, Column::Kind) {
            checker.push(Finding::success_unsaid(entry.code.span));
        }
    }
}

/// A number that the platform no longer sends has no meaning that it still sends.
pub(super) fn removed_as_a_whole(checker: &mut Checker<'_, '_>) {
    let draft = checker.draft;
    for rows in draft.catalog.by_code() {
        let is_sent =
            |entry: &&&Entry| !entry.is_removed() && !draft.is_damaged(entry, Column::Kind);
        let Some(sent) = rows.iter().find(is_sent) else { continue };
        for entry in rows.iter().filter(|entry| entry.is_removed()) {
            let at = entry.kind.map_or(entry.code.span, |kind| kind.span);
            checker.push(Finding::removed_in_part(at, sent.code.span, entry.code.value));
        }
    }
}
