//! Checks that the file is a table: a header, and rows with as many cells.

use super::records::{MAX_COLUMNS, Record};
use super::{Cell, Sheet, blank, rows};
use crate::columns::{Column, heading};
use crate::findings::words::terms;
use crate::findings::{Finding, Findings, Whole};
use crate::source::Source;

/// The maximum number of entries in a catalog.
const MAX_ROWS: usize = 65_535;

/// How many rows are searched for the header, if the first row is not the header.
const MAX_TITLES: usize = 20;

/// Puts the readable part of the records into the sheet.
pub(super) fn judge(
    source: &Source,
    records: Vec<Record>,
    sheet: &mut Sheet,
    findings: &mut Findings,
) {
    if let Some(finding) = merge_conflict(sheet, &records) {
        findings.push(finding);
        lose_all(sheet, records);
        return;
    }
    let records = blank::without_end_mark(source, sheet, records, findings);
    let Some((mut header, records)) = split_header(source, sheet, records, findings) else {
        return;
    };
    let records = blank::without_empty(source, records, findings);
    findings.extend(header.findings.drain(..));
    if header.torn().is_some() {
        return;
    }
    let mut rows = body(sheet, &header, records, findings);
    findings.extend(drop_empty_columns(&mut header, &mut rows));
    if header.count > MAX_COLUMNS {
        let span = header.cells[MAX_COLUMNS].span;
        findings.push(Finding::too_many_columns(span, header.count, MAX_COLUMNS));
        return;
    }
    if rows.is_empty() && sheet.lost.is_empty() {
        findings.push(Finding::no_rows(header.span));
    }
    if rows.len() + sheet.lost.len() > MAX_ROWS {
        let first_too_many = rows.get(MAX_ROWS).or(rows.last()).map_or(header.span, |row| row.span);
        findings.push(Finding::too_many_rows(first_too_many, MAX_ROWS));
        rows.truncate(MAX_ROWS);
    }
    let common = header_width(source, sheet, &header, &rows, findings);
    sheet.has_odd_header = common.is_some();
    sheet.rows.reserve(rows.len());
    for row in rows {
        rows::add(source, sheet, &header, row, common, findings);
    }
    sheet.header = header.cells;
}

/// The markers that git writes into a file that two people have changed.
fn merge_conflict(sheet: &Sheet, records: &[Record]) -> Option<Finding> {
    let text = |record: &Record| record.cells.first().map_or("", |&cell| sheet.text(cell));
    let alone = || records.iter().filter(|record| record.count == 1);
    // A row of equals signs alone is not a marker.
    alone().find(|record| text(record).starts_with("<<<<<<< "))?;
    let is_marker = |record: &&Record| {
        let starts = ["<<<<<<< ", "||||||| ", ">>>>>>> "];
        let text = text(record);
        text == "=======" || starts.iter().any(|start| text.starts_with(start))
    };
    let mut markers = alone().filter(is_marker).map(|record| record.span);
    Some(Finding::merge_conflict(markers.next()?).alike(markers))
}

/// If it is undecided which rows are meant, only the names are taken from them.
fn lose_all(sheet: &mut Sheet, records: Vec<Record>) {
    let names_columns = |record: &Record| heading::names_columns(&texts(sheet, record));
    let Some(header) = records.iter().position(names_columns) else { return };
    let mut records = records;
    sheet.header = std::mem::take(&mut records[header].cells);
    sheet.lost.extend(records.drain(header + 1..).map(|record| record.cells));
}

/// The header, which may have a title above it, and the records below it.
fn split_header(
    source: &Source,
    sheet: &Sheet,
    mut records: Vec<Record>,
    findings: &mut Findings,
) -> Option<(Record, Vec<Record>)> {
    let is_filled = |record: &&Record| !record.is_empty();
    let Some(first) = records.iter().find(is_filled) else {
        findings.push(Finding::file_empty(source.span(0, 0)));
        return None;
    };
    if heading::comes_near(&texts(sheet, first)) || first.torn().is_some() {
        let at = records.iter().position(|record| !record.is_empty())?;
        return Some((records.remove(at), records));
    }
    if first.count == 1
        && heading::names_columns(&texts(sheet, first)[0].split(',').collect::<Vec<_>>())
    {
        findings.push(Finding::lines_in_quotes(first.span));
        return None;
    }
    let names_columns = |record: &Record| heading::names_columns(&texts(sheet, record));
    let Some(at) = records.iter().take(MAX_TITLES).position(names_columns) else {
        let columns = Whole(heading::all_columns());
        findings.push(Finding::header_missing(first.span, columns));
        return None;
    };
    // Everything above the header is removed, including empty rows, but only if it is a title rather
    // than data.
    let title = first.span;
    let is_title = records[..at].iter().all(|record| record.used < 2);
    let rest = records.split_off(at + 1);
    let header = records.pop()?;
    let row = source.row_number(header.span.start);
    let above = title.at(source.byte_order_mark(), header.span.start);
    let finding = Finding::title_above_header(title, header.span, row);
    findings.push(if is_title { finding.fix(above, "") } else { finding });
    Some((header, rest))
}

