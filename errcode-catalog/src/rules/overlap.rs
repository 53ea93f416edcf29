//! Tells whether one message can be made from two templates.
//!
//! The answer is exact, not sampled. A template also matches a message with more text after its
//! end, so the text after a template's first placeholder can always be supplied. Therefore two
//! templates have a message in common if and only if the texts before their first placeholders do.

use errcode_runtime::template::{Piece, Template, is_word};

use crate::steps;

/// The text that every message of a template starts with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Start(Vec<Part>);

/// A character of a [`Start`]. The order is such that everything that a [`Part::NoWord`] may stand
/// for follows it directly, and words come after that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// Any character that ends a word: what follows a template without placeholders.
    NoWord,
    /// A character that is not part of a word.
    Sign(char),
    /// A letter, digit or underscore; ASCII letters in lower case.
    Word(char),
}

impl Start {
    pub(super) fn of(template: &str) -> Self {
        let mut pieces = Template::new(template).pieces();
        let Some(Piece::Literal(first)) = pieces.next() else { return Self(Vec::new()) };
        let first = text(first.bytes());
        let mut parts: Vec<_> = first.chars().map(part).collect();
        if pieces.next().is_none() && first.ends_with(is_word) {
            parts.push(Part::NoWord);
        }
        Self(parts)
    }

    /// Whether a message can start with both.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        steps::count(self.0.len().min(other.0.len()));
        self.0.iter().zip(&other.0).all(|(&a, &b)| match (a, b) {
            (Part::NoWord, b) => !matches!(b, Part::Word(_)),
            (a, Part::NoWord) => !matches!(a, Part::Word(_)),
            (a, b) => a == b,
        })
    }
}

/// A message that fits both templates, if there is one.
pub(super) fn common_message(a: &str, b: &str) -> Option<String> {
    let (start_of_a, start_of_b) = (Start::of(a), Start::of(b));
    if !start_of_a.overlaps(&start_of_b) {
        return None;
    }
    let (a, b) = (Template::new(a), Template::new(b));
    let (start, other) = (first_literal(a), first_literal(b));
    let start = if start.chars().count() < other.chars().count() { other } else { start };
    let (rest_of_a, rest_of_b) = (rest(a), rest(b));
    // The simplest proof: a literal in full, one template's message, or one message after the
    // other.
    let plain = ["", &rest_of_a, &rest_of_b, &format!("{rest_of_a}, {rest_of_b}")];
    let fits = |message: &String| a.matches(message) && b.matches(message);
    let proof = plain.iter().map(|rest| format!("{start}{rest}")).find(fits);
    Some(proof.unwrap_or_else(|| format!("{start}{rest_of_a}, …{rest_of_b}, …")))
}

/// A message of a template, without the text before its first placeholder.
fn rest(template: Template<'_>) -> String {
    let rest = template.pieces().skip_while(|piece| matches!(piece, Piece::Literal(_)));
    rest.map(|piece| match piece {
        Piece::Placeholder(_) => "…".to_owned(),
        Piece::Literal(literal) => text(literal.bytes()),
    })
    .collect()
}

fn first_literal(template: Template<'_>) -> String {
    match template.pieces().next() {
        Some(Piece::Literal(literal)) => text(literal.bytes()),
        _ => String::new(),
    }
}

fn text(bytes: impl Iterator<Item = u8>) -> String {
    String::from_utf8_lossy(&bytes.collect::<Vec<_>>()).into_owned()
}

fn part(char: char) -> Part {
    match char.to_ascii_lowercase() {
        char if is_word(char) => Part::Word(char),
        char => Part::Sign(char),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Templates of few words, so that many overlap, and messages made from them.
    fn template() -> impl Strategy<Value = String> {
        let pieces = [
            "no", "No", "user", " ", " ", ".", "。", ",", "_", "%s", "{}", "%%", "没有", "é", "(",
            "1",
        ];
        let pieces = prop::collection::vec(prop::sample::select(pieces.to_vec()), 1..6);
        pieces.prop_map(|pieces| pieces.concat())
    }

    fn filled(template: &str, values: &[String], appended: &str) -> String {
        let mut values = values.iter().cycle();
        let pieces = Template::new(template).pieces().map(|piece| match piece {
            Piece::Placeholder(_) => values.next().cloned().unwrap_or_default(),
            Piece::Literal(literal) => text(literal.bytes()),
        });
        pieces.collect::<String>() + appended
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_common_message_matches_both(a in template(), b in template()) {
            if let Some(message) = common_message(&a, &b) {
                prop_assert!(Template::new(&a).matches(&message), "{a:?} and {message:?}");
                prop_assert!(Template::new(&b).matches(&message), "{b:?} and {message:?}");
            }
        }

        #[test]
        fn without_a_common_message_no_message_of_one_matches_the_other(
            a in template(),
            b in template(),
            values in prop::collection::vec(template(), 3),
            appended in template(),
        ) {
            if common_message(&a, &b).is_some() {
                return Ok(());
            }
            for appended in ["", &appended, ", x", "."] {
                let message = filled(&a, &values, appended);
                let both = Template::new(&a).matches(&message) && Template::new(&b).matches(&message);
                prop_assert!(!both, "{a:?} and {b:?} have {message:?}");
            }
        }

        #[test]
        fn overlaps_is_the_same_both_ways_and_a_template_overlaps_itself(a in template(), b in template()) {
            prop_assert_eq!(Start::of(&a).overlaps(&Start::of(&b)), Start::of(&b).overlaps(&Start::of(&a)));
            prop_assert!(common_message(&a, &a).is_some());
        }
    }
}
