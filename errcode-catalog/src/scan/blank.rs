//! Removes empty rows, and the mark at the end of a file.

use super::Sheet;
use super::records::Record;
use crate::findings::{Finding, Findings};
use crate::source::{Source, Span};

/// Removes the character with which old systems ended a file.
pub(super) fn without_end_mark(
    source: &Source,
    sheet: &Sheet,
    mut records: Vec<Record>,
    findings: &mut Findings,
) -> Vec<Record> {
    let is_mark = |record: &mut Record| {
        record.count == 1 && record.cells.iter().any(|&cell| sheet.text(cell) == "\u{1a}")
    };
    if let Some(mark) = records.pop_if(is_mark) {
        let rest = mark.span.at(mark.span.start, source.bytes().len());
        findings.push(Finding::end_mark(mark.span).fix(rest, ""));
    }
    records
}

/// Removes the empty records, and reports them once.
pub(super) fn without_empty(
    source: &Source,
    records: Vec<Record>,
    findings: &mut Findings,
) -> Vec<Record> {
    if !records.iter().any(Record::is_empty) {
        return records;
    }
    let is_doubled = source.bytes().windows(3).any(|bytes| bytes == b"\r\r\n");
    let mut doubled = None;
    let mut runs: Vec<Run> = Vec::new();
    for record in records.iter().filter(|record| record.is_empty()) {
        let start = record.span.start;
        if is_doubled && source.bytes()[..start].ends_with(b"\r") && record.count == 1 {
            let carriage_return = record.span.at(start - 1, start);
            let finding = match doubled.take() {
                None => Finding::doubled_line_ends(carriage_return),
                Some(finding) => Finding::alike(finding, [carriage_return]),
            };
            doubled = Some(finding.fix(carriage_return, ""));
            continue;
        }
        if let Some(run) = runs.last_mut().filter(|run| run.lines.end == start) {
            (run.rows, run.lines.end) = (run.rows + 1, record.end);
        } else {
            runs.push(Run {
                first: record.span,
                lines: record.span.at(start, record.end),
                rows: 1,
            });
        }
    }
    findings.extend(doubled);
    findings.extend(empty_rows(source, &runs));
    records.into_iter().filter(|record| !record.is_empty()).collect()
}

/// Consecutive empty rows.
struct Run {
    first: Span,
    /// Their lines, including the line ends.
    lines: Span,
    rows: usize,
}

fn empty_rows(source: &Source, runs: &[Run]) -> Option<Finding> {
    let (first, others) = runs.split_first()?;
    let count: usize = runs.iter().map(|run| run.rows).sum();
    let row = source.row_number(first.first.start);
    let last = Some(row + first.rows - 1).filter(|&last| last > row);
    let rows = Some(count).filter(|&count| count > 1);
    let finding = Finding::empty_rows(first.first, row, last, rows);
    let finding = finding.alike(others.iter().map(|run| run.first));
    Some(runs.iter().fold(finding, |finding, run| finding.fix(run.lines, "")))
}