fn texts<'s>(sheet: &'s Sheet, record: &Record) -> Vec<&'s str> {
    record.cells.iter().map(|&cell| sheet.text(cell)).collect()
}

/// The rows below the header. If the header is repeated, or another one follows, only the readable
/// part.
fn body(
    sheet: &mut Sheet,
    header: &Record,
    records: Vec<Record>,
    findings: &mut Findings,
) -> Vec<Record> {
    let columns_of = |sheet: &Sheet, cells: &[Cell]| -> Vec<_> {
        cells.iter().map(|&cell| heading::column_of(sheet.text(cell))).collect()
    };
    let own = columns_of(sheet, &header.cells);
    let code = own.iter().position(|column| *column == Some((Column::Code, String::new())));
    let mut rows = Vec::with_capacity(records.len());
    let mut records = records.into_iter();
    while let Some(mut record) = records.next() {
        record.is_misquoted = !record.findings.is_empty();
        // If there are not as many cells as in the header, it is unclear what the quotes were meant to
        // do.
        let is_certain = record.count == header.count;
        let misquoted = record.findings.drain(..);
        findings.extend(misquoted.map(|found| if is_certain { found } else { found.unmended() }));
        if let Some(unreadable) = record.unreadable {
            record.cells.truncate(unreadable.from);
            sheet.lost.push(record.cells);
            continue;
        }
        // No code reads like the name of a column.
        let is_header = match code {
            Some(code) => record.cells.get(code).is_some_and(|&cell| is_heading(sheet, cell)),
            None => record.cells.iter().any(|&cell| is_heading(sheet, cell)),
        };
        if !is_header {
            rows.push(record);
            continue;
        }
        let is_same = columns_of(sheet, &record.cells) == own;
        if is_same && rows.is_empty() {
            let line = record.span.at(record.span.start, record.end);
            let finding = Finding::header_repeated(record.span, header.span, None);
            findings.push(finding.fix(line, ""));
            continue;
        }
        // Only the names are taken from a part that was joined here, because most of it may already be
        // present.
        findings.push(if is_same {
            Finding::header_repeated(record.span, header.span, Some(terms::JOINED))
        } else {
            Finding::second_header(record.span, header.span)
        });
        sheet.lost.extend(records.map(|record| record.cells));
        break;
    }
    rows
}

fn is_heading(sheet: &Sheet, cell: Cell) -> bool {
    let text = sheet.text(cell);
    // Most are codes, and not worth looking up.
    !text.starts_with(|first: char| first.is_ascii_digit()) && heading::column_of(text).is_some()
}

/// Removes empty columns at the right, and reports them.
fn drop_empty_columns(header: &mut Record, rows: &mut [Record]) -> Option<Finding> {
    let (width, used) = (header.count, header.used);
    if used == width || rows.iter().any(|row| row.used > used) {
        return None;
    }
    let mut surplus = Vec::new();
    for row in rows.iter_mut().chain([&mut *header]) {
        if row.count > used && used < row.cells.len() {
            // Includes the comma before the first one.
            let start = row.cells[used].span.start - 1;
            surplus.push(row.span.at(start, row.span.end));
            row.cells.truncate(used);
        }
        row.count = row.count.min(used);
    }
    let first = surplus.last().copied().unwrap_or(header.span);
    let span = first.at((first.start + 1).min(first.end), first.end);
    let finding = Finding::empty_columns(span, Some(width - used).filter(|&count| count > 1));
    Some(surplus.into_iter().fold(finding, |finding, span| finding.fix(span, "")))
}

/// The number of cells that most rows have, if the header has a different number. Then it is the header
/// that is wrong.
fn header_width(
    source: &Source,
    sheet: &Sheet,
    header: &Record,
    rows: &[Record],
    findings: &mut Findings,
) -> Option<usize> {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for row in rows {
        match counts.iter_mut().find(|(count, _)| *count == row.count) {
            Some((_, times)) => *times += 1,
            None => counts.push((row.count, 1)),
        }
    }
    let (common, times) = counts.into_iter().max_by_key(|&(_, times)| times)?;
    // If only empty cells at the end are surplus, it is the rows that have too many.
    let is_used = |row: &Record| row.count == common && row.used > header.count;
    let is_wider = common > header.count && rows.iter().any(is_used);
    if !(is_wider || common < header.count) || times < 3 || times * 2 <= rows.len() {
        return None;
    }
    let row = rows.iter().find(|row| row.count == common)?;
    if rows::other_delimiter(source, sheet, header, row).is_some() {
        return None;
    }
    findings.push(Finding::header_width(header.span.after(), row.span, header.count, common));
    Some(common)
}
