//! A string code has one meaning, or several that another column tells apart.

use errcode_runtime::resolve::Meaning;

use super::Checker;
use crate::catalog::Entry;
use crate::findings::Finding;

/// No two rows share a symbol, unless they are meanings of one code that another column tells apart.
pub(super) fn unique(checker: &mut Checker<'_, '_>) {
    let draft = checker.draft;
    let compare = |a: &Entry, b: &Entry| Meaning::symbol(a).cmp(&Meaning::symbol(b));
    for group in draft.catalog.groups(&|entry| entry.symbol.is_some(), &compare) {
        let first = group[0];
        for entry in &group[1..] {
            // Rows of one code are left to the rules about codes, which know whether the symbol
            // should tell them apart.
            if entry.code.value == first.code.value {
                continue;
            }
            let (Some(symbol), Some(first_symbol)) = (&entry.symbol, &first.symbol) else {
                continue;
            };
            let (at, first_at) = (symbol.span, first_symbol.span);
            let (text, code) = (&symbol.value[..], first.code.value);
            let finding = Finding::symbol_of_two_codes(at, first_at, text, code);
            checker.conflict(finding, [entry, first]);
        }
    }
}
