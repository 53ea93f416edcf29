//! Changes as one wants them in a comment on a pull request.

use std::fmt::Write;

use similar::ChangeTag;

use super::change::{Cell, Change, Class};
use super::sentence::{class, sentence, summary};
use super::texts::parts;
use super::{Compared, Comparison};
use crate::markdown::escaped;
use crate::output::Output;
use crate::words::Words;

/// Hosts refuse comments of more than about 65,000 characters, and nobody reads so much.
const MOST_BYTES: usize = 50_000;

pub(super) fn write(comparison: &Comparison, output: &mut Output) {
    let words = output.words;
    let mut text = format!("**{}**\n", summary(comparison, words));
    let mut left_out = 0;
    for Compared { path, changes } in &comparison.catalogs {
        if changes.is_empty() {
            continue;
        }
        if text.len() < MOST_BYTES {
            let _ = write!(text, "\n### {}\n", escaped(path));
        }
        for wanted in Class::ALL {
            let changes = changes.iter().filter(|change| change.class == wanted);
            for (index, change) in changes.enumerate() {
                if text.len() >= MOST_BYTES {
                    left_out += 1;
                    continue;
                }
                if index == 0 {
                    let _ = write!(text, "\n#### {}\n\n", class(wanted, words));
                }
                text += &item(change, words);
            }
        }
    }
    if left_out > 0 {
        let _ = write!(text, "\n{}\n", words.more_changes(left_out));
    }
    output.result(text);
}

fn item(change: &Change, words: Words) -> String {
    let mut item = String::from("- ");
    if let Some((code, name)) = &change.entry {
        let _ = write!(item, "`{code}` `{name}`{}", words.pick(": ", "："));
    }
    item += &sentence(change, words);
    if let Some(cell) = &change.cell {
        let _ = write!(item, "\n  > {}", texts(cell));
    }
    item.push('\n');
    item
}

/// So much of a text is shown.
const MOST_CHARACTERS: usize = 1_000;

fn texts(cell: &Cell) -> String {
    let shown = |text: &Option<String>| match text.as_deref().unwrap_or_default() {
        long if long.chars().count() > MOST_CHARACTERS => {
            long.chars().take(MOST_CHARACTERS).chain(['…']).collect()
        }
        text => text.to_owned(),
    };
    let (old, new) = (&shown(&cell.old), &shown(&cell.new));
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
