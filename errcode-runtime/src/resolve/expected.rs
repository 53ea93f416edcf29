//! What each clue that was observed asks of a meaning.

// `#[inline]`, so that one function results for each enum: without, a call takes a tenth more instructions.

use super::clue::{Clue, Clues};
use super::meaning::Meaning;
use crate::raw::RawError;
use crate::template::Template;

/// What a meaning has to have, for each clue that was given and that counts for this code.
pub(super) struct Expected<'r, 'm> {
    symbol: Text<'m>,
    scope: Text<'m>,
    http_status: Option<u16>,
    message: Option<&'r str>,
}

/// What a clue asks of a text column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Text<'m> {
    Anything,
    Equal(&'m str),
    Empty,
    /// No meaning has what was observed.
    Impossible,
}

impl Text<'_> {
    /// Whether a meaning has it in the column that `text` reads; where anything will do, nothing is read.
    #[inline]
    fn fits<'t>(self, text: impl FnOnce() -> Option<&'t str>) -> bool {
        match self {
            Self::Anything => true,
            Self::Equal(expected) => text() == Some(expected),
            Self::Empty => text().is_none(),
            Self::Impossible => false,
        }
    }
}

impl<'r, 'm> Expected<'r, 'm> {
    #[inline]
    pub(super) fn new<M: Meaning + 'm>(
        raw: &RawError<'r>,
        meanings: &(impl Iterator<Item = &'m M> + Clone),
    ) -> Self {
        let any = |has: fn(&M) -> bool| meanings.clone().any(has);
        let symbols = || meanings.clone().filter_map(Meaning::symbol);
        let scopes = || meanings.clone().filter_map(Meaning::scope);
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
            message: raw.message.filter(|_| any(M::has_messages)),
        }
    }

    /// The clues that speak against a meaning.
    #[inline]
    pub(super) fn against(&self, meaning: &impl Meaning) -> Clues {
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
