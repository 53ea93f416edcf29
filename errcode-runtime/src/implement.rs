//! Everything an enum does, on top of the tables that its expansion contains.
//!
//! This is a macro here, rather than tokens in the procedural macro, because nothing in it depends on the catalog.
//! It reads like the Rust it becomes, and costs the (unoptimised) procedural macro nothing.

/// Implements the enum `$error`. The expansion that calls it has these items in scope:
///
/// - `CATALOG`, the name of the catalog;
/// - `ENTRIES`, the variants by row, and `row`, the inverse (`usize::MAX` for the others);
/// - `LOOKUP`, `text`, and one item per column: `NAME`, `SYMBOL`, `SYMBOLS`, `MESSAGE`, `DESCRIPTION`, `HINT`,
///   `URL`, `HTTP_STATUS`, `MODULE`, `SCOPE`, `OVERLOAD`, `RETRY`, `CATEGORY`, `SUCCESS`.
///
/// A catalog with overloaded codes also passes the name of their variant, `Overloaded`.
#[doc(hidden)]
#[macro_export]
macro_rules! __implement {
    ($error:ident $(, $overloaded:ident)?) => {
        // Callers may have their own types with these names.
        use ::core::primitive::{bool, i64, str, u16, usize};

        /// The rows that a value stands for.
        #[inline]
        const fn rows(error: $error) -> $crate::__private::Rows {
            match error {
                $error::Unknown(_) => $crate::__private::Rows::NONE,
                $($error::$overloaded(code) => LOOKUP.rows(code.get()),)?
                entry => match row(entry) {
                    // A row that could not be read. The enum does not compile in that case, and evaluating this at
                    // compile time must not cause a second error.
                    ::core::primitive::usize::MAX => $crate::__private::Rows::NONE,
                    row => $crate::__private::Rows::one(row),
                },
            }
        }

        impl $error {
            /// One value per entry of the catalog, sorted by code; the meanings of one code are in the order of the
            /// file.
            pub const ALL: &'static [Self] = ENTRIES;

            /// The catalog's name, which is its file name without the extension.
            pub const CATALOG: &'static str = CATALOG;

            /// The value for a code. Total and lossless: a code with several meanings gives `Overloaded`, and a
            /// code that is not in the catalog gives `Unknown`.
            #[must_use]
            #[inline]
            pub const fn from_code(code: i64) -> Self {
                match LOOKUP.find(code) {
                    $crate::__private::Found::One(row) => ENTRIES[row],
                    $($crate::__private::Found::Several(_) => {
                        $error::$overloaded($crate::__private::overloaded(code))
                    })?
                    _ => $error::Unknown($crate::__private::unknown(code)),
                }
            }

            /// The value for a string code, compared exactly. If several meanings of a code share the string code,
            /// the value is `Overloaded`.
            #[must_use]
            #[inline]
            pub const fn from_symbol(symbol: &str) -> ::core::option::Option<Self> {
                match SYMBOLS.find(symbol, SYMBOL, text()) {
                    $crate::__private::Found::One(row) => {
                        ::core::option::Option::Some(ENTRIES[row])
                    }
                    $crate::__private::Found::Several(row) => {
                        ::core::option::Option::Some(Self::from_code(LOOKUP.code(row)))
                    }
                    $crate::__private::Found::Nothing => ::core::option::Option::None,
                }
            }

            /// The variant of this name, as returned by [`name`](Self::name). Names are compared one by one.
            #[must_use]
            #[inline]
            pub fn from_name(name: &str) -> ::core::option::Option<Self> {
                <Self as $crate::ErrorCode>::from_name(name)
            }

            /// The meaning of an error, from everything that was observed.
            ///
            /// A code with one meaning has that one, whatever else was observed. Of several meanings, each clue
            /// keeps those that fit it; a clue that fits none is ignored. If exactly one meaning remains, the error
            /// has that one; otherwise the code stays `Overloaded`. `Resolution::of` also tells which clues
            /// decided. This compares texts, so it is not `const`.
            #[must_use]
            #[inline]
            pub fn resolve(raw: $crate::RawError<'_>) -> Self {
                $crate::Resolution::of(&raw).error()
            }

            /// `Ok` for a code that means success, otherwise the error that it means.
            ///
            /// # Errors
            ///
            /// Returns the value as an error for every code that the catalog does not list as a success, except for
            /// a 0 that it does not list at all.
            #[inline]
            pub const fn check(code: i64) -> ::core::result::Result<(), Self> {
                let error = Self::from_code(code);
                match error.is_success() {
                    true => ::core::result::Result::Ok(()),
                    false => ::core::result::Result::Err(error),
                }
            }

            /// The number on the wire.
            #[must_use]
            #[inline]
            pub const fn code(self) -> i64 {
                match self {
                    $error::Unknown(code) => code.get(),
                    $($error::$overloaded(code) => code.get(),)?
                    entry => match row(entry) {
                        ::core::primitive::usize::MAX => 0,
                        row => LOOKUP.code(row),
                    },
                }
            }

            /// The variant's name.
            #[must_use]
            #[inline]
            pub const fn name(self) -> &'static str {
                match NAME.agreed(text(), rows(self)) {
                    ::core::option::Option::Some(name) => name,
                    $(::core::option::Option::None
                        if ::core::matches!(self, $error::$overloaded(_)) =>
                    {
                        ::core::stringify!($overloaded)
                    })?
                    ::core::option::Option::None => "Unknown",
                }
            }

            /// The string code on the wire.
            #[must_use]
            #[inline]
            pub const fn symbol(self) -> ::core::option::Option<&'static str> {
                SYMBOL.agreed(text(), rows(self))
            }

            /// The message as documented, with its placeholders; alternatives are one per line.
            #[must_use]
            #[inline]
            pub const fn message(self) -> ::core::option::Option<&'static str> {
                MESSAGE.agreed(text(), rows(self))
            }

            /// Like [`message`](Self::message), but in a language such as `"en"`, if the catalog has it.
            #[must_use]
            #[inline]
            pub const fn message_in(self, language: &str) -> ::core::option::Option<&'static str> {
                MESSAGE.agreed_in(language, text(), rows(self))
            }

            /// The documented messages, one by one: all alternatives, in all languages.
            #[must_use]
            #[inline]
            pub fn messages(self) -> $crate::Messages {
                MESSAGE.lines(text(), rows(self))
            }

            /// The values of the placeholders in a message that the server sent, according to the first documented
            /// message that matches it.
            ///
            /// Nothing is allocated. `Overloaded` has no documented message to match; resolve it first. This
            /// compares texts, so it is not `const`.
            #[must_use]
            #[inline]
            pub fn captures(
                self,
                message: &str,
            ) -> ::core::option::Option<$crate::template::Captures<'static, '_>> {
                <Self as $crate::ErrorCode>::captures(self, message)
            }

            /// What the code means, for a person.
            #[must_use]
            #[inline]
            pub const fn description(self) -> ::core::option::Option<&'static str> {
                DESCRIPTION.agreed(text(), rows(self))
            }

            /// Like [`description`](Self::description), but in a language such as `"en"`, if the catalog has it.
            #[must_use]
            #[inline]
            pub const fn description_in(
                self,
                language: &str,
            ) -> ::core::option::Option<&'static str> {
                DESCRIPTION.agreed_in(language, text(), rows(self))
            }

            /// What to do about it, in Markdown.
            #[must_use]
            #[inline]
            pub const fn hint(self) -> ::core::option::Option<&'static str> {
                HINT.agreed(text(), rows(self))
            }

            /// Like [`hint`](Self::hint), but in a language such as `"en"`, if the catalog has it.
            #[must_use]
            #[inline]
            pub const fn hint_in(self, language: &str) -> ::core::option::Option<&'static str> {
                HINT.agreed_in(language, text(), rows(self))
            }

            /// Where the code is documented.
            #[must_use]
            #[inline]
            pub const fn url(self) -> ::core::option::Option<&'static str> {
                URL.agreed(text(), rows(self))
            }

            /// Like [`url`](Self::url), but in a language such as `"en"`, if the catalog has it.
            #[must_use]
            #[inline]
            pub const fn url_in(self, language: &str) -> ::core::option::Option<&'static str> {
                URL.agreed_in(language, text(), rows(self))
            }

            /// The HTTP status that comes with the code, 100–599.
            #[must_use]
            #[inline]
            pub const fn http_status(self) -> ::core::option::Option<u16> {
                match HTTP_STATUS.agreed(rows(self)) {
                    0 => ::core::option::Option::None,
                    status => ::core::option::Option::Some($crate::__private::to_u16(status)),
                }
            }

            /// The HTTP status to answer with when passing this error on: the documented one if it is a failure
            /// status, otherwise that of the category; `None` if neither is known.
            #[must_use]
            #[inline]
            pub const fn suggested_status(self) -> ::core::option::Option<u16> {
                $crate::__private::suggested_status(
                    self.http_status(),
                    self.category(),
                    self.is_success(),
                )
            }

            /// What the catalog says about this error, without the type of the enum.
            #[must_use]
            #[inline]
            pub fn info(self) -> $crate::ErrorInfo {
                <Self as $crate::ErrorCode>::info(self)
            }

            /// The part of the platform that the code belongs to.
            #[must_use]
            #[inline]
            pub const fn module(self) -> ::core::option::Option<&'static str> {
                MODULE.agreed(text(), rows(self))
            }

            /// The API path prefix under which the code has this meaning.
            #[must_use]
            #[inline]
            pub const fn scope(self) -> ::core::option::Option<&'static str> {
                SCOPE.agreed(text(), rows(self))
            }

            /// The column that tells the meanings of this code apart; `None` for a code that is not overloaded.
            #[must_use]
            #[inline]
            pub const fn overload(self) -> ::core::option::Option<$crate::Clue> {
                $crate::Clue::__from_table(OVERLOAD.agreed(rows(self)))
            }

            /// What sending the request again can achieve; `None` if that is not known.
            #[must_use]
            #[inline]
            pub const fn retry(self) -> ::core::option::Option<$crate::Retry> {
                $crate::Retry::__from_table(RETRY.agreed(rows(self)))
            }

            /// What kind of failure it is, in terms that all platforms share; `None` if that is not known.
            #[must_use]
            #[inline]
            pub const fn category(self) -> ::core::option::Option<$crate::Category> {
                $crate::Category::__from_table(CATEGORY.agreed(rows(self)))
            }

            /// Whether the code means success: either the catalog says so, or it is a 0 that is not in the catalog.
            #[must_use]
            #[inline]
            pub const fn is_success(self) -> bool {
                match self {
                    $error::Unknown(code) => code.get() == 0,
                    known => SUCCESS.agreed(rows(known)) == 1,
                }
            }

            /// Whether this is `Unknown`: the code is not in the catalog.
            #[must_use]
            #[inline]
            pub const fn is_unknown(self) -> bool {
                ::core::matches!(self, $error::Unknown(_))
            }

            /// Whether this is `Overloaded`: the code has several meanings, and it is undecided which one applies.
            #[must_use]
            #[inline]
            pub const fn is_overloaded(self) -> bool {
                false $(|| ::core::matches!(self, $error::$overloaded(_)))?
            }

            /// The variants that share this code: none for `Unknown`, one for most codes, several for an overloaded
            /// code and for each of its meanings.
            #[must_use]
            #[inline]
            pub const fn meanings(self) -> &'static [Self] {
                match self {
                    $error::Unknown(_) => &[],
                    known => LOOKUP.rows(known.code()).of(ENTRIES),
                }
            }
        }

        #[automatically_derived]
        impl $crate::ErrorCode for $error {
            const ALL: &'static [Self] = ENTRIES;
            const CATALOG: &'static str = CATALOG;

            #[inline]
            fn from_code(code: i64) -> Self {
                Self::from_code(code)
            }

            #[inline]
            fn from_symbol(symbol: &str) -> ::core::option::Option<Self> {
                Self::from_symbol(symbol)
            }

            #[inline]
            fn resolve(raw: $crate::RawError<'_>) -> Self {
                Self::resolve(raw)
            }

            #[inline]
            fn check(code: i64) -> ::core::result::Result<(), Self> {
                Self::check(code)
            }

            $crate::__delegate! {
                fn code() -> i64;
                fn name() -> &'static str;
                fn symbol() -> ::core::option::Option<&'static str>;
                fn message() -> ::core::option::Option<&'static str>;
                fn message_in(language: &str) -> ::core::option::Option<&'static str>;
                fn description() -> ::core::option::Option<&'static str>;
                fn description_in(language: &str) -> ::core::option::Option<&'static str>;
                fn hint() -> ::core::option::Option<&'static str>;
                fn hint_in(language: &str) -> ::core::option::Option<&'static str>;
                fn url() -> ::core::option::Option<&'static str>;
                fn url_in(language: &str) -> ::core::option::Option<&'static str>;
                fn http_status() -> ::core::option::Option<u16>;
                fn module() -> ::core::option::Option<&'static str>;
                fn scope() -> ::core::option::Option<&'static str>;
                fn overload() -> ::core::option::Option<$crate::Clue>;
                fn retry() -> ::core::option::Option<$crate::Retry>;
                fn category() -> ::core::option::Option<$crate::Category>;
                fn is_success() -> bool;
                fn is_unknown() -> bool;
                fn is_overloaded() -> bool;
                fn meanings() -> &'static [Self];
                fn messages() -> $crate::Messages;
            }
        }

        $crate::__http! { $error }
        $crate::__serde! { $error }
        $crate::__miette! { $error }

        #[automatically_derived]
        impl ::core::convert::From<i64> for $error {
            #[inline]
            fn from(code: i64) -> Self {
                Self::from_code(code)
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<$error> for i64 {
            #[inline]
            fn from(error: $error) -> Self {
                error.code()
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for $error {
            type Err = $crate::ParseCodeError;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::ParseCodeError> {
                $crate::__private::parse(text, Self::from_symbol)
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Debug for $error {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(Self::name(*self))?;
                match self {
                    $error::Unknown(code) => ::core::write!(f, "({code})"),
                    $($error::$overloaded(code) => ::core::write!(f, "({code})"),)?
                    _ => ::core::result::Result::Ok(()),
                }
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for $error {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::display(*self, f)
            }
        }

        #[automatically_derived]
        impl ::core::error::Error for $error {}

        // Ordered by code; `Overloaded` comes before the meanings of its code. Neither this nor `Ord` is marked as
        // derived: a derived order is that of the variants, and cargo-semver-checks would report each new code as a
        // change of it.
        impl ::core::cmp::PartialOrd for $error {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
            }
        }

        impl ::core::cmp::Ord for $error {
            #[inline]
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                let key = |error: Self| (error.code(), row(error).wrapping_add(1));
                ::core::cmp::Ord::cmp(&key(*self), &key(*other))
            }
        }
    };
}

/// Trait methods that call the inherent methods of the same name.
#[doc(hidden)]
#[macro_export]
macro_rules! __delegate {
    ($(fn $name:ident($($argument:ident: $type:ty)?) -> $result:ty;)*) => {
        $(#[inline]
        fn $name(self $(, $argument: $type)?) -> $result {
            Self::$name(self $(, $argument)?)
        })*
    };
}
