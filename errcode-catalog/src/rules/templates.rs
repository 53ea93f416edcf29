//! Finds message templates that are not what they were meant to be.

use errcode_runtime::template::{Literal, Piece, Template};

use super::Checker;
use super::parts::Parts;
use crate::catalog::{Entry, Spanned};
use crate::columns::Column;
use crate::draft::Draft;
use crate::findings::Finding;
use crate::source::Span;

/// In a file that uses placeholders, a lone `%` or an unclosed `{` is a typo.
pub(super) fn placeholders(checker: &mut Checker<'_, '_>) {
    let draft = checker.draft;
    let is_placeholder = |piece| matches!(piece, Piece::Placeholder(_));
    let mut all = draft.catalog.entries.iter().flat_map(Entry::messages);
    if !all.any(|message| Template::new(message).pieces().any(is_placeholder)) {
        return;
    }
    for message in cells(draft) {
        // Most messages contain neither, and this search is fast even if the macro is not
        // optimised.
        if !message.value.contains('%') && !message.value.contains('{') {
            continue;
        }
        let Some((at, sign)) = stray(&message.value) else { continue };
        let span = part(draft, message, at, at + 1);
        checker.push(match sign {
            '%' => Finding::lone_percent(span),
            _ => Finding::lone_brace(span),
        });
    }
}

/// An empty alternative would fit every message.
pub(super) fn alternatives(checker: &mut Checker<'_, '_>) {
    let draft = checker.draft;
    for message in cells(draft) {
        for (at, line) in lines(&message.value) {
            // A lone full stop is an empty template, too.
            if Template::new(line).pieces().next().is_none() {
                let bare = line.trim_end_matches(['\n', '\r']);
                let span = part(draft, message, at, at + bare.len());
                checker.push(if bare.trim().is_empty() {
                    Finding::empty_alternative(span)
                } else {
                    Finding::message_of_full_stop(span)
                });
                break;
            }
        }
    }
}

/// The cells of messages that could be read.
pub(super) fn cells<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = &'d Spanned<String>> {
    let readable =
        draft.catalog.entries.iter().filter(|entry| !draft.is_damaged(entry, Column::Message));
    readable.flat_map(|entry| entry.message.iter().flatten())
}

/// The place of some bytes of a message.
pub(super) fn part(draft: &Draft<'_>, message: &Spanned<String>, start: usize, end: usize) -> Span {
    Parts::new(draft.sources, message).part(start, end)
}

/// The lines of a text with their line ends, each with its offset in the text.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line)
    })
}

/// The literals of a line, each with its offset in the line.
fn literals(line: &str) -> impl Iterator<Item = (usize, &str, Literal<'_>)> {
    let mut at = line.len() - line.trim_start().len();
    Template::new(line).pieces().filter_map(move |piece| {
        let start = at;
        match piece {
            Piece::Placeholder(written) => {
                at += written.len();
                None
            }
            Piece::Literal(literal) => {
                at += literal.as_written().len();
                Some((start, literal.as_written(), literal))
            }
        }
    })
}

/// The first sign in a cell that starts a placeholder but is not followed by one.
fn stray(text: &str) -> Option<(usize, char)> {
    for (at, line) in lines(text) {
        for (start, written, literal) in literals(line) {
            let last_closed = written.rfind('}');
            let is_stray = |&(offset, sign): &(usize, char)| match sign {
                '%' => true,
                '{' => last_closed.is_none_or(|closed| closed < offset),
                _ => false,
            };
            if let Some((offset, sign)) = literal.signs().find(is_stray) {
                return Some((at + start + offset, sign));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_stray_sign_is_found_where_it_stands() {
        for (text, before) in [
            ("over 90% now", Some("over 90")),
            ("  over 90% now", Some("  over 90")),
            ("%s over 90% now", Some("%s over 90")),
            ("%s of %s over 90% now", Some("%s of %s over 90")),
            ("full\n%s over 90% now", Some("full\n%s over 90")),
            ("100%% of %s", None),
            ("disk {name is full", Some("disk ")),
            ("{the disk} is full", None),
            ("{the disk} is {full", Some("{the disk} is ")),
            ("{{name}} is full", None),
        ] {
            assert_eq!(stray(text).map(|(at, _)| &text[..at]), before, "{text}");
        }
    }
}
