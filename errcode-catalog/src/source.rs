//! The text of a catalog, and where in it a byte lies. The only file that touches the file system.

mod places;

use std::fs;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::sync::OnceLock;

use crate::nearest::nearest;
use places::Places;

/// A larger file is refused: a catalog of 65,535 entries with two hints each is about this size.
const MAX_BYTES: u64 = 16 << 20;

/// A catalog as it was read, and the name that diagnostics call it by.
#[derive(Clone, Debug)]
pub struct Source {
    path: String,
    bytes: Vec<u8>,
    /// Found when the first place is asked for: a sound catalog needs none.
    places: OnceLock<Places>,
}

/// Why a catalog could not be read: a sentence, and a way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// What is wrong, with the path.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// A range of bytes in a [`Source`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset behind the last byte.
    pub end: usize,
}

/// A place as editors count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line of the file, from 1.
    pub line: usize,
    /// Character of the line, from 1.
    pub column: usize,
}

impl Span {
    /// The range `start..end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }
}

impl Source {
    /// A catalog from memory. `path` is what diagnostics call it.
    #[must_use]
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into(), places: OnceLock::new() }
    }

    /// Reads a file. `shown` is what diagnostics call it.
    pub fn read(file: &Path, shown: &str) -> Result<Self, ReadError> {
        let error = |message: String, help: Option<String>| ReadError { message, help };
        let too_large = || {
            let message = format!("catalog `{shown}` is larger than 16 MiB");
            error(message, Some("split it into several catalogs".into()))
        };
        let metadata = fs::metadata(file).map_err(|reason| match reason.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => {
                error(format!("there is no catalog `{shown}`"), beside(file, shown))
            }
            _ => error(format!("catalog `{shown}` can't be read: {reason}"), None),
        })?;
        if metadata.is_dir() {
            let help = "name a CSV file in it".to_owned();
            return Err(error(format!("`{shown}` is a folder, not a catalog"), Some(help)));
        }
        // Whatever is no regular file (a pipe, a device) may never end.
        if !metadata.is_file() {
            return Err(error(format!("`{shown}` is not a regular file"), None));
        }
        let mut bytes = Vec::new();
        let read = fs::File::open(file)
            .and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes))
            .map_err(|reason| error(format!("catalog `{shown}` can't be read: {reason}"), None))?;
        if read as u64 > MAX_BYTES {
            return Err(too_large());
        }
        Ok(Self::new(shown, bytes))
    }

    /// What diagnostics call this catalog.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Where a byte lies. A byte-order mark is not counted; CR, LF and CRLF each end a line.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.bytes.len());
        let (line, start) = self.places().line(offset);
        let before = String::from_utf8_lossy(&self.bytes[start..offset.max(start)]);
        Position { line: line + 1, column: before.chars().count() + 1 }
    }

    /// The line that a byte lies in, without its end.
    #[must_use]
    pub fn line(&self, offset: usize) -> Span {
        let (line, start) = self.places().line(offset);
        let Some(next) = self.places().next_line(line) else {
            return Span::new(start, self.bytes.len());
        };
        let text = &self.bytes[start..next];
        let text = text.strip_suffix(b"\n").unwrap_or(text);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        Span::new(start, start + text.len())
    }

    /// The row that a byte lies in, as spreadsheets count: from 1, and a cell with line breaks is
    /// in one row.
    #[must_use]
    pub fn row(&self, offset: usize) -> usize {
        self.places().row(offset).0 + 1
    }

    /// The cell that a byte lies in, as spreadsheets call it: `A1` for the first one.
    #[must_use]
    pub fn cell(&self, offset: usize) -> String {
        let offset = offset.min(self.bytes.len());
        let (row, start) = self.places().row(offset);
        let mut letters = Vec::new();
        let mut rest = places::cells_before(&self.bytes[start..offset.max(start)]) + 1;
        while rest > 0 {
            letters.push(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(rest - 1) % 26]);
            rest = (rest - 1) / 26;
        }
        let column: String = letters.iter().rev().map(|&letter| char::from(letter)).collect();
        format!("{column}{}", row + 1)
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

/// Help for a path that does not exist: a file beside it with a near name, else the CSV files there.
fn beside(file: &Path, shown: &str) -> Option<String> {
    let folder = file.parent()?;
    let name = file.file_name()?.to_str()?;
    let shown_folder = shown.strip_suffix(name)?;
    let Ok(entries) = fs::read_dir(folder) else {
        return Some(format!("there is no folder `{shown_folder}` either"));
    };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|extension| extension == "csv"))
        .collect();
    names.sort();
    if let Some(near) = nearest(name, names.iter().map(String::as_str)) {
        return Some(format!("did you mean `{shown_folder}{near}`?"));
    }
    names.truncate(5);
    match &names[..] {
        [] => None,
        names => Some(format!("CSV files there: {}", names.join(", "))),
    }
}
