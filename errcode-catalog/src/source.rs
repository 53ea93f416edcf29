//! The text of a catalog, and where in it a byte lies. The only file that touches the file system.

use std::fs;
use std::io::{ErrorKind, Read};
use std::path::Path;

use crate::nearest::nearest;

/// A larger file is refused: a catalog of 65,535 entries with two hints each is about this size.
const MAX_BYTES: u64 = 16 << 20;

/// A catalog as it was read, and the name that diagnostics call it by.
#[derive(Clone, Debug)]
pub struct Source {
    path: String,
    bytes: Vec<u8>,
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
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
        Self { path: path.into(), bytes: bytes.into() }
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
        let line = self.line(offset);
        let before = String::from_utf8_lossy(&self.bytes[line.start..offset.max(line.start)]);
        let ends = self.bytes[..line.start].iter().enumerate();
        let line = ends.filter(|&(at, &byte)| ends_line(&self.bytes, at, byte)).count() + 1;
        Position { line, column: before.chars().count() + 1 }
    }

    /// The line that a byte lies in, without its end.
    #[must_use]
    pub fn line(&self, offset: usize) -> Span {
        let offset = offset.min(self.bytes.len());
        let is_end = |&byte: &u8| byte == b'\n' || byte == b'\r';
        let start = self.bytes[..offset].iter().rposition(is_end).map_or(0, |at| at + 1);
        let start = start.max(self.byte_order_mark());
        let length = self.bytes[start..].iter().position(is_end);
        Span::new(start, length.map_or(self.bytes.len(), |length| start + length))
    }

    /// The cell that a byte lies in, as spreadsheets call it: `A1` for the first one.
    #[must_use]
    pub fn cell(&self, offset: usize) -> String {
        let (mut row, mut column, mut quoted) = (1, 0, false);
        let offset = offset.min(self.bytes.len());
        for (at, &byte) in self.bytes[..offset].iter().enumerate() {
            match byte {
                b'"' => quoted = !quoted,
                _ if quoted => {}
                b',' => column += 1,
                _ if ends_line(&self.bytes, at, byte) => (row, column) = (row + 1, 0),
                _ => {}
            }
        }
        let mut letters = Vec::new();
        let mut rest = column + 1;
        while rest > 0 {
            letters.insert(0, char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(rest - 1) % 26]));
            rest = (rest - 1) / 26;
        }
        format!("{}{row}", String::from_iter(letters))
    }

    /// The length of the UTF-8 byte-order mark that the file starts with, 0 or 3.
    #[must_use]
    pub fn byte_order_mark(&self) -> usize {
        if self.bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 }
    }
}

/// Whether a line ends behind the byte `at`.
fn ends_line(bytes: &[u8], at: usize, byte: u8) -> bool {
    byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
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
