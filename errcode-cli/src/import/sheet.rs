//! A catalog as cells that can be asked for by column, and filled.

use std::collections::BTreeMap;

use errcode_catalog::columns::Column;

use super::cells::Cells;
use super::choose::{Mapping, Target};
use super::text::language;
use crate::fmt::decode::Table;

/// The cells of a catalog, in the order of its file.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) table: Table,
    /// In the order of their languages, so that the first text of a row is the same in each run.
    places: BTreeMap<(Column, String), usize>,
}

impl Sheet {
    pub(super) fn new(table: Table) -> Self {
        let columns = table.header.iter().enumerate().filter_map(|(index, heading)| {
            let (column, language) = Column::from_heading(heading.trim())?;
            Some(((column, language.to_owned()), index))
        });
        // Of columns that are there twice, the first one counts.
        let mut places = BTreeMap::new();
        for (key, index) in columns {
            places.entry(key).or_insert(index);
        }
        Self { table, places }
    }

    /// An empty catalog.
    pub(super) fn empty() -> Self {
        let mut sheet = Self::new(Table { header: Vec::new(), rows: Vec::new() });
        sheet.add_column(Column::Code, "");
        sheet
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.table.rows.len()
    }

    /// Whether there is a column for codes.
    pub(super) fn has_codes(&self) -> bool {
        self.places.contains_key(&(Column::Code, String::new()))
    }

    /// What a row has in a column without languages.
    pub(super) fn get(&self, row: usize, column: Column) -> &str {
        let place = self.places.get(&(column, String::new()));
        place.map_or("", |place| self.table.rows[row][*place].trim())
    }

    /// The messages of a row, in all languages.
    pub(super) fn messages(&self, row: usize) -> impl Iterator<Item = &str> {
        self.texts(row, Column::Message)
    }

    /// What a row has in a column, in all languages.
    pub(super) fn texts(&self, row: usize, wanted: Column) -> impl Iterator<Item = &str> {
        let places = self.places.iter().filter(move |((column, _), _)| *column == wanted);
        let texts = places.map(move |(_, place)| &self.table.rows[row][*place][..]);
        texts.filter(|text| !text.is_empty())
    }

    /// The code of a row, if it is one.
    pub(super) fn code(&self, row: usize) -> Option<i64> {
        self.get(row, Column::Code).parse().ok()
    }

    /// What a row is called in words: its name, else its message.
    pub(super) fn label(&self, row: usize) -> String {
        let name = self.get(row, Column::Name);
        let message = || self.messages(row).next().unwrap_or_default();
        if name.is_empty() { message().to_owned() } else { name.to_owned() }
    }

    pub(super) fn set(&mut self, row: usize, column: Column, text: &str) {
        let place = self.place(column, "", text);
        text.clone_into(&mut self.table.rows[row][place]);
    }

    /// The cell for a text, in the column that holds such texts in this catalog.
    pub(super) fn cell(
        &mut self,
        row: usize,
        column: Column,
        language: &str,
        text: &str,
    ) -> &mut String {
        let place = self.place(column, language, text);
        &mut self.table.rows[row][place]
    }

    /// A new row.
    pub(super) fn push(&mut self, cells: &Cells) -> usize {
        let row = self.len();
        self.table.rows.push(vec![String::new(); self.table.header.len()]);
        for ((column, language), text) in cells {
            self.cell(row, *column, language, text).clone_from(text);
        }
        row
    }

    /// Where a text belongs: in the column of its language; in that without one if the catalog makes no
    /// difference; else in a new one.
    fn place(&mut self, column: Column, said: &str, text: &str) -> usize {
        let find = |language: &str| self.places.get(&(column, language.to_owned())).copied();
        let found = find(said).or_else(|| find("").filter(|_| !said.is_empty()));
        let of_text = || find(language(text).unwrap_or_default());
        let any = || {
            let of_column = self.places.iter().filter(|((other, _), _)| *other == column);
            of_column.map(|(_, place)| *place).min()
        };
        let is_open = said.is_empty() && column.format().in_languages;
        let found = found.or_else(|| if is_open { of_text().or_else(any) } else { None });
        found.unwrap_or_else(|| self.add_column(column, said))
    }

    /// Adds the columns of a table that is a catalog, those without texts too.
    pub(super) fn add_columns(&mut self, mapping: &Mapping) {
        for target in mapping.columns.iter().flatten() {
            if let Target::Column(column, Some(language)) = target {
                self.add_missing(*column, language);
            }
        }
    }

    /// Adds a column unless it is there.
    pub(super) fn add_missing(&mut self, column: Column, language: &str) {
        if !self.places.contains_key(&(column, language.to_owned())) {
            self.add_column(column, language);
        }
    }

    fn add_column(&mut self, column: Column, language: &str) -> usize {
        let place = self.table.header.len();
        let dot = if language.is_empty() { "" } else { "." };
        self.table.header.push(format!("{}{dot}{language}", column.format().name));
        self.table.rows.iter_mut().for_each(|row| row.push(String::new()));
        self.places.insert((column, language.to_owned()), place);
        place
    }
}
