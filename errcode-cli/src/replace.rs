//! A file in the place of another.

use std::fs;
use std::io::{self, Error, Write};
use std::path::Path;

/// Puts a file in the place of another, so that there is a whole one at any time: written beside it, read
/// back, compared, and renamed. Of a link, it is the file that it leads to. Its permissions stay.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().set_permissions(fs::metadata(&path)?.permissions())?;
    file.as_file().sync_all()?;
    if fs::read(file.path())? != bytes {
        return Err(Error::other("what was written is not what is read back"));
    }
    file.persist(&path)?;
    Ok(())
}

/// Writes a file, whole or not at all, whether there was one or not.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => replace(path, bytes),
        // A device, such as `/dev/stdout`, or a pipe takes what is written, and stays what it is.
        Ok(_) => fs::OpenOptions::new().write(true).open(path)?.write_all(bytes),
        Err(_) => create(path, bytes),
    }
}

/// The folder in which a file is, or will be.
pub(crate) fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut builder = tempfile::Builder::new();
    // As any new file: readable by those whom the system lets read it.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder_of(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
