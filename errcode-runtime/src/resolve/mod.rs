//! From everything that was observed to a meaning.

mod clue;
mod decide;
mod expected;
mod meaning;

use core::fmt;

pub use clue::Clue;
use clue::Clues;
pub use decide::{Decision, decide};
pub use meaning::Meaning;

use crate::code::ErrorCode;
use crate::raw::RawError;

/// A classified error, and what decided it.
///
/// `Display` is made for a log: `40001 → ContactParamError, by scope`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolution<E> {
    error: E,
    clues: Clues,
}

impl<E: ErrorCode> Resolution<E> {
    /// Classifies an error.
    ///
    /// If its code has one meaning, that is it, whatever else was observed: what is documented and what
    /// is sent drift apart, but a known code is known. If it has several, those remain that fit every
    /// clue which was given; if exactly one remains, that is it, and else it stays `Overloaded`.
    ///
    /// - A **symbol** fits the meaning with this symbol. Details behind a dot do not matter.
    /// - A **scope**, a path or a URL, fits the meaning with the longest scope under which it lies; a
    ///   meaning without a scope only if it lies under none.
    /// - An **HTTP status** fits the meaning with this status.
    /// - A **message** fits a meaning if one of its templates [matches](crate::template::Template).
    ///
    /// A clue that was not given says nothing, nor does one of a kind that the catalog does not have for
    /// this code.
    #[must_use]
    pub fn of(raw: &RawError<'_>) -> Self {
        let known = E::from_code(raw.code);
        let meanings = known.meanings();
        let Decision { meaning, clues } = decide(raw, meanings.iter());
        Self { error: meaning.copied().unwrap_or(known), clues }
    }

    /// An error that needed no clues.
    #[cfg(feature = "serde")]
    pub(crate) fn decided(error: E) -> Self {
        Self { error, clues: Clues::NONE }
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
}

impl<E: ErrorCode> fmt::Display for Resolution<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} → {}", self.error.code(), self.error.name())?;
        for (index, clue) in self.clues().enumerate() {
            f.write_str(if index == 0 { ", by " } else { " and " })?;
            write!(f, "{clue}")?;
        }
        Ok(())
    }
}
