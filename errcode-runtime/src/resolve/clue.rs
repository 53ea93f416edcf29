//! What may tell meanings apart.

use core::fmt;

/// What tells the meanings of an overloaded code apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Clue {
    /// The string code.
    Symbol,
    /// The API that was called.
    Scope,
    /// The HTTP status.
    HttpStatus,
    /// The message.
    Message,
}

impl Clue {
    const ALL: [Self; 4] = [Self::Symbol, Self::Scope, Self::HttpStatus, Self::Message];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Symbol => "symbol",
            Self::Scope => "scope",
            Self::HttpStatus => "HTTP status",
            Self::Message => "message",
        }
    }
}

impl fmt::Display for Clue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
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
