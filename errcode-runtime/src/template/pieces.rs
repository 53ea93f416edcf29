//! Takes a template apart: which text is a placeholder, which is literal, and what is an escape.

use core::str::Bytes;

/// A part of a [`Template`](super::Template).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Text that a message holds as it is, between two placeholders or at an end.
    Literal(Literal<'t>),
    /// A placeholder as written, such as `%v` or `{name}`.
    Placeholder(&'t str),
}

/// Literal text of a template. As written, it may hold `%%`, `{{` and `}}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Literal<'t> {
    written: &'t str,
    /// Whether a sign is doubled in it, so that a message holds fewer bytes.
    has_escapes: bool,
}

/// The parts of a template, in order; literals are never empty and never adjacent.
#[derive(Clone, Debug)]
pub struct Pieces<'t> {
    rest: &'t str,
}

impl<'t> Pieces<'t> {
    pub(super) fn new(rest: &'t str) -> Self {
        Self { rest }
    }

    /// Takes the text before `end` as a literal.
    fn literal(&mut self, end: usize, has_escapes: bool) -> Piece<'t> {
        let (written, rest) = self.rest.split_at(end);
        self.rest = rest;
        Piece::Literal(Literal { written, has_escapes })
    }
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        if self.rest.is_empty() {
            return None;
        }
        let mut end = 0;
        let mut has_escapes = false;
        while let Some(found) = find_sign(&self.rest.as_bytes()[end..]) {
            end += found;
            let here = &self.rest[end..];
            match placeholder(here) {
                Some(len) if end == 0 => {
                    let (written, rest) = here.split_at(len);
                    self.rest = rest;
                    return Some(Piece::Placeholder(written));
                }
                Some(_) => return Some(self.literal(end, has_escapes)),
                None => match escape(here.as_bytes()) {
                    Some(len) => {
                        has_escapes = true;
                        end += len;
                    }
                    None => end += 1,
                },
            }
        }
        Some(self.literal(self.rest.len(), has_escapes))
    }
}

impl<'t> Literal<'t> {
    /// The literal with no text, which lies between adjacent placeholders.
    pub(super) const EMPTY: Self = Self { written: "", has_escapes: false };

    /// As written in the template.
    #[must_use]
    pub const fn as_written(self) -> &'t str {
        self.written
    }

    /// The bytes that a message holds for it.
    #[must_use]
    pub fn bytes(self) -> LiteralBytes<'t> {
        LiteralBytes { written: self.written, bytes: self.written.bytes() }
    }

    /// How many bytes [`bytes`](Self::bytes) has.
    pub(super) fn len(self) -> usize {
        if self.has_escapes { self.bytes().count() } else { self.written.len() }
    }

    /// Whether `bytes` start with it; ASCII case does not matter.
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

/// The length of the `%%`, `{{` or `}}` that `text` starts with.
fn escape(bytes: &[u8]) -> Option<usize> {
    matches!(bytes, [b'%', b'%', ..] | [b'{', b'{', ..] | [b'}', b'}', ..]).then_some(2)
}

/// Whether a text may hold anything but text.
pub(super) fn has_signs(text: &str) -> bool {
    find_sign(text.as_bytes()).is_some()
}

/// Where the first sign is. Most templates have few: eight bytes are looked at together.
fn find_sign(bytes: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::from_le_bytes([0x01; 8]);
    const HIGH_BITS: u64 = u64::from_le_bytes([0x80; 8]);
    let holds = |eight: u64, sign: u8| {
        // A byte is the sign if it is 0 after this; taking 1 from 0 sets the high bit.
        let zero = eight ^ (ONES * u64::from(sign));
        zero.wrapping_sub(ONES) & !zero & HIGH_BITS != 0
    };
    let mut at = 0;
    while let Some(eight) = bytes[at..].first_chunk() {
        let eight = u64::from_le_bytes(*eight);
        if holds(eight, b'%') || holds(eight, b'{') || holds(eight, b'}') {
            break;
        }
        at += 8;
    }
    bytes[at..].iter().position(|&byte| is_sign(byte)).map(|found| at + found)
}

