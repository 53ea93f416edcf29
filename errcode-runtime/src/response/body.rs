//! The body of a response: bytes that a client has, or text that a deserializer gave.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::str::Utf8Error;

/// Whatever came.
#[derive(Clone)]
pub(super) enum Body<'b> {
    Borrowed(&'b [u8]),
    Owned(Vec<u8>),
}

impl Body<'_> {
    /// Without a byte-order mark, with which some servers start.
    pub(super) fn bytes(&self) -> &[u8] {
        let bytes = match self {
            Self::Borrowed(bytes) => bytes,
            Self::Owned(bytes) => &bytes[..],
        };
        bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
    }

    pub(super) fn text(&self) -> Result<&str, Utf8Error> {
        core::str::from_utf8(self.bytes())
    }

    /// As text, up to so many bytes.
    pub(super) fn beginning(&self, most: usize) -> String {
        let bytes = self.bytes();
        let start = &bytes[..bytes.len().min(most)];
        let text = match core::str::from_utf8(start) {
            // The cut lies within a character.
            Err(error) if error.error_len().is_none() => &start[..error.valid_up_to()],
            _ => start,
        };
        String::from_utf8_lossy(text).trim().to_owned()
    }
}
