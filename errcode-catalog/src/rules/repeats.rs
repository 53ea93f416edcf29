//! Removes rows that repeat another row.

use crate::catalog::{Entry, Name};
use crate::draft::{Draft, Marks};
use crate::findings::{Finding, Findings};
use crate::order::order;
use crate::source::{Sources, Span};

/// Reports rows with the same content as an earlier one, and removes them.
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
    draft.remove(&repeats);
}

/// The line of a row, including its line end.
fn line(sources: &Sources, row: Span) -> Span {
    let source = &sources[row.file];
    // Surplus commas come after the last cell.
    let end = source.line(row.end).end;
    let line_end = match &source.bytes()[end..] {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    };
    row.at(row.start, end + line_end)
}

/// The content of a row, however its cells are quoted; if cells can't be read, also the row as it is
/// written in the file.
type Content<'c> = (Vec<Option<&'c str>>, Option<u16>, &'c [u8]);

fn content<'c>(draft: &'c Draft<'_>, entry: &'c Entry) -> Content<'c> {
    // Lists every field, so that a new one does not compile until it is compared.
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
