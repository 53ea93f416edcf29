//! A site as files in a folder.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::pages::File;

/// Writes all pages, each as a whole. Whatever else is in the folder stays.
pub(super) fn write(folder: &Path, files: &[File]) -> Result<(), (PathBuf, io::Error)> {
    fs::create_dir_all(folder).map_err(|reason| (folder.to_owned(), reason))?;
    for file in files {
        let path = folder.join(&file.name);
        write_whole(folder, &path, file.text.as_bytes()).map_err(|reason| (path, reason))?;
    }
    Ok(())
}

/// So that whoever loads the page meanwhile gets the old one or the new one.
fn write_whole(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut builder = tempfile::Builder::new();
    // A temporary file is private, but a server may run as somebody else.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path)?;
    Ok(())
}
