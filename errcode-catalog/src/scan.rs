//! Bytes → cells, strictly.
//!
//! `csv-core` splits the file; it accepts anything. What a spreadsheet would not write, or would
//! read differently, is found here on the raw bytes of each cell.

mod delimiter;
mod encoding;
mod quotes;
mod records;
mod shape;

use crate::diagnostic::Diagnostics;
use crate::source::{Source, Span};
use records::Records;
use shape::Shape;

/// The cells of a file. Every row has as many cells as the header.
#[derive(Clone, Debug)]
pub struct Sheet<'s> {
    source: &'s Source,
    /// The text of all cells, without quotes; [`Cell::text`] is a range of it.
    text: String,
    header: Vec<Cell>,
    rows: Vec<Cell>,
    /// Of each row that could not be read, the cells that could.
    lost: Vec<Vec<Cell>>,
    /// Where the part of the file starts that could not be split into cells.
    unread: usize,
}

/// A cell of a [`Sheet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The cell as it stands in the file, with its quotes.
    pub span: Span,
    text: Span,
}

impl<'s> Sheet<'s> {
    /// Scans a file. Rows that can't be read as cells are reported and left out.
    #[must_use]
    pub fn scan(source: &'s Source, diagnostics: &mut Diagnostics) -> Self {
        let mut sheet = Self {
            source,
            text: String::new(),
            header: Vec::new(),
            rows: Vec::new(),
            lost: Vec::new(),
            unread: source.bytes().len(),
        };
        if let Err(diagnostic) = encoding::check(source).and_then(|()| delimiter::check(source)) {
            diagnostics.push(diagnostic);
            return sheet;
        }
        let mut records = Records::new(source);
        let mut shape = Shape::default();
        while let Some(record) = records.next_record() {
            let broken = record.cells.iter().enumerate().find_map(|(index, cell)| {
                Some((index, cell.span, quotes::check(source, cell.span)?))
            });
            let Some((index, cell, diagnostic)) = broken else {
                if shape.add(record).is_break() {
                    break;
                }
                continue;
            };
            diagnostics.push(diagnostic);
            shape.add_broken(record, index);
            // Behind a quote that swallowed lines, nothing is where it seems to be.
            if source.bytes()[cell.start..cell.end].iter().any(|byte| b"\r\n".contains(byte)) {
                sheet.unread = source.line(cell.start).end;
                break;
            }
        }
        sheet.text = records.into_text();
        shape.into_sheet(&mut sheet, diagnostics);
        sheet
    }

    /// The file.
    #[must_use]
    pub fn source(&self) -> &'s Source {
        self.source
    }

    /// The cells of the header.
    #[must_use]
    pub fn header(&self) -> &[Cell] {
        &self.header
    }

    /// The rows below the header.
    pub fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        self.rows.chunks(self.header.len().max(1))
    }

    /// Of each row that could not be read as cells, those that could.
    pub(crate) fn lost(&self) -> &[Vec<Cell>] {
        &self.lost
    }

    /// The part of the file that could not be split into cells, by lines as they stand there.
    pub(crate) fn unread_lines(&self) -> impl Iterator<Item = &'s str> {
        std::str::from_utf8(&self.source.bytes()[self.unread..]).unwrap_or_default().lines()
    }

    /// The text of a cell.
    #[must_use]
    pub fn text(&self, cell: Cell) -> &str {
        &self.text[cell.text.start..cell.text.end]
    }
}

/// Where bytes `start..end` of a cell's text stand in the file.
pub(crate) fn within(source: &Source, cell: Span, start: usize, end: usize) -> Span {
    let raw = &source.bytes()[cell.start..cell.end];
    if raw.first() != Some(&b'"') {
        return Span::new(cell.start + start, cell.start + end);
    }
    // Within quotes, each quote of the text is written twice.
    let place = |offset: usize| {
        let mut at = 1;
        for _ in 0..offset {
            at += if raw[at] == b'"' { 2 } else { 1 };
        }
        cell.start + at
    };
    Span::new(place(start), place(end))
}
