//! Responses of an API: from a body to data, or to an error that keeps what the server said.
//!
//! A success takes one pass over the body, straight into its data (`read`). Whatever that pass does not find
//! to be one goes another way, on which nothing depends on the type of the data: the codes and texts of the
//! envelope (`reported`), read strictly or, where it is damaged, leniently (`lenient`), and from them the
//! error.

mod any_text;
mod api_error;
mod body;
mod envelope;
mod lenient;
mod read;
mod reported;
mod retry_after;
mod status;
mod tree;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::cell::OnceCell;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _};
use serde_json::Error;

pub use api_error::{ApiError, ApiErrorBuilder, ErrorKind};
pub use envelope::Envelope;
pub use retry_after::RetryAfter;
pub use status::HttpStatus;

use crate::code::ErrorCode;
use crate::raw::RawError;
use crate::resolve::Resolution;
use body::Body;
use read::{Purpose, Text};
use reported::{Judge, Reported, by_symbol};

/// The response of an API, in the envelope that its platform puts around everything.
///
/// It reads the envelopes of Feishu (`code`, `msg`, `data`, `error.log_id`), Feishu Project (`err_code`,
/// `err_msg`, `err.log_id`), `CaoLiao` (`code`, `error_code`, `message`), BK-Repo (`code`, `message`,
/// `traceId`) and ONES (`code`, `errcode`), and whatever is like them; for other names there is
/// [`Envelope`]. Codes may be numbers or strings; unknown fields do not matter.
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
/// `into_result::<FeishuError>()` then gives the data, or an [`ApiError`]. A success costs what an envelope
/// struct written by hand costs: one pass over the borrowed body, straight into a `T`.
///
/// With an HTTP client that deserialises bodies, ask it for a `Response<T>`, which then holds a copy of the
/// body. With the feature `http`, a `&http::Response` becomes one by `from`, with status and `Retry-After`.
pub struct Response<'b, T> {
    parts: Parts<'b>,
    data: PhantomData<fn() -> T>,
}

/// A response without the type of its data.
#[derive(Clone)]
struct Parts<'b> {
    body: Body<'b>,
    http_status: Option<u16>,
    scope: Option<Cow<'b, str>>,
    retry_after: Option<RetryAfter>,
    envelope: &'b Envelope,
    /// What [`Response::raw`] borrows from.
    said: OnceCell<Box<Said>>,
}

/// What an envelope reports, without a catalog.
#[derive(Clone)]
struct Said {
    code: Option<i64>,
    message: Option<String>,
    symbol: Option<String>,
    /// Whether the absence of a string code means anything.
    is_sound: bool,
}

impl<'b, T> Response<'b, T> {
    /// A response with an HTTP status and a body, whatever the body is.
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
            said: OnceCell::new(),
        };
        Self { parts, data: PhantomData }
    }

    /// Adds the HTTP status, which a deserialised body does not know.
    #[must_use]
    pub fn http_status(mut self, status: impl HttpStatus) -> Self {
        self.parts.http_status = Some(status.number());
        self
    }

    /// Adds the path of the API that was called, or its URL, which tells meanings of some codes apart.
    #[must_use]
    pub fn scope(mut self, path: impl Into<Cow<'b, str>>) -> Self {
        self.parts.scope = Some(path.into());
        self
    }

    /// Adds the header `Retry-After`, which [`ApiError::retry_after`] gives. What is neither seconds nor a
    /// date says nothing.
    #[must_use]
    pub fn retry_after(mut self, header: &str) -> Self {
        self.parts.retry_after = RetryAfter::parse(header);
        self
    }

    /// Says how the platform names the fields of its envelope, where that is not as [`Envelope::USUAL`].
    #[must_use]
    pub fn envelope(mut self, envelope: &'b Envelope) -> Self {
        self.parts.envelope = envelope;
        self
    }

    /// The error or success that the envelope reports, not yet classified; `None` if the body is no
    /// envelope, or has no code but a string.
    #[must_use]
    pub fn raw(&self) -> Option<RawError<'_>> {
        let said = self.parts.said.get_or_init(|| Box::new(self.parts.said()));
        let mut raw = RawError::new(said.code?);
        if said.is_sound {
            raw = raw.without_symbol();
        }
        raw.message = said.message.as_deref();
        raw.symbol = said.symbol.as_deref();
        raw.http_status = self.parts.http_status;
        raw.scope = self.parts.scope.as_deref();
        Some(raw)
    }
}

