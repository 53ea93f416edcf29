//! Bytes → cells, strictly.
//!
//! `csv-core` splits the file; it accepts anything. What a spreadsheet would not write, or would
//! read differently, is found here on the raw bytes of each cell.

mod encoding;
mod quotes;
mod shape;

use csv_core::{ReadFieldResult, Reader};

use crate::diagnostic::Diagnostics;
use crate::source::{Source, Span};

/// The cells of a file. Every row has as many cells as the header.
#[derive(Clone, Debug)]
pub struct Sheet<'s> {
    source: &'s Source,
    /// The text of all cells, without quotes; [`Cell::text`] is a range of it.
    text: String,
    header: Vec<Cell>,
    rows: Vec<Cell>,
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
        let mut sheet = Self { source, text: String::new(), header: Vec::new(), rows: Vec::new() };
        if let Err(diagnostic) = encoding::check(source) {
            diagnostics.push(diagnostic);
            return sheet;
        }
        let mut records = Records::new(source);
        let mut records_read = Vec::new();
        while let Some(record) = records.next_record() {
            let mut broken = false;
            for cell in &record {
                if let Err(diagnostic) = quotes::check(source, cell.span) {
                    diagnostics.push(diagnostic);
                    broken = true;
                    // Behind a quote that swallowed lines, nothing is where it seems to be.
                    if source.bytes()[cell.span.start..cell.span.end].contains(&b'\n') {
                        records.stop();
                    }
                    break;
                }
            }
            records_read.push((record, broken));
        }
        sheet.text = records.into_text();
        shape::fill(&mut sheet, records_read, diagnostics);
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

/// The records of a file, one after the other.
struct Records<'s> {
    input: &'s [u8],
    reader: Reader,
    /// Where the next cell starts.
    at: usize,
    /// The text of the cells so far, and room for the rest: text is never longer than the file.
    output: Vec<u8>,
    written: usize,
}

impl<'s> Records<'s> {
    fn new(source: &'s Source) -> Self {
        let input = source.bytes();
        let mut reader = Reader::new();
        // Of a byte-order mark this file takes care; behind its first byte, `csv-core` does not.
        let _ = reader.read_field(b"\n", &mut [0]);
        let output = vec![0; input.len() + 1];
        Self { input, reader, at: source.byte_order_mark(), output, written: 0 }
    }

    fn stop(&mut self) {
        self.at = self.input.len();
    }

    fn into_text(mut self) -> String {
        self.output.truncate(self.written);
        // The file is UTF-8, and cells are cut out at ASCII characters.
        String::from_utf8(self.output).unwrap_or_default()
    }

    /// The next record. A blank line, which `csv-core` passes over, is one of one empty cell.
    fn next_record(&mut self) -> Option<Vec<Cell>> {
        if self.at == self.input.len() {
            return None;
        }
        if self.line_ends() {
            let cell =
                Cell { span: Span::new(self.at, self.at), text: self.text_from(self.written) };
            self.skip_line_end();
            return Some(vec![cell]);
        }
        let mut cells = Vec::new();
        loop {
            let (start, text) = (self.at, self.written);
            let is_last = self.read_cell();
            let mut end = self.at;
            if is_last {
                self.skip_line_end();
            } else {
                // Behind the comma.
                end -= 1;
            }
            cells.push(Cell { span: Span::new(start, end), text: self.text_from(text) });
            if is_last {
                return Some(cells);
            }
        }
    }

    /// Reads to the end of a cell, and past the comma behind it. Returns whether the record ends.
    fn read_cell(&mut self) -> bool {
        loop {
            let (result, read, written) =
                self.reader.read_field(&self.input[self.at..], &mut self.output[self.written..]);
            self.at += read;
            self.written += written;
            match result {
                ReadFieldResult::Field { record_end: false } => return false,
                ReadFieldResult::Field { record_end: true } => {
                    // The line's end is still to come, unless the file ended first.
                    self.at -= usize::from(read > 0);
                    return true;
                }
                // At the file's end, the next call gives what is left.
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull | ReadFieldResult::End => return true,
            }
        }
    }

    fn text_from(&self, start: usize) -> Span {
        Span::new(start, self.written)
    }

    fn line_ends(&self) -> bool {
        matches!(self.input.get(self.at), Some(b'\r' | b'\n'))
    }

    fn skip_line_end(&mut self) {
        let rest = &self.input[self.at..];
        self.at += match rest {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => 0,
        };
    }
}
