//! What went wrong with a call: the error of the platform, or why its response could not be read.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::string::String;
use core::error::Error;
use core::fmt;

use serde_json::Value;

use super::body::Body;
use crate::code::ErrorCode;
use crate::resolve::Resolution;
use crate::retry::Retry;
use crate::template::Captures;

/// A failed call of an API: what kind of failure it is, and what the server said.
///
/// `Display` is made for a log: `40001 ContactParamError: param error (HTTP 400, log ID 2026…)`.
pub struct ApiError<E> {
    // Boxed, as errors are passed around much more often than they are looked into.
    inner: Box<Inner<E>>,
}

struct Inner<E> {
    kind: ErrorKind<E>,
    body: Body,
    http_status: Option<u16>,
    message: Option<String>,
    symbol: Option<String>,
    log_id: Option<String>,
    general_code: Option<i64>,
}

/// What kind of failure an [`ApiError`] is.
#[derive(Debug)]
#[non_exhaustive]
pub enum ErrorKind<E> {
    /// The platform reported an error, and this is its meaning.
    Code(Resolution<E>),
    /// The envelope reports success, but the HTTP status is 400 or above.
    HttpStatus,
    /// The body is no envelope: it holds no code that could be read, neither a number nor a string code
    /// of the catalog. It may be an error page of a proxy, or empty.
    NoEnvelope,
    /// The envelope reports success, but the data is not of the type that was asked for.
    Data(serde_json::Error),
}

impl<E: ErrorCode> ApiError<E> {
    pub(super) fn new(kind: ErrorKind<E>, body: Body, http_status: Option<u16>) -> Self {
        let envelope = body.envelope();
        let envelope = envelope.as_ref();
        let message = envelope.and_then(|envelope| envelope.message).map(str::to_owned);
        let symbol = envelope.and_then(|envelope| envelope.symbol).map(str::to_owned);
        let log_id = envelope.and_then(|envelope| envelope.log_id.clone()).map(Cow::into_owned);
        let general_code = envelope
            .filter(|envelope| envelope.specific.is_some())
            .and_then(|envelope| envelope.general);
        let inner = Inner { kind, body, http_status, message, symbol, log_id, general_code };
        Self { inner: Box::new(inner) }
    }

    /// What kind of failure it is.
    #[must_use]
    pub fn kind(&self) -> &ErrorKind<E> {
        &self.inner.kind
    }

    /// The error that the platform reported, if it reported one.
    #[must_use]
    pub fn code(&self) -> Option<E> {
        match self.inner.kind {
            ErrorKind::Code(resolution) => Some(resolution.error()),
            _ => None,
        }
    }

    /// Whether the platform reported this error.
    #[must_use]
    pub fn is(&self, error: E) -> bool {
        self.code() == Some(error)
    }

    /// The general code of an envelope that also has a more specific one, which is
    /// [`code`](Self::code).
    #[must_use]
    pub fn general_code(&self) -> Option<E> {
        let general = self.inner.general_code.map(E::from_code)?;
        (self.code().map(ErrorCode::code) != Some(general.code())).then_some(general)
    }

    /// A second code of the same catalog, which the message holds: `ext=ErrCode: 11310; ErrMsg: …`.
    #[must_use]
    pub fn code_in_message(&self) -> Option<E> {
        code_in(self.message()?).map(E::from_code)
    }

    /// The string code that the server sent, in full: `InvalidParameter.Team.Name.TooLong`, or one that
    /// is not documented.
    #[must_use]
    pub fn symbol(&self) -> Option<&str> {
        self.inner.symbol.as_deref()
    }

