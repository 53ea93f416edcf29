//! Is it a table: a header, and rows of as many cells?

use std::ops::ControlFlow;

use super::records::{MAX_COLUMNS, Record};
use super::{Cell, Sheet};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Source, Span};
use crate::text::excerpt;

/// A catalog holds at most so many entries.
const MAX_ROWS: usize = 65_535;

/// The records of a file, sorted into what can be read and what can't.
#[derive(Default)]
pub(super) struct Shape {
    header: Option<Record>,
    header_is_broken: bool,
    rows: Vec<Record>,
    /// Runs of empty rows: where, and how many.
    empty: Vec<(Span, usize)>,
    /// Whether the last record was empty.
    in_empty: bool,
    lost: Vec<Vec<Cell>>,
    /// The first row behind the last that a catalog may have.
    too_many: Option<Span>,
}

impl Shape {
    /// Adds a record. `Break` says that no more are wanted.
    pub(super) fn add(&mut self, record: Record) -> ControlFlow<()> {
        let was_in_empty = std::mem::replace(&mut self.in_empty, record.used == 0);
        if record.used == 0 {
            match self.empty.last_mut().filter(|_| was_in_empty) {
                Some((_, count)) => *count += 1,
                None => self.empty.push((record.span, 1)),
            }
        } else if self.header.is_none() {
            self.header = Some(record);
        } else if self.rows.len() + self.lost.len() == MAX_ROWS {
            self.too_many = Some(record.span);
            return ControlFlow::Break(());
        } else {
            self.rows.push(record);
        }
        ControlFlow::Continue(())
    }

    /// Adds a record whose cells can't be read from `sound` on.
    pub(super) fn add_broken(&mut self, mut record: Record, sound: usize) {
        self.in_empty = false;
        record.cells.truncate(sound);
        if self.header.is_some() {
            self.lost.push(record.cells);
        } else {
            self.header = Some(record);
            self.header_is_broken = true;
        }
    }

    /// Puts what can be read into a sheet.
    pub(super) fn into_sheet(mut self, sheet: &mut Sheet<'_>, diagnostics: &mut Diagnostics) {
        let Some(mut header) = self.header.take() else {
            let help = "the first row names the columns: code,name,message,description,hint";
            diagnostics.push(Diagnostic::new("the catalog is empty", Span::default()).help(help));
            return;
        };
        if self.header_is_broken {
            return;
        }
        let empty_rows =
            self.empty.iter().map(|&(span, count)| empty_rows(sheet.source, span, count));
        diagnostics.extend(empty_rows);
        diagnostics.extend(self.drop_empty_columns(&mut header));
        if header.count > MAX_COLUMNS {
            let message =
                format!("the header has {} columns; it may have {MAX_COLUMNS}", header.count);
            let help = "delete the columns that a catalog does not need";
            let span = header.cells[MAX_COLUMNS].span;
            diagnostics.push(Diagnostic::new(message, span).label("one too many").help(help));
            return;
        }
        if self.rows.is_empty() && self.lost.is_empty() {
            let help = "add a row for each error code";
            diagnostics.push(Diagnostic::new("the catalog has no rows", header.span).help(help));
        }
        if let Some(span) = self.too_many {
            let message = format!("the catalog has more than {MAX_ROWS} rows");
            let diagnostic = Diagnostic::new(message, span).label("the first row too many");
            diagnostics.push(diagnostic.help("split it into several catalogs"));
        }
        for row in self.rows {
            if row.count == header.count {
                sheet.rows.extend(row.cells);
            } else {
                diagnostics.push(ragged(sheet, &header, &row));
                self.lost.push(row.cells);
            }
        }
        (sheet.header, sheet.lost) = (header.cells, self.lost);
    }

    /// Takes off columns at the right that nothing is in, and says so.
    fn drop_empty_columns(&mut self, header: &mut Record) -> Option<Diagnostic> {
        let (width, used) = (header.count, header.used);
        let is_left_empty = |row: &Record| row.count != width || row.used <= used;
        if used == width || !self.rows.iter().all(is_left_empty) {
            return None;
        }
        for row in &mut self.rows {
            // A row of its own width keeps what it has too much or too little.
            row.count = used.min(row.count).max(row.count.saturating_sub(width - used));
            row.cells.truncate(row.count);
        }
        header.count = used;
        let first = header.cells.get(used).map_or(header.span.end, |cell| cell.span.start);
        header.cells.truncate(used);
        let message = format!("the spreadsheet left {}", empties(width - used, "column"));
        let (label, help) = match width - used {
            1 => ("nothing is in it", "this column"),
            _ => ("nothing is in them, from here on to the right", "these columns"),
        };
        Some(
            Diagnostic::new(message, Span::new(first, header.span.end))
                .label(label)
                .help(format!("delete {help} in the spreadsheet, and save again")),
        )
    }
}

fn empties(count: usize, what: &str) -> String {
    match count {
        1 => format!("an empty {what}"),
        _ => format!("{count} empty {what}s"),
    }
}

fn empty_rows(source: &Source, span: Span, count: usize) -> Diagnostic {
    let first = source.row(span.start);
    let (label, help) = match count {
        1 => (format!("row {first} is empty"), "this row"),
        _ => (format!("rows {first} to {} are empty", first + count - 1), "these rows"),
    };
    Diagnostic::new(format!("the spreadsheet left {}", empties(count, "row")), span)
        .label(label)
        .help(format!("delete {help} in the spreadsheet, and save again"))
}

/// A row with too many or too few cells.
fn ragged(sheet: &Sheet<'_>, header: &Record, row: &Record) -> Diagnostic {
    let (has, wants) = (row.count, header.count);
    let cells = |count: usize| if count == 1 { "1 cell".into() } else { format!("{count} cells") };
    let message = format!("a row has {}; the header has {wants}", cells(has));
    let commas =
        |count: usize| if count == 1 { "1 comma".into() } else { format!("{count} commas") };
    if has < wants {
        let missing = excerpt(sheet.text(header.cells[has]));
        let end = Span::new(row.span.end, row.span.end);
        return Diagnostic::new(message, end)
            .label(match wants - has {
                1 => format!("column `{missing}` is missing"),
                _ => format!("column `{missing}` is missing, and all after it"),
            })
            .help("an empty cell still needs its comma;")
            .help(format!("if only the last cells are empty, write {} here", commas(wants - has)));
    }
    let surplus = row.cells[wants].span;
    if row.used <= wants {
        // Each surplus cell has a comma before it.
        return Diagnostic::new(message, Span::new(surplus.start - 1, row.span.end))
            .label("nothing is in the cells from here on")
            .help(format!("delete {} at the end of the row", commas(has - wants)));
    }
    let diagnostic = Diagnostic::new(message, surplus).label("the first cell too many");
    match split_text(sheet, row) {
        Some(text) => diagnostic.help(format!("did you mean one cell? write {text}")),
        None => diagnostic.help("a text that holds a comma has to stand in quotes: \"a, b\""),
    }
}

/// Two cells that probably are one text: behind the comma is a space, as in a sentence.
fn split_text(sheet: &Sheet<'_>, row: &Record) -> Option<String> {
    let pair = row.cells.windows(2).find(|pair| {
        let second = sheet.text(pair[1]);
        second.starts_with(' ') && !second.trim().is_empty() && !sheet.text(pair[0]).is_empty()
    })?;
    let text = format!("{},{}", sheet.text(pair[0]), sheet.text(pair[1]));
    (text.chars().count() <= 60).then(|| format!("\"{}\"", excerpt(&text).replace('"', "\"\"")))
}
