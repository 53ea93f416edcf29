//! From a response to data, or to an error.

use alloc::borrow::Cow;
use core::marker::PhantomData;

use serde::de::{DeserializeOwned, DeserializeSeed, Error as _, IgnoredAny};
use serde_json::Error;

use super::api_error::{ApiError, ErrorKind};
use super::body::Body;
use super::envelope::Envelope;
use super::read::{Purpose, Text};
use super::reported::{DataSeen, Judge, Reported, by_symbol};
use super::retry_after::RetryAfter;
use super::{OwnedRawError, lenient, quoted, read};
use crate::code::ErrorCode;
use crate::raw::RawError;
use crate::resolve::Resolution;

/// A response without the type of its data.
#[derive(Clone)]
pub(super) struct Parts<'b> {
    pub(super) body: Body<'b>,
    pub(super) http_status: Option<u16>,
    pub(super) scope: Option<Cow<'b, str>>,
    pub(super) retry_after: Option<RetryAfter>,
    pub(super) envelope: &'b Envelope,
}

/// The result of one pass over a body.
enum OnePass<T> {
    Success(T),
    /// A success without a field for data: the whole body may be the data, or there is none.
    SuccessBesideData,
    /// Anything else that may be JSON.
    Other,
    NoJson(Error),
}

/// Reads the data of a success in one pass. Everything else is left to [`Parts::report`].
fn one_pass<T: DeserializeOwned>(text: &str, names: &Envelope, judge: Judge) -> OnePass<T> {
    // Callers that ask for `()` mostly get `{}`, which is not a `()`. So the text of the data is examined
    // first.
    if size_of::<T>() == 0 {
        return match pass(text, names, judge, Text) {
            OnePass::Success(data) => {
                read_data(text, Some(data)).map_or(OnePass::Other, OnePass::Success)
            }
            OnePass::SuccessBesideData => OnePass::SuccessBesideData,
            OnePass::Other => OnePass::Other,
            OnePass::NoJson(reason) => OnePass::NoJson(reason),
        };
    }
    pass(text, names, judge, PhantomData::<T>)
}

fn pass<'b, D: DeserializeSeed<'b> + Copy>(
    text: &'b str,
    names: &Envelope,
    judge: Judge,
    data: D,
) -> OnePass<D::Value> {
    let mut reported = Reported::nothing(judge);
    match read::envelope(text, names, Purpose::Success, &mut reported, data) {
        Ok(data) if reported.is_success(names.succeeds_without_code) => {
            data.map_or(OnePass::SuccessBesideData, OnePass::Success)
        }
        Err(reason) if !reason.is_data() && reported.data != DataSeen::Begun => {
            OnePass::NoJson(reason)
        }
        _ => OnePass::Other,
    }
}

