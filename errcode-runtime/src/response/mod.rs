//! Responses of an API: from a body to data, or to an error that keeps what the server said.

mod api_error;
mod body;
mod envelope;

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde_json::{Map, Value};

pub use api_error::{ApiError, ErrorKind};

use crate::code::ErrorCode;
use crate::raw::RawError;
use crate::resolve::Resolution;
use body::Body;
use envelope::Envelope;

/// The response of an API, in the envelope that its platform puts around everything.
///
/// It reads the envelopes of Feishu (`code`, `msg`, `data`, `error.log_id`), Feishu Project (`err_code`,
/// `err_msg`, `err.log_id`), `CaoLiao` (`code`, `error_code`, `message`), BK-Repo (`code`, `message`,
/// `traceId`) and ONES (`code`, `errcode`), and whatever is like them. Codes may be numbers or
/// strings; unknown fields do not matter.
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
/// `into_result::<FeishuError>()` then gives the data, or an [`ApiError`]. With an HTTP client that
/// deserialises bodies, ask it for a `Response<T>`.
#[derive(Clone)]
pub struct Response<T> {
    body: Body,
    http_status: Option<u16>,
    scope: Option<String>,
    data: PhantomData<fn() -> T>,
}

impl<T> Response<T> {
    /// A response with an HTTP status and a body, whatever the body is.
    #[must_use]
    pub fn new(http_status: u16, body: &[u8]) -> Self {
        Self::of(Body::read(body)).http_status(http_status)
    }

    fn of(body: Body) -> Self {
        Self { body, http_status: None, scope: None, data: PhantomData }
    }

    /// Adds the HTTP status, which a deserialised body does not know.
    #[must_use]
    pub fn http_status(mut self, status: u16) -> Self {
        self.http_status = Some(status);
        self
    }

    /// Adds the path of the API that was called, which tells meanings of some codes apart.
    #[must_use]
    pub fn scope(mut self, path: impl Into<String>) -> Self {
        self.scope = Some(path.into());
        self
    }

    /// The error or success that the envelope reports, not yet classified; `None` if the body is no
    /// envelope, or has no code but a string.
    #[must_use]
    pub fn raw(&self) -> Option<RawError<'_>> {
        let envelope = self.body.envelope()?;
        let mut raw = RawError::new(envelope.code()?);
        raw.message = envelope.message;
        raw.symbol = envelope.symbol;
        raw.http_status = self.http_status;
        raw.scope = self.scope.as_deref();
        Some(raw)
    }

    /// What the response says, in the words of a catalog.
    fn resolution<E: ErrorCode>(&self) -> Option<Resolution<E>> {
        if let Some(raw) = self.raw() {
            return Some(Resolution::of(&raw));
        }
        // A string code alone, perhaps with details behind dots.
        let mut symbol = self.body.envelope()?.symbol?;
        loop {
            if let Some(error) = E::from_symbol(symbol) {
                return Some(Resolution::decided(error));
            }
            symbol = symbol.rsplit_once('.')?.0;
        }
    }
}

impl<T: DeserializeOwned> Response<T> {
    /// The data of a success; else an error that keeps what the server said.
    ///
    /// | body | outcome |
    /// | --- | --- |
    /// | a code that the catalog lists as a success, or an undocumented 0 | the data; if there is no field `data`, the whole body as data |
    /// | the same with an HTTP status from 400 on | [`ErrorKind::HttpStatus`] |
    /// | any other code | [`ErrorKind::Code`] |
    /// | JSON without a code, no JSON, or nothing | [`ErrorKind::NoEnvelope`] |
    /// | a success whose data is not a `T` | [`ErrorKind::Data`] |
    pub fn into_result<E: ErrorCode>(self) -> Result<T, ApiError<E>> {
        let Some(resolution) = self.resolution::<E>() else {
            return Err(ApiError::new(ErrorKind::NoEnvelope, self.body, self.http_status));
        };
        let error = resolution.error();
        // All envelopes here use 0 for success, also where the platform documents failures only.
        let is_success = error.is_success() || (error.is_unknown() && error.code() == 0);
        if !is_success {
            return Err(ApiError::new(ErrorKind::Code(resolution), self.body, self.http_status));
        }
        if self.http_status.is_some_and(|status| status >= 400) {
            return Err(ApiError::new(ErrorKind::HttpStatus, self.body, self.http_status));
        }
        let data = match self.body.envelope() {
            Some(Envelope { data: Some(data), .. }) => from_data(data),
            // Some endpoints put their fields beside the code, and some have none.
            Some(Envelope { body, .. }) => or_nothing(T::deserialize(body)),
            None => T::deserialize(&Value::Null),
        };
        data.map_err(|reason| ApiError::new(ErrorKind::Data(reason), self.body, self.http_status))
    }
}

/// Data as a `T`. Some platforms write an empty object for nothing.
fn from_data<T: DeserializeOwned>(data: &Value) -> Result<T, serde_json::Error> {
    let result = T::deserialize(data);
    if data.as_object().is_some_and(Map::is_empty) { or_nothing(result) } else { result }
}

/// What can't be read, as nothing: for a `T` such as `()` or `Option`.
fn or_nothing<T: DeserializeOwned>(
    result: Result<T, serde_json::Error>,
) -> Result<T, serde_json::Error> {
    result.or_else(|reason| T::deserialize(&Value::Null).map_err(|_| reason))
}

impl<'de, T> Deserialize<'de> for Response<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Body::Json).map(Self::of)
    }
}

impl<T> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("body", &self.body)
            .field("http_status", &self.http_status)
            .field("scope", &self.scope)
            .finish()
    }
}
