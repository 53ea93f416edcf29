//! Can one message be made from two templates?
//!
//! Exactly decided, not sampled. A message matches a template also with more text after its end, so
//! whatever follows a template's first placeholder can always be provided: two templates
//! have a message in common if and only if the text before their first placeholders has.

use errcode_runtime::template::{Piece, Template};

/// A message that fits a template of each side.
pub(super) fn common_message<'t>(
    some: impl Iterator<Item = &'t str>,
    others: impl Iterator<Item = &'t str> + Clone,
) -> Option<String> {
    let mut pairs = some.flat_map(|a| others.clone().map(move |b| (a, b)));
    pairs.find_map(|(a, b)| common(Template::new(a), Template::new(b)))
}

fn common(a: Template<'_>, b: Template<'_>) -> Option<String> {
    let (start_of_a, start_of_b) = (start(a), start(b));
    let (mut short, mut long) = (&start_of_a, &start_of_b);
    if short.len() > long.len() {
        (short, long) = (long, short);
    }
    let fits = short.iter().zip(long).all(|(&a, &b)| match (a, b) {
        (Start::Char(a), Start::Char(b)) => a.eq_ignore_ascii_case(&b),
        (Start::Char(char), Start::NoWord) | (Start::NoWord, Start::Char(char)) => !is_word(char),
        (Start::NoWord, Start::NoWord) => true,
    });
    if !fits {
        return None;
    }
    let mut message: String = long
        .iter()
        .map(|start| match start {
            Start::Char(char) => *char,
            Start::NoWord => ',',
        })
        .collect();
    // A literal in full is the plainest proof; otherwise both go on after what they share.
    if !(a.matches(&message) && b.matches(&message)) {
        for template in [a, b] {
            for piece in template.pieces().skip_while(|piece| matches!(piece, Piece::Literal(_))) {
                match piece {
                    Piece::Placeholder(_) => message.push('…'),
                    Piece::Literal(literal) => message.push_str(&text(literal.bytes())),
                }
            }
            message.push_str(", …");
        }
    }
    Some(message)
}

/// A character of the text that every message of a template starts with.
#[derive(Clone, Copy)]
enum Start {
    Char(char),
    /// Any character that ends a word: what comes after a template without placeholders.
    NoWord,
}

fn start(template: Template<'_>) -> Vec<Start> {
    let mut pieces = template.pieces();
    let first = match pieces.next() {
        Some(Piece::Literal(literal)) => text(literal.bytes()),
        _ => return Vec::new(),
    };
    let mut start: Vec<_> = first.chars().map(Start::Char).collect();
    if pieces.next().is_none() && first.ends_with(is_word) {
        start.push(Start::NoWord);
    }
    start
}

fn text(bytes: impl Iterator<Item = u8>) -> String {
    String::from_utf8_lossy(&bytes.collect::<Vec<_>>()).into_owned()
}

/// As the matcher sees words.
fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}
