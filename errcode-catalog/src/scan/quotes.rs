//! Checks that a cell's quotes are where RFC 4180 has them.

use super::Cell;
use super::records::{Record, Unreadable};
use crate::csv::grammar::closing_quote;
use crate::csv::write;
use crate::findings::{Finding, short};
use crate::source::{Source, Span};

/// A mistake in the quotes of a cell.
struct Misquoted {
    finding: Finding,
    /// The part of the cell's text that is meant, if that is certain; only this part is then read.
    meant: Option<(usize, usize)>,
}

/// Checks the cells of a record, and notes the mistakes in it.
pub(super) fn check(source: &Source, record: &mut Record) {
    for index in 0..record.cells.len() {
        let cell = record.cells[index];
        let raw = source.at(cell.span);
        let Some(first) = raw.iter().position(|&byte| byte == b'"') else { continue };
        let Some(Misquoted { finding, meant }) = misquoted(cell, raw, first) else {
            continue;
        };
        record.findings.push(finding);
        let Some((start, end)) = meant else {
            record.unreadable = Some(Unreadable { from: index, cell: cell.span });
            return;
        };
        let text = cell.text.0;
        record.cells[index].text = (text + start, text + end);
    }
}

fn misquoted(cell: Cell, raw: &[u8], first: usize) -> Option<Misquoted> {
    let span = cell.span;
    let unreadable = |finding| Some(Misquoted { finding, meant: None });
    if first > 0 {
        return Some(stray(raw, span, first));
    }
    let open = span.at(span.start, span.start + 1);
    match closing_quote(raw) {
        None => unreadable(Finding::quote_unclosed(open)),
        Some(end) if end + 1 == raw.len() => None,
        // The closing quote is where a cell of a later line starts.
        Some(end) if is_cell_start(raw, end) => {
            let close = span.at(span.start + end, span.start + end + 1);
            unreadable(Finding::quote_closed_late(open, close))
        }
        Some(end) => Some(after_closing(cell, raw, end)),
    }
}

fn is_cell_start(raw: &[u8], at: usize) -> bool {
    raw[..at].iter().any(|byte| b"\r\n".contains(byte)) && b",\r\n".contains(&raw[at - 1])
}

fn after_closing(cell: Cell, raw: &[u8], end: usize) -> Misquoted {
    let span = cell.span;
    let rest = span.at(span.start + end + 1, span.end);
    let open = span.at(span.start, span.start + 1);
    if raw[end + 1..].iter().all(|byte| b" \t".contains(byte)) {
        // `csv-core` includes the white space in the text.
        let text = (0, cell.text.1 - cell.text.0 - (raw.len() - end - 1));
        let finding = Finding::space_after_quote(rest, open).fix(rest, "");
        return Misquoted { finding, meant: Some(text) };
    }
    let finding = if raw[..end].ends_with(b"\\") {
        Finding::backslash_quote(rest, open)
    } else {
        Finding::text_after_quote(rest, open)
    };
    Misquoted { finding, meant: None }
}

/// A quote after the start of a cell.
fn stray(raw: &[u8], span: Span, first: usize) -> Misquoted {
    if raw[..first].iter().all(u8::is_ascii_whitespace) {
        let space = span.at(span.start, span.start + first);
        let finding = Finding::space_before_quote(space);
        // `csv-core` takes such a cell for a plain one, including the quotes.
        let is_whole = closing_quote(&raw[first..]) == Some(raw.len() - first - 1)
            && !raw[first + 1..raw.len() - 1].contains(&b'"');
        if !is_whole {
            return Misquoted { finding, meant: None };
        }
        let finding = finding.fix(space, "");
        return Misquoted { finding, meant: Some((first + 1, raw.len() - 1)) };
    }
    let text = String::from_utf8_lossy(raw);
    // `="40001"`, which stops a spreadsheet from reading a number.
    let inside = text.strip_prefix("=\"").and_then(|text| text.strip_suffix('"'));
    if let Some(inside) = inside.filter(|inside| !inside.contains('"')) {
        let proposal = write::cell(inside);
        let finding = Finding::formula_around_text(span, short(proposal.clone()));
        return Misquoted { finding: finding.fix(span, proposal), meant: Some((2, raw.len() - 1)) };
    }
    let quote = span.at(span.start + first, span.start + first + 1);
    let proposal = write::quoted(&text);
    let finding = Finding::stray_quote(quote, short(proposal.clone())).fix(span, proposal);
    Misquoted { finding, meant: Some((0, raw.len())) }
}
