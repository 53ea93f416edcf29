//! From everything that was observed to a meaning.

mod clue;
mod decide;
mod expected;
mod meaning;
mod path;

use core::fmt;

pub use clue::Clue;
use clue::Clues;
pub use decide::{Decision, decide};
#[cfg(feature = "serde")]
pub(crate) use expected::is_symbol;
pub use meaning::Meaning;

use crate::code::ErrorCode;
use crate::raw::RawError;

/// A resolved error, and the clues that decided it.
///
/// `Display` is meant for a log: `40001 → ContactV3ParamInvalid, by scope; message fits none`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolution<E> {
    error: E,
    clues: Clues,
    ignored: Clues,
}

impl<E: ErrorCode> Resolution<E> {
    /// Finds the meaning of an error.
    ///
    /// If its code has one meaning, the error has that one, whatever else was observed: documentation and reality drift
    /// apart, but a known code is known. If the code has several meanings, each clue keeps those that fit it. If
    /// exactly one remains, the error has that one; otherwise it stays `Overloaded`.
    ///
    /// - A **string code** fits the meaning with this string code; details after a dot do not matter. Its known
    ///   [absence](RawError::without_symbol) fits the meaning without one.
    /// - A **scope**, given as a path or a URL, fits the meaning with the longest scope under which it lies. It fits a
    ///   meaning without a scope only if it lies under no scope. Paths are compared as in RFC 3986 (6.2.2).
    /// - An **HTTP status** fits the meaning with this status.
    /// - A **message** fits a meaning if it [matches](crate::template::Template) one of its templates.
    ///
    /// A clue that fits no meaning is ignored, because the server's wording may have changed, or a proxy may have
    /// changed the status; [`ignored`](Self::ignored) lists it. A meaning without a documented status or message
    /// accepts any, unless the catalog tells this code's meanings apart by that column.
    #[must_use]
    pub fn of(raw: &RawError<'_>) -> Self {
        let known = E::from_code(raw.code);
        let meanings = known.meanings();
        let Decision { meaning, clues, ignored } = decide(raw, meanings.iter());
        Self { error: meaning.copied().unwrap_or(known), clues, ignored }
    }

    /// An error that needed no clues.
    #[cfg(feature = "serde")]
    pub(crate) fn decided(error: E) -> Self {
        Self { error, clues: Clues::NONE, ignored: Clues::NONE }
    }

    /// The error: a meaning, `Overloaded`, or `Unknown`.
    #[must_use]
    pub fn error(self) -> E {
        self.error
    }

    /// The clues that told this meaning of an overloaded code from the others. There are none if the code has one
    /// meaning, if it is not in the catalog, or if it is undecided which meaning applies.
    pub fn clues(self) -> impl Iterator<Item = Clue> {
        self.clues.iter()
    }

    /// The clues that were observed but fit no meaning of an overloaded code, and were therefore ignored: the server no
    /// longer sends what the catalog documents.
    pub fn ignored(self) -> impl Iterator<Item = Clue> {
        self.ignored.iter()
    }
}

impl<E: ErrorCode> fmt::Display for Resolution<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} → {}", self.error.code(), self.error.name())?;
        for (index, clue) in self.clues().enumerate() {
            f.write_str(if index == 0 { ", by " } else { " and " })?;
            write!(f, "{clue}")?;
        }
        for (index, clue) in self.ignored().enumerate() {
            f.write_str(if index == 0 { "; " } else { " and " })?;
            write!(f, "{clue}")?;
        }
        match self.ignored().count() {
            0 => Ok(()),
            1 => f.write_str(" fits none"),
            _ => f.write_str(" fit none"),
        }
    }
}
