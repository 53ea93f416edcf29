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

/// A classified error, and what decided it.
///
/// `Display` is made for a log: `40001 → ContactV3ParamInvalid, by scope; message fits none`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolution<E> {
    error: E,
    clues: Clues,
    ignored: Clues,
}

impl<E: ErrorCode> Resolution<E> {
    /// Classifies an error.
    ///
    /// If its code has one meaning, that is it, whatever else was observed: what is documented and what
    /// is sent drift apart, but a known code is known. If it has several, each clue leaves those that fit
    /// it; if exactly one remains, that is it, and else it stays `Overloaded`.
    ///
    /// - A **symbol** fits the meaning with this symbol; details behind a dot do not matter. That there is
    ///   [none](RawError::without_symbol) fits the meaning without one.
    /// - A **scope**, a path or a URL, fits the meaning with the longest scope under which it lies; a
    ///   meaning without a scope only if it lies under none. Paths are compared as RFC 3986 (6.2.2) does.
    /// - An **HTTP status** fits the meaning with this status.
    /// - A **message** fits a meaning if one of its templates [matches](crate::template::Template).
    ///
    /// A clue that fits no meaning says nothing: the server's words have changed, or a proxy has changed the
    /// status; [`ignored`](Self::ignored) tells of it. A meaning without a documented status or message is open for any, unless that is
    /// what the catalog tells this code's meanings apart by.
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

    /// The clues that told this meaning of an overloaded code from the others. There are none if the code
    /// has one meaning, if it is not in the catalog, or if it stays open which meaning holds.
    pub fn clues(self) -> impl Iterator<Item = Clue> {
        self.clues.iter()
    }

    /// The clues that were observed and fit no meaning of an overloaded code, so that they said nothing:
    /// what the server sends is no longer what the catalog documents.
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
