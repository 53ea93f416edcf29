//! Handles rows that do not have as many cells as the header.

use super::Sheet;
use super::delimiter::OTHERS;
use super::records::Record;
use crate::columns::Column;
use crate::columns::heading::column_of;
use crate::csv::write;
use crate::findings::{Finding, Findings, Whole, short};
use crate::source::Source;

/// Puts a row into the sheet, or among those that can't be read. The header has already been blamed for
/// rows of `common` cells.
pub(super) fn add(
    source: &Source,
    sheet: &mut Sheet,
    header: &Record,
    mut row: Record,
    common: Option<usize>,
    findings: &mut Findings,
) {
    if row.count == header.count {
        sheet.rows.push(row.cells);
        return;
    }
    let is_common = common == Some(row.count);
    if row.count > header.count && row.used <= header.count && !is_common {
        // Each surplus cell has a comma before it.
        let start = row.cells[header.count].span.start - 1;
        let surplus = row.span.at(start, row.span.end);
        let commas = Whole(",".repeat((row.count - header.count).min(20)));
        let finding = Finding::row_with_surplus_commas(surplus, row.count, header.count, commas);
        findings.push(finding.fix(surplus, ""));
        row.cells.truncate(header.count);
        sheet.rows.push(row.cells);
        return;
    }
    // If its quotes are also wrong, they are the reason.
    if !is_common && !row.is_misquoted {
        findings.push(ragged(source, sheet, header, &row));
    }
    sheet.lost.push(row.cells);
}

fn ragged(source: &Source, sheet: &Sheet, header: &Record, row: &Record) -> Finding {
    if let Some(finding) = other_delimiter(source, sheet, header, row) {
        return finding;
    }
    let (has, wants) = (row.count, header.count);
    if has < wants {
        let missing = sheet.text(header.cells[has]);
        let others = Some(wants - has - 1).filter(|&others| others > 0);
        let commas = Whole(",".repeat(wants - has));
        return Finding::row_too_short(row.span.after(), has, wants, missing, others, commas);
    }
    let surplus = row.cells[wants].span;
    Finding::row_too_long(surplus, has, wants, joined(sheet, row))
}

/// A row that was pasted from a file with another delimiter: if it is split there, it has a cell for each
/// column, and a number in the column of the code.
pub(super) fn other_delimiter(
    source: &Source,
    sheet: &Sheet,
    header: &Record,
    row: &Record,
) -> Option<Finding> {
    let text = str::from_utf8(source.at(row.span)).ok().filter(|_| row.count == 1)?;
    let is_code = |column| matches!(column, Some((Column::Code, _)));
    let mut columns = header.cells.iter().map(|&cell| column_of(sheet.text(cell)));
    let code = columns.position(is_code)?;
    let (sign, delimiter) = OTHERS.into_iter().find(|&(sign, _)| {
        let is_number = |text: &str| text.trim().parse::<i64>().is_ok();
        text.split(sign).count() == header.count
            && text.split(sign).nth(code).is_some_and(is_number)
    })?;
    let at = row.span.start + text.find(sign)?;
    // Its cells have not been read, so their mistakes are unknown and no fix is certain.
    Some(Finding::row_delimiter(row.span.at(at, at + sign.len_utf8()), delimiter))
}

/// Two cells that are probably one text: the comma is followed by a space, as in a sentence.
fn joined(sheet: &Sheet, row: &Record) -> Option<Whole<String>> {
    let pair = row.cells.windows(2).find(|pair| {
        let second = sheet.text(pair[1]);
        second.starts_with(' ') && !second.trim().is_empty() && !sheet.text(pair[0]).is_empty()
    })?;
    short(write::quoted(&format!("{},{}", sheet.text(pair[0]), sheet.text(pair[1]))))
}
