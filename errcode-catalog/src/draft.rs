//! A catalog as far as it could be read: what rules go by.

use std::collections::HashSet;

use crate::columns::Column;
use crate::model::{Catalog, Entry};
use crate::source::Span;

/// A catalog, and what is missing from it. A rule that would find fault with what could not be read
/// leaves it alone: one mistake has one finding.
pub(crate) struct Draft<'s> {
    pub(crate) catalog: Catalog<'s>,
    /// Whether rows are missing: a code may be listed there.
    pub(crate) lost_rows: bool,
    /// Cells that could not be read, by where their row starts.
    damaged: HashSet<(usize, Column)>,
    /// Where rows with such cells start.
    damaged_rows: HashSet<usize>,
}

impl<'s> Draft<'s> {
    pub(crate) fn new(catalog: Catalog<'s>) -> Self {
        Self { catalog, lost_rows: false, damaged: HashSet::new(), damaged_rows: HashSet::new() }
    }

    pub(crate) fn add_damage(&mut self, row: Span, column: Column) {
        self.damaged.insert((row.start, column));
        self.damaged_rows.insert(row.start);
    }

    /// Whether a cell of the row could not be read.
    pub(crate) fn has_damage(&self, entry: &Entry<'_>) -> bool {
        self.damaged_rows.contains(&entry.row.start)
    }

    /// Whether a cell of the row could not be read in this column.
    pub(crate) fn is_damaged(&self, entry: &Entry<'_>, column: Column) -> bool {
        self.damaged.contains(&(entry.row.start, column))
    }

    /// The row as it stands in the file.
    pub(crate) fn row_text(&self, entry: &Entry<'_>) -> &'s [u8] {
        &self.catalog.source.bytes()[entry.row.start..entry.row.end]
    }

    /// Where a place is, for words like "also on line 7". Where rows have several lines, a
    /// spreadsheet shows another number.
    pub(crate) fn line(&self, span: Span) -> String {
        let source = self.catalog.source;
        let (line, row) = (source.position(span.start).line, source.row(span.start));
        if line == row { format!("line {line}") } else { format!("line {line} (row {row})") }
    }
}
