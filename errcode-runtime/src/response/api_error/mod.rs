//! What went wrong with a call: the platform's error, or the reason why its response could not be read.

mod builder;
#[cfg(feature = "miette")]
mod diagnostic;
mod display;
mod serialize;

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;
use core::error::Error;
use core::fmt;

use serde_json::Value;

pub use builder::ApiErrorBuilder;

use super::outcome::Parts;
use super::reported::Reported;
use super::retry_after::RetryAfter;
use super::tree;
use crate::category::Category;
use crate::code::ErrorCode;
use crate::resolve::Resolution;
use crate::retry::Retry;
use crate::template::Captures;

/// A failed call of an API: what kind of failure it is, and what the server said.
///
/// `Display` prints one line for a log, in which texts from the server are shortened and can't break the line:
/// `40001 ContactV3ParamInvalid: param error (HTTP 400, log ID 2026…)`. `{:#}` prints what a person wants on the
/// screen: message, meaning, hint, link, status and log ID, each on its own line, and all candidates if it is
/// undecided which meaning the code has.
///
/// The error does not borrow from the response and is cheap to pass around. It can be downcast from an
/// `anyhow::Error` by its type, and then gives the enum:
///
/// ```
/// # use errcode_runtime as errcodes;
/// use errcodes::{ApiError, ErrorCode};
///
/// fn code<E: ErrorCode>(error: &(dyn std::error::Error + 'static)) -> Option<E> {
///     error.downcast_ref::<ApiError<E>>()?.code()
/// }
/// ```
pub struct ApiError<E> {
    // Boxed, because errors are passed around much more often than they are inspected.
    inner: Box<Inner<E>>,
}

#[derive(Clone)]
struct Inner<E> {
    kind: ErrorKind<E>,
    body: Option<Value>,
    /// The beginning of a body that is not JSON.
    text: Option<String>,
    /// Why the body is not a sound envelope. A code may have been read all the same.
    reason: Option<Arc<serde_json::Error>>,
    http_status: Option<u16>,
    retry_after: Option<RetryAfter>,
    message: Option<String>,
    symbol: Option<String>,
    log_id: Option<String>,
    general_code: Option<i64>,
}

/// The kind of failure that an [`ApiError`] is.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ErrorKind<E> {
    /// The platform reported an error, and this is its meaning.
    Code(Resolution<E>),
    /// The envelope reports success, but the HTTP status is 400 or above.
    HttpStatus,
    /// The body is not a sound envelope, and no error code could be read from it, neither a number nor a string code
    /// of the catalog. It may be a proxy's error page, or empty, or cut off.
    NoEnvelope,
    /// The envelope reports success, but the data is not of the type that was asked for.
    Data(Arc<serde_json::Error>),
}

/// How much of a body that is not JSON is kept, in bytes.
const BEGINNING: usize = 1024;

impl<E: ErrorCode> ApiError<E> {
    pub(super) fn new(
        parts: &Parts<'_>,
        kind: ErrorKind<E>,
        reported: &Reported<'_>,
        reason: Option<serde_json::Error>,
    ) -> Self {
        let body = parts.body.text().ok().and_then(|text| tree::tree(text).ok());
        let text = body.is_none().then(|| parts.body.beginning(BEGINNING));
        let inner = Inner {
            kind,
            body,
            text,
            reason: reason.map(Arc::new),
            http_status: parts.http_status,
            retry_after: parts.retry_after,
            message: reported.message().map(str::to_owned),
            symbol: reported.symbol().map(str::to_owned),
            log_id: reported.log_id().map(str::to_owned),
            general_code: reported.general_number(),
        };
        Self { inner: Box::new(inner) }
    }

    /// Builds an error by hand, for tests of code that handles errors.
    ///
    /// ```
    /// # use errcode_runtime as errcodes;
    /// # fn example<StoreError: errcodes::ErrorCode>(full: StoreError) {
    /// use errcodes::ApiError;
    ///
    /// let error = ApiError::builder().code(full).message("store 7 is full").http_status(507).build();
    /// assert!(error.is(full));
    /// # }
    /// ```
    pub fn builder() -> ApiErrorBuilder<E> {
        ApiErrorBuilder::new()
    }

    /// The kind of failure.
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

    /// The number of the error that the platform reported, if it reported one.
    #[must_use]
    pub fn number(&self) -> Option<i64> {
        self.code().map(ErrorCode::code)
    }

    /// Whether the platform reported this error.
    #[must_use]
    pub fn is(&self, error: E) -> bool {
        self.code() == Some(error)
    }

