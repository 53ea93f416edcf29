//! Enums whose values are words in the cells of a catalog.

use core::fmt;

/// Makes such an enum from its values and their words. Spelling, parsing and the numbers in tables all come
/// from this one list, so a value can't be left out of any of them.
macro_rules! words {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident in $column:literal {
            $($(#[$about:meta])* $value:ident = $word:literal,)+
        }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$about])* $value,)+
        }

        impl $name {
            /// Every value, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            #[doc = concat!("The value as catalogs spell it in their column `", $column, "`.")]
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                }
            }

            /// The value that [`as_str`](Self::as_str) spells as `name`.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == name)
            }

            /// All words, for use in a sentence.
            const WORDS: &'static str =
                $crate::words::words!(@sentence $($word)+);

            /// The number that tables store for a value; 0 is "not known".
            #[doc(hidden)]
            #[must_use]
            pub const fn __to_table(value: Option<Self>) -> u8 {
                match value {
                    None => 0,
                    Some(value) => value as u8 + 1,
                }
            }

            /// The inverse of [`__to_table`](Self::__to_table).
            #[doc(hidden)]
            #[must_use]
            pub const fn __from_table(stored: u64) -> Option<Self> {
                let place = $crate::table::to_usize(stored);
                if 0 < place && place <= Self::ALL.len() { Some(Self::ALL[place - 1]) } else { None }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::words::ParseWordError;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                let unknown = $crate::words::ParseWordError { expected: Self::WORDS };
                Self::from_name(word).ok_or(unknown)
            }
        }

        /// Serialises as the word.
        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        /// Deserialises from the word.
        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::serde_impls::deserialize_text(deserializer, Self::WORDS)
            }
        }

        #[cfg(test)]
        mod tests {
            extern crate std;

            use std::format;

            use super::*;

            #[test]
            fn every_value_comes_back_from_its_word_and_from_tables() {
                for (place, &value) in $name::ALL.iter().enumerate() {
                    assert_eq!($name::from_name(value.as_str()), Some(value));
                    assert_eq!(value.as_str().parse(), Ok(value));
                    let stored = $name::__to_table(Some(value));
                    assert_eq!(usize::from(stored), place + 1);
                    assert_eq!($name::__from_table(stored.into()), Some(value));
                }
                let most = $name::ALL.len() as u64;
                assert_eq!($name::__to_table(None), 0);
                assert_eq!([0, most + 1].map($name::__from_table), [None, None]);
                assert_eq!($name::from_name(""), None);
                assert!("".parse::<$name>().is_err());
            }

            #[test]
            fn display_is_the_word_and_pads() {
                for value in $name::ALL {
                    assert_eq!(format!("{value}"), value.as_str());
                    assert_eq!(format!("{value:20}|"), format!("{:20}|", value.as_str()));
                }
            }
        }
    };
    (@sentence $first:literal $($word:literal)*) => {
        concat!($first $(, ", ", $word)*)
    };
}

pub(crate) use words;

/// The error of parsing a word that does not stand for any value.
///
/// ```
/// # use errcode_runtime as errcodes;
/// use errcodes::Retry;
///
/// assert_eq!("slow-down".parse(), Ok(Retry::SlowDown));
/// let error = "later".parse::<Retry>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "expected one of never, backoff, slow-down, refresh-token, wait-for-quota",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseWordError {
    pub(crate) expected: &'static str,
}

impl fmt::Display for ParseWordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected one of {}", self.expected)
    }
}

impl core::error::Error for ParseWordError {}
