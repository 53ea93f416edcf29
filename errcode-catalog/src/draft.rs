//! A catalog as far as it could be read, which is what the rules work on.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::catalog::{Catalog, Entry};
use crate::columns::Column;
use crate::scan::Content;
use crate::source::{FileId, Sources, Span};

/// A catalog, and what is missing from it. A rule does not report what may only be due to a part
/// that could not be read: one mistake has one finding.
pub(crate) struct Draft<'s> {
    pub(crate) sources: &'s Sources,
    pub(crate) catalog: Catalog,
    /// Whether rows are missing, any of which may list a code.
    pub(crate) lost_rows: bool,
    /// Names that can't be used. What to write instead depends on all the other names.
    pub(crate) unusable_names: Vec<UnusableName<'s>>,
    /// Cells that could not be read, by row.
    damaged: Marks,
    /// Columns whose position in the file is not known.
    damaged_columns: Vec<(FileId, Column)>,
    /// Files with columns that are not part of the format.
    with_unknown_columns: Vec<FileId>,
}

/// Rows, each with a set of columns.
#[derive(Default)]
pub(crate) struct Marks {
    /// One bit for each column.
    rows: HashMap<Span, u32>,
}

impl Marks {
    /// Marks a row as a whole.
    pub(crate) fn add(&mut self, row: Span) {
        self.rows.entry(row).or_default();
    }

    fn add_column(&mut self, row: Span, column: Column) {
        *self.rows.entry(row).or_default() |= 1 << column as u32;
    }

    pub(crate) fn has(&self, row: Span) -> bool {
        self.rows.contains_key(&row)
    }

    fn has_column(&self, row: Span, column: Column) -> bool {
        self.rows.get(&row).is_some_and(|columns| columns & 1 << column as u32 != 0)
    }
}

/// A name that can't be used.
pub(crate) struct UnusableName<'s> {
    /// The entry that it belongs to, if there is one.
    pub(crate) entry: Option<usize>,
    pub(crate) content: Content<'s>,
    /// Its text, once it is fixed.
    pub(crate) text: Cow<'s, str>,
}

impl<'s> Draft<'s> {
    pub(crate) fn new(sources: &'s Sources) -> Self {
        Self {
            sources,
            catalog: Catalog::default(),
            lost_rows: false,
            unusable_names: Vec::new(),
            damaged: Marks::default(),
            damaged_columns: Vec::new(),
            with_unknown_columns: Vec::new(),
        }
    }

    /// Removes rows.
    pub(crate) fn remove(&mut self, rows: &Marks) {
        if rows.rows.is_empty() {
            return;
        }
        let mut kept = 0;
        let places = self.catalog.entries.iter().map(|entry| {
            let place = (!rows.has(entry.row)).then_some(kept);
            kept += usize::from(place.is_some());
            place
        });
        let places: Vec<Option<usize>> = places.collect();
        self.catalog.entries.retain(|entry| !rows.has(entry.row));
        for name in &mut self.unusable_names {
            name.entry = name.entry.and_then(|entry| places[entry]);
        }
    }

    pub(crate) fn add_damage(&mut self, row: Span, column: Column) {
        self.damaged.add_column(row, column);
    }

    pub(crate) fn add_damaged_columns(
        &mut self,
        file: FileId,
        columns: Vec<Column>,
        has_unknown: bool,
    ) {
        self.with_unknown_columns.extend(has_unknown.then_some(file));
        self.damaged_columns.extend(columns.into_iter().map(|column| (file, column)));
    }

    /// Whether a cell of the row could not be read, or is in a column that is not part of the
    /// format.
    pub(crate) fn has_damage(&self, entry: &Entry) -> bool {
        self.damaged.has(entry.row) || self.with_unknown_columns.contains(&entry.row.file)
    }

    /// Whether a cell of the row could not be read in this column.
    pub(crate) fn is_damaged(&self, entry: &Entry, column: Column) -> bool {
        self.damaged.has_column(entry.row, column)
            || self.damaged_columns.contains(&(entry.row.file, column))
    }

    /// The row as it is written in the file.
    pub(crate) fn row_text(&self, entry: &Entry) -> &'s [u8] {
        self.sources[entry.row.file].at(entry.row)
    }
}
