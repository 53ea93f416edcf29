//! Messages as HTML, with their placeholders marked.

use askama::filters::{Html, escape};
use errcode_runtime::template::{Piece, Template};

/// A line of a message template, as it is written.
pub(super) fn html(template: &str) -> String {
    let mut rest = template.trim_start();
    let mut to = String::with_capacity(template.len());
    for piece in Template::new(template).pieces() {
        let (written, html) = match piece {
            Piece::Literal(text) => (text.as_written(), escaped(text.as_written())),
            Piece::Placeholder(sign) => (sign, format!("<mark>{}</mark>", escaped(sign))),
        };
        rest = rest.strip_prefix(written).unwrap_or(rest);
        to += &html;
    }
    // A final full stop does not matter to a match, and is in none of the pieces.
    to + &escaped(rest)
}

/// Text in HTML.
pub(super) fn escaped(text: &str) -> String {
    match escape(text, Html) {
        Ok(escaped) => escaped.to_string(),
        Err(never) => match never {},
    }
}
