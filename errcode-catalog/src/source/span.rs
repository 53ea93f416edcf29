//! Places in files: which file, and between which bytes.

/// A file of a catalog: its index in [`Sources`](super::Sources).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub(super) usize);

/// A range of bytes in a file. Spans are ordered as in the catalog: by file, then by offset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

impl Span {
    /// Bytes `start..end` of the same file.
    #[must_use]
    pub const fn at(self, start: usize, end: usize) -> Self {
        Self { file: self.file, start, end }
    }

    /// The empty place right after this one.
    #[must_use]
    pub const fn after(self) -> Self {
        self.at(self.end, self.end)
    }

    /// From the start of this place to the end of another in the same file.
    #[must_use]
    pub const fn to(self, last: Self) -> Self {
        self.at(self.start, last.end)
    }
}

/// A place as editors and spreadsheets count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line of the file, from 1. CR, LF and CRLF each end a line.
    pub line: usize,
    /// Character of the line, from 1. A byte-order mark is not counted.
    pub column: usize,
    /// Row of the spreadsheet, from 1: a cell with line breaks is in a single row.
    pub row: usize,
    /// The cell by the name that a spreadsheet gives it: `A1` for the first one.
    pub cell: String,
}
