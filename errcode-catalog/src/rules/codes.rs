//! The same code on several rows, none of which says that this is meant.

use crate::columns::Column;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::Draft;
use crate::model::Entry;

/// The rows of each code, where all their cells in `overload` could be read.
pub(super) fn rows_of_codes<'d, 's>(
    draft: &'d Draft<'s>,
) -> impl Iterator<Item = Vec<&'d Entry<'s>>> {
    draft
        .catalog
        .groups(|entry| Some(entry.code.value))
        .filter(|rows| !rows.iter().any(|entry| draft.is_damaged(entry, Column::Overload)))
}

/// A code has one row, unless its rows say what tells its meanings apart.
pub(super) fn listed_twice(draft: &Draft<'_>, diagnostics: &mut Diagnostics) {
    for rows in rows_of_codes(draft) {
        if rows.len() == 1 || rows.iter().any(|entry| entry.overload.is_some()) {
            continue;
        }
        let first = rows[0];
        let (line, name) = (draft.line(first.code.span), first.variant.as_str());
        for entry in &rows[1..] {
            let times = if rows.len() == 2 { "twice" } else { "several times" };
            let message = format!("code {} is listed {times}", entry.code.value);
            diagnostics.push(
                Diagnostic::new(message, entry.code.span)
                    .label(format!("also on {line}, as `{name}`"))
                    .also(first.code.span, "")
                    .help("if the platform documents both meanings, say on both rows in column `overload`")
                    .help("what tells them apart: scope, symbol, http_status or message"),
            );
        }
    }
}
