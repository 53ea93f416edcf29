//! The trait that all enums share, for code that is generic over platforms.

use core::error::Error;
use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::str::FromStr;

use crate::category::Category;
use crate::info::{ErrorInfo, suggested};
use crate::parse::ParseCodeError;
use crate::raw::RawError;
use crate::resolve::Clue;
use crate::retry::Retry;
use crate::table::Messages;
use crate::template::{Captures, Template};

/// What every enum made by `error_catalog!` can do, for code that is generic over platforms.
///
/// Each enum has the same methods as inherent ones, most of them `const`; this trait is for functions that
/// accept any of the enums. Only `error_catalog!` implements it.
///
/// On a reference, write `(*error).description()`: `error.description()` would call the deprecated method
/// of [`Error`].
///
/// Optional columns of a catalog are returned as `Option`. On `Overloaded`, a method returns a value only
/// if all meanings of the code agree on it; on `Unknown`, there is nothing to return.
///
/// ```
/// # use errcode_runtime as errcodes;
/// use errcodes::{ErrorCode, Retry};
///
/// /// Whether a job queue should put the job back.
/// fn put_back<E: ErrorCode>(error: E) -> bool {
///     matches!(error.retry(), Some(Retry::Backoff | Retry::SlowDown))
/// }
/// ```
pub trait ErrorCode:
    Copy
    + Debug
    + Display
    + Eq
    + Error
    + From<i64>
    + FromStr<Err = ParseCodeError>
    + Hash
    + Into<i64>
    + Ord
    + Send
    + Sync
    + 'static
{
    /// One value per entry of the catalog, sorted by code; the meanings of one code are in the order of the
    /// file.
    const ALL: &'static [Self];

    /// The catalog's name, which is its file name without the extension, as in `feishu-project`.
    const CATALOG: &'static str;

    /// The value for a code. Total and lossless: a code with several meanings gives `Overloaded`, and a
    /// code that is not in the catalog gives `Unknown`.
    #[must_use]
    fn from_code(code: i64) -> Self;

    /// The value for a string code, compared exactly. If several meanings of a code share the string code,
    /// the value is `Overloaded`.
    #[must_use]
    fn from_symbol(symbol: &str) -> Option<Self>;

    /// The variant of this name, as returned by [`name`](Self::name). Names are compared one by one.
    #[must_use]
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|error| error.name() == name)
    }

    /// The meaning of an error, from everything that was observed. See
    /// [`Resolution::of`](crate::Resolution::of), which also tells which clues decided.
    #[must_use]
    fn resolve(raw: RawError<'_>) -> Self;

    /// `Ok` for a code that [means success](Self::is_success), otherwise the error that it means.
    fn check(code: i64) -> Result<(), Self>;

    /// The number on the wire.
    #[must_use]
    fn code(self) -> i64;

    /// The variant's name.
    #[must_use]
    fn name(self) -> &'static str;

    /// The string code on the wire.
    #[must_use]
    fn symbol(self) -> Option<&'static str>;

    /// The message as documented, with its placeholders; alternatives are one per line.
    #[must_use]
    fn message(self) -> Option<&'static str>;

    /// Like [`message`](Self::message), but in a language such as `"en"`, if the catalog has it.
    #[must_use]
    fn message_in(self, language: &str) -> Option<&'static str>;

    /// The documented messages, one by one: all alternatives, in all languages.
    #[must_use]
    fn messages(self) -> Messages;

    /// The values of the placeholders in a message that the server sent, according to the first documented
    /// message that matches it.
    ///
    /// Nothing is allocated. `Overloaded` has no documented message to match; resolve it first.
    #[must_use]
    fn captures(self, message: &str) -> Option<Captures<'static, '_>> {
        self.messages().find_map(|template| Template::new(template).captures(message))
    }

    /// What the code means, for a person.
    #[must_use]
    fn description(self) -> Option<&'static str>;

    /// Like [`description`](Self::description), but in a language such as `"en"`, if the catalog has it.
    #[must_use]
    fn description_in(self, language: &str) -> Option<&'static str>;

    /// What to do about it, in Markdown.
    #[must_use]
    fn hint(self) -> Option<&'static str>;

    /// Like [`hint`](Self::hint), but in a language such as `"en"`, if the catalog has it.
    #[must_use]
    fn hint_in(self, language: &str) -> Option<&'static str>;

    /// Where the code is documented.
    #[must_use]
    fn url(self) -> Option<&'static str>;

    /// Like [`url`](Self::url), but in a language such as `"en"`, if the catalog has it.
    #[must_use]
    fn url_in(self, language: &str) -> Option<&'static str>;

    /// The HTTP status that comes with the code, 100–599.
    #[must_use]
    fn http_status(self) -> Option<u16>;

    /// Like [`http_status`](Self::http_status), but as the type of the crate `http`.
    #[cfg(feature = "http")]
    #[must_use]
    fn status_code(self) -> Option<http::StatusCode> {
        http::StatusCode::from_u16(self.http_status()?).ok()
    }

    /// The HTTP status to answer with when passing this error on: the documented one, otherwise that of the
    /// [category](Category::http_status); `None` if neither is known. If a failure is documented with a
    /// status below 400, because some platforms answer all calls with 200, the category decides.
    #[must_use]
    fn suggested_status(self) -> Option<u16> {
        suggested(self.http_status(), self.category(), self.is_success())
    }

    /// What the catalog says about this error, without the type of its enum.
    #[must_use]
    fn info(self) -> ErrorInfo {
        ErrorInfo::of(self)
    }

    /// The part of the platform that the code belongs to.
    #[must_use]
    fn module(self) -> Option<&'static str>;

    /// The API path prefix under which the code has this meaning.
    #[must_use]
    fn scope(self) -> Option<&'static str>;

    /// The column that tells the meanings of this code apart, as the catalog says in its column `overload`;
    /// `None` for a code that is not overloaded.
    #[must_use]
    fn overload(self) -> Option<Clue>;

    /// What sending the request again can achieve; `None` if that is not known.
    #[must_use]
    fn retry(self) -> Option<Retry>;

    /// What kind of failure it is, in terms that all platforms share; `None` if that is not known.
    #[must_use]
    fn category(self) -> Option<Category>;

    /// Whether the code means success: either the catalog says so, or it is a 0 that is not in the catalog,
    /// since nearly every platform uses 0 for success.
    #[must_use]
    fn is_success(self) -> bool;

    /// The variants that share this code: none for `Unknown`, one for most codes, several for an overloaded
    /// code and for each of its meanings.
    #[must_use]
    fn meanings(self) -> &'static [Self];

    /// Whether this is `Unknown`: the code is not in the catalog.
    #[must_use]
    fn is_unknown(self) -> bool;

    /// Whether this is `Overloaded`: the code has several meanings, and it is undecided which one applies.
    #[must_use]
    fn is_overloaded(self) -> bool;
}
