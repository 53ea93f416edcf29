//! The cells of a table in HTML, as a browser lays them out.

use crate::import::codes::is_long_number;
use crate::import::page::{Budget, Place, Refusal, Row, Table};
use crate::import::text::{on_one_line, tidied};

/// Cells span no more columns and rows than browsers let them.
const MAX_COLUMNS: usize = 1_000;
const MAX_ROWS: usize = 65_534;

/// A table that is being read.
#[derive(Default)]
pub(super) struct OpenTable {
    pub(super) order: usize,
    pub(super) titles: Vec<String>,
    pub(super) caption: Option<String>,
    rows: Vec<Row>,
    /// How many rows there have been, empty ones and those of the header too.
    count: usize,
    /// How many of the rows are of the header.
    headers: usize,
    /// How many rows the cells of the first one span.
    heading_rows: usize,
    pub(super) is_in_head: bool,
    pub(super) row: Option<OpenRow>,
    /// For each column, the cell that spans further rows, and how many of them.
    spans: Vec<Option<(usize, String)>>,
}

pub(super) struct OpenRow {
    cells: Vec<String>,
    /// Whether it has no cells but those of a header.
    pub(super) is_header: bool,
    pub(super) cell: Option<OpenCell>,
}

pub(super) struct OpenCell {
    pub(super) text: String,
    columns: usize,
    rows: usize,
    /// How many items of lists it has.
    pub(super) items: usize,
}

/// Puts in the cells of rows above that span this one, up to the first column that none spans.
fn fill_spans(
    spans: &mut [Option<(usize, String)>],
    cells: &mut Vec<String>,
    budget: &mut Budget,
) -> Result<(), Refusal> {
    while let Some(span) = spans.get_mut(cells.len()) {
        let Some((rows, text)) = span else { break };
        budget.take(text)?;
        cells.push(text.clone());
        *rows -= 1;
        if *rows == 0 {
            *span = None;
        }
    }
    Ok(())
}

impl OpenCell {
    pub(super) fn spanning(columns: usize, rows: usize) -> Self {
        // A cell that spans 0 rows spans all that come.
        let rows = if rows == 0 { MAX_ROWS } else { rows.min(MAX_ROWS) };
        Self { text: String::new(), columns: columns.clamp(1, MAX_COLUMNS), rows, items: 0 }
    }
}

impl OpenRow {
    pub(super) fn new() -> Self {
        Self { cells: Vec::new(), is_header: true, cell: None }
    }
}

impl OpenTable {
    /// A table under these headings.
    pub(super) fn under(order: usize, titles: Vec<String>) -> Self {
        Self { order, titles, ..Self::default() }
    }

    pub(super) fn end_cell(&mut self, budget: &mut Budget) -> Result<(), Refusal> {
        let Some(row) = &mut self.row else { return Ok(()) };
        let Some(OpenCell { text, columns, rows, items }) = row.cell.take() else { return Ok(()) };
        let text = tidied(&text);
        let text = match text.strip_prefix("* ") {
            Some(only) if items == 1 => only.to_owned(),
            _ => text,
        };
        fill_spans(&mut self.spans, &mut row.cells, budget)?;
        let is_header = row.is_header || self.is_in_head || self.rows.is_empty();
        for index in 0..columns {
            // A wide heading is above each of its columns; a wide text is said once.
            let text = if index == 0 || is_header { text.clone() } else { String::new() };
            budget.take(&text)?;
            if self.rows.is_empty() {
                self.heading_rows = self.heading_rows.max(rows);
            }
            if rows > 1 {
                self.spans.resize(self.spans.len().max(row.cells.len() + 1), None);
                self.spans[row.cells.len()] = Some((rows - 1, text.clone()));
            }
            row.cells.push(text);
        }
        Ok(())
    }

    pub(super) fn end_row(&mut self, budget: &mut Budget) -> Result<(), Refusal> {
        self.end_cell(budget)?;
        let Some(mut row) = self.row.take() else { return Ok(()) };
        fill_spans(&mut self.spans, &mut row.cells, budget)?;
        self.count += 1;
        if row.cells.is_empty() {
            return Ok(());
        }
        // Where a heading spans rows, those are all of the header.
        let is_spanned = !self.rows.is_empty() && self.rows.len() < self.heading_rows;
        let is_spanned = is_spanned && !row.cells.iter().any(|cell| is_long_number(cell));
        let is_header = row.is_header || self.is_in_head || is_spanned;
        if is_header && self.headers.max(usize::from(is_spanned)) == self.rows.len() {
            self.headers = self.rows.len() + 1;
        }
        self.rows.push(Row { place: Place::Row(self.count), cells: row.cells });
        Ok(())
    }

    /// The table. Of several rows of headings, each column has all that differ.
    pub(super) fn end(self, budget: &mut Budget) -> Result<Option<Table>, Refusal> {
        let Self { mut titles, caption, mut rows, headers, .. } = self;
        titles.extend(caption);
        if headers > 1 && headers < rows.len() {
            let mut header = rows.remove(0);
            for other in rows.drain(..headers - 1) {
                for (index, text) in other.cells.into_iter().enumerate() {
                    match header.cells.get_mut(index) {
                        Some(above) if *above == text || text.is_empty() => {}
                        Some(above) => *above = on_one_line(&format!("{above} {text}")),
                        None => header.cells.push(text),
                    }
                }
            }
            rows.insert(0, header);
        } else if rows.len() > 2 && is_alone(&rows[0].cells) {
            // One cell above all columns is a title.
            titles.push(rows.remove(0).cells.swap_remove(0));
        }
        for cell in rows.first_mut().into_iter().flat_map(|row| &mut row.cells) {
            *cell = on_one_line(cell);
        }
        Table::of(titles, rows, "\n", budget)
    }
}

/// Whether a row has one text, and more columns than that.
fn is_alone(cells: &[String]) -> bool {
    let (first, rest) = cells.split_first().map_or(("", &[][..]), |(first, rest)| (first, rest));
    !first.is_empty()
        && !rest.is_empty()
        && rest.iter().all(|cell| cell.is_empty() || cell == first)
}
