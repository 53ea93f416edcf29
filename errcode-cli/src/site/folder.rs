//! A site as files in a folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::pages::File;
use crate::replace;

/// Writes all pages, each as a whole. Whatever else is in the folder stays.
pub(super) fn write(folder: &Path, files: &[File]) -> Result<(), (PathBuf, io::Error)> {
    fs::create_dir_all(folder).map_err(|reason| (folder.to_owned(), reason))?;
    for file in files {
        let path = folder.join(&file.name);
        replace::write(&path, file.text.as_bytes()).map_err(|reason| (path, reason))?;
    }
    Ok(())
}
