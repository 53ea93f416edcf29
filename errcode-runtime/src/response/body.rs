//! The body of a response: bytes that a client has, or text that a deserializer gave.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::str::Utf8Error;

/// Whatever came.
#[derive(Clone)]
pub(super) enum Body<'b> {
    Borrowed(&'b [u8]),
    /// Only where it could not be borrowed.
    #[cfg_attr(not(feature = "http"), expect(dead_code, reason = "a copy of an `http::Response`"))]
    Owned(Vec<u8>),
    /// What a deserializer gave.
    Text(String),
}

impl Body<'_> {
    /// Without a byte-order mark, with which some servers start.
    pub(super) fn bytes(&self) -> &[u8] {
        let bytes = match self {
            Self::Borrowed(bytes) => bytes,
            Self::Owned(bytes) => &bytes[..],
            Self::Text(text) => text.as_bytes(),
        };
        bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
    }

    pub(super) fn text(&self) -> Result<&str, Utf8Error> {
        match self {
            Self::Text(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
            Self::Borrowed(_) | Self::Owned(_) => core::str::from_utf8(self.bytes()),
        }
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
