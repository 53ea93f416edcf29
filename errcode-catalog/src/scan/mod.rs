//! Reads bytes into cells, strictly.
//!
//! `csv-core` splits the file, and accepts anything. This module checks the raw bytes of each cell
//! for anything that a spreadsheet would not write, or would read differently.

mod blank;
mod delimiter;
mod encoding;
mod format;
mod quotes;
mod records;
mod rows;
mod shape;

use crate::columns::Column;
use crate::csv::grammar::RawOffsets;
use crate::findings::Findings;
use crate::source::{Source, Span};
use records::Records;

/// The cells of a file. Every row has as many cells as the header.
#[derive(Debug, Default)]
pub struct Sheet {
    /// The text of all cells, without quotes; [`Cell::text`] is a range of it.
    text: String,
    header: Vec<Cell>,
    /// Whether the header is not as wide as the rows, so that its cells are not what they should be.
    pub(crate) has_odd_header: bool,
    rows: Vec<Vec<Cell>>,
    /// For each row that could not be read, the cells that could.
    lost: Vec<Vec<Cell>>,
    /// The start of the part of the file that could not be split into cells.
    unread: Option<usize>,
}

/// A cell of a [`Sheet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The cell as it is written in the file, including its quotes.
    pub span: Span,
    /// Its text, as a range of the sheet's text.
    text: (usize, usize),
}

/// A cell about to be converted to a value: its text, and the place of each character of the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Content<'s> {
    pub(crate) text: &'s str,
    /// The whole cell.
    pub(crate) span: Span,
    raw: &'s [u8],
    /// How much of the cell's text precedes this text, once the cell is fixed.
    skipped: usize,
    /// The column; `None` for a cell of the header.
    pub(crate) column: Option<Column>,
}

impl Sheet {
    /// Scans a file. Whatever can't be read as cells is reported and left out.
    #[must_use]
    pub fn scan(source: &Source, findings: &mut Findings) -> Self {
        let finding = encoding::check(source)
            .or_else(|| format::check(source))
            .or_else(|| delimiter::check(source));
        if let Some(finding) = finding {
            findings.push(finding);
            return Self::default();
        }
        let mut records = Records::new(source);
        let mut all = Vec::new();
        let mut unread = None;
        while let Some(mut record) = records.next_record() {
            quotes::check(source, &mut record);
            let torn = record.torn();
            all.push(record);
            // After a quote that swallowed lines, nothing is where it seems to be.
            if let Some(cell) =
                torn.filter(|&cell| source.at(cell).iter().any(|byte| b"\r\n".contains(byte)))
            {
                unread = Some(source.line(cell.start).end);
                break;
            }
        }
        let mut sheet = Self { text: records.into_text(), unread, ..Self::default() };
        shape::judge(source, all, &mut sheet, findings);
        sheet
    }

    /// The cells of the header.
    #[must_use]
    pub fn header(&self) -> &[Cell] {
        &self.header
    }

    /// The rows below the header.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[Cell]> {
        self.rows.iter().map(Vec::as_slice)
    }

    /// The text of a cell.
    #[must_use]
    pub fn text(&self, cell: Cell) -> &str {
        &self.text[cell.text.0..cell.text.1]
    }

    /// For each row that could not be read as cells, those that could.
    pub(crate) fn lost(&self) -> &[Vec<Cell>] {
        &self.lost
    }

    /// Whether a part of the file, or a row of it, could not be read.
    pub(crate) fn has_lost_rows(&self) -> bool {
        !self.lost.is_empty() || self.unread.is_some()
    }

    /// The part of the file that could not be split into cells, line by line as written.
    pub(crate) fn unread_lines<'s>(&self, source: &'s Source) -> impl Iterator<Item = &'s str> {
        let unread = self.unread.map_or(&[][..], |start| &source.bytes()[start..]);
        str::from_utf8(unread).unwrap_or_default().split(['\r', '\n'])
    }

    /// A cell with its place, for a column or for the header.
    pub(crate) fn content<'s>(
        &'s self,
        source: &'s Source,
        cell: Cell,
        column: Option<Column>,
    ) -> Content<'s> {
        Content {
            text: self.text(cell),
            span: cell.span,
            raw: source.at(cell.span),
            skipped: 0,
            column,
        }
    }
}

impl<'s> Content<'s> {
    /// The place in the file of the bytes `start..end` of the text.
    pub(crate) fn part(&self, start: usize, end: usize) -> Span {
        let mut offsets = RawOffsets::new(self.raw);
        let (start, end) = (offsets.of(self.skipped + start), offsets.of(self.skipped + end));
        // The fixed text may be longer than the text in the file.
        let place = |offset: usize| (self.span.start + offset).min(self.span.end);
        self.span.at(place(start), place(end))
    }

    /// The place in the file of the character at an offset of the text.
    pub(crate) fn char(&self, at: usize, char: char) -> Span {
        self.part(at, at + char.len_utf8())
    }

    /// The cell with another text, as it will be once it is fixed.
    pub(crate) fn mended<'t>(self, text: &'t str) -> Content<'t>
    where
        's: 't,
    {
        Content { text, skipped: self.text.find(text).unwrap_or_default(), ..self }
    }
}
