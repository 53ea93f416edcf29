//! Two rows that say the same are one row too many.

use crate::catalog::{Entry, Name};
use crate::draft::{Draft, Marks};
use crate::findings::{Finding, Findings};
use crate::order::order;
use crate::source::{Sources, Span};

/// Reports rows that say the same as one before, and takes them out.
pub(super) fn remove(draft: &mut Draft<'_>, findings: &mut Findings) {
    let mut repeats = Marks::default();
    for rows in draft.catalog.by_code().into_iter().filter(|rows| rows.len() > 1) {
        let contents: Vec<_> = rows.iter().map(|entry| content(draft, entry)).collect();
        let order = order(rows.len(), &|a, b| contents[a].cmp(&contents[b]));
        let mut first = order[0];
        for &next in &order[1..] {
            if contents[first] != contents[next] {
                first = next;
                continue;
            }
            let row = rows[next].row;
            repeats.add(row);
            let finding = Finding::rows_identical(row, rows[first].row);
            findings.push(finding.fix(line(draft.sources, row), ""));
        }
    }
    if !repeats.is_empty() {
        draft.catalog.entries.retain(|entry| !repeats.has(entry.row));
    }
}

/// The line of a row, with its end.
fn line(sources: &Sources, row: Span) -> Span {
    let source = &sources[row.file];
    // Surplus commas stand after the last cell.
    let end = source.line(row.end).end;
    let line_end = match &source.bytes()[end..] {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    };
    row.at(row.start, end + line_end)
}

/// What a row says, however its cells are quoted; where cells can't be read, also the row as it stands in
/// the file.
type Content<'c> = (Vec<Option<&'c str>>, Option<u16>, &'c [u8]);

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
    let row = if draft.has_damage(entry) { draft.row_text(entry) } else { b"" };
    (texts, http_status.map(|status| status.value), row)
}
