//! The body of a response: bytes that a client has, or text from a deserializer.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::str::Utf8Error;

/// The body as it arrived.
#[derive(Clone)]
pub(super) enum Body<'b> {
    Borrowed(&'b [u8]),
    /// Only if it could not be borrowed.
    #[cfg_attr(not(feature = "http"), expect(dead_code, reason = "a copy of an `http::Response`"))]
    Owned(Vec<u8>),
    /// The text from a deserializer.
    Text(String),
}

impl Body<'_> {
    /// The bytes, without the byte-order mark that some servers send first.
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

    /// The body as text, up to `most` bytes.
    pub(super) fn beginning(&self, most: usize) -> String {
        let bytes = self.bytes();
        let start = &bytes[..bytes.len().min(most)];
        let text = match core::str::from_utf8(start) {
            // The cut is inside a character.
            Err(error) if error.error_len().is_none() => &start[..error.valid_up_to()],
            _ => start,
        };
        String::from_utf8_lossy(text).trim().to_owned()
    }
}
