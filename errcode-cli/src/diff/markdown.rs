//! Changes as one wants them in a comment on a pull request.

use similar::ChangeTag;

use super::change::{Cell, Change, Class};
use super::sentence::{class, sentence, summary};
use super::texts::parts;
use super::{Compared, counts};
use crate::output::Output;

pub(super) fn write(compared: &[Compared], output: &mut Output) {
    let words = output.words;
    output.result(format_args!("**{}**\n", summary(counts(compared), words)));
    for Compared { path, changes } in compared {
        if changes.is_empty() {
            continue;
        }
        output.result(format_args!("\n### `{path}`\n"));
        for wanted in Class::ALL {
            let mut changes = changes.iter().filter(|change| change.class == wanted).peekable();
            if changes.peek().is_some() {
                output.result(format_args!("\n#### {}\n\n", class(wanted, words)));
            }
            for change in changes {
                let Change { entry, cell, .. } = change;
                output.result("- ");
                if let Some((code, name)) = entry {
                    output.result(format_args!("`{code}` `{name}`{}", words.pick(": ", "：")));
                }
                output.result(sentence(change, words));
                if let Some(cell) = cell {
                    output.result(format_args!("\n  > {}", texts(cell)));
                }
                output.result("\n");
            }
        }
    }
}

fn texts(cell: &Cell) -> String {
    let old = cell.old.as_deref().unwrap_or_default();
    let new = cell.new.as_deref().unwrap_or_default();
    let shown = parts(old, new).into_iter().map(|(tag, text)| {
        let text = escaped(&text);
        // What is marked has no blanks at its ends, or it is not marked.
        let inner = text.trim();
        if inner.is_empty() || tag == ChangeTag::Equal {
            return text;
        }
        let marked = match tag {
            ChangeTag::Delete => format!("<del>{inner}</del>"),
            _ => format!("<ins>{inner}</ins>"),
        };
        text.replacen(inner, &marked, 1)
    });
    shown.collect::<String>().replace('\n', "<br>")
}

/// Text of a catalog, in which nothing is Markdown or HTML.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '@' => escaped.push_str("&#64;"), // Nobody is called.
            '#' => escaped.push_str("&#35;"), // And no issue.
            '\r' => {}
            char if char.is_ascii_punctuation() && !",.:;!?'\"()/%=+-".contains(char) => {
                escaped.push('\\');
                escaped.push(char);
            }
            char => escaped.push(char),
        }
    }
    escaped
}
