//! Is it a table: a header, and rows of as many cells?

use super::{Cell, Sheet, within};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::Span;

/// A catalog holds at most so many entries.
const MAX_ROWS: usize = 65_535;

/// Puts records into a sheet. The flag of a record says whether its cells are broken, and it is
/// left out.
pub(super) fn fill(
    sheet: &mut Sheet<'_>,
    records: Vec<(Vec<Cell>, bool)>,
    diagnostics: &mut Diagnostics,
) {
    let mut records = records.into_iter();
    let Some((mut header, header_is_broken)) = records.next() else {
        let help = "the first row names the columns: code,name,message,description,hint";
        diagnostics.push(Diagnostic::new("the catalog is empty", Span::default()).help(help));
        return;
    };
    if header_is_broken {
        return;
    }
    if let Some(diagnostic) = other_delimiter(sheet, &header) {
        diagnostics.push(diagnostic);
        return;
    }
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut empty: Option<(Span, usize)> = None;
    let mut rows_seen = 0;
    for (cells, is_broken) in records {
        rows_seen += 1;
        let is_empty = cells.iter().all(|&cell| sheet.text(cell).is_empty());
        match &mut empty {
            Some((_, count)) if is_empty => *count += 1,
            None if is_empty => empty = Some((row_span(&cells), 1)),
            _ => {
                report_empty_rows(empty.take(), diagnostics);
                if !is_broken {
                    rows.push(cells);
                }
            }
        }
    }
    report_empty_rows(empty, diagnostics);

    let width = header.len();
    let named = header.iter().rposition(|&cell| !sheet.text(cell).is_empty());
    let used = named.map_or(0, |last| last + 1);
    let is_used = |cell: &Cell| !sheet.text(*cell).is_empty();
    if used > 0 && used < width && !rows.iter().any(|row| row.iter().skip(used).any(is_used)) {
        let span = Span::new(header[used].span.start, header[width - 1].span.end);
        diagnostics.push(
            Diagnostic::new(
                format!("the spreadsheet left {}", empties(width - used, "column")),
                span,
            )
            .label("nothing is in them, from here on to the right")
            .help("delete these columns in the spreadsheet, and save again"),
        );
        header.truncate(used);
        for row in &mut rows {
            row.truncate(used.max(row.len().saturating_sub(width - used)));
        }
    }
    if rows_seen == 0 {
        let help = "add a row for each error code";
        diagnostics.push(Diagnostic::new("the catalog has no rows", row_span(&header)).help(help));
    }
    if let Some(row) = rows.get(MAX_ROWS) {
        let message = format!("the catalog has {} rows; it may have {MAX_ROWS}", rows.len());
        let help = "split it into several catalogs";
        diagnostics.push(Diagnostic::new(message, row_span(row)).help(help));
        rows.truncate(MAX_ROWS);
    }
    for row in rows {
        if row.len() == header.len() {
            sheet.rows.extend(row);
        } else {
            diagnostics.push(ragged(sheet, &header, &row));
        }
    }
    sheet.header = header;
}

fn row_span(cells: &[Cell]) -> Span {
    Span::new(cells[0].span.start, cells[cells.len() - 1].span.end)
}

fn empties(count: usize, what: &str) -> String {
    match count {
        1 => format!("an empty {what}"),
        _ => format!("{count} empty {what}s"),
    }
}

fn report_empty_rows(empty: Option<(Span, usize)>, diagnostics: &mut Diagnostics) {
    let Some((span, count)) = empty else { return };
    let message = format!("the spreadsheet left {}", empties(count, "row"));
    let help = match count {
        1 => "delete this row in the spreadsheet, and save again",
        _ => "delete these rows in the spreadsheet, and save again",
    };
    diagnostics.push(Diagnostic::new(message, span).help(help));
}

fn ragged(sheet: &Sheet<'_>, header: &[Cell], row: &[Cell]) -> Diagnostic {
    let (has, wants) = (row.len(), header.len());
    let cells = |count: usize| if count == 1 { "1 cell".into() } else { format!("{count} cells") };
    let message = format!("a row has {}; the header has {wants}", cells(has));
    if has > wants {
        return Diagnostic::new(message, row[wants].span)
            .label("the first cell too many")
            .help("a text that holds a comma has to stand in quotes: \"a, b\"");
    }
    let missing = sheet.text(header[has]);
    Diagnostic::new(message, row_span(row))
        .label(format!("column `{missing}` is missing"))
        .help("an empty cell still needs its comma")
}

/// Excel writes `;` where `,` is the decimal sign, and tabs as "Text (Tab delimited)".
fn other_delimiter(sheet: &Sheet<'_>, header: &[Cell]) -> Option<Diagnostic> {
    let first = header[0];
    let text = sheet.text(first);
    let help = "save the file with commas: in Excel, as \"CSV UTF-8 (Comma delimited)\";\n\
                in LibreOffice, with the field delimiter `,`";
    if text.starts_with("sep=") {
        let message = format!("the first line is `{text}`, which only Excel reads");
        return Some(Diagnostic::new(message, first.span).help(help));
    }
    let (delimiter, name) = [
        (';', "semicolons"),
        ('\t', "tabs"),
        ('|', "vertical bars"),
        ('；', "full-width semicolons"),
        ('，', "full-width commas"),
    ]
    .into_iter()
    .find(|&(delimiter, _)| header.len() == 1 && text.contains(delimiter))?;
    let at = text.find(delimiter)?;
    let span = within(sheet.source(), first.span, at, at + delimiter.len_utf8());
    let message = format!("the cells are separated by {name}, not by commas");
    Some(Diagnostic::new(message, span).help(help))
}
