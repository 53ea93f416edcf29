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
