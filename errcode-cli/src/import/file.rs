//! The file that a page comes from.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::page::{MAX_BYTES, Refusal};
use crate::inputs;
use crate::words::Words;

/// Why a page could not be read.
pub(super) enum Trouble {
    /// The file can't be, and why.
    Unreadable(String),
    Refused(Refusal),
}

/// The bytes of a page; of a very large one, no more than it takes to see that it is.
pub(super) fn page(path: &Path, words: Words) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    let limit = MAX_BYTES as u64 + 1;
    if inputs::is_standard(path) {
        let read = io::stdin().lock().take(limit).read_to_end(&mut bytes);
        read.map_err(|error| Trouble::Unreadable(words.cannot_read_input(&error.to_string())))?;
    } else {
        let shown = inputs::shown(path);
        let unreadable =
            |error: io::Error| Trouble::Unreadable(super::words::unreadable(words, &shown, &error));
        let is_link = shown.starts_with("http://") || shown.starts_with("https://");
        if is_link && !path.exists() {
            return Err(Trouble::Unreadable(super::words::a_link(words, &shown)));
        }
        let file = File::open(path).map_err(unreadable)?;
        if !file.metadata().map_err(unreadable)?.is_file() {
            return Err(Trouble::Unreadable(super::words::no_file(words, &shown)));
        }
        file.take(limit).read_to_end(&mut bytes).map_err(unreadable)?;
    }
    if bytes.len() > MAX_BYTES {
        return Err(Trouble::Refused(Refusal::TooLarge));
    }
    Ok(bytes)
}
