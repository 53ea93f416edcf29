//! The files of a catalog, and the positions of bytes in them.

mod file;
mod places;
mod span;

use std::ops::Index;
use std::sync::OnceLock;

pub use file::ReadError;
pub use span::{FileId, Position, Span};

use places::Places;

/// The prefix of the path of an included catalog, in code and on the command line.
pub const INCLUDED: &str = "errcodes:";

/// The files of one catalog, in the order in which they are read.
///
/// ```
/// use errcode_catalog::source::{Source, Sources};
///
/// let sources = Sources::from(Source::new("store.csv", "code,name\n1,Full\n"));
/// assert_eq!(sources.iter().count(), 1);
/// ```
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

/// One file: the path that diagnostics show, and its bytes.
#[derive(Debug)]
pub struct Source {
    id: FileId,
    path: String,
    bytes: Vec<u8>,
    /// Whether its rows are replaced by those of other files.
    is_base: bool,
    /// Computed when the first position is asked for: a sound catalog needs none.
    places: OnceLock<Places>,
}

impl Sources {
    /// Adds a file after the others.
    pub fn push(&mut self, mut source: Source) {
        source.id = FileId(self.files.len());
        self.files.push(source);
    }

    /// The files.
    pub fn iter(&self) -> std::slice::Iter<'_, Source> {
        self.files.iter()
    }

    /// The start of a span, as editors and spreadsheets count.
    #[must_use]
    pub fn position(&self, span: Span) -> Position {
        self[span.file].position(span.start)
    }
}

impl From<Source> for Sources {
    fn from(source: Source) -> Self {
        let mut sources = Self::default();
        sources.push(source);
        sources
    }
}

impl Index<FileId> for Sources {
    type Output = Source;

    fn index(&self, id: FileId) -> &Source {
        &self.files[id.0]
    }
}

impl<'s> IntoIterator for &'s Sources {
    type Item = &'s Source;
    type IntoIter = std::slice::Iter<'s, Source>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Source {
    /// Creates a file from memory. `path` is the path that diagnostics show.
    #[must_use]
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        let (path, bytes) = (path.into(), bytes.into());
        let (id, places) = (FileId::default(), OnceLock::new());
        Self { id, path, bytes, is_base: false, places }
    }

    /// Creates a catalog that other files build on: if another file lists one of its codes, the rows of that other
    /// file replace its own. A base can therefore add a code without breaking users who have already added it
    /// themselves.
    ///
    /// ```
    /// use errcode_catalog::findings::Severity;
    /// use errcode_catalog::source::{Source, Sources};
    ///
    /// let mut sources = Sources::from(Source::base("platform", "code,name\n1,Full\n2,Gone\n"));
    /// sources.push(Source::new("own.csv", "code,name\n2,Moved\n3,Locked\n"));
    /// let catalog = errcode_catalog::read(&sources, Severity::Error).catalog;
    /// let names: Vec<_> = catalog.entries.iter().map(|entry| entry.name.as_str()).collect();
    /// assert_eq!(names, ["Full", "Moved", "Locked"]);
    /// ```
    #[must_use]
    pub fn base(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { is_base: true, ..Self::new(path, bytes) }
    }

    /// The path that diagnostics show.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Whether its rows are replaced by those of other files; see [`base`](Self::base).
    #[must_use]
    pub fn is_base(&self) -> bool {
        self.is_base
    }

    /// The whole file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Bytes `start..end` of this file, as a span.
    #[must_use]
    pub fn span(&self, start: usize, end: usize) -> Span {
        Span { file: self.id, start, end }
    }

    /// The bytes of a span.
    #[must_use]
    pub fn at(&self, span: Span) -> &[u8] {
        &self.bytes[span.start..span.end]
    }

    /// The position of a byte, as editors and spreadsheets count.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.bytes.len());
        let places = self.places();
        let row = places.row(offset).0 + 1;
        Position {
            line: places.line(offset).0 + 1,
            column: places.characters_before(&self.bytes, offset) + 1,
            row,
            cell: format!("{}{row}", letters(places.cells_before(&self.bytes, offset))),
        }
    }

    /// The line that contains a byte, from 1.
    #[must_use]
    pub fn line_number(&self, offset: usize) -> usize {
        self.places().line(offset).0 + 1
    }

    /// The row of the spreadsheet that contains a byte, from 1.
    #[must_use]
    pub fn row_number(&self, offset: usize) -> usize {
        self.places().row(offset).0 + 1
    }

    /// The line that contains a byte, without its line end.
    #[must_use]
    pub fn line(&self, offset: usize) -> Span {
        let (line, start) = self.places().line(offset);
        let Some(next) = self.places().next_line(line) else {
            return self.span(start, self.bytes.len());
        };
        let text = &self.bytes[start..next];
        let text = text.strip_suffix(b"\n").unwrap_or(text);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        self.span(start, start + text.len())
    }

    /// The length of the UTF-8 byte-order mark that the file starts with, 0 or 3.
    #[must_use]
    pub fn byte_order_mark(&self) -> usize {
        if self.bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 }
    }

    fn places(&self) -> &Places {
        self.places.get_or_init(|| Places::new(&self.bytes, self.byte_order_mark()))
    }
}

/// The name that a spreadsheet gives to the column after `before` others: A, B, …, Z, AA, ….
fn letters(before: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = before + 1;
    while rest > 0 {
        letters.push(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(rest - 1) % 26]);
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().map(|&letter| char::from(letter)).collect()
}
