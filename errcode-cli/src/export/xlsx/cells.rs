//! The cells of a file as they stand there, whatever they hold.

use errcode_catalog::columns::Column;
use errcode_catalog::findings::{Findings, Severity};
use errcode_catalog::scan::{Cell, Sheet};
use errcode_catalog::source::{Source, Span};

use crate::fmt::decode::with_plain_ends;

/// Row and column in a sheet, from 0.
pub(super) type At = (u32, u16);

/// So many rows and columns a sheet has.
pub(super) const MOST_ROWS: u32 = 1_048_576;
pub(super) const MOST_COLUMNS: u16 = 16_384;

/// The cells of a file, the header first.
pub(super) struct Cells<'s> {
    sheet: &'s Sheet,
    rows: Vec<&'s [Cell]>,
}

/// Why a file has no cells that fit a sheet.
pub(super) enum Unfit {
    /// It is no table, or not all of its rows are rows of one.
    NoTable,
    TooLarge,
}

/// Reads a file. As long as all its cells can be told, they may hold any mistakes.
pub(super) fn scan(source: &Source) -> Result<Sheet, Unfit> {
    let mut findings = Findings::new(Severity::Error);
    let sheet = Sheet::scan(source, &mut findings);
    if findings.is_empty() { Ok(sheet) } else { Err(Unfit::NoTable) }
}

impl<'s> Cells<'s> {
    pub(super) fn of(sheet: &'s Sheet) -> Result<Self, Unfit> {
        let rows: Vec<_> = [sheet.header()].into_iter().chain(sheet.rows()).collect();
        let fits = rows.len() <= MOST_ROWS as usize && rows[0].len() <= usize::from(MOST_COLUMNS);
        if fits { Ok(Self { sheet, rows }) } else { Err(Unfit::TooLarge) }
    }

    /// The rows by their numbers, each with its cells that are not empty.
    pub(super) fn rows(&self) -> impl Iterator<Item = (u32, Vec<(u16, String)>)> {
        (0..).zip(&self.rows).map(|(row, cells)| {
            let texts = (0..).zip(cells.iter().map(|&cell| self.sheet.text(cell)));
            let filled = texts.filter(|(_, text)| !text.is_empty());
            // In a workbook, the lines of a cell end in one way, however those of the file do.
            (row, filled.map(|(column, text)| (column, with_plain_ends(text))).collect())
        })
    }

    /// The columns; `None` for one that is not of the format.
    pub(super) fn columns(&self) -> Vec<Option<Column>> {
        let headings = self.rows[0].iter().map(|&cell| self.sheet.text(cell));
        headings.map(|text| Column::from_heading(text).map(|(column, _)| column)).collect()
    }

    /// The number of the last row.
    pub(super) fn last_row(&self) -> u32 {
        (1..).zip(&self.rows[1..]).last().map_or(0, |(row, _)| row)
    }

    /// The cell in which a place starts; what lies in none is said of the one before it.
    pub(super) fn at(&self, span: Span) -> At {
        let is_before = |cell: &Cell| cell.span.start <= span.start;
        let row = self
            .rows
            .partition_point(|cells| cells.first().is_some_and(is_before))
            .saturating_sub(1);
        let column = self.rows[row].partition_point(is_before).saturating_sub(1);
        (u32::try_from(row).unwrap_or_default(), u16::try_from(column).unwrap_or_default())
    }
}

/// What a spreadsheet calls a cell.
pub(super) fn called((row, column): At) -> String {
    rust_xlsxwriter::utility::row_col_to_cell(row, column)
}
