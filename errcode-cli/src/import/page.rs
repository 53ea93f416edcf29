//! What a page holds, whatever kind of file it came in: tables of plain texts.

use super::codes::is_long_number;

/// A page that is larger than this, in bytes, is refused, as is a workbook that unpacks to four times as much.
pub(super) const MAX_BYTES: usize = 32 << 20;

/// No page may have more cells than this: it would be no page that somebody reads.
pub(super) const MAX_CELLS: usize = 500_000;

/// No page may have more text in its cells than this, in bytes. Cells that span rows stand in each of them.
const MAX_TEXT: usize = 2 * MAX_BYTES;

/// So many rows tell whether the first one is like them.
const SAMPLE: usize = 100;

/// Tables in cells of tables, so many deep, are no page but an attack.
pub(super) const MAX_DEPTH: usize = 64;

/// What kind of file a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Markdown,
    Html,
    Csv,
    Xlsx,
    Json,
    /// Lines, which an expression takes apart.
    Lines,
}

impl Kind {
    /// Whether its cells are data, and not text that was set for a page.
    pub(super) fn is_data(self) -> bool {
        matches!(self, Self::Csv | Self::Xlsx | Self::Json)
    }
}

/// The tables of a page, in its order.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) kind: Kind,
    pub(super) tables: Vec<Table>,
}

/// One table, as it stands there. Every row has as many cells as the header.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Table {
    /// The headings under which it stands, the outermost first.
    pub(super) titles: Vec<String>,
    pub(super) place: Place,
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// A row below the header.
#[derive(Debug, PartialEq)]
pub(super) struct Row {
    pub(super) place: Place,
    pub(super) cells: Vec<String>,
}

/// Where something stands, counted from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Place {
    /// Nothing tells.
    #[default]
    Nowhere,
    /// A line of the file.
    Line(usize),
    /// A row of the table, or of the sheet.
    Row(usize),
    /// An item of the list.
    Item(usize),
}

/// Why a page could not be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    Empty,
    TooLarge,
    TooManyCells,
    TooDeep,
    /// A kind of file that is none of ours, by its name.
    OtherKind(&'static str),
    /// A file of this kind that is broken, and how.
    Broken(Kind, String),
}

/// What a page may still hold.
#[derive(Debug)]
pub(super) struct Budget {
    cells: usize,
    text: usize,
    /// Cells that tables get so that their rows are all as wide as their header.
    laid_out: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { cells: MAX_CELLS, text: MAX_TEXT, laid_out: MAX_CELLS }
    }
}

impl Budget {
    /// Takes a cell out of it.
    pub(super) fn take(&mut self, text: &str) -> Result<(), Refusal> {
        self.cells = self.cells.checked_sub(1).ok_or(Refusal::TooManyCells)?;
        self.text = self.text.checked_sub(text.len()).ok_or(Refusal::TooManyCells)?;
        Ok(())
    }

    /// Takes several cells out of it.
    pub(super) fn take_all(&mut self, cells: &[String]) -> Result<(), Refusal> {
        cells.iter().try_for_each(|cell| self.take(cell))
    }

    /// Takes a table of this size out of it.
    fn take_table(&mut self, columns: usize, rows: usize) -> Result<(), Refusal> {
        let left = self.laid_out.checked_sub(columns.saturating_mul(rows));
        self.laid_out = left.ok_or(Refusal::TooManyCells)?;
        Ok(())
    }
}

impl Table {
    /// A table of rows of which the first one is the header; where that is a row of codes like the others, columns
    /// are called by their numbers. Rows are made as wide as it: what stands behind its last column belongs to
    /// that, and what is missing is empty. Empty rows are left out.
    pub(super) fn of(
        titles: Vec<String>,
        rows: Vec<Row>,
        separator: &str,
        budget: &mut Budget,
    ) -> Result<Option<Self>, Refusal> {
        let mut rows = rows;
        rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
        let mut rows = rows.into_iter();
        let Some(first) = rows.as_slice().first() else { return Ok(None) };
        budget.take_all(&titles)?;
        let place = first.place;
        let header = if has_header(rows.as_slice()) {
            let first = rows.next().map(|first| first.cells).unwrap_or_default();
            let end = first.iter().rposition(|heading| !heading.trim().is_empty());
            let headings = first.iter().take(end.map_or(0, |last| last + 1));
            headings.map(|heading| heading.trim().to_owned()).collect()
        } else {
            (1..=first.cells.len()).map(|number| number.to_string()).collect::<Vec<_>>()
        };
        let width = header.len();
        budget.take_table(width, rows.len())?;
        let rows = rows.map(|mut row| {
            let rest: Vec<_> =
                row.cells.drain(width.min(row.cells.len())..).filter(|c| !c.is_empty()).collect();
            row.cells.resize(width, String::new());
            if let Some(last) = row.cells.last_mut().filter(|_| !rest.is_empty()) {
                for text in rest {
                    last.push_str(if last.is_empty() { "" } else { separator });
                    last.push_str(&text);
                }
            }
            row
        });
        Ok(Some(Self { titles, place, header, rows: rows.collect() }))
    }
}

/// Whether the first row names columns, and does not hold a code above others.
fn has_header(rows: &[Row]) -> bool {
    let Some((first, rest)) = rows.split_first() else { return false };
    let is_code = |cell: &String| is_long_number(cell.trim());
    !first.cells.iter().enumerate().filter(|(_, cell)| is_code(cell)).any(|(index, _)| {
        let mut below = rest.iter().filter_map(|row| row.cells.get(index)).take(SAMPLE);
        !rest.is_empty() && below.all(|cell| cell.is_empty() || is_code(cell))
    })
}