impl<T: DeserializeOwned> Response<'_, T> {
    /// The data of a success; else an error that keeps what the server said.
    ///
    /// | body | outcome |
    /// | --- | --- |
    /// | codes of a success: those that the catalog lists so, or an undocumented 0 | the data; if there is no field `data`, the whole body as data |
    /// | the same with an HTTP status from 400 on | [`ErrorKind::HttpStatus`] |
    /// | any other code | [`ErrorKind::Code`] |
    /// | JSON without a code, no JSON, or nothing | [`ErrorKind::NoEnvelope`] |
    /// | a success whose data is not a `T` | [`ErrorKind::Data`] |
    ///
    /// Where several fields hold codes, all have to say success. Of those that do not, the most specific one
    /// is the error. A field for codes that is there twice never says success, and a body that is not
    /// sound JSON is never a success either, but what can be read in it without doubt is read. Fields of the
    /// data that a `T` does not have are skipped, as serde_json skips them.
    pub fn into_result<E: ErrorCode>(self) -> Result<T, ApiError<E>> {
        let parts = self.parts;
        let judge = Judge::of::<E>();
        let outcome = match parts.body.text() {
            Err(_) => parts.damaged::<E>(judge, None),
            Ok(text) if parts.is_error_status() => parts.report::<E>(text, judge),
            Ok(text) => match one_pass(text, parts.envelope, judge) {
                OnePass::Success(data) => return Ok(data),
                OnePass::SuccessBesideData => Ok(None),
                OnePass::Other => parts.report::<E>(text, judge),
                OnePass::NoJson(reason) => parts.damaged::<E>(judge, Some(reason)),
            },
        };
        let reason = match outcome {
            // The text was there, or there would be no success.
            Ok(data) => match read_data(parts.body.text().unwrap_or_default(), data) {
                Ok(data) => return Ok(data),
                Err(reason) => reason,
            },
            Err(error) => return Err(error),
        };
        Err(parts.error_in_data(reason, judge))
    }
}

/// What one pass over a body found.
enum OnePass<T> {
    Success(T),
    /// A success without a field for data: the whole body may be the data, or there is none.
    SuccessBesideData,
    /// Anything else that may be JSON.
    Other,
    NoJson(Error),
}

/// Reads the data of a success in one pass. All else is left to [`Parts::report`].
fn one_pass<T: DeserializeOwned>(text: &str, names: &Envelope, judge: Judge) -> OnePass<T> {
    let mut reported = Reported::nothing(judge);
    let data = PhantomData::<T>;
    match read::envelope(text, names, Purpose::Success, &mut reported, data) {
        Ok(data) if reported.is_success(names.succeeds_without_code) => {
            data.map_or(OnePass::SuccessBesideData, OnePass::Success)
        }
        Err(reason) if !reason.is_data() => OnePass::NoJson(reason),
        _ => OnePass::Other,
    }
}

/// Reads data from its own text, or else from the text of the whole body. Some platforms write an empty object
/// for nothing, and some endpoints put their fields beside the code, or have none.
fn read_data<T: DeserializeOwned>(body: &str, data: Option<&str>) -> Result<T, Error> {
    let result = serde_json::from_str(data.unwrap_or(body));
    let may_be_nothing = data.is_none_or(is_empty_object);
    match result {
        // For a `T` such as `()` or `Option`.
        Err(reason) if may_be_nothing => serde_json::from_str("null").map_err(|_| reason),
        result => result,
    }
}

fn is_empty_object(text: &str) -> bool {
    let inner = text.trim().strip_prefix('{').and_then(|text| text.strip_suffix('}'));
    inner.is_some_and(|inner| inner.trim().is_empty())
}

/// The text of the data, if there is a field for data; or the error.
type Outcome<'t, E> = Result<Option<&'t str>, ApiError<E>>;

