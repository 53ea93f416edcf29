//! What each observed clue requires of a meaning.

// `#[inline]`, so that one function results for each enum: without it, a call takes a tenth more
// instructions.

use super::clue::{Clue, Clues};
use super::meaning::Meaning;
use super::path::Path;
use crate::raw::RawError;
use crate::template::Template;

/// What a meaning has to have, for each clue that was given and that fits any meaning of the code.
pub(super) struct Expected<'r, 'm> {
    symbol: Text<'m>,
    scope: Text<'m>,
    http_status: Option<u16>,
    message: Option<&'r str>,
    /// The column that tells the meanings apart, according to the catalog. In that column, an empty cell is
    /// no match.
    overload: Option<Clue>,
    /// The clues that fit no meaning. The message is not among them: that it fits none is known only at the
    /// end.
    ignored: Clues,
}

/// What a clue requires of a text column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Text<'m> {
    Anything,
    Equal(&'m str),
    Empty,
}

impl Text<'_> {
    /// Whether a meaning fits, where `text` reads its column. If anything will do, the column is not read.
    #[inline]
    fn fits<'t>(self, text: impl FnOnce() -> Option<&'t str>) -> bool {
        match self {
            Self::Anything => true,
            Self::Equal(expected) => text() == Some(expected),
            Self::Empty => text().is_none(),
        }
    }
}

/// Whether a message can be that of a meaning.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum MessageFit {
    /// The message is made from one of the templates.
    Matches,
    /// There is nothing to compare: no message was observed, or the meaning documents none and is told from
    /// the others by something else.
    Open,
    /// The message is made from none of the templates.
    Differs,
}

impl<'r, 'm> Expected<'r, 'm> {
    #[inline]
    pub(super) fn new<M: Meaning + 'm>(
        raw: &RawError<'r>,
        meanings: &(impl Iterator<Item = &'m M> + Clone),
    ) -> Self {
        let mut ignored = Clues::NONE;
        let mut ignore = |clue| ignored = ignored.with(clue);
        let any = |has: &dyn Fn(&M) -> bool| meanings.clone().any(has);

        let symbol = if let Some(symbol) = raw.symbol.filter(is_said) {
            let symbols = meanings.clone().filter_map(Meaning::symbol);
            let known = symbols.filter(|known| is_symbol(symbol, known));
            known.max_by_key(|known| known.len()).map_or_else(
                || {
                    ignore(Clue::Symbol);
                    Text::Anything
                },
                Text::Equal,
            )
        } else if !raw.lacks_symbol() {
            Text::Anything
        } else if any(&|meaning| meaning.symbol().is_none()) {
            Text::Empty
        } else {
            ignore(Clue::Symbol);
            Text::Anything
        };

        let scope = raw.scope.filter(is_said).map_or(Text::Anything, |scope| {
            let path = Path::of(scope);
            let scopes = meanings.clone().filter_map(Meaning::scope);
            let above = scopes.filter(|scope| path.is_some_and(|path| path.lies_under(scope)));
            match above.max_by_key(|scope| scope.len()) {
                Some(scope) => Text::Equal(scope),
                None if path.is_some() && any(&|meaning| meaning.scope().is_none()) => Text::Empty,
                None => {
                    ignore(Clue::Scope);
                    Text::Anything
                }
            }
        });

        let http_status = raw.http_status.filter(|&status| {
            let fits = any(&|meaning| meaning.http_status() == Some(status));
            if !fits && any(&|meaning| meaning.http_status().is_some()) {
                ignore(Clue::HttpStatus);
            }
            fits
        });

        let message = raw.message.filter(is_said);
        let overload = meanings.clone().find_map(Meaning::overload);
        Self { symbol, scope, http_status, message, overload, ignored }
    }

    /// The clues other than the message that rule out a meaning.
    #[inline]
    pub(super) fn against(&self, meaning: &impl Meaning) -> Clues {
        let mut against = Clues::NONE;
        if !self.symbol.fits(|| meaning.symbol()) {
            against = against.with(Clue::Symbol);
        }
        if !self.scope.fits(|| meaning.scope()) {
            against = against.with(Clue::Scope);
        }
        let is_open = self.overload != Some(Clue::HttpStatus);
        let fits = |expected| meaning.http_status().map_or(is_open, |status| status == expected);
        if !self.http_status.is_none_or(fits) {
            against = against.with(Clue::HttpStatus);
        }
        against
    }

    /// Whether the message can be that of a meaning.
    #[inline]
    pub(super) fn message_fit(&self, meaning: &impl Meaning) -> MessageFit {
        let Some(message) = self.message else { return MessageFit::Open };
        let mut fit = match self.overload {
            Some(Clue::Message) => MessageFit::Differs,
            _ => MessageFit::Open,
        };
        for template in meaning.messages() {
            if Template::new(template).matches(message) {
                return MessageFit::Matches;
            }
            fit = MessageFit::Differs;
        }
        fit
    }

    /// The clues other than the message that fit no meaning.
    pub(super) fn ignored(&self) -> Clues {
        self.ignored
    }
}

/// Whether a text says anything: white space alone does not.
#[allow(clippy::trivially_copy_pass_by_ref)] // `Option::filter` requires it
fn is_said(text: &&str) -> bool {
    !text.trim().is_empty()
}

/// Whether a string code is a known one, perhaps followed by a dot and details.
pub(crate) fn is_symbol(symbol: &str, known: &str) -> bool {
    let rest = symbol.strip_prefix(known);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
