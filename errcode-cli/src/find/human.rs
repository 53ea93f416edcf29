//! Results for a terminal: two lines each.

use std::fmt::Write;
use std::path::PathBuf;

use super::{Found, words};
use crate::inputs::shown;
use crate::library::Row;
use crate::output::Output;
use crate::terminal::{CODE, NAME, clean, columns, cut, width};
use crate::words::Words;

pub(super) fn write(found: &Found<'_, '_>, output: &mut Output) {
    let &Found { shown: rows, all, asked, paths } = found;
    let words = output.words;
    for row in rows {
        output.result(format_args!("{}\n", title(row)));
        if let Some(gist) = gist(row, words) {
            output.result(format_args!("    {gist}\n"));
        }
    }
    if all > rows.len() {
        output.result(format_args!("{}\n", words::more(all - rows.len(), all, words)));
    }
    match rows.first() {
        Some(row) => {
            let command = command(paths, &row.known.name, row.code());
            output.result(format_args!("{}\n", words::explain(&command, words)));
        }
        None if all == 0 => {
            output.result(format_args!("{}\n", words::nothing(&clean(asked), words)));
        }
        None => {}
    }
}

/// What explains a code of the catalogs in which it was found.
fn command(paths: &[PathBuf], catalog: &str, code: i64) -> String {
    let quoted = |word: &str| {
        let quote = if word.contains(char::is_whitespace) { "\"" } else { "" };
        format!("{quote}{word}{quote}")
    };
    let mut command = "errcode explain".to_owned();
    for path in paths {
        let _ = write!(command, " --catalog {}", quoted(&shown(path)));
    }
    let _ = write!(command, " {} {code}", quoted(catalog));
    clean(&command)
}

fn title(row: &Row<'_>) -> String {
    let (catalog, code) = (&row.known.name, row.code());
    let left = width().saturating_sub(columns(&format!("{catalog} {code} ")));
    let name = cut(&format!("{}{}", row.name(), row.symbol_in_brackets()), left);
    format!("{catalog} {CODE}{code}{CODE:#} {NAME}{name}{NAME:#}")
}

/// What the row says it is, on one line: its description, and the message where there is room.
fn gist(row: &Row<'_>, words: Words) -> Option<String> {
    let description = row.description(words.language).map(|text| {
        let mark = if text.is_other { format!(" {}", text.mark(words)) } else { String::new() };
        format!("{}{mark}", clean(text.value))
    });
    let message = row.message(words.language).map(|text| clean(text.value));
    let parts: Vec<String> = [description, message].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| cut(&parts.join(" · "), width() - 4))
}
