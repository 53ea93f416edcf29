//! Builds errors by hand.

use alloc::boxed::Box;
use alloc::string::String;

use serde_json::Value;

use super::{ApiError, ErrorKind, Inner};
use crate::code::ErrorCode;
use crate::raw::RawError;
use crate::resolve::Resolution;
use crate::response::{HttpStatus, RetryAfter};

/// Builds an [`ApiError`] without a response, for tests: see [`ApiError::builder`].
#[derive(Clone)]
#[must_use]
pub struct ApiErrorBuilder<E> {
    inner: Inner<E>,
}

impl<E: ErrorCode> ApiErrorBuilder<E> {
    pub(super) fn new() -> Self {
        let inner = Inner {
            kind: ErrorKind::NoEnvelope,
            body: None,
            text: None,
            reason: None,
            http_status: None,
            retry_after: None,
            message: None,
            symbol: None,
            log_id: None,
            general_code: None,
        };
        Self { inner }
    }

    /// Sets the error that the platform reported.
    pub fn code(mut self, code: E) -> Self {
        self.inner.kind = ErrorKind::Code(Resolution::decided(code));
        self
    }

    /// Sets the error that a platform reported, resolved like that of a response, along with its message,
    /// its string code and its HTTP status, if it has them.
    pub fn raw(mut self, raw: RawError<'_>) -> Self {
        let inner = &mut self.inner;
        inner.kind = ErrorKind::Code(Resolution::of(&raw));
        inner.message = raw.message.map(Into::into).or(inner.message.take());
        inner.symbol = raw.symbol.map(Into::into).or(inner.symbol.take());
        inner.http_status = raw.http_status.or(inner.http_status);
        self
    }

    /// Sets another kind of failure. Without this and without a code, the kind is
    /// [`ErrorKind::NoEnvelope`].
    pub fn kind(mut self, kind: ErrorKind<E>) -> Self {
        self.inner.kind = kind;
        self
    }

    /// Sets the general code, next to a more specific one.
    pub fn general_code(mut self, code: i64) -> Self {
        self.inner.general_code = Some(code);
        self
    }

    /// Sets the message that the server sent.
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.inner.message = Some(message.into());
        self
    }

    /// Sets the string code that the server sent.
    pub fn symbol(mut self, symbol: impl Into<String>) -> Self {
        self.inner.symbol = Some(symbol.into());
        self
    }

    /// Sets the ID under which the platform finds the call in its logs.
    pub fn log_id(mut self, log_id: impl Into<String>) -> Self {
        self.inner.log_id = Some(log_id.into());
        self
    }

    /// Sets the HTTP status of the response.
    pub fn http_status(mut self, status: impl HttpStatus) -> Self {
        self.inner.http_status = Some(status.number());
        self
    }

    /// Sets when the server wants to be asked again.
    pub fn retry_after(mut self, retry_after: RetryAfter) -> Self {
        self.inner.retry_after = Some(retry_after);
        self
    }

    /// Sets the body, if it is JSON.
    pub fn body(mut self, body: Value) -> Self {
        self.inner.body = Some(body);
        self
    }

    /// Sets the beginning of a body that is not JSON.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.inner.text = Some(text.into());
        self
    }

    /// Builds the error.
    #[must_use]
    pub fn build(self) -> ApiError<E> {
        ApiError { inner: Box::new(self.inner) }
    }
}
