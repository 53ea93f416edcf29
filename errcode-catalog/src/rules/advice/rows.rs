//! Advice on the order of rows.

use super::{Checker, advise};
use crate::columns::Column;
use crate::findings::Finding;

/// Rows are sorted by code, so that a code is easy to find, and a reviewer sees a change where it belongs.
pub(super) fn in_order(checker: &mut Checker<'_, '_>) {
    let mut before: Option<(_, i64)> = None;
    advise(checker, |entry| {
        let (file, code) = (entry.code.span.file, entry.code.value);
        let (_, other) = before.replace((file, code)).filter(|(other, _)| *other == file)?;
        let finding =
            (code < other).then(|| Finding::row_out_of_order(entry.code.span, code, other));
        finding.map(|finding| (Column::Code, finding))
    });
}