impl Parts<'_> {
    fn is_error_status(&self) -> bool {
        self.http_status.is_some_and(|status| status >= 400)
    }

    /// What a body reports that may be sound.
    fn report<'t, E: ErrorCode>(&self, text: &'t str, judge: Judge) -> Outcome<'t, E> {
        let mut reported = Reported::nothing(judge);
        let names = self.envelope;
        let data = match read::envelope(text, names, Purpose::Report, &mut reported, Text) {
            Ok(data) => data,
            // JSON, but no object.
            Err(reason) if reason.is_data() => {
                let is_success = names.succeeds_without_code && !self.is_error_status();
                return if is_success {
                    Ok(None)
                } else {
                    Err(self.error(ErrorKind::NoEnvelope, &reported, Some(reason)))
                };
            }
            Err(reason) => return self.damaged(judge, Some(reason)),
        };
        if let Some(resolution) = self.resolution::<E>(&reported, true)
            // A number may mean success or failure, and here it turned out to be a success.
            && !(resolution.error().is_success() && reported.failures() == 1)
        {
            return Err(self.error(ErrorKind::Code(resolution), &reported, None));
        }
        if let Some(doubt) = reported.doubt() {
            let reason = Error::custom(doubt);
            return Err(self.error(ErrorKind::NoEnvelope, &reported, Some(reason)));
        }
        let is_success =
            reported.failures() > 0 || reported.is_success(names.succeeds_without_code);
        if !is_success {
            return Err(self.error(ErrorKind::NoEnvelope, &reported, None));
        }
        if self.is_error_status() {
            return Err(self.error(ErrorKind::HttpStatus, &reported, None));
        }
        if reported.has_repeated_data {
            let reason = Error::custom("the data is there twice");
            return Err(self.error(ErrorKind::Data(reason.into()), &reported, None));
        }
        Ok(data)
    }

    /// What can be read in a body that is not sound: at best an error.
    fn damaged<'t, E: ErrorCode>(&self, judge: Judge, reason: Option<Error>) -> Outcome<'t, E> {
        let mut reported = Reported::nothing(judge);
        lenient::envelope(self.body.bytes(), self.envelope, &mut reported);
        let failure = self.resolution::<E>(&reported, false);
        let failure = failure.filter(|resolution| !resolution.error().is_success());
        let kind = failure.map_or(ErrorKind::NoEnvelope, ErrorKind::Code);
        Err(self.error(kind, &reported, reason))
    }

    /// What the codes that are no success mean; `None` if there are none.
    fn resolution<E: ErrorCode>(
        &self,
        reported: &Reported<'_>,
        is_sound: bool,
    ) -> Option<Resolution<E>> {
        let raw = |code| {
            let mut raw = RawError::new(code);
            if is_sound {
                raw = raw.without_symbol();
            }
            raw.message = reported.message();
            raw.symbol = reported.symbol();
            raw.http_status = self.http_status;
            raw.scope = self.scope.as_deref();
            raw
        };
        if let Some(code) = reported.failing_number() {
            return Some(Resolution::of(&raw(code)));
        }
        let error: E = by_symbol(reported.failing_symbol()?)?;
        let resolution = Resolution::of(&raw(error.code()));
        // Without a number there is nothing that the string code could contradict.
        let is_it = error.is_overloaded() || resolution.error() == error;
        Some(if is_it { resolution } else { Resolution::decided(error) })
    }

    fn error<E: ErrorCode>(
        &self,
        kind: ErrorKind<E>,
        reported: &Reported<'_>,
        reason: Option<Error>,
    ) -> ApiError<E> {
        ApiError::new(self, kind, reported, reason)
    }

    /// The error of a success whose data is of another type.
    fn error_in_data<E: ErrorCode>(&self, reason: Error, judge: Judge) -> ApiError<E> {
        let mut reported = Reported::nothing(judge);
        let text = self.body.text().unwrap_or_default();
        // It has been read once before; what can't be read is missing in the error, at worst.
        let _ = read::envelope(text, self.envelope, Purpose::Report, &mut reported, Text);
        self.error(ErrorKind::Data(reason.into()), &reported, None)
    }

    fn said(&self) -> Said {
        let mut reported = Reported::nothing(Judge::WITHOUT_CATALOG);
        let text = self.body.text().ok();
        let is_sound = text.is_some_and(|text| {
            read::envelope(text, self.envelope, Purpose::Report, &mut reported, Text).is_ok()
        });
        if !is_sound {
            reported = Reported::nothing(Judge::WITHOUT_CATALOG);
            lenient::envelope(self.body.bytes(), self.envelope, &mut reported);
        }
        Said {
            code: reported.number(),
            message: reported.message().map(Into::into),
            symbol: reported.symbol().map(Into::into),
            is_sound,
        }
    }
}

