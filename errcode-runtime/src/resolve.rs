//! From everything that was observed to a meaning.

use core::fmt;

use crate::code::ErrorCode;
use crate::raw::RawError;
use crate::template::Template;

/// A classified error, and what decided it.
///
/// `Display` is made for a log: `40001 → ContactParamError, by scope`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolution<E> {
    error: E,
    clues: Clues,
}

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
    /// - A **message** fits a meaning if one of its templates [matches](Template).
    ///
    /// A clue that was not given says nothing, nor does one of a kind that the catalog does not have for
    /// this code.
    #[must_use]
    pub fn of(raw: &RawError<'_>) -> Self {
        let known = E::from_code(raw.code);
        let meanings = known.meanings();
        if meanings.len() < 2 {
            return Self { error: known, clues: Clues::NONE };
        }
        let expected = Expected::new(raw, meanings);
        let mut decisive = Clues::NONE;
        let (mut error, mut fitting) = (known, 0);
        for &meaning in meanings {
            let against = expected.against(meaning);
            decisive = decisive.and(against);
            if against == Clues::NONE {
                error = meaning;
                fitting += 1;
            }
        }
        if fitting == 1 {
            Self { error, clues: decisive }
        } else {
            Self { error: known, clues: Clues::NONE }
        }
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
        Clue::ALL.into_iter().filter(move |clue| self.clues.contains(*clue))
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

/// What a meaning has to have, for each clue that was given and that counts for this code.
struct Expected<'r> {
    symbol: Text,
    scope: Text,
    http_status: Option<u16>,
    message: Option<&'r str>,
}

/// What a clue asks of a text column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Text {
    Anything,
    Equal(&'static str),
    Empty,
    /// No meaning has what was observed.
    Impossible,
}

impl Text {
    /// Whether a meaning has it in the column that `text` reads; where anything will do, nothing is read.
    fn fits(self, text: impl FnOnce() -> Option<&'static str>) -> bool {
        match self {
            Self::Anything => true,
            Self::Equal(expected) => text() == Some(expected),
            Self::Empty => text().is_none(),
            Self::Impossible => false,
        }
    }
}

impl<'r> Expected<'r> {
    fn new<E: ErrorCode>(raw: &RawError<'r>, meanings: &[E]) -> Self {
        let any = |has: fn(E) -> bool| meanings.iter().any(|&meaning| has(meaning));
        let symbols = || meanings.iter().filter_map(|meaning| meaning.symbol());
        let scopes = || meanings.iter().filter_map(|meaning| meaning.scope());
        Self {
            symbol: match raw.symbol {
                Some(symbol) if symbols().next().is_some() => {
                    longest(symbols(), symbol, &['.']).map_or(Text::Impossible, Text::Equal)
                }
                _ => Text::Anything,
            },
            scope: raw.scope.and_then(path_of).map_or(Text::Anything, |path| {
                longest(scopes(), path, &['/']).map_or(Text::Empty, Text::Equal)
            }),
            http_status: raw.http_status.filter(|_| any(|meaning| meaning.http_status().is_some())),
            message: raw.message.filter(|_| {
                // In its first language, a message is found soonest.
                any(|meaning| meaning.message().is_some())
                    || any(|meaning| meaning.messages().next().is_some())
            }),
        }
    }

    /// The clues that speak against a meaning.
    fn against<E: ErrorCode>(&self, meaning: E) -> Clues {
        let mut against = Clues::NONE;
        if !self.symbol.fits(|| meaning.symbol()) {
            against = against.with(Clue::Symbol);
        }
        if !self.scope.fits(|| meaning.scope()) {
            against = against.with(Clue::Scope);
        }
        if self.http_status.is_some_and(|status| meaning.http_status() != Some(status)) {
            against = against.with(Clue::HttpStatus);
        }
        if let Some(message) = self.message
            && !meaning.messages().any(|template| Template::new(template).matches(message))
        {
            against = against.with(Clue::Message);
        }
        against
    }
}

/// The path of an API, as it was given or as the part of a URL. Whatever else was given says nothing.
fn path_of(scope: &str) -> Option<&str> {
    let path = if scope.starts_with('/') {
        scope
    } else {
        let (_, rest) = scope.split_once("://")?;
        &rest[rest.find('/')?..]
    };
    let end = path.bytes().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(path.len());
    (!path.starts_with("//")).then_some(&path[..end])
}

/// The longest of `candidates` that `text` equals, or starts with in front of a separator.
fn longest<'c>(
    candidates: impl Iterator<Item = &'c str>,
    text: &str,
    separators: &[char],
) -> Option<&'c str> {
    let starts = |candidate: &&str| {
        let rest = text.strip_prefix(*candidate);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(separators))
    };
    candidates.filter(starts).max_by_key(|candidate| candidate.len())
}

/// A set of clues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Clues(u8);

impl Clues {
    const NONE: Self = Self(0);

    const fn with(self, clue: Clue) -> Self {
        Self(self.0 | 1 << clue as u8)
    }

    const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    const fn contains(self, clue: Clue) -> bool {
        self.0 & 1 << clue as u8 != 0
    }
}