/// Whether a placeholder or an escape may start with a byte.
fn is_sign(byte: u8) -> bool {
    matches!(byte, b'%' | b'{' | b'}')
}

/// The length of the placeholder that `text` starts with.
fn placeholder(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    match bytes.first()? {
        b'%' => printf(bytes),
        b'{' => braces(text),
        _ => None,
    }
}

/// `%`, argument, flags, width, precision, length, verb. The flag "space" is left out: in messages,
/// `100% of` is text.
fn printf(bytes: &[u8]) -> Option<usize> {
    let run = |from: usize, set: &[u8]| {
        from + bytes[from..].iter().take_while(|byte| set.contains(byte)).count()
    };
    let mut at = argument(bytes);
    at = run(at, b"-+#0'");
    at = run(at, b"0123456789*");
    if bytes.get(at) == Some(&b'.') {
        at = run(at + 1, b"0123456789*");
    }
    at = run(at, b"hlLjz");
    b"vTtbcdoOqxXUeEfFgGspiuaAw".contains(bytes.get(at)?).then_some(at + 1)
}

/// Where `%`, `%1$` (Java) or `%[1]` (Go) ends.
fn argument(bytes: &[u8]) -> usize {
    let digits =
        |from: usize| from + bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (plain, bracketed) = (digits(1), if bytes.get(1) == Some(&b'[') { digits(2) } else { 1 });
    if plain > 1 && bytes.get(plain) == Some(&b'$') {
        plain + 1
    } else if bracketed > 2 && bytes.get(bracketed) == Some(&b']') {
        bracketed + 1
    } else {
        1
    }
}

/// `{}`, `{0}`, `{name}`, `{ name }`, `{用户}`, `{name:.2}`.
fn braces(text: &str) -> Option<usize> {
    let is_part = |char: char| char.is_alphanumeric() || "_.:-#$<>^+?".contains(char);
    let inside = text.strip_prefix('{')?.trim_start_matches(' ');
    // To the first other character, not to a `}` that may be far: another `{` is looked at next.
    let behind = inside.trim_start_matches(is_part).trim_start_matches(' ');
    behind.starts_with('}').then_some(text.len() - behind.len() + 1)
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::{String, ToString};
    use std::vec::Vec;

    use super::*;

    /// The pieces of a template, placeholders in `‹›`, literals as a message holds them.
    fn pieces(template: &str) -> Vec<String> {
        Pieces::new(template)
            .map(|piece| match piece {
                Piece::Literal(literal) => String::from_utf8(literal.bytes().collect()).unwrap(),
                Piece::Placeholder(written) => ["‹", written, "›"].concat(),
            })
            .collect()
    }

    #[test]
    fn placeholders_of_go_c_java_and_rust_are_known() {
        for placeholder in [
            "%v",
            "%s",
            "%d",
            "%q",
            "%+v",
            "%#x",
            "%5.2f",
            "%-.64s",
            "%lld",
            "%zu",
            "%*d",
            "%T",
            "%t",
            "{}",
            "{0}",
            "{name}",
            "{user.id}",
            "{:?}",
            "{x:>5}",
            "{ name }",
            "{用户}",
        ] {
            assert_eq!(pieces(placeholder), ["‹".to_string() + placeholder + "›"]);
        }
    }

    #[test]
    fn what_only_looks_like_a_placeholder_is_literal() {
        for text in [
            "100%",
            "100% sure",
            "%",
            "%!",
            "{",
            "{\"a\":1}",
            "{a b}",
            "}",
            "用户%的",
            "%[1v",
            "{a,b}",
        ] {
            assert_eq!(pieces(text), [text]);
        }
    }

    #[test]
    fn doubled_signs_are_literal() {
        assert_eq!(pieces("100%% of {{x}}"), ["100% of {x}"]);
        assert_eq!(pieces("%%v"), ["%v"]);
        assert_eq!(pieces("%%%v"), ["%", "‹%v›"]);
    }

    #[test]
    fn pieces_come_in_order_without_loss() {
        assert_eq!(pieces("%s%s"), ["‹%s›", "‹%s›"]);
        assert_eq!(pieces("a {} b %d。"), ["a ", "‹{}›", " b ", "‹%d›", "。"]);
    }
}
