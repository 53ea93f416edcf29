//! Responses of an API: from a body to data, or to an error that keeps what the server said.
//!
//! A success takes one pass over the body, straight into its data (`read`). A body that this pass does not find to be a
//! success takes another way (`outcome`), on which nothing depends on the type of the data: the codes and texts of the
//! envelope (`reported`) are read strictly or, if the body is damaged, leniently (`lenient`), and then made into the
//! error.

mod any_text;
mod api_error;
mod body;
mod envelope;
#[cfg(feature = "http")]
mod from_http;
mod lenient;
mod outcome;
mod owned_raw;
mod quoted;
mod read;
mod reported;
mod retry_after;
mod status;
mod tree;

use alloc::borrow::Cow;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserialize, DeserializeOwned, Deserializer};

pub use api_error::{ApiError, ApiErrorBuilder, ErrorKind};
pub use envelope::Envelope;
pub use owned_raw::OwnedRawError;
pub use retry_after::RetryAfter;
pub use status::HttpStatus;

use crate::code::ErrorCode;
use body::Body;
use outcome::Parts;

/// The response of an API, in the envelope that its platform puts around everything.
///
/// It reads the envelopes of Feishu (`code`, `msg`, `data`, `error.log_id`), Feishu Project (`err_code`, `err_msg`,
/// `err.log_id`), `CaoLiao` (`code`, `error_code`, `message`), BK-Repo (`code`, `message`, `traceId`) and ONES (`code`,
/// `errcode`), and any that resemble them. For other names, see [`Envelope`]. Codes may be numbers or strings, and
/// unknown fields are ignored.
///
/// ```
/// # use errcode_runtime as errcodes;
/// use errcodes::Response;
/// use serde_json::{Map, Value};
///
/// let body = br#"{"code": 0, "msg": "success", "data": {"user_id": "ou_42"}}"#;
/// let response = Response::<Value>::new(200, body).scope("/open-apis/contact/v3/users/ou_42");
/// assert_eq!(response.raw().unwrap().code, 0);
/// ```
///
/// `into_result::<FeishuError>()` then returns the data, or an [`ApiError`]. A success costs what an envelope struct
/// written by hand costs: one pass over the borrowed body, straight into a `T`.
///
/// If your HTTP client deserialises bodies, ask it for a `Response<T>`, which then contains a copy of the body. In that
/// case, a body that is not JSON is the client's error and never gets here. With the feature `http`, `Response::from`
/// converts a `&http::Response`, with its status and `Retry-After`.
pub struct Response<'b, T> {
    parts: Parts<'b>,
    data: PhantomData<fn() -> T>,
}

impl<'b, T> Response<'b, T> {
    /// Creates a response from an HTTP status and a body, whatever the body is.
    #[must_use]
    pub fn new(http_status: impl HttpStatus, body: &'b [u8]) -> Self {
        Self::of(Body::Borrowed(body)).http_status(http_status)
    }

    fn of(body: Body<'b>) -> Self {
        let parts = Parts {
            body,
            http_status: None,
            scope: None,
            retry_after: None,
            envelope: &Envelope::USUAL,
        };
        Self { parts, data: PhantomData }
    }

    /// Adds the HTTP status, which a deserialised body does not carry.
    #[must_use]
    pub fn http_status(mut self, status: impl HttpStatus) -> Self {
        self.parts.http_status = Some(status.number());
        self
    }

    /// Adds the path of the API that was called, or its URL, which tells the meanings of some codes apart.
    #[must_use]
    pub fn scope(mut self, path: impl Into<Cow<'b, str>>) -> Self {
        self.parts.scope = Some(path.into());
        self
    }

    /// Adds the header `Retry-After`, which [`ApiError::retry_after`] returns. A value that is neither seconds nor a
    /// date is ignored.
    #[must_use]
    pub fn retry_after(mut self, header: &str) -> Self {
        self.parts.retry_after = RetryAfter::parse(header);
        self
    }

    /// Sets the names of the platform's envelope fields, if they differ from [`Envelope::USUAL`].
    #[must_use]
    pub fn envelope(mut self, envelope: &'b Envelope) -> Self {
        self.parts.envelope = envelope;
        self
    }

    /// The error or success that the envelope reports, not yet resolved, for programs that resolve it without an enum.
    /// `None` if the body is not an envelope, has no code other than a string, or reports a success that can't be
    /// trusted.
    ///
    /// Without a catalog, any number other than 0 is taken for an error.
    #[must_use]
    pub fn raw(&self) -> Option<OwnedRawError> {
        self.parts.raw()
    }
}

impl<T: DeserializeOwned> Response<'_, T> {
    /// Returns the data of a success, otherwise an error that keeps what the server said.
    ///
    /// | body | outcome |
    /// | --- | --- |
    /// | codes that the catalog lists as success, or an undocumented 0 | the data; without a `data` field, the body |
    /// | the same with an HTTP status of 400 or above | [`ErrorKind::HttpStatus`] |
    /// | any other code | [`ErrorKind::Code`] |
    /// | JSON without a code, a body that is not JSON, or an empty body | [`ErrorKind::NoEnvelope`] |
    /// | a success whose data is not a `T` | [`ErrorKind::Data`] |
    ///
    /// If several fields contain codes, all of them have to mean success. Among those that do not, the most specific
    /// code is the error, and among equally specific ones a documented one. A field for codes that occurs twice never
    /// means success.
    ///
    /// Nor does a body that is not sound JSON ever mean success, but whatever can be read without doubt in its first 64
    /// KiB is read. JSON is sound if serde_json reads it as a value: nested up to 127 levels deep, with numbers that
    /// fit into 64 bits. Fields of the data that a `T` does not have are skipped, as serde_json skips them.
    ///
    /// If the data does not matter, use `serde::de::IgnoredAny`: `()` only accepts `null` and `{}`.
    pub fn into_result<E: ErrorCode>(self) -> Result<T, ApiError<E>> {
        self.parts.into_result()
    }
}

/// Keeps a copy of the body, which is read once the rest of the response is known.
impl<'de, T> Deserialize<'de> for Response<'_, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        any_text::text(deserializer).map(|text| Self::of(Body::Text(text)))
    }
}

impl<T> Clone for Response<'_, T> {
    fn clone(&self) -> Self {
        Self { parts: self.parts.clone(), data: PhantomData }
    }
}

impl<T> fmt::Debug for Response<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Parts { body, http_status, scope, retry_after, envelope: _ } = &self.parts;
        f.debug_struct("Response")
            .field("body", &body.beginning(1024))
            .field("http_status", http_status)
            .field("scope", scope)
            .field("retry_after", retry_after)
            .finish()
    }
}
