//! What a catalog says about an error, without the type of its enum.

use core::fmt;

use crate::category::Category;
use crate::code::ErrorCode;
use crate::display::display;
use crate::resolve::Clue;
use crate::retry::Retry;

/// What a catalog says about an error, for code that logs or forwards errors of several platforms and does not want a
/// type parameter for the enum.
///
/// It has the methods of the enum that it comes from, with the same answers; see [`ErrorCode`]. Two values are equal if
/// their catalog, code and name are equal.
///
/// ```
/// # use errcode_runtime as errcodes;
/// use errcodes::{ErrorCode, ErrorInfo};
///
/// /// One list for the errors of all platforms.
/// fn note<E: ErrorCode>(errors: &mut Vec<ErrorInfo>, error: E) {
///     errors.push(error.info());
/// }
/// ```
#[derive(Clone, Copy)]
pub struct ErrorInfo {
    catalog: &'static str,
    code: i64,
    name: &'static str,
    symbol: Option<&'static str>,
    message: Option<&'static str>,
    description: Option<&'static str>,
    hint: Option<&'static str>,
    url: Option<&'static str>,
    http_status: Option<u16>,
    module: Option<&'static str>,
    scope: Option<&'static str>,
    overload: Option<Clue>,
    retry: Option<Retry>,
    category: Option<Category>,
    is_success: bool,
    is_unknown: bool,
    is_overloaded: bool,
    /// For the answers that only the enum itself can give.
    enum_of: &'static Enum,
}

/// The functions of the enum that are called later.
struct Enum {
    text_in: fn(&ErrorInfo, Text, &str) -> Option<&'static str>,
    display: fn(&ErrorInfo, &mut fmt::Formatter<'_>) -> fmt::Result,
}

/// A column that comes in several languages.
#[derive(Clone, Copy)]
enum Text {
    Message,
    Description,
    Hint,
    Url,
}

/// Carries one constant per enum.
struct EnumOf<E>(core::marker::PhantomData<E>);

impl<E: ErrorCode> EnumOf<E> {
    const ENUM: Enum = Enum {
        text_in: |info, text, language| {
            let error: E = find(info);
            match text {
                Text::Message => error.message_in(language),
                Text::Description => ErrorCode::description_in(error, language),
                Text::Hint => error.hint_in(language),
                Text::Url => error.url_in(language),
            }
        },
        display: |info, f| display::<E>(find(info), f),
    };
}

/// The enum's value that `info` was made from.
fn find<E: ErrorCode>(info: &ErrorInfo) -> E {
    let error = E::from_code(info.code);
    if info.is_overloaded {
        return error;
    }
    let meaning = error.meanings().iter().find(|meaning| meaning.name() == info.name);
    meaning.copied().unwrap_or(error)
}

impl ErrorInfo {
    pub(crate) fn of<E: ErrorCode>(error: E) -> Self {
        Self {
            catalog: E::CATALOG,
            code: error.code(),
            name: error.name(),
            symbol: error.symbol(),
            message: error.message(),
            description: ErrorCode::description(error),
            hint: error.hint(),
            url: error.url(),
            http_status: error.http_status(),
            module: error.module(),
            scope: error.scope(),
            overload: error.overload(),
            retry: error.retry(),
            category: error.category(),
            is_success: error.is_success(),
            is_unknown: error.is_unknown(),
            is_overloaded: error.is_overloaded(),
            enum_of: &EnumOf::<E>::ENUM,
        }
    }
}

/// One accessor per field, with the field's name.
macro_rules! methods {
    ($($(#[$about:meta])* $name:ident: $type:ty;)*) => {
        impl ErrorInfo {
            $($(#[$about])*
            #[must_use]
            pub const fn $name(&self) -> $type {
                self.$name
            })*
        }
    };
}

methods! {
    /// The catalog's name, as in `feishu-project`.
    catalog: &'static str;
    /// The number on the wire.
    code: i64;
    /// The variant's name.
    name: &'static str;
    /// The string code on the wire.
    symbol: Option<&'static str>;
    /// The message as documented, with its placeholders; alternatives are one per line.
    message: Option<&'static str>;
    /// What the code means, for a person.
    description: Option<&'static str>;
    /// What to do about it, in Markdown.
    hint: Option<&'static str>;
    /// Where the code is documented.
    url: Option<&'static str>;
    /// The HTTP status that is documented for the code, 100–599.
    http_status: Option<u16>;
    /// The part of the platform.
    module: Option<&'static str>;
    /// The API path prefix under which the code has this meaning.
    scope: Option<&'static str>;
    /// The column that tells the meanings of this code apart; `None` for a code that is not overloaded.
    overload: Option<Clue>;
    /// What sending the request again can achieve; `None` if that is not known.
    retry: Option<Retry>;
    /// What kind of failure it is; `None` if that is not known.
    category: Option<Category>;
    /// Whether the code means success.
    is_success: bool;
    /// Whether the code is missing from the catalog.
    is_unknown: bool;
    /// Whether the code has several meanings and it is undecided which one applies.
    is_overloaded: bool;
}

impl ErrorInfo {
    /// The HTTP status to answer with when passing this error on; see [`ErrorCode::suggested_status`].
    #[must_use]
    pub const fn suggested_status(&self) -> Option<u16> {
        suggested(self.http_status, self.category, self.is_success)
    }

    /// Like [`message`](Self::message), but in a language such as `"en"`, if the catalog has it.
    #[must_use]
    pub fn message_in(&self, language: &str) -> Option<&'static str> {
        (self.enum_of.text_in)(self, Text::Message, language)
    }

    /// Like [`description`](Self::description), but in a language such as `"en"`, if the catalog has it.
    #[must_use]
    pub fn description_in(&self, language: &str) -> Option<&'static str> {
        (self.enum_of.text_in)(self, Text::Description, language)
    }

    /// Like [`hint`](Self::hint), but in a language such as `"en"`, if the catalog has it.
    #[must_use]
    pub fn hint_in(&self, language: &str) -> Option<&'static str> {
        (self.enum_of.text_in)(self, Text::Hint, language)
    }

    /// Like [`url`](Self::url), but in a language such as `"en"`, if the catalog has it.
    #[must_use]
    pub fn url_in(&self, language: &str) -> Option<&'static str> {
        (self.enum_of.text_in)(self, Text::Url, language)
    }
}

/// The documented status, otherwise the category's. A failure that is documented with a status below 400 also gets the
/// category's: some platforms answer failures with 200, which nobody should pass on.
#[must_use]
pub const fn suggested(
    status: Option<u16>,
    category: Option<Category>,
    is_success: bool,
) -> Option<u16> {
    match (status, category) {
        (Some(status), _) if is_success || status >= 400 => Some(status),
        (_, Some(category)) => Some(category.http_status()),
        (_, None) => None,
    }
}

/// Prints what the enum prints.
impl fmt::Display for ErrorInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.enum_of.display)(self, f)
    }
}

/// Catalog, code and name, which identify the error.
impl fmt::Debug for ErrorInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{} {}", self.catalog, self.code, self.name)
    }
}

impl core::error::Error for ErrorInfo {}

impl PartialEq for ErrorInfo {
    fn eq(&self, other: &Self) -> bool {
        (self.catalog, self.code, self.name) == (other.catalog, other.code, other.name)
    }
}

impl Eq for ErrorInfo {}
