//! Two rows that say the same are one row too many.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::Draft;
use crate::model::{Entry, Variant};
use crate::source::Span;

/// Reports rows that say the same as one before, and takes them out.
pub(super) fn remove(draft: &mut Draft<'_>, diagnostics: &mut Diagnostics) {
    let mut repeats: HashSet<Span> = HashSet::new();
    for group in draft.catalog.groups(|entry| Some(entry.code.value)) {
        if group.len() == 1 {
            continue;
        }
        let mut seen = HashMap::new();
        for entry in group {
            let first = *seen.entry(content(draft, entry)).or_insert(entry.row);
            if first != entry.row {
                repeats.insert(entry.row);
                diagnostics.push(finding(draft, entry.row, first));
            }
        }
    }
    if !repeats.is_empty() {
        draft.catalog.entries.retain(|entry| !repeats.contains(&entry.row));
    }
}

fn finding(draft: &Draft<'_>, row: Span, first: Span) -> Diagnostic {
    Diagnostic::new("two rows are identical", row)
        .label(format!("the same as {}", draft.line(first)))
        .also(first, "first here")
        .help("delete one of the two")
}

/// What a row says, however its cells are quoted.
#[derive(PartialEq, Eq, Hash)]
struct Content<'s> {
    texts: Vec<Option<&'s str>>,
    http_status: Option<u16>,
    is_success: bool,
    is_removed: bool,
    overload: Option<&'static str>,
    retry: Option<&'static str>,
    /// Where cells can't be read, the row as it stands in the file.
    row: &'s [u8],
}

fn content<'s>(draft: &Draft<'s>, entry: &Entry<'s>) -> Content<'s> {
    let Entry { row: _, code: _, variant, symbol, message, description, hint, url, .. } = entry;
    let Entry { http_status, module, scope, overload, is_success, is_removed, retry, .. } = entry;
    let name = match variant {
        Variant::Written(name) => Some(*name),
        Variant::Derived(_) => None,
    };
    let columns = [message, description, hint, url].into_iter().flatten();
    let texts = [name, *symbol, *module, *scope].into_iter().chain(columns.copied());
    Content {
        texts: texts.map(|text| text.map(|text| text.value)).collect(),
        http_status: http_status.map(|status| status.value),
        is_success: *is_success,
        is_removed: *is_removed,
        overload: overload.map(|overload| overload.value.as_str()),
        retry: retry.map(|retry| retry.value.as_str()),
        row: if draft.has_damage(entry) { draft.row_text(entry) } else { b"" },
    }
}
