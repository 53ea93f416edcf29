//! What may tell meanings apart.

use core::fmt;

/// What tells the meanings of an overloaded code apart: in a catalog a column, in an error an observation.
///
/// It may be matched on in full. Another kind of clue would be another column in the format of catalogs.
///
/// ```
/// use errcode_runtime::Clue;
///
/// assert_eq!(Clue::HttpStatus.column(), "http_status");
/// assert_eq!(Clue::HttpStatus.to_string(), "HTTP status");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Clue {
    /// The API that was called.
    Scope,
    /// The string code.
    Symbol,
    /// The HTTP status.
    HttpStatus,
    /// The message.
    Message,
}

impl Clue {
    /// Every value, in the order of the documentation.
    pub const ALL: [Self; 4] = [Self::Scope, Self::Symbol, Self::HttpStatus, Self::Message];

    /// The name of the column as catalogs spell it, also in the cells of their column `overload`.
    #[must_use]
    pub const fn column(self) -> &'static str {
        match self {
            Self::Scope => "scope",
            Self::Symbol => "symbol",
            Self::HttpStatus => "http_status",
            Self::Message => "message",
        }
    }
}

/// For a sentence: as [`column`](Self::column), but `HTTP status`.
impl fmt::Display for Clue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::HttpStatus => "HTTP status",
            other => other.column(),
        })
    }
}

/// A set of clues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clues(u8);

impl Clues {
    pub(super) const NONE: Self = Self(0);

    pub(super) const fn with(self, clue: Clue) -> Self {
        Self(self.0 | 1 << clue as u8)
    }

    pub(super) const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    const fn contains(self, clue: Clue) -> bool {
        self.0 & 1 << clue as u8 != 0
    }

    pub(super) fn iter(self) -> impl Iterator<Item = Clue> {
        Clue::ALL.into_iter().filter(move |clue| self.contains(*clue))
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::ToString;

    use super::*;

    #[test]
    fn a_clue_is_a_column_in_catalogs_and_words_in_logs() {
        assert_eq!(Clue::ALL.map(Clue::column), ["scope", "symbol", "http_status", "message"]);
        let words = Clue::ALL.map(|clue| clue.to_string());
        assert_eq!(words, ["scope", "symbol", "HTTP status", "message"]);
    }
}
