//! What a response reports, before it is classified.

use alloc::string::String;

use crate::raw::RawError;

/// What a response reports, not yet classified: a [`RawError`] that owns its texts.
///
/// ```
/// # use errcode_runtime as errcodes;
/// use errcodes::{RawError, Response};
///
/// let response = Response::<()>::new(400, br#"{"code": 7, "msg": "a\nb"}"#);
/// let raw = response.raw().unwrap();
/// assert_eq!((raw.code, raw.message.as_deref()), (7, Some("a\nb")));
/// assert_eq!(raw.as_raw(), RawError::new(7).without_symbol().message("a\nb").http_status(400));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OwnedRawError {
    /// The number on the wire.
    pub code: i64,
    /// The message that came with it.
    pub message: Option<String>,
    /// The string code that came with it.
    pub symbol: Option<String>,
    /// The HTTP status of the response.
    pub http_status: Option<u16>,
    /// The path of the API that was called.
    pub scope: Option<String>,
    /// Whether all of the body was read, so that the absence of a string code means something.
    pub(super) is_sound: bool,
}

impl OwnedRawError {
    /// What resolving takes.
    #[must_use]
    pub fn as_raw(&self) -> RawError<'_> {
        let mut raw = RawError::new(self.code);
        if self.is_sound {
            raw = raw.without_symbol();
        }
        raw.message = self.message.as_deref();
        raw.symbol = self.symbol.as_deref();
        raw.http_status = self.http_status;
        raw.scope = self.scope.as_deref();
        raw
    }
}
