//! Codes of a stream for a person: each where it stands, in full when it comes first, and all of them at the end.

use std::fmt::Write;

use super::super::answer::{self, FAINT};
use super::super::words;
use super::narrow::Meant;
use super::sighting::Sighting;
use super::{Seen, Tally, shown};
use crate::library::{Library, Row};
use crate::output::Output;
use crate::terminal::{CODE, clean, columns, cut, width};
use crate::words::Words;

/// So many meanings are explained in full, if it is open which one is meant.
const MOST_IN_FULL: usize = 3;

/// So many codes are listed at the end.
const MOST_LISTED: usize = 20;

/// How far before a code the part of its line starts that is shown, in characters.
const BEFORE: usize = 48;

pub(super) fn write(
    sighting: &Sighting<'_>,
    meant: &Meant<'_>,
    is_first: bool,
    output: &mut Output,
) {
    let words = output.words;
    let number = words::line(sighting.place.line, words);
    let excerpt = cut(&excerpt(sighting), width().saturating_sub(columns(&number) + 1));
    let mut text = format!("{FAINT}{number}{FAINT:#} {excerpt}\n");
    let told = match &meant.clues[..] {
        [] => String::new(),
        clues => {
            let told = words::decided_by(clues, words);
            format!("{FAINT}{}{told}{}{FAINT:#}", words.pick(" (", "（"), words.pick(")", "）"))
        }
    };
    let _ = match &meant.rows[..] {
        [] => writeln!(text, "  {}", words::in_no_catalog(&code(sighting), words)),
        [row] if is_first => {
            let details = answer::details(row, "    ", words);
            writeln!(text, "  {}{told}\n{details}\n", answer::title(row))
        }
        [row] => writeln!(text, "  {}{told}", brief(row, words)),
        rows => writeln!(
            text,
            "  {}\n{}",
            words::one_of(rows.len(), words),
            open(rows, is_first, words)
        ),
    };
    output.result(text);
}

fn code(sighting: &Sighting<'_>) -> String {
    let code = shown(&sighting.code);
    let symbol = sighting.symbol.filter(|symbol| **symbol != code);
    let symbol = symbol.map(|symbol| format!(" {}", clean(symbol))).unwrap_or_default();
    format!("{CODE}{code}{CODE:#}{symbol}")
}

/// The part of the line in which the code stands.
fn excerpt(sighting: &Sighting<'_>) -> String {
    let (text, at) = (&*sighting.place.text, sighting.place.at);
    let start = text[..at].char_indices().rev().take(BEFORE).last().map_or(at, |(start, _)| start);
    // From the start of a line or a word.
    let start = match text[start..at].rfind('\n').or_else(|| text[start..at].find(' ')) {
        Some(gap) if start > 0 || text.as_bytes()[start + gap] == b'\n' => start + gap + 1,
        _ => start,
    };
    let end = text[at..].char_indices().nth(200).map_or(text.len(), |(end, _)| at + end);
    let dots = if start == 0 || text[..start].ends_with('\n') { "" } else { "…" };
    format!("{dots}{}", clean(&text[start..end]))
}

fn brief(row: &Row<'_>, words: Words) -> String {
    let title = answer::title(row);
    let left = width().saturating_sub(columns(&title) + 4);
    let gist = answer::gist(row, words);
    if gist.is_empty() || left < 20 {
        title
    } else {
        format!("{title}{}{}", words.pick(": ", "："), cut(&gist, left))
    }
}

/// The meanings of which one is meant.
fn open(rows: &[Row<'_>], is_first: bool, words: Words) -> String {
    let mut text = String::new();
    for row in rows.iter().take(MOST_IN_FULL) {
        let _ = if is_first {
            writeln!(text, "    {}\n{}", answer::title(row), answer::details(row, "      ", words))
        } else {
            writeln!(text, "    {}", brief(row, words))
        };
    }
    if let Some(more) = rows.len().checked_sub(MOST_IN_FULL).filter(|more| *more > 0) {
        let _ = writeln!(text, "    {}", words::and_more(more, words));
    }
    if !is_first {
        text.pop();
    }
    text
}

/// How often each code came, the most frequent ones first.
pub(super) fn summary(tally: &Tally, library: &Library<'_>, output: &mut Output) {
    let words = output.words;
    let known = tally.known.iter().map(|(seen, count)| (*count, title(*seen, library, words)));
    let unknown = tally.unknown.iter().map(|(code, count)| {
        (count, words::in_no_catalog(&format!("{CODE}{}{CODE:#}", clean(&code)), words))
    });
    let mut all: Vec<(u64, String)> = known.chain(unknown).collect();
    all.sort_by(|(a, text_a), (b, text_b)| b.cmp(a).then_with(|| text_a.cmp(text_b)));
    let places = all.iter().map(|(count, _)| count).sum();
    match all.len() {
        0 => output.result(format_args!("{}\n", words::nothing(tally.successes, words))),
        1 if places == 1 => {}
        codes => {
            output.result(format_args!("\n{}\n", words::tally(codes, places, words)));
            let digits = all[0].0.to_string().len();
            for (count, title) in all.iter().take(MOST_LISTED) {
                output.result(format_args!("  {count:>digits$} × {title}\n"));
            }
            if codes > MOST_LISTED {
                output.result(format_args!("  {}\n", words::and_more(codes - MOST_LISTED, words)));
            }
        }
    }
}

fn title(seen: Seen, library: &Library<'_>, words: Words) -> String {
    match seen {
        Seen::Row(id) => answer::title(&library.rows[id]),
        Seen::OneFrom(id) => words::is_open(library.rows[id].code(), words),
    }
}