    /// The message that the server sent.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.inner.message.as_deref()
    }

    /// The values of the placeholders in the message, if it is a documented one.
    #[must_use]
    pub fn captures(&self) -> Option<Captures<'static, '_>> {
        self.code()?.captures(self.message()?)
    }

    /// The ID under which the platform finds this call in its logs.
    #[must_use]
    pub fn log_id(&self) -> Option<&str> {
        self.inner.log_id.as_deref()
    }

    /// The HTTP status, if the response was given one.
    #[must_use]
    pub fn http_status(&self) -> Option<u16> {
        self.inner.http_status
    }

    /// The whole body, if it is JSON.
    #[must_use]
    pub fn body(&self) -> Option<&Value> {
        match &self.inner.body {
            Body::Json(body) => Some(body),
            Body::Other(_) => None,
        }
    }

    /// The beginning of a body that is not JSON, up to 1 KiB.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.inner.body {
            Body::Json(_) => None,
            Body::Other(text) => Some(text),
        }
    }

    /// What sending the request again can achieve: what the catalog says of the code; without a code,
    /// what the HTTP status says by its definition. `None` where that is not known.
    #[must_use]
    pub fn retry(&self) -> Option<Retry> {
        match (&self.inner.kind, self.http_status()) {
            (ErrorKind::Code(resolution), _) => resolution.error().retry(),
            (ErrorKind::HttpStatus | ErrorKind::NoEnvelope, Some(429)) => Some(Retry::SlowDown),
            (ErrorKind::HttpStatus | ErrorKind::NoEnvelope, Some(502..=504)) => {
                Some(Retry::Backoff)
            }
            _ => None,
        }
    }
}

/// The number behind the first `ErrCode:` that has one.
fn code_in(message: &str) -> Option<i64> {
    const KEY: &[u8] = b"errcode";
    let words = message.as_bytes().windows(KEY.len()).enumerate();
    let mut keys = words.filter(|(_, word)| word.eq_ignore_ascii_case(KEY));
    keys.find_map(|(at, _)| {
        let rest = message[at + KEY.len()..].trim_start_matches([' ', ':', '=', '"']);
        let sign = usize::from(rest.starts_with('-'));
        let digits = rest[sign..].bytes().take_while(u8::is_ascii_digit).count();
        rest[..sign + digits].parse().ok()
    })
}

impl<E: ErrorCode> fmt::Display for ApiError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_kind(f)?;
        match (self.http_status(), self.log_id()) {
            (Some(status), Some(log_id)) => write!(f, " (HTTP {status}, log ID {log_id})")?,
            (Some(status), None) => write!(f, " (HTTP {status})")?,
            (None, Some(log_id)) => write!(f, " (log ID {log_id})")?,
            (None, None) => {}
        }
        // What has no words of its own says at least how the body starts.
        if let Some(text) = self.text().filter(|text| !text.is_empty()) {
            let line = text.lines().next().unwrap_or_default();
            let end = line.char_indices().nth(80).map_or(line.len(), |(end, _)| end);
            write!(f, ": {}", &line[..end])?;
        }
        Ok(())
    }
}

impl<E: ErrorCode> ApiError<E> {
    /// What kind of failure it is, and what the server said.
    fn write_kind(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut documented, mut symbol) = (None, self.symbol());
        match &self.inner.kind {
            ErrorKind::Code(resolution) => {
                let error = resolution.error();
                // As sent, a string code may have details; without one, the variant says most.
                write!(f, "{} {}", error.code(), symbol.take().unwrap_or(error.name()))?;
                documented = error.message().and_then(|messages| messages.lines().next());
            }
            ErrorKind::HttpStatus => {
                f.write_str("the response reports success with an error status")?;
            }
            ErrorKind::NoEnvelope if symbol.is_some() => {
                f.write_str("the response holds no documented error code")?;
            }
            ErrorKind::NoEnvelope => f.write_str("the response holds no error code")?,
            ErrorKind::Data(_) => f.write_str("the data of the response is not as expected")?,
        }
        for text in symbol.into_iter().chain(self.message().or(documented)) {
            write!(f, ": {text}")?;
        }
        Ok(())
    }
}

impl<E: ErrorCode> fmt::Debug for ApiError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { kind, body, http_status, message, symbol, log_id, general_code } = &*self.inner;
        f.debug_struct("ApiError")
            .field("kind", kind)
            .field("message", message)
            .field("symbol", symbol)
            .field("log_id", log_id)
            .field("http_status", http_status)
            .field("general_code", general_code)
            .field("body", body)
            .finish()
    }
}

impl<E: ErrorCode> Error for ApiError<E> {
    /// The reason why data could not be read. The code is no source: it is this error, and
    /// `Display` has said it.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.inner.kind {
            ErrorKind::Data(reason) => Some(reason),
            _ => None,
        }
    }
}
