//! Findings as text, as `rustc` would print them: a message, the place, the lines, the way out.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::diagnostic::{Diagnostic, Diagnostics, Label};
use crate::source::{Source, Span};
use crate::width::width;

/// So many findings are printed; of the others, only how many there are.
const MOST_SHOWN: usize = 20;

/// A line of the file is cut to about so many columns, around the place in question.
const MOST_COLUMNS: usize = 100;

/// The findings in the file's order, each starting with `error: `; empty if there are none.
#[must_use]
pub fn render(source: &Source, diagnostics: &Diagnostics) -> String {
    let sorted = diagnostics.sorted();
    let mut text = String::new();
    for diagnostic in sorted.iter().take(MOST_SHOWN) {
        if !text.is_empty() {
            text.push('\n');
        }
        render_one(source, diagnostic, &mut text);
    }
    if let Some(more @ 1..) = sorted.len().checked_sub(MOST_SHOWN) {
        let _ = writeln!(text, "\n… and {more} more in {}", source.path());
    }
    text
}

fn render_one(source: &Source, diagnostic: &Diagnostic, text: &mut String) {
    // By line, and within a line from right to left: the leftmost remark stands lowest.
    let mut lines: BTreeMap<usize, Vec<(&Label, char)>> = BTreeMap::new();
    let secondary = diagnostic.secondary.iter().map(|label| (label, '-'));
    for (label, mark) in secondary.chain([(&diagnostic.primary, '^')]) {
        lines.entry(source.position(label.span.start).line).or_default().push((label, mark));
    }
    let last = lines.keys().next_back().copied().unwrap_or_default();
    let gutter = last.to_string().len();
    let blank = " ".repeat(gutter);

    let place = source.position(diagnostic.primary.span.start);
    let _ = writeln!(text, "error: {}", diagnostic.message);
    let (path, cell) = (source.path(), source.cell(diagnostic.primary.span.start));
    let _ = writeln!(text, "{blank}--> {path}:{}:{} (cell {cell})", place.line, place.column);
    let _ = writeln!(text, "{blank} |");
    let mut previous = None;
    for (number, labels) in &mut lines {
        if previous.is_some_and(|previous| previous + 1 < *number) {
            let _ = writeln!(text, "{}", ".".repeat(3.max(gutter)));
        }
        previous = Some(*number);
        labels.sort_by_key(|(label, _)| std::cmp::Reverse(label.span));
        let snippet = Snippet::new(source, labels);
        let _ = writeln!(text, "{number:>gutter$} | {}", snippet.line);
        for (label, mark) in labels {
            let (indent, marks) = snippet.place(label.span, *mark);
            let remark = if label.text.is_empty() { "" } else { " " };
            let _ = writeln!(text, "{blank} | {indent}{marks}{remark}{}", label.text);
        }
    }
    if !diagnostic.help.is_empty() {
        let _ = writeln!(text, "{blank} |");
    }
    for (index, help) in diagnostic.help.iter().enumerate() {
        let start = if index == 0 { "= help:" } else { "       " };
        let _ = writeln!(text, "{blank} {start} {help}");
    }
}

/// A line of the file, made fit for a terminal and cut around the places in question.
struct Snippet {
    line: String,
    /// For each character of the line that is shown: its offset in the file, and its column.
    columns: Vec<(usize, usize)>,
    /// The column behind the last character.
    end: usize,
}

impl Snippet {
    fn new(source: &Source, labels: &[(&Label, char)]) -> Self {
        let span = source.line(labels[0].0.span.start);
        let first = labels.iter().map(|(label, _)| label.span.start).min().unwrap_or(span.start);
        let chars = characters(source, span);
        // The window starts a third before the first place, unless the line is short anyway.
        let at = chars.iter().take_while(|&&(offset, _)| offset < first).count();
        let behind: usize = chars[..at].iter().map(|&(_, char)| width(char)).sum();
        let mut start = 0;
        if behind > MOST_COLUMNS * 2 / 3 {
            let mut room = MOST_COLUMNS / 3;
            start = at;
            while start > 0 && width(chars[start - 1].1) <= room {
                start -= 1;
                room -= width(chars[start].1);
            }
        }
        let mut snippet = Self { line: String::new(), columns: Vec::new(), end: 0 };
        if start > 0 {
            snippet.line.push('…');
            snippet.end = 1;
        }
        for (index, &(offset, char)) in chars.iter().enumerate().skip(start) {
            if snippet.end + width(char) > MOST_COLUMNS && index + 1 < chars.len() {
                snippet.line.push('…');
                snippet.columns.push((offset, snippet.end));
                snippet.end += 1;
                break;
            }
            snippet.columns.push((offset, snippet.end));
            snippet.line.push(char);
            snippet.end += width(char);
        }
        snippet
    }

    /// What stands under a place: white space, and marks.
    fn place(&self, span: Span, mark: char) -> (String, String) {
        let column = |offset: usize| {
            let found = self.columns.iter().find(|&&(at, _)| at >= offset);
            found.map_or(self.end, |&(_, column)| column)
        };
        let (start, end) = (column(span.start), column(span.end));
        let marks = end.saturating_sub(start).max(1);
        (" ".repeat(start), mark.to_string().repeat(marks))
    }
}

/// The characters of a line with their offsets; those that a terminal would act on are replaced.
fn characters(source: &Source, span: Span) -> Vec<(usize, char)> {
    let mut chars = Vec::new();
    let mut offset = span.start;
    for chunk in source.bytes()[span.start..span.end].utf8_chunks() {
        for (at, char) in chunk.valid().char_indices() {
            chars.push((offset + at, printable(char)));
        }
        offset += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            chars.push((offset, char::REPLACEMENT_CHARACTER));
            offset += chunk.invalid().len();
        }
    }
    chars
}

fn printable(char: char) -> char {
    match char {
        '\t' => ' ',
        _ if char.is_control() || crate::text::is_invisible(char) => char::REPLACEMENT_CHARACTER,
        _ => char,
    }
}