    /// The possible meanings of an overloaded code if it is undecided which one applies; otherwise none.
    #[must_use]
    pub fn candidates(&self) -> &'static [E] {
        self.code().filter(|code| code.is_overloaded()).map_or(&[], ErrorCode::meanings)
    }

    /// The general code of an envelope that also has a more specific one; the latter is [`code`](Self::code).
    #[must_use]
    pub fn general_code(&self) -> Option<E> {
        let general = self.inner.general_code.map(E::from_code)?;
        (self.number() != Some(general.code())).then_some(general)
    }

    /// A second code of the same catalog inside the message, as in `ext=ErrCode: 11310; ErrMsg: …`.
    #[must_use]
    pub fn code_in_message(&self) -> Option<E> {
        code_in(self.message()?).map(E::from_code)
    }

    /// The string code that the server sent, in full: `InvalidParameter.Team.Name.TooLong`, or one that is not
    /// documented.
    #[must_use]
    pub fn symbol(&self) -> Option<&str> {
        self.inner.symbol.as_deref()
    }

    /// The message that the server sent, up to 64 KiB, without surrounding white space.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.inner.message.as_deref()
    }

    /// The values of the placeholders in the message, if it is a documented one.
    #[must_use]
    pub fn captures(&self) -> Option<Captures<'static, '_>> {
        self.code()?.captures(self.message()?)
    }

    /// What the code means, for a person.
    #[must_use]
    pub fn description(&self) -> Option<&'static str> {
        self.code()?.description()
    }

    /// Like [`description`](Self::description), but in a language such as `"en"`, if the catalog has it.
    #[must_use]
    pub fn description_in(&self, language: &str) -> Option<&'static str> {
        self.code()?.description_in(language)
    }

    /// What to do about it, in Markdown.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        self.code()?.hint()
    }

    /// Like [`hint`](Self::hint), but in a language such as `"en"`, if the catalog has it.
    #[must_use]
    pub fn hint_in(&self, language: &str) -> Option<&'static str> {
        self.code()?.hint_in(language)
    }

    /// Where the code is documented.
    #[must_use]
    pub fn url(&self) -> Option<&'static str> {
        self.code()?.url()
    }

    /// Like [`url`](Self::url), but in a language such as `"en"`, if the catalog has it.
    #[must_use]
    pub fn url_in(&self, language: &str) -> Option<&'static str> {
        self.code()?.url_in(language)
    }

    /// What kind of failure it is, in terms that all platforms share; `None` if the catalog does not say.
    #[must_use]
    pub fn category(&self) -> Option<Category> {
        self.code()?.category()
    }

    /// The HTTP status to answer with when passing this error on: the one documented for its code, otherwise that of
    /// its category. `None` if neither is known. For the status that was observed, see
    /// [`http_status`](Self::http_status).
    #[must_use]
    pub fn suggested_status(&self) -> Option<u16> {
        self.code()?.suggested_status()
    }

    /// The ID under which the platform finds this call in its logs.
    #[must_use]
    pub fn log_id(&self) -> Option<&str> {
        self.inner.log_id.as_deref()
    }

    /// The HTTP status of the response, if it is known. It may differ from the documented one.
    #[must_use]
    pub fn http_status(&self) -> Option<u16> {
        self.inner.http_status
    }

    /// Like [`http_status`](Self::http_status), but as the type of the crate `http`.
    #[cfg(feature = "http")]
    #[must_use]
    pub fn status_code(&self) -> Option<http::StatusCode> {
        http::StatusCode::from_u16(self.http_status()?).ok()
    }

    /// The whole body, if it is JSON. Of a body over 64 KiB, each field is kept up to 8 KiB.
    #[must_use]
    pub fn body(&self) -> Option<&Value> {
        self.inner.body.as_ref()
    }

    /// The beginning of a body that is not JSON, up to 1 KiB.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.inner.text.as_deref()
    }

    /// What sending the request again can achieve, according to the catalog. If the catalog does not say, the HTTP
    /// status decides by its definition: 429, and 502 to 504. `None` if neither tells.
    #[must_use]
    pub fn retry(&self) -> Option<Retry> {
        self.code().and_then(ErrorCode::retry).or(match self.http_status() {
            Some(429) => Some(Retry::SlowDown),
            Some(502..=504) => Some(Retry::Backoff),
            _ => None,
        })
    }

    /// When the server wants to be asked again, if it said so.
    #[must_use]
    pub fn retry_after(&self) -> Option<RetryAfter> {
        self.inner.retry_after
    }

    /// Why the body or the data could not be read, or not in full.
    fn reason(&self) -> Option<&serde_json::Error> {
        match &self.inner.kind {
            ErrorKind::Data(reason) => Some(reason),
            _ => self.inner.reason.as_deref(),
        }
    }
}

/// The number after the first `ErrCode:` that is followed by one.
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

impl<E: Clone> Clone for ApiError<E> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone() }
    }
}

impl<E: ErrorCode> fmt::Debug for ApiError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner {
            kind,
            body,
            text,
            reason,
            http_status,
            retry_after,
            message,
            symbol,
            log_id,
            general_code,
        } = &*self.inner;
        f.debug_struct("ApiError")
            .field("kind", kind)
            .field("message", message)
            .field("symbol", symbol)
            .field("log_id", log_id)
            .field("http_status", http_status)
            .field("retry_after", retry_after)
            .field("general_code", general_code)
            .field("reason", reason)
            .field("body", body)
            .field("text", text)
            .finish()
    }
}

impl<E: ErrorCode> Error for ApiError<E> {
    /// The reason why the body or the data could not be read, or not in full. What it quotes of them is escaped and
    /// shortened. The code is not a source: it is this error, and `Display` has already printed it;
    /// [`code`](Self::code) returns it.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.reason().map(|reason| reason as _)
    }
}
