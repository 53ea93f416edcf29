//! A catalog as far as it could be read: what rules go by.

use std::collections::HashSet;

use crate::catalog::{Catalog, Entry};
use crate::columns::Column;
use crate::scan::Content;
use crate::source::{FileId, Sources, Span};

/// A catalog, and what is missing from it. A rule that would find fault with what could not be read
/// leaves it alone: one mistake has one finding.
pub(crate) struct Draft<'s> {
    pub(crate) sources: &'s Sources,
    pub(crate) catalog: Catalog,
    /// Whether rows are missing: a code may be listed there.
    pub(crate) lost_rows: bool,
    /// Names that can't be used. What to write instead depends on all the others.
    pub(crate) unusable_names: Vec<UnusableName<'s>>,
    /// Cells that could not be read, by their row.
    damaged: HashSet<(Span, Column)>,
    /// Rows with such cells.
    damaged_rows: HashSet<Span>,
    /// Columns of which it is not known where in the file they are.
    damaged_columns: HashSet<(FileId, Column)>,
}

/// A name that can't be used.
pub(crate) struct UnusableName<'s> {
    /// The entry that it belongs to, if there is one.
    pub(crate) entry: Option<usize>,
    pub(crate) content: Content<'s>,
}

impl<'s> Draft<'s> {
    pub(crate) fn new(sources: &'s Sources) -> Self {
        Self {
            sources,
            catalog: Catalog::default(),
            lost_rows: false,
            unusable_names: Vec::new(),
            damaged: HashSet::new(),
            damaged_rows: HashSet::new(),
            damaged_columns: HashSet::new(),
        }
    }

    pub(crate) fn add_damage(&mut self, row: Span, column: Column) {
        self.damaged.insert((row, column));
        self.damaged_rows.insert(row);
    }

    pub(crate) fn add_damaged_columns(&mut self, file: FileId, columns: Vec<Column>) {
        self.damaged_columns.extend(columns.into_iter().map(|column| (file, column)));
    }

    /// Whether a cell of the row could not be read.
    pub(crate) fn has_damage(&self, entry: &Entry) -> bool {
        self.damaged_rows.contains(&entry.row)
    }

    /// Whether a cell of the row could not be read in this column.
    pub(crate) fn is_damaged(&self, entry: &Entry, column: Column) -> bool {
        self.damaged.contains(&(entry.row, column))
            || self.damaged_columns.contains(&(entry.row.file, column))
    }

    /// The row as it stands in the file.
    pub(crate) fn row_text(&self, entry: &Entry) -> &'s [u8] {
        self.sources[entry.row.file].at(entry.row)
    }
}
