//! A file that could not be read, as a finding without a place.

use std::error::Error;
use std::fmt;

use super::{Finding, Language, Whole, message};
use crate::source::ReadError;

impl From<&ReadError> for Finding {
    fn from(error: &ReadError) -> Self {
        match error {
            ReadError::Missing { path, near, beside } => {
                let beside = (!beside.is_empty()).then(|| Whole(beside.join(", ")));
                Self::file_missing(Whole(path), near.as_deref().map(Whole), beside)
            }
            ReadError::MissingFolder { path, folder } => {
                Self::folder_missing(Whole(path), Whole(folder))
            }
            ReadError::DanglingLink { path } => Self::link_dangling(Whole(path)),
            ReadError::Folder { path } => Self::file_is_folder(Whole(path)),
            ReadError::NotRegular { path } => Self::file_not_regular(Whole(path)),
            ReadError::TooLarge { path } => Self::file_too_large(Whole(path)),
            ReadError::Unreadable { path, reason } => {
                Self::file_unreadable(Whole(path), Whole(reason))
            }
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&message(&self.into(), Language::English))
    }
}

impl Error for ReadError {}
