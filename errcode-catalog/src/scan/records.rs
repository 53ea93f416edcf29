//! Splits the file into records, with `csv-core`.

use csv_core::{ReadFieldResult, Reader};

use super::Cell;
use crate::findings::Finding;
use crate::source::{Source, Span};

/// The maximum number of columns in a header, which allows for columns in several languages.
pub(super) const MAX_COLUMNS: usize = 128;

/// A record: a row, or the header.
pub(super) struct Record {
    /// Its cells, except for those beyond one more than a header may have.
    pub(super) cells: Vec<Cell>,
    /// The number of its cells.
    pub(super) count: usize,
    /// The number of its cells up to the last one that contains more than white space.
    pub(super) used: usize,
    pub(super) span: Span,
    /// The start of the next record.
    pub(super) end: usize,
    /// The mistakes in its quotes.
    pub(super) findings: Vec<Finding>,
    /// Whether there were any.
    pub(super) is_misquoted: bool,
    /// Where the quotes keep it from being read.
    pub(super) unreadable: Option<Unreadable>,
}

/// The part of a record that can't be read.
#[derive(Clone, Copy)]
pub(super) struct Unreadable {
    /// The index of the first such cell.
    pub(super) from: usize,
    pub(super) cell: Span,
}

impl Record {
    /// The cell whose quotes keep the record from being read.
    pub(super) fn torn(&self) -> Option<Span> {
        self.unreadable.map(|unreadable| unreadable.cell)
    }

    /// Whether all its cells are empty.
    pub(super) fn is_empty(&self) -> bool {
        self.used == 0
    }
}

/// The records of a file, one after the other.
pub(super) struct Records<'s> {
    source: &'s Source,
    input: &'s [u8],
    reader: Reader,
    /// The start of the next cell.
    at: usize,
    /// The text of the cells so far, and room for the rest: the text is never longer than the file.
    output: Vec<u8>,
    written: usize,
    /// The number of cells in the last record: the next one probably has as many.
    width: usize,
}

impl<'s> Records<'s> {
    pub(super) fn new(source: &'s Source) -> Self {
        let input = source.bytes();
        let mut reader = Reader::new();
        // This module handles a byte-order mark itself; `csv-core` does not look for one after its
        // first byte.
        let _ = reader.read_field(b"\n", &mut [0]);
        let output = vec![0; input.len() + 1];
        Self { source, input, reader, at: source.byte_order_mark(), output, written: 0, width: 0 }
    }

    pub(super) fn into_text(mut self) -> String {
        self.output.truncate(self.written);
        // The file is UTF-8, and cells are cut at ASCII characters.
        String::from_utf8(self.output).unwrap_or_default()
    }

    /// The next record. A blank line, which `csv-core` skips, is a record with one empty cell.
    pub(super) fn next_record(&mut self) -> Option<Record> {
        if self.at == self.input.len() {
            return None;
        }
        let mut record = Record {
            cells: Vec::with_capacity(self.width),
            count: 0,
            used: 0,
            span: self.source.span(self.at, self.at),
            end: 0,
            findings: Vec::new(),
            is_misquoted: false,
            unreadable: None,
        };
        let mut is_last = self.line_ends();
        if is_last {
            self.add_cell(&mut record, self.at, self.written);
        }
        while !is_last {
            let (start, text) = (self.at, self.written);
            is_last = self.read_cell();
            self.add_cell(&mut record, start, text);
            // Skip the comma, which is not part of a cell.
            self.at += usize::from(!is_last);
        }
        self.skip_line_end();
        record.end = self.at;
        self.width = record.cells.len();
        Some(record)
    }

    fn add_cell(&self, record: &mut Record, start: usize, text: usize) {
        let cell = Cell { span: self.source.span(start, self.at), text: (text, self.written) };
        record.count += 1;
        record.span.end = self.at;
        let bare = self.output[text..self.written].trim_ascii();
        let is_blank = |bytes| str::from_utf8(bytes).is_ok_and(|text| text.trim().is_empty());
        if !bare.is_empty() && (bare[0].is_ascii() || !is_blank(bare)) {
            record.used = record.count;
        }
        if record.count <= MAX_COLUMNS + 1 {
            record.cells.push(cell);
        }
    }

    /// Reads to the end of a cell. Returns `true` if the record ends there, `false` if a comma
    /// follows.
    fn read_cell(&mut self) -> bool {
        loop {
            let (result, read, written) =
                self.reader.read_field(&self.input[self.at..], &mut self.output[self.written..]);
            self.at += read;
            self.written += written;
            match result {
                ReadFieldResult::Field { record_end } => {
                    // Back to the comma or the line end, unless the file ended.
                    self.at -= usize::from(read > 0);
                    return record_end;
                }
                // At the end of the file, the next call returns what is left.
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull | ReadFieldResult::End => return true,
            }
        }
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
