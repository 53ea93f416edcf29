//! A line of the file, with marks under it.

use crate::chars::{printable, width};
use crate::source::{Source, Span};

/// The width to which a line of the file is cut, in columns, approximately. The place in question
/// stays visible.
const MOST_COLUMNS: usize = 100;

/// The column of the first place in question, if the line is cut before it.
const INDENT: usize = MOST_COLUMNS / 3;

/// How much of a line is read on each side of a place, in bytes: more than can be shown.
const REACH: usize = 10 * MOST_COLUMNS;

/// A line of the file, made safe for a terminal and cut around the places in question.
pub(super) struct Snippet {
    pub(super) line: String,
    /// For each character that is shown: its offset in the file, and its column.
    columns: Vec<(usize, usize)>,
    /// The column after the last character.
    end: usize,
}

impl Snippet {
    /// The line around places that [`fit`] into one snippet.
    pub(super) fn new(source: &Source, places: &[Span]) -> Self {
        let first = places.iter().map(|span| span.start).min().unwrap_or_default();
        let line = source.line(first);
        let reach = reach(source, first);
        let chars = characters(source, reach);
        let at = chars.iter().take_while(|&&(offset, _)| offset < first).count();
        let behind: usize = chars[..at].iter().map(|&(_, char)| width(char)).sum();
        let mut start = 0;
        if behind > 2 * INDENT {
            let mut room = INDENT;
            start = at;
            while start > 0 && width(chars[start - 1].1) <= room {
                start -= 1;
                room -= width(chars[start].1);
            }
        }
        let mut snippet = Self { line: String::new(), columns: Vec::new(), end: 0 };
        if start > 0 || reach.start > line.start {
            snippet.push_ellipsis();
        }
        for (index, &(offset, char)) in chars.iter().enumerate().skip(start) {
            let is_last = index + 1 == chars.len() && reach.end == line.end;
            snippet.columns.push((offset, snippet.end));
            if snippet.end + width(char) > MOST_COLUMNS && !is_last {
                snippet.push_ellipsis();
                return snippet;
            }
            snippet.line.push(char);
            snippet.end += width(char);
        }
        if reach.end < line.end {
            snippet.push_ellipsis();
        }
        snippet
    }

    fn push_ellipsis(&mut self) {
        self.line.push('…');
        self.end += 1;
    }

    /// The text below a place: white space, then marks.
    pub(super) fn place(&self, span: Span, mark: char) -> (String, String) {
        let column = |offset: usize| {
            let found = self.columns.iter().find(|&&(at, _)| at >= offset);
            found.map_or(self.end, |&(_, column)| column)
        };
        let (start, end) = (column(span.start), column(span.end));
        let marks = end.saturating_sub(start).max(1);
        (" ".repeat(start), mark.to_string().repeat(marks))
    }
}

/// Whether two places of a line, given in order, fit into one snippet.
pub(super) fn fit(source: &Source, first: usize, second: usize) -> bool {
    second - first < REACH && {
        let between = characters(source, source.span(first, second));
        between.iter().map(|&(_, char)| width(char)).sum::<usize>() < 2 * INDENT
    }
}

/// The part of a line that is close enough to a place to be shown.
fn reach(source: &Source, place: usize) -> Span {
    let line = source.line(place);
    let mut start = line.start.max(place.saturating_sub(REACH));
    // Not inside a character.
    let is_inner = |at: usize| source.bytes().get(at).is_some_and(|byte| byte & 0xc0 == 0x80);
    while start > line.start && is_inner(start) {
        start -= 1;
    }
    let mut end = line.end.min(place + REACH);
    while end < line.end && is_inner(end) {
        end += 1;
    }
    source.span(start, end)
}

/// The characters of a line with their offsets. Characters that a terminal would act on are
/// replaced.
fn characters(source: &Source, span: Span) -> Vec<(usize, char)> {
    let mut chars = Vec::new();
    let mut offset = span.start;
    for chunk in source.bytes()[span.start..span.end].utf8_chunks() {
        chars.extend(chunk.valid().char_indices().map(|(at, char)| (offset + at, printable(char))));
        offset += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            chars.push((offset, char::REPLACEMENT_CHARACTER));
            offset += chunk.invalid().len();
        }
    }
    chars
}
