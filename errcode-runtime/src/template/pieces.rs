//! Splits a template into literals and placeholders.

use super::literal::Literal;
use super::signs::{escape, find_sign, placeholder};

/// A part of a [`Template`](super::Template).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Text that a message contains as it is, between two placeholders or at an end.
    Literal(Literal<'t>),
    /// A placeholder as written, such as `%v` or `{name}`.
    Placeholder(&'t str),
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
        Piece::Literal(Literal::new(written, has_escapes))
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

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::{String, ToString};
    use std::vec::Vec;

    use super::*;

    /// The pieces of a template, with placeholders in `‹›` and literals as they occur in a message.
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
            "%1$s",
            "%12$-5d",
            "%[1]d",
            "%[12]+v",
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
            "%$s",
            "%1$",
            "%1$的",
            "%[1v",
            "%[]v",
            "%[a]v",
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
    fn the_signs_of_a_literal_are_those_that_are_not_escaped() {
        for (template, expected) in [
            ("no sign at all, of any kind", &[][..]),
            ("100%", &[(3, '%')]),
            ("100%% of {{x}}", &[]),
            ("%%%", &[(2, '%')]),
            ("用户{a b}的", &[(6, '{'), (10, '}')]),
            ("{{{\"a\": 100%}}}", &[(2, '{'), (11, '%'), (14, '}')]),
        ] {
            let mut pieces = Pieces::new(template);
            let Some(Piece::Literal(literal)) = pieces.next() else { panic!("{template}") };
            assert_eq!(pieces.next(), None, "{template}");
            assert_eq!(literal.signs().collect::<Vec<_>>(), expected, "{template}");
        }
    }

    #[test]
    fn pieces_come_in_order_without_loss() {
        assert_eq!(pieces("%s%s"), ["‹%s›", "‹%s›"]);
        assert_eq!(pieces("a {} b %d。"), ["a ", "‹{}›", " b ", "‹%d›", "。"]);
        for template in ["", "%s%s", "100%% of {{{x}}} %d。"] {
            let written = Pieces::new(template).map(|piece| match piece {
                Piece::Literal(literal) => literal.as_written(),
                Piece::Placeholder(written) => written,
            });
            assert_eq!(written.collect::<String>(), template);
        }
    }
}
