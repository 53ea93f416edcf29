//! Are a cell's quotes where RFC 4180 has them?

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};

/// Checks a cell as it stands in the file.
pub(super) fn check(source: &Source, cell: Span) -> Result<(), Diagnostic> {
    let raw = &source.bytes()[cell.start..cell.end];
    let Some(first) = raw.iter().position(|&byte| byte == b'"') else { return Ok(()) };
    if first > 0 {
        return Err(stray(raw, cell, first));
    }
    match closing(raw) {
        None => {
            Err(Diagnostic::new("a quote that never closes", Span::new(cell.start, cell.start + 1))
                .label("opened here")
                .help(
                    "put a closing quote at the end of the cell; \
                 a quote inside the text is written twice: \"\"",
                ))
        }
        Some(end) if end + 1 < raw.len() => {
            let span = Span::new(cell.start + end + 1, cell.end);
            let line_end = source.line(span.start).end.max(span.start + 1);
            let span = Span::new(span.start, span.end.min(line_end));
            Err(Diagnostic::new("text after a closing quote", span)
                .label("the cell ends at the quote before this")
                .also(Span::new(cell.start, cell.start + 1), "the cell opens here")
                .help("put a comma between the two cells, or write a quote inside the text twice: \"\""))
        }
        Some(_) => Ok(()),
    }
}

/// A quote behind the start of a cell.
fn stray(raw: &[u8], cell: Span, first: usize) -> Diagnostic {
    let span = Span::new(cell.start + first, cell.start + first + 1);
    if raw[..first].iter().all(u8::is_ascii_whitespace) {
        return Diagnostic::new("white space before an opening quote", span.before(cell.start))
            .help("delete the white space: the quote has to be the first character of the cell");
    }
    Diagnostic::new("a quote inside a cell that does not start with one", span).help(
        "put the whole cell in quotes, and write each quote inside it twice: \"say \"\"no\"\"\"",
    )
}

impl Span {
    /// From `start` up to this span.
    fn before(self, start: usize) -> Self {
        Self::new(start, self.start)
    }
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