/// Reads data from its own text, or otherwise from the text of the whole body. Some platforms write an empty
/// object for nothing, and some endpoints put their fields next to the code, or have none.
fn read_data<T: DeserializeOwned>(body: &str, data: Option<&str>) -> Result<T, Error> {
    let may_be_nothing = data.is_none_or(is_empty_object);
    // For a `T` such as `()` or `Option`.
    let nothing = || serde_json::from_str("null");
    if may_be_nothing
        && size_of::<T>() == 0
        && let Ok(nothing) = nothing()
    {
        return Ok(nothing);
    }
    match serde_json::from_str(data.unwrap_or(body)) {
        Err(reason) if may_be_nothing => nothing().map_err(|_| reason),
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
    /// See [`Response::into_result`](super::Response::into_result).
    pub(super) fn into_result<T: DeserializeOwned, E: ErrorCode>(self) -> Result<T, ApiError<E>> {
        let judge = Judge::of::<E>();
        let outcome = match self.body.text() {
            Err(reason) => self.damaged::<E>(judge, Some(Error::custom(reason))),
            Ok(text) if self.is_error_status() => self.report::<E>(text, judge),
            Ok(text) => match one_pass(text, self.envelope, judge) {
                OnePass::Success(data) => return Ok(data),
                OnePass::SuccessBesideData => Ok(None),
                OnePass::Other => self.report::<E>(text, judge),
                OnePass::NoJson(reason) => self.damaged::<E>(judge, Some(reason)),
            },
        };
        // The body is valid text, or there would be no success.
        let body = self.body.text().unwrap_or_default();
        let data = outcome?;
        read_data(body, data).map_err(|reason| {
            let start = data.map_or(0, |data| data.as_ptr() as usize - body.as_ptr() as usize);
            self.error_in_data(quoted::reason(&reason, body, start), judge)
        })
    }

    fn is_error_status(&self) -> bool {
        self.http_status.is_some_and(|status| status >= 400)
    }

    /// What a body reports that may be sound.
    fn report<'t, E: ErrorCode>(&self, text: &'t str, judge: Judge) -> Outcome<'t, E> {
        let mut reported = Reported::nothing(judge);
        let names = self.envelope;
        let data = match read::envelope(text, names, Purpose::Report, &mut reported, Text) {
            Ok(data) => data,
            // The text is not an object, and perhaps not JSON either: it has been read only up to that point.
            Err(no_object) if no_object.is_data() => {
                if names.succeeds_without_code && !self.is_error_status() {
                    return match serde_json::from_str::<IgnoredAny>(text) {
                        // All of it is the data.
                        Ok(_) => Ok(Some(text)),
                        Err(reason) => self.damaged(judge, Some(reason)),
                    };
                }
                let reason = quoted::reason(&no_object, text, 0);
                return Err(ApiError::new(self, ErrorKind::NoEnvelope, &reported, Some(reason)));
            }
            Err(reason) => return self.damaged(judge, Some(reason)),
        };
        let doubt = reported.doubt().map(Error::custom);
        if let Some(resolution) = self.failure::<E>(&reported, true) {
            return Err(ApiError::new(self, ErrorKind::Code(resolution), &reported, doubt));
        }
        if !reported.is_success(names.succeeds_without_code) {
            return Err(ApiError::new(self, ErrorKind::NoEnvelope, &reported, doubt));
        }
        if self.is_error_status() {
            return Err(ApiError::new(self, ErrorKind::HttpStatus, &reported, None));
        }
        if reported.data == DataSeen::Twice {
            let reason = Error::custom("the data is there twice");
            return Err(ApiError::new(self, ErrorKind::Data(reason.into()), &reported, None));
        }
        Ok(data)
    }

    /// What can be read in a body that is not sound: at best an error.
    fn damaged<'t, E: ErrorCode>(&self, judge: Judge, reason: Option<Error>) -> Outcome<'t, E> {
        let mut reported = Reported::nothing(judge);
        lenient::envelope(self.body.bytes(), self.envelope, &mut reported);
        let failure = self.failure::<E>(&reported, false);
        let kind = failure.map_or(ErrorKind::NoEnvelope, ErrorKind::Code);
        Err(ApiError::new(self, kind, &reported, reason))
    }

    /// The failure that the codes mean; `None` if they mean none. A number may have meanings of both kinds, and
    /// turn out to be a success here.
    fn failure<E: ErrorCode>(
        &self,
        reported: &Reported<'_>,
        is_sound: bool,
    ) -> Option<Resolution<E>> {
        let resolve = |code| Resolution::of(&self.raw_error(code, reported, is_sound));
        let is_failure = |resolution: &Resolution<E>| !resolution.error().is_success();
        if let Some(failure) = reported.failing_numbers().map(resolve).find(is_failure) {
            return Some(failure);
        }
        let error: E = by_symbol(reported.failing_symbol()?)?;
        let resolution = resolve(error.code());
        // Without a number, there is nothing that the string code could contradict.
        let is_it = error.is_overloaded() || resolution.error() == error;
        Some(if is_it { resolution } else { Resolution::decided(error) }).filter(is_failure)
    }

    /// Everything that was observed about a code. Only a sound body can prove that there was no string code.
    fn raw_error<'r>(
        &'r self,
        code: i64,
        reported: &'r Reported<'_>,
        is_sound: bool,
    ) -> RawError<'r> {
        let mut raw = RawError::new(code);
        if is_sound {
            raw = raw.without_symbol();
        }
        raw.message = reported.message();
        raw.symbol = reported.symbol();
        raw.http_status = self.http_status;
        raw.scope = self.scope.as_deref();
        raw
    }

    /// The error for a success whose data is of another type.
    fn error_in_data<E: ErrorCode>(&self, reason: Error, judge: Judge) -> ApiError<E> {
        let mut reported = Reported::nothing(judge);
        let text = self.body.text().unwrap_or_default();
        // This text has been read before. At worst, what can't be read now is missing from the error.
        let _ = read::envelope(text, self.envelope, Purpose::Report, &mut reported, Text);
        ApiError::new(self, ErrorKind::Data(reason.into()), &reported, None)
    }

    /// What the envelope reports, without a catalog. `None` if there is no number, or if it is a success that
    /// can't be trusted.
    pub(super) fn raw(&self) -> Option<OwnedRawError> {
        let judge = Judge::WITHOUT_CATALOG;
        let mut reported = Reported::nothing(judge);
        let text = self.body.text().ok();
        let is_sound = text.is_some_and(|text| {
            read::envelope(text, self.envelope, Purpose::Report, &mut reported, Text).is_ok()
        });
        if !is_sound {
            reported = Reported::nothing(judge);
            lenient::envelope(self.body.bytes(), self.envelope, &mut reported);
        }
        let is_trusted = is_sound && reported.doubt().is_none();
        let code = reported.number().filter(|&code| code != 0 || is_trusted)?;
        Some(OwnedRawError::of(&self.raw_error(code, &reported, is_sound)))
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use alloc::collections::BTreeMap;
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use serde_json::Value;

    use super::*;

    /// Whether one pass is enough. A reader that always took the other way would give the same data, only
    /// later.
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
            assert!(is_one_pass::<()>(&with("{ }")), "{body}");
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
        // The rest of the body would be an error of another kind.
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
