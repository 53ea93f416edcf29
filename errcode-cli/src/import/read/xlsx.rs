//! Workbooks: each sheet is a table.

use std::io::{Cursor, Read};

use calamine::{DataRef, Dimensions, Reader, Xlsx};

use crate::fmt::decode::with_plain_ends;
use crate::import::page::{Budget, Kind, MAX_BYTES, MAX_CELLS, Page, Place, Refusal, Row, Table};

/// A workbook unpacks to no more than this, in bytes.
const MAX_UNPACKED: u64 = 4 * MAX_BYTES as u64;

/// It has no more parts than this.
const MAX_PARTS: usize = 10_000;

pub(in crate::import) fn page(bytes: &[u8]) -> Result<Page, Refusal> {
    guard(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let names = book.sheet_names();
    let is_only = names.len() == 1;
    let mut budget = Budget::default();
    let mut tables = Vec::new();
    for name in names {
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let Ok(rows) = sheet(&mut book, &name, &merged, &mut budget)? else { continue };
        let titles = if is_only { Vec::new() } else { vec![name] };
        tables.extend(Table::of(titles, rows, "\n", &mut budget)?);
    }
    Ok(Page { kind: Kind::Xlsx, tables })
}

/// Unpacks all parts once, to nowhere, as what they say of their size may be a lie.
fn guard(bytes: &[u8]) -> Result<(), Refusal> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MAX_PARTS {
        return Err(Refusal::TooLarge);
    }
    if archive.index_for_name("xl/workbook.xml").is_none() {
        return Err(Refusal::OtherKind("ZIP"));
    }
    let mut left = MAX_UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(broken)?;
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        left = left.checked_sub(unpacked.map_err(broken)?).ok_or(Refusal::TooLarge)?;
    }
    Ok(())
}

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

/// The rows of a sheet that hold anything; `Err` within for a sheet of charts, which has no cells.
fn sheet(
    book: &mut Book<'_>,
    name: &str,
    merged: &[Dimensions],
    budget: &mut Budget,
) -> Result<Result<Vec<Row>, ()>, Refusal> {
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(Err(())) };
    let mut rows: Vec<(u32, Row)> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let text = text(cell.get_value());
        let (row, column) = cell.get_position();
        if text.is_empty() {
            continue;
        }
        if rows.last().is_none_or(|(last, _)| *last != row) {
            let place = Place::Row(row as usize + 1);
            rows.push((row, Row { place, cells: Vec::new() }));
        }
        let Some((_, last)) = rows.last_mut() else { continue };
        widen(&mut last.cells, column as usize, budget)?;
        budget.take(&text)?;
        last.cells[column as usize] = text;
    }
    span(&mut rows, merged, budget)?;
    Ok(Ok(rows.into_iter().map(|(_, row)| row).collect()))
}

/// Makes a row reach a column.
fn widen(cells: &mut Vec<String>, column: usize, budget: &mut Budget) -> Result<(), Refusal> {
    for _ in cells.len()..=column {
        budget.take("")?;
        cells.push(String::new());
    }
    Ok(())
}

/// A cell that spans rows stands in each of them.
fn span(
    rows: &mut [(u32, Row)],
    merged: &[Dimensions],
    budget: &mut Budget,
) -> Result<(), Refusal> {
    for area in merged.iter().take(MAX_CELLS) {
        let (first, column) = (area.start.0, area.start.1 as usize);
        let start = rows.partition_point(|(row, _)| *row < first);
        let Some((_, row)) = rows.get(start).filter(|(row, _)| *row == first) else { continue };
        let text = row.cells.get(column).cloned().unwrap_or_default();
        for (_, row) in rows[start + 1..].iter_mut().take_while(|(row, _)| *row <= area.end.0) {
            budget.take(&text)?;
            widen(&mut row.cells, column, budget)?;
            row.cells[column].clone_from(&text);
        }
    }
    Ok(())
}

/// What a cell shows.
fn text(value: &DataRef<'_>) -> String {
    let text = match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        // Whole numbers are stored as `40001.0`; this shows them without.
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(is_true) => if *is_true { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(date) => date.as_f64().to_string(),
        DataRef::Error(error) => error.to_string(),
    };
    with_plain_ends(&text)
}

fn broken(error: impl std::fmt::Display) -> Refusal {
    Refusal::Broken(Kind::Xlsx, error.to_string())
}
