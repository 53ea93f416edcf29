//! Message templates that are not what they were meant to be.

use errcode_runtime::template::{Piece, Template};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::Draft;
use crate::model::Entry;
use crate::scan::within;

/// In a file that uses placeholders, a lone `%` or an unclosed `{` is a slip.
pub(super) fn placeholders(draft: &Draft<'_>, diagnostics: &mut Diagnostics) {
    let catalog = &draft.catalog;
    let is_placeholder = |piece| matches!(piece, Piece::Placeholder(_));
    let mut all = catalog.entries.iter().flat_map(Entry::messages);
    if !all.any(|message| Template::new(message).pieces().any(is_placeholder)) {
        return;
    }
    for message in catalog.entries.iter().flat_map(|entry| entry.message.iter().flatten()) {
        // Most messages hold neither: the search is quick, also where the macro is not optimised.
        if !message.value.contains('%') && !message.value.contains('{') {
            continue;
        }
        let Some((at, sign)) = stray(message.value) else { continue };
        let help = match sign {
            '%' => "write %% for a percent sign, or a whole placeholder such as %s",
            _ => "write {{ for a brace, or a whole placeholder such as {} or {name}",
        };
        diagnostics.push(
            Diagnostic::new(
                format!("a lone `{sign}` in a message template"),
                within(catalog.source, message.span, at, at + 1),
            )
            .label("not a placeholder, as other messages of this file have them")
            .help(help),
        );
    }
}

/// An alternative that is empty would fit every message.
pub(super) fn alternatives(draft: &Draft<'_>, diagnostics: &mut Diagnostics) {
    let catalog = &draft.catalog;
    for message in catalog.entries.iter().flat_map(|entry| entry.message.iter().flatten()) {
        let mut at = 0;
        for line in message.value.split_inclusive('\n') {
            // A lone full stop is a template of nothing, too.
            if Template::new(line).pieces().next().is_none() {
                let span = within(catalog.source, message.span, at, at);
                diagnostics.push(
                    Diagnostic::new("an empty line in a message", span)
                        .label("each line is a message of its own")
                        .help("delete the line"),
                );
                break;
            }
            at += line.len();
        }
    }
}

/// The first sign in a cell that starts a placeholder which does not come.
fn stray(text: &str) -> Option<(usize, char)> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        let mut piece_start = start;
        for piece in Template::new(line).pieces() {
            match piece {
                Piece::Placeholder(written) => piece_start += written.len(),
                Piece::Literal(literal) => {
                    let written = literal.as_written();
                    if let Some((offset, sign)) = stray_in_literal(written) {
                        return Some((piece_start + offset, sign));
                    }
                    piece_start += written.len();
                }
            }
        }
        at += line.len();
    }
    None
}

fn stray_in_literal(written: &str) -> Option<(usize, char)> {
    let last_closed = written.rfind('}');
    let mut at = 0;
    while let Some(found) = written[at..].find(['%', '{', '}']) {
        at += found;
        let rest = &written[at..];
        if ["%%", "{{", "}}"].iter().any(|escape| rest.starts_with(escape)) {
            at += 2;
            continue;
        }
        if rest.starts_with('%') {
            return Some((at, '%'));
        }
        if rest.starts_with('{') && last_closed.is_none_or(|closed| closed < at) {
            return Some((at, '{'));
        }
        at += 1;
    }
    None
}
