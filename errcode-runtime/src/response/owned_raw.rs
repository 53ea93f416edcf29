//! A reported error that owns its texts, before it is resolved.

use alloc::string::String;

use crate::raw::RawError;

/// What a response reports, not yet resolved: a [`RawError`] that owns its texts.
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
    /// The message that came with the code.
    pub message: Option<String>,
    /// The string code that came with the number.
    pub symbol: Option<String>,
    /// The HTTP status of the response.
    pub http_status: Option<u16>,
    /// The path of the API that was called.
    pub scope: Option<String>,
    without_symbol: bool,
}

impl OwnedRawError {
    pub(super) fn of(raw: &RawError<'_>) -> Self {
        let RawError { code, message, symbol, http_status, scope, without_symbol } = *raw;
        Self {
            code,
            message: message.map(Into::into),
            symbol: symbol.map(Into::into),
            http_status,
            scope: scope.map(Into::into),
            without_symbol,
        }
    }

    /// Borrows it as the type that resolving takes.
    #[must_use]
    pub fn as_raw(&self) -> RawError<'_> {
        RawError {
            code: self.code,
            message: self.message.as_deref(),
            symbol: self.symbol.as_deref(),
            http_status: self.http_status,
            scope: self.scope.as_deref(),
            without_symbol: self.without_symbol,
        }
    }
}
