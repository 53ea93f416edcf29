//! What a catalog says of an error, without the type of its enum.

use core::fmt;

use crate::category::Category;
use crate::code::ErrorCode;
use crate::display::display;
use crate::resolve::Clue;
use crate::retry::Retry;

/// What a catalog says of an error, for code that logs or forwards errors of several platforms and wants no type
/// parameter for it.
///
/// It has the methods of the enum that it comes from, with the same answers; see [`ErrorCode`]. Two are equal if catalog,
/// code and name are.
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
    /// What takes the enum itself to answer.
    enum_of: &'static Enum,
}

/// What is asked of the enum.
struct Enum {
    text_in: fn(&ErrorInfo, Text, &str) -> Option<&'static str>,
    display: fn(&ErrorInfo, &mut fmt::Formatter<'_>) -> fmt::Result,
}

/// A column that comes in languages.
#[derive(Clone, Copy)]
enum Text {
    Message,
    Description,
    Hint,
    Url,
}

/// A constant for each enum.
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

/// The value that an information is about.
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

/// Each field by a method of its name.
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
    /// What tells the meanings of this code apart; `None` for a code that is not overloaded.
    overload: Option<Clue>;
    /// What sending the request again can achieve; `None` where that is not known.
    retry: Option<Retry>;
    /// What kind of failure it is; `None` where that is not known.
    category: Option<Category>;
    /// Whether the code means success.
    is_success: bool;
    /// Whether the catalog does not hold the code.
    is_unknown: bool;
    /// Whether the code has several meanings, and which one holds is open.
    is_overloaded: bool;
}

impl ErrorInfo {
    /// The status to answer with when this error is passed on; see [`ErrorCode::suggested_status`].
    #[must_use]
    pub const fn suggested_status(&self) -> Option<u16> {
        suggested(self.http_status, self.category, self.is_success)
    }

    /// As [`message`](Self::message), in a language such as `"en"` where the catalog has it.
    #[must_use]
    pub fn message_in(&self, language: &str) -> Option<&'static str> {
        (self.enum_of.text_in)(self, Text::Message, language)
    }

    /// As [`description`](Self::description), in a language such as `"en"` where the catalog has it.
    #[must_use]
    pub fn description_in(&self, language: &str) -> Option<&'static str> {
        (self.enum_of.text_in)(self, Text::Description, language)
    }

    /// As [`hint`](Self::hint), in a language such as `"en"` where the catalog has it.
    #[must_use]
    pub fn hint_in(&self, language: &str) -> Option<&'static str> {
        (self.enum_of.text_in)(self, Text::Hint, language)
    }

    /// As [`url`](Self::url), in a language such as `"en"` where the catalog has it.
    #[must_use]
    pub fn url_in(&self, language: &str) -> Option<&'static str> {
        (self.enum_of.text_in)(self, Text::Url, language)
    }
}

/// The documented status, else the category's. Some platforms answer failures with 200, which nobody should pass on.
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

/// As the enum prints it.
impl fmt::Display for ErrorInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.enum_of.display)(self, f)
    }
}

/// Catalog, code and name: which error it is.
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
