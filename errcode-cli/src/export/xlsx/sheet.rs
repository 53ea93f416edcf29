//! One sheet of a workbook.

use std::collections::BTreeMap;

use errcode_catalog::columns::Column;
use rust_xlsxwriter::{DataValidation, IgnoreError, Worksheet, XlsxError};

use super::super::columns::values;
use super::MOST_UNITS;
use super::cells::{At, Cells, MOST_ROWS};
use super::look::{Look, height, lines, note_size, width};
use super::notes::Note;
use crate::words::Words;

/// The sheet of these cells.
pub(super) fn written(
    cells: &Cells,
    name: String,
    notes: &BTreeMap<At, Note>,
    look: &Look,
    words: Words,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;
    let columns = cells.columns();
    lay_out(&mut sheet, &columns, cells.last_row(), look, words)?;
    let format_of = |(row, column): At| {
        let severity = notes.get(&(row, column)).map(|note| note.severity);
        match row {
            0 => look.of_heading(severity),
            _ => look.of_cell(columns[usize::from(column)], severity),
        }
    };
    for (&at, note) in notes {
        // Of an empty cell, the colour is all that is to be seen.
        sheet.write_blank(at.0, at.1, format_of(at))?;
        sheet.insert_note(at.0, at.1, &shown(&note.text))?;
    }
    for (row, filled) in cells.rows() {
        let needed = filled.iter().map(|(place, text)| lines(columns[usize::from(*place)], text));
        if let Some(height) = height(needed.max().unwrap_or_default()) {
            sheet.set_row_height(row, height)?;
        }
        for (column, text) in filled {
            sheet.write_string_with_format(row, column, text, format_of((row, column)))?;
        }
    }
    Ok(sheet)
}

/// Columns, their lists, and what stays in sight.
fn lay_out(
    sheet: &mut Worksheet,
    columns: &[Option<Column>],
    last_row: u32,
    look: &Look,
    words: Words,
) -> Result<(), XlsxError> {
    let mut last_column = 0;
    for (place, &column) in (0..).zip(columns) {
        last_column = place;
        sheet.set_column_width(place, width(column))?;
        sheet.set_column_format(place, look.of_cell(column, None))?;
        if let Some(column) = column.filter(|&column| !values(column).is_empty()) {
            let list = DataValidation::new()
                .allow_list_strings(&values(column))?
                .set_error_message(words.not_in_list(column.format().name))?;
            sheet.add_data_validation(1, place, MOST_ROWS - 1, place, &list)?;
        }
    }
    let starts_with_code = columns.first() == Some(&Some(Column::Code));
    sheet.set_freeze_panes(1, u16::from(starts_with_code))?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    // Codes are numbers that stand there as text, as they should.
    sheet.ignore_error_range(0, 0, MOST_ROWS - 1, last_column, IgnoreError::NumberStoredAsText)?;
    sheet.set_landscape().set_repeat_rows(0, 0)?;
    Ok(())
}

/// A note that a person sees when they point at its cell.
fn shown(text: &str) -> rust_xlsxwriter::Note {
    let mut units = 0;
    let fits = |char: &char| {
        units += char.len_utf16();
        units < MOST_UNITS
    };
    let mut cut: String = text.chars().take_while(fits).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    let (width, height) = note_size(&cut);
    rust_xlsxwriter::Note::new(cut)
        .add_author_prefix(false)
        .set_author("errcode")
        .set_width(width)
        .set_height(height)
}
