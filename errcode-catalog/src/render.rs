//! Findings as text, as `rustc` would print them: a message, the place, the lines, the way out.

mod snippet;

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::diagnostic::{Diagnostic, Diagnostics, Label};
use crate::source::Source;
use snippet::{Snippet, fit};

/// So many findings are printed; of the others, only how many there are.
const MOST_SHOWN: usize = 20;

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
    let Diagnostic { message, primary, secondary, help } = diagnostic;
    let mut lines: BTreeMap<usize, Vec<(&Label, char)>> = BTreeMap::new();
    let secondary = secondary.iter().map(|label| (label, '-'));
    for (label, mark) in secondary.chain([(primary, '^')]) {
        lines.entry(source.position(label.span.start).line).or_default().push((label, mark));
    }
    let last = lines.keys().next_back().copied().unwrap_or_default();
    let blank = " ".repeat(last.to_string().len());

    let place = source.position(primary.span.start);
    let (path, cell) = (source.path(), source.cell(primary.span.start));
    let _ = writeln!(text, "error: {message}");
    let _ = writeln!(text, "{blank}--> {path}:{}:{} (cell {cell})", place.line, place.column);
    if is_text(source, primary) {
        let _ = writeln!(text, "{blank} |");
        render_lines(source, lines, &blank, text);
    }
    if !help.is_empty() {
        let _ = writeln!(text, "{blank} |");
    }
    for (index, help) in help.iter().enumerate() {
        let start = if index == 0 { "= help:" } else { "       " };
        let _ = writeln!(text, "{blank} {start} {help}");
    }
}

/// A line of UTF-16 shows nothing to anyone.
fn is_text(source: &Source, label: &Label) -> bool {
    let line = source.line(label.span.start);
    let start = &source.bytes()[line.start..line.end.min(line.start + 64)];
    let zeros: usize = start.iter().map(|&byte| usize::from(byte == 0)).sum();
    zeros * 4 <= start.len()
}

fn render_lines(
    source: &Source,
    lines: BTreeMap<usize, Vec<(&Label, char)>>,
    blank: &str,
    text: &mut String,
) {
    let gutter = blank.len();
    let mut previous = None;
    for (number, mut labels) in lines {
        labels.sort_by_key(|(label, _)| label.span);
        while !labels.is_empty() {
            if previous.is_some_and(|previous| previous + 1 != number) {
                let _ = writeln!(text, "{}", ".".repeat(3.max(gutter)));
            }
            previous = Some(number);
            // Places that lie far apart get the line twice.
            let first = labels[0].0.span.start;
            let near = |(label, _): &(&Label, char)| fit(source, first, label.span.start);
            let mut together: Vec<_> = labels.extract_if(.., |label| near(label)).collect();
            let snippet = Snippet::new(source, &together);
            let _ = writeln!(text, "{number:>gutter$} | {}", snippet.line);
            // From right to left: the leftmost remark stands lowest.
            together.reverse();
            for (label, mark) in together {
                let (indent, marks) = snippet.place(label.span, mark);
                let remark = if label.text.is_empty() { "" } else { " " };
                let _ = writeln!(text, "{blank} | {indent}{marks}{remark}{}", label.text);
            }
        }
    }
}
