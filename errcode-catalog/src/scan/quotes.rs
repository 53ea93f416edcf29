//! Are a cell's quotes where RFC 4180 has them?

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::text::printable;

/// The finding in a cell as it stands in the file.
pub(super) fn check(source: &Source, cell: Span) -> Option<Diagnostic> {
    let raw = &source.bytes()[cell.start..cell.end];
    let first = raw.iter().position(|&byte| byte == b'"')?;
    if first > 0 {
        return Some(stray(raw, cell, first));
    }
    let open = Span::new(cell.start, cell.start + 1);
    match closing(raw) {
        None => Some(
            Diagnostic::new("a quote that never closes", open)
                .label("opened here")
                .help("put a closing quote at the end of the cell;")
                .help("a quote inside the text is written twice: \"\""),
        ),
        Some(end) if end + 1 == raw.len() => None,
        // What closes the cell stands where another cell of a later line starts.
        Some(end) if is_cell_start(raw, end) => {
            let close = Span::new(cell.start + end, cell.start + end + 1);
            Some(
                Diagnostic::new("a quote that does not close where its cell ends", open)
                    .label("opened here")
                    .also(close, "closed by the quote that was to open this cell")
                    .help("put a closing quote at the end of the first cell;")
                    .help("a quote inside the text is written twice: \"\""),
            )
        }
        Some(end) => Some(behind_closing(source, cell, end)),
    }
}

fn is_cell_start(raw: &[u8], at: usize) -> bool {
    raw[..at].iter().any(|byte| b"\r\n".contains(byte)) && b",\r\n".contains(&raw[at - 1])
}

fn behind_closing(source: &Source, cell: Span, end: usize) -> Diagnostic {
    let start = cell.start + end + 1;
    let line_end = source.line(start).end.max(start + 1);
    let span = Span::new(start, cell.end.min(line_end));
    let rest = &source.bytes()[span.start..span.end];
    let diagnostic = Diagnostic::new("text after a closing quote", span)
        .label("the cell ends at the quote before this")
        .also(Span::new(cell.start, cell.start + 1), "the cell opens here");
    if rest.trim_ascii().is_empty() {
        return diagnostic.help("delete the white space");
    }
    diagnostic
        .help("put a comma between the two cells, or write a quote inside the text twice: \"\"")
}

/// A quote behind the start of a cell.
fn stray(raw: &[u8], cell: Span, first: usize) -> Diagnostic {
    if raw[..first].iter().all(u8::is_ascii_whitespace) {
        let span = Span::new(cell.start, cell.start + first);
        return Diagnostic::new("white space before an opening quote", span)
            .label("the quote has to be the first character of the cell")
            .help("delete the white space");
    }
    let span = Span::new(cell.start + first, cell.start + first + 1);
    let diagnostic = Diagnostic::new("a quote inside a cell that does not start with one", span);
    match quoted(raw) {
        Some(quoted) => diagnostic.help(format!("write the cell as {quoted}")),
        None => {
            diagnostic.help("put the whole cell in quotes, and write each quote inside it twice")
        }
    }
}

/// A short cell, as it is to be written.
fn quoted(raw: &[u8]) -> Option<String> {
    let text = str::from_utf8(raw).ok().filter(|text| text.chars().count() <= 60)?;
    let text: String = text.chars().map(printable).collect();
    Some(format!("\"{}\"", text.replace('"', "\"\"")))
}

/// Where the quote is closed that a cell starts with.
fn closing(raw: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        at += raw[at..].iter().position(|&byte| byte == b'"')?;
        if raw.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        at += 2;
    }
}
