//! Does a code mean success?

use crate::columns::Column;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::Draft;

/// Nearly every platform means success by 0, and a success that comes out as an error is the worst
/// surprise. So a row with this code says which of the two it is.
pub(super) fn zero(draft: &Draft<'_>, diagnostics: &mut Diagnostics) {
    for entry in &draft.catalog.entries {
        let is_asked = entry.code.value == 0 && entry.kind.is_none();
        if is_asked && !draft.is_damaged(entry, Column::Kind) {
            diagnostics.push(
                Diagnostic::new("code 0 does not say whether it means success", entry.code.span)
                    .label("most platforms answer 0 when a call succeeded")
                    .help("write `success` in column `kind`; or `error`, if 0 is an error here"),
            );
        }
    }
}
