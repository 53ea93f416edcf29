//! Files that a page comes from and a catalog goes to.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use super::page::{MAX_BYTES, Refusal};
use crate::inputs;
use crate::replace::replace;
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

/// Writes a catalog, whole or not at all.
pub(super) fn write(path: &Path, text: &str) -> io::Result<()> {
    if path.exists() {
        return replace(path, text.as_bytes());
    }
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;

        // As other programs make files; the mask of the user takes from it.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
