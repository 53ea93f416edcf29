//! A string code means one thing, or several by another column.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::Draft;
use crate::text::excerpt;

/// No two rows share a symbol, unless they are meanings of one code that another column tells apart.
pub(super) fn unique(draft: &Draft<'_>, diagnostics: &mut Diagnostics) {
    for group in draft.catalog.groups(|entry| entry.symbol.map(|symbol| symbol.value)) {
        let first = group[0];
        for entry in &group[1..] {
            // Rows of one code are the business of the rules about codes, which know whether the
            // symbol was to tell them apart.
            if entry.code.value == first.code.value {
                continue;
            }
            let (Some(symbol), Some(first_symbol)) = (entry.symbol, first.symbol) else { continue };
            let message = format!("symbol `{}` belongs to two codes", excerpt(symbol.value));
            let line = draft.line(first_symbol.span);
            diagnostics.push(
                Diagnostic::new(message, symbol.span)
                    .label(format!("{line} has it for code {}", first.code.value))
                    .also(first_symbol.span, "")
                    .help("correct one of the two, or leave its cell empty: a string code has to lead to one code"),
            );
        }
    }
}
