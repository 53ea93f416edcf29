//! From a path to a file, or to the reason why it can't be read. No other code touches the file system.

use std::fs;
use std::io::{ErrorKind, Read};
use std::path::Path;

use super::Source;
use crate::nearest::nearest;
use crate::order::order;

/// Larger files are rejected: a catalog of 65,535 entries with two hints each is about this size.
const MAX_BYTES: u64 = 16 << 20;

/// Why a file could not be read. `path` is the path that diagnostics show.
///
/// `Display` prints a sentence in English. Converted into a [`Finding`](crate::findings::Finding), the error
/// also says what to do and is available in each language.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// Nothing exists at this path.
    Missing {
        /// The path.
        path: String,
        /// A file in the same folder whose name is nearly the same.
        near: Option<String>,
        /// Otherwise, the first few CSV files in the folder.
        beside: Vec<String>,
    },
    /// The folder of this path is missing too.
    MissingFolder {
        /// The path.
        path: String,
        /// The folder.
        folder: String,
    },
    /// The path is a link whose target does not exist.
    DanglingLink {
        /// The path.
        path: String,
    },
    /// The path is a folder.
    Folder {
        /// The path.
        path: String,
    },
    /// The path is a pipe, a device or the like, which may never end.
    NotRegular {
        /// The path.
        path: String,
    },
    /// The file is larger than 16 MiB.
    TooLarge {
        /// The path.
        path: String,
    },
    /// The system does not allow the file to be read.
    Unreadable {
        /// The path.
        path: String,
        /// The reason that the system gives.
        reason: String,
    },
}

impl Source {
    /// Reads a file. `shown` is the path that diagnostics show.
    pub fn read(file: &Path, shown: &str) -> Result<Self, ReadError> {
        let path = || shown.to_owned();
        let unreadable = |reason: std::io::Error| ReadError::Unreadable {
            path: path(),
            reason: reason.to_string(),
        };
        let metadata = fs::metadata(file).map_err(|reason| match reason.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => missing(file, shown),
            _ => unreadable(reason),
        })?;
        if metadata.is_dir() {
            return Err(ReadError::Folder { path: path() });
        }
        if !metadata.is_file() {
            return Err(ReadError::NotRegular { path: path() });
        }
        let mut bytes = Vec::new();
        let read = fs::File::open(file)
            .and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes))
            .map_err(unreadable)?;
        if read as u64 > MAX_BYTES {
            return Err(ReadError::TooLarge { path: path() });
        }
        Ok(Self::new(shown, bytes))
    }
}

/// The error for a path that does not exist.
fn missing(file: &Path, shown: &str) -> ReadError {
    let path = shown.to_owned();
    if file.symlink_metadata().is_ok() {
        return ReadError::DanglingLink { path };
    }
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let shown_folder = shown.strip_suffix(name).unwrap_or_default();
    // A bare name refers to a file in the current folder.
    let here = Path::new(".");
    let folder = file.parent().map(|folder| if folder == Path::new("") { here } else { folder });
    let Some(Ok(entries)) = folder.map(fs::read_dir) else {
        return ReadError::MissingFolder { path, folder: shown_folder.to_owned() };
    };
    let names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|extension| extension == "csv"))
        .collect();
    let order = order(names.len(), &|a, b| names[a].cmp(&names[b]));
    let mut names: Vec<String> = order.into_iter().map(|index| names[index].clone()).collect();
    let near = nearest(name, names.iter().map(String::as_str));
    let near = near.map(|near| format!("{shown_folder}{near}"));
    names.truncate(5);
    ReadError::Missing { path, near, beside: names }
}
