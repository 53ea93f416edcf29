//! The literal text of a template: as written, and as it occurs in a message.

use core::str::Bytes;

use super::signs::{escape, find_sign, is_sign};

/// Literal text of a template. As written, it may contain `%%`, `{{` and `}}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Literal<'t> {
    written: &'t str,
    /// Whether it contains a doubled sign, so that a message contains fewer bytes.
    has_escapes: bool,
}

impl<'t> Literal<'t> {
    /// The literal with no text, which lies between adjacent placeholders.
    pub(super) const EMPTY: Self = Self::new("", false);

    pub(super) const fn new(written: &'t str, has_escapes: bool) -> Self {
        Self { written, has_escapes }
    }

    /// As written in the template.
    #[must_use]
    pub const fn as_written(self) -> &'t str {
        self.written
    }

    /// The bytes that a message contains for it.
    #[must_use]
    pub fn bytes(self) -> LiteralBytes<'t> {
        LiteralBytes { written: self.written, bytes: self.written.bytes() }
    }

    /// The `%`, `{` and `}` that are not escaped, each with its offset in
    /// [`as_written`](Self::as_written). The rule about stray signs in catalogs uses them.
    #[doc(hidden)]
    #[must_use]
    pub fn signs(self) -> Signs<'t> {
        Signs { written: self.written, at: 0 }
    }

    /// How many bytes [`bytes`](Self::bytes) has.
    pub(super) fn len(self) -> usize {
        if self.has_escapes { self.bytes().count() } else { self.written.len() }
    }

    /// Whether `bytes` starts with it, ignoring ASCII case.
    pub(super) fn starts(self, bytes: &[u8]) -> bool {
        if self.has_escapes {
            let mut bytes = bytes.iter();
            return self
                .bytes()
                .all(|byte| bytes.next().is_some_and(|at| at.eq_ignore_ascii_case(&byte)));
        }
        bytes
            .get(..self.written.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(self.written.as_bytes()))
    }
}

/// See [`Literal::bytes`].
#[derive(Clone, Debug)]
pub struct LiteralBytes<'t> {
    written: &'t str,
    bytes: Bytes<'t>,
}

impl Iterator for LiteralBytes<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        let byte = self.bytes.next()?;
        if is_sign(byte) {
            let at = self.written.len() - self.bytes.len() - 1;
            if escape(&self.written.as_bytes()[at..]).is_some() {
                self.bytes.next();
            }
        }
        Some(byte)
    }
}

/// See [`Literal::signs`].
#[derive(Clone, Debug)]
pub struct Signs<'t> {
    written: &'t str,
    at: usize,
}

impl Iterator for Signs<'_> {
    type Item = (usize, char);

    fn next(&mut self) -> Option<(usize, char)> {
        loop {
            let rest = &self.written.as_bytes()[self.at..];
            let found = find_sign(rest)?;
            let at = self.at + found;
            let Some(len) = escape(&rest[found..]) else {
                self.at = at + 1;
                return Some((at, char::from(rest[found])));
            };
            self.at = at + len;
        }
    }
}
