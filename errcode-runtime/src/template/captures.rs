//! Matches the pieces of a template against a message, and finds the values of its placeholders.

use super::literal::Literal;
use super::pieces::{Piece, Pieces};

/// The values of a [`Template`](super::Template)'s placeholders in one message.
#[derive(Clone, Debug)]
pub struct Captures<'t, 'm> {
    /// The text of the template.
    template: &'t str,
    message: &'m str,
    /// Where the last literal of the template starts and ends in the message.
    last: (usize, usize),
}

impl<'t, 'm> Captures<'t, 'm> {
    /// Matches each literal at its leftmost place. Because the text between literals is arbitrary,
    /// that finds a match wherever there is one. The last literal is looked for at the message's end
    /// first.
    pub(super) fn new(template: &'t str, message: &'m str) -> Option<Self> {
        let mut gaps = Gaps::new(template);
        let first = gaps.first();
        let bytes = message.as_bytes();
        let mut at = starts_with(bytes, first)?;
        let mut start = 0;
        let mut literal = first;
        while let Some(next) = gaps.next() {
            if gaps.is_done() {
                let last = last_literal(message, at, next)?;
                return Some(Self { template, message, last });
            }
            start = find(bytes, at, next)?;
            at = start + next.len();
            literal = next;
        }
        debug_assert_eq!(literal, first, "a template with a placeholder has a last literal");
        is_boundary(message, at).then_some(Self { template, message, last: (start, at) })
    }

    /// The placeholders' values, in order.
    #[must_use]
    pub fn values(&self) -> Values<'t, 'm> {
        let mut gaps = Gaps::new(self.template);
        let at = gaps.first().len();
        Values { gaps, message: self.message, at, last: self.last.0 }
    }

    /// The text that the server appended after the template's end.
    #[must_use]
    pub fn appended(&self) -> &'m str {
        &self.message[self.last.1..]
    }
}

/// The values of a template's placeholders; see [`Captures::values`].
#[derive(Clone, Debug)]
pub struct Values<'t, 'm> {
    gaps: Gaps<'t>,
    message: &'m str,
    at: usize,
    last: usize,
}

impl<'m> Iterator for Values<'_, 'm> {
    type Item = &'m str;

    fn next(&mut self) -> Option<&'m str> {
        let literal = self.gaps.next()?;
        let start = self.at;
        let end = if self.gaps.is_done() {
            self.last
        } else {
            find(self.message.as_bytes(), start, literal)?
        };
        self.at = end + literal.len();
        let value = &self.message[start..end];
        // A value that ends the message is returned without its trailing white space.
        Some(if end == self.message.len() { value.trim_end() } else { value })
    }
}

/// The literals of a template: the one before the first placeholder, then the one after each
/// placeholder. They may be empty between adjacent placeholders, and at the ends.
#[derive(Clone, Debug)]
struct Gaps<'t> {
    pieces: core::iter::Peekable<Pieces<'t>>,
}

impl<'t> Gaps<'t> {
    fn new(template: &'t str) -> Self {
        Self { pieces: Pieces::new(template).peekable() }
    }

    fn first(&mut self) -> Literal<'t> {
        match self.pieces.next_if(|piece| matches!(piece, Piece::Literal(_))) {
            Some(Piece::Literal(literal)) => literal,
            _ => Literal::EMPTY,
        }
    }

    /// The literal after the next placeholder.
    fn next(&mut self) -> Option<Literal<'t>> {
        self.pieces.next()?;
        Some(self.first())
    }

    fn is_done(&mut self) -> bool {
        self.pieces.peek().is_none()
    }
}

/// The place of the last literal: at the message's end, otherwise the first place where it ends at a
/// word boundary.
fn last_literal(message: &str, from: usize, literal: Literal<'_>) -> Option<(usize, usize)> {
    let bytes = message.as_bytes();
    let len = literal.len();
    let at_end = bytes.len().checked_sub(len).filter(|&start| start >= from);
    if let Some(start) = at_end.filter(|&start| starts_with(&bytes[start..], literal).is_some()) {
        return Some((start, bytes.len()));
    }
    let mut from = from;
    loop {
        let start = find(bytes, from, literal)?;
        if is_boundary(message, start + len) {
            return Some((start, start + len));
        }
        from = start + 1;
    }
}

/// The leftmost place of a literal in `bytes[from..]`.
fn find(bytes: &[u8], from: usize, literal: Literal<'_>) -> Option<usize> {
    (from..=bytes.len()).find(|&start| starts_with(&bytes[start..], literal).is_some())
}

/// The literal's length, if `bytes` starts with it.
fn starts_with(bytes: &[u8], literal: Literal<'_>) -> Option<usize> {
    literal.starts(bytes).then(|| literal.len())
}

/// Whether a template may end here: not between two letters, digits or underscores.
pub(super) fn is_boundary(message: &str, at: usize) -> bool {
    let Some((before, after)) = message.split_at_checked(at) else { return false };
    let in_word = |char: Option<char>| char.is_some_and(is_word);
    !(in_word(before.chars().next_back()) && in_word(after.chars().next()))
}

/// Whether a character is part of a word. The rule about overlapping templates uses this too.
#[must_use]
pub fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}