/// With a copy of the body, which is read when the rest of the response is known.
impl<'de, T> Deserialize<'de> for Response<'_, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        any_text::text(deserializer).map(|text| Self::of(Body::Owned(text.into_bytes())))
    }
}

/// With its status and the header `Retry-After`.
#[cfg(feature = "http")]
impl<'b, T, B: AsRef<[u8]>> From<&'b http::Response<B>> for Response<'b, T> {
    fn from(response: &'b http::Response<B>) -> Self {
        with_head(Self::new(response.status(), response.body().as_ref()), response)
    }
}

/// With its status and the header `Retry-After`, and a copy of the body; a reference will do without one.
#[cfg(feature = "http")]
impl<T, B: AsRef<[u8]>> From<http::Response<B>> for Response<'_, T> {
    fn from(response: http::Response<B>) -> Self {
        let body = Body::Owned(response.body().as_ref().into());
        with_head(Self::of(body).http_status(response.status()), &response)
    }
}

#[cfg(feature = "http")]
fn with_head<'b, T, B>(to: Response<'b, T>, from: &http::Response<B>) -> Response<'b, T> {
    let header = from.headers().get(http::header::RETRY_AFTER);
    match header.and_then(|header| header.to_str().ok()) {
        Some(header) => to.retry_after(header),
        None => to,
    }
}

impl<T> Clone for Response<'_, T> {
    fn clone(&self) -> Self {
        Self { parts: self.parts.clone(), data: PhantomData }
    }
}

impl<T> fmt::Debug for Response<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Parts { body, http_status, scope, retry_after, envelope: _, said: _ } = &self.parts;
        f.debug_struct("Response")
            .field("body", &body.beginning(1024))
            .field("http_status", http_status)
            .field("scope", scope)
            .field("retry_after", retry_after)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use alloc::collections::BTreeMap;
    use alloc::format;
    use alloc::vec::Vec;

    use serde_json::Value;

    use super::*;

    /// Whether one pass is enough. A reader that always takes the other way gives the same data, only later.
    fn is_one_pass<T: DeserializeOwned>(body: &str) -> bool {
        let judge = Judge::WITHOUT_CATALOG;
        let found = one_pass::<T>(body, &Envelope::USUAL, judge);
        matches!(found, OnePass::Success(_))
    }

    #[test]
    fn a_success_takes_one_pass() {
        for body in [
            r#"{"code":0,"msg":"success","data":DATA}"#,
            r#"{"data":DATA,"code":0}"#,
            r#"{"code":"0","data":DATA,"error":{"log_id":"L"},"x":[{"y":1.5e3}]}"#,
            r#"{"err_code":0,"err_msg":"","err":{},"data":DATA}"#,
            r#"{"c\u006fde":0.0,"error_code":null,"errcode":"","data":DATA}"#,
            " {\n\"code\" : 0 , \"data\" : DATA }\r\n",
        ] {
            let with = |data| body.replace("DATA", data);
            assert!(is_one_pass::<i64>(&with("7")), "{body}");
            assert!(is_one_pass::<()>(&with("null")), "{body}");
            assert!(is_one_pass::<Option<i64>>(&with("null")), "{body}");
            assert!(is_one_pass::<String>(&with(r#""a\n\u00e9""#)), "{body}");
            assert!(is_one_pass::<Vec<Vec<i64>>>(&with("[[1],[],[2,3]]")), "{body}");
            let object = with(r#"{"code":7,"msg":8,"data":9}"#);
            assert!(is_one_pass::<BTreeMap<String, i64>>(&object), "{body}");
            assert!(is_one_pass::<Value>(&object), "{body}");
        }
        assert!(!is_one_pass::<i64>(r#"{"code":7,"data":7}"#));
        assert!(!is_one_pass::<i64>(r#"{"code":0,"data":"7"}"#));
    }

    #[test]
    fn a_failure_stops_the_pass() {
        // What follows would be an error of another kind.
        let body = format!(r#"{{"code":7,"data":{}"#, "[".repeat(1000));
        let found = one_pass::<Value>(&body, &Envelope::USUAL, Judge::WITHOUT_CATALOG);
        assert!(matches!(found, OnePass::Other));
    }

    #[test]
    fn success_without_data_is_told_from_success_with_data() {
        let found =
            one_pass::<Value>(r#"{"code":0,"x":1}"#, &Envelope::USUAL, Judge::WITHOUT_CATALOG);
        assert!(matches!(found, OnePass::SuccessBesideData));
    }
}
