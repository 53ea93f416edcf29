//! The clues that may tell meanings apart.

use core::fmt;

use crate::table::to_usize;

/// What tells the meanings of an overloaded code apart: a column in a catalog, an observation in an error.
///
/// The enum may be matched exhaustively: another kind of clue would be another column in the catalog
/// format.
///
/// ```
/// # use errcode_runtime as errcodes;
/// use errcodes::Clue;
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

    /// The name of the column as catalogs spell it, both in headings and in the cells of the column
    /// `overload`.
    #[must_use]
    pub const fn column(self) -> &'static str {
        match self {
            Self::Scope => "scope",
            Self::Symbol => "symbol",
            Self::HttpStatus => "http_status",
            Self::Message => "message",
        }
    }

    /// The number that tables store for a cell of the column `overload`; 0 is an empty cell.
    #[doc(hidden)]
    #[must_use]
    pub const fn __to_table(clue: Option<Self>) -> u8 {
        match clue {
            None => 0,
            Some(clue) => clue as u8 + 1,
        }
    }

    /// The inverse of [`__to_table`](Self::__to_table).
    #[doc(hidden)]
    #[must_use]
    pub const fn __from_table(stored: u64) -> Option<Self> {
        let place = to_usize(stored);
        if 0 < place && place <= Self::ALL.len() { Some(Self::ALL[place - 1]) } else { None }
    }
}

/// For use in a sentence: like [`column`](Self::column), except for `HTTP status`.
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

    #[test]
    fn every_clue_comes_back_from_tables() {
        for (place, clue) in (1..).zip(Clue::ALL) {
            assert_eq!(Clue::__to_table(Some(clue)), place);
            assert_eq!(Clue::__from_table(place.into()), Some(clue));
        }
        assert_eq!(Clue::__to_table(None), 0);
        assert_eq!([0, 5].map(Clue::__from_table), [None, None]);
    }
}
