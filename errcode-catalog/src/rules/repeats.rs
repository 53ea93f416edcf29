//! Two rows that say the same are one row too many.

use std::collections::{HashMap, HashSet};

use crate::catalog::{Entry, Name};
use crate::draft::Draft;
use crate::findings::{Finding, Findings};
use crate::source::{Sources, Span};

/// Reports rows that say the same as one before, and takes them out.
pub(super) fn remove(draft: &mut Draft<'_>, findings: &mut Findings) {
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
                let finding = Finding::rows_identical(entry.row, first);
                findings.push(finding.fix(line(draft.sources, entry.row), ""));
            }
        }
    }
    if !repeats.is_empty() {
        draft.catalog.entries.retain(|entry| !repeats.contains(&entry.row));
    }
}

/// The line of a row, with the line's end before it: no row is the first line.
fn line(sources: &Sources, row: Span) -> Span {
    let before = &sources[row.file].bytes()[..row.start];
    let end = match before {
        [.., b'\r', b'\n'] => 2,
        [.., b'\r' | b'\n'] => 1,
        _ => 0,
    };
    row.at(row.start - end, row.end)
}

/// What a row says, however its cells are quoted.
#[derive(PartialEq, Eq, Hash)]
struct Content<'c> {
    texts: Vec<Option<&'c str>>,
    http_status: Option<u16>,
    /// Where cells can't be read, the row as it stands in the file.
    row: &'c [u8],
}

fn content<'c>(draft: &'c Draft<'_>, entry: &'c Entry) -> Content<'c> {
    // Every field, so that a new one does not compile before it is compared.
    let Entry {
        row: _,
        code: _,
        name,
        symbol,
        message,
        description,
        hint,
        url,
        http_status,
        module,
        scope,
        overload,
        kind,
        retry,
        category,
    } = entry;
    let name = match name {
        Name::Written(name) => Some(&name.value[..]),
        Name::Derived(_) => None,
    };
    let mut texts = vec![
        name,
        overload.map(|overload| overload.value.column()),
        kind.map(|kind| kind.value.as_str()),
        retry.map(|retry| retry.value.as_str()),
        category.map(|category| category.value.as_str()),
    ];
    let cells = [symbol, module, scope].into_iter();
    let cells = cells.chain([message, description, hint, url].into_iter().flatten());
    texts.extend(cells.map(|cell| cell.as_ref().map(|cell| &cell.value[..])));
    Content {
        texts,
        http_status: http_status.map(|status| status.value),
        row: if draft.has_damage(entry) { draft.row_text(entry) } else { b"" },
    }
}
