//! The body of a response, read whole.

use alloc::borrow::ToOwned;
use alloc::string::String;

use serde_json::Value;

use super::envelope::Envelope;

/// A body, all of it.
#[derive(Clone, Debug)]
pub(super) enum Body {
    Json(Value),
    /// Not JSON; the text's beginning.
    Other(String),
}

impl Body {
    /// Any bytes are a body.
    pub(super) fn read(bytes: &[u8]) -> Self {
        // Some servers start with a byte-order mark.
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let json = serde_json::from_slice(bytes);
        json.map_or_else(|_| Self::Other(beginning(bytes)), Self::Json)
    }

    pub(super) fn envelope(&self) -> Option<Envelope<'_>> {
        match self {
            Self::Json(body) => Envelope::read(body),
            Self::Other(_) => None,
        }
    }
}

/// So much of a body that is no JSON is kept, in bytes.
const BEGINNING: usize = 1024;

fn beginning(body: &[u8]) -> String {
    let start = &body[..body.len().min(BEGINNING)];
    let text = match core::str::from_utf8(start) {
        // The cut lies within a character.
        Err(error) if error.error_len().is_none() => &start[..error.valid_up_to()],
        _ => start,
    };
    String::from_utf8_lossy(text).trim().to_owned()
}
