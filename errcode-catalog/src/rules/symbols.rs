//! A string code means one thing, or several by another column.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Catalog;

/// No two rows share a symbol, unless they are meanings of one code that another column tells apart.
pub(super) fn unique(catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    for group in catalog.groups(|entry| entry.symbol.map(|symbol| symbol.value)) {
        let first = group[0];
        for entry in &group[1..] {
            // Rows of one code are the business of the rules about codes, which know whether the
            // symbol was to tell them apart.
            if entry.code.value == first.code.value {
                continue;
            }
            let (Some(symbol), Some(first_symbol)) = (entry.symbol, first.symbol) else { continue };
            let line = catalog.line(first.row);
            diagnostics.push(
                Diagnostic::new(
                    format!("symbol `{}` belongs to two codes", symbol.value),
                    symbol.span,
                )
                .label(format!("line {line} has it for code {}", first.code.value))
                .also(first_symbol.span, "")
                .help("correct one of the two, or leave its cell empty: a string code has to lead to one code"),
            );
        }
    }
}
