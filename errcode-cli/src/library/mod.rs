//! The catalogs in which codes are looked up, as plain data with an index.

pub(crate) mod json;
mod load;
pub(crate) mod text;

use std::collections::HashMap;

use errcode_catalog::catalog::{Catalog, Entry};

pub(crate) use load::{Selection, load};

use crate::terminal::clean;

/// A catalog, and what it is called.
pub(crate) struct Known {
    pub(crate) name: String,
    pub(crate) catalog: Catalog,
}

/// One meaning of a code, and its catalog.
#[derive(Clone, Copy)]
pub(crate) struct Row<'l> {
    pub(crate) known: &'l Known,
    pub(crate) entry: &'l Entry,
    /// The place in its library, which no other row has.
    pub(crate) id: usize,
}

impl Row<'_> {
    pub(crate) fn code(&self) -> i64 {
        self.entry.code.value
    }

    pub(crate) fn name(&self) -> &str {
        self.entry.name.as_str()
    }

    pub(crate) fn symbol(&self) -> Option<&str> {
        self.entry.symbol.as_ref().map(|symbol| &symbol.value[..])
    }

    /// The string code for a terminal, in brackets behind the name, where it says more than the name.
    pub(crate) fn symbol_in_brackets(&self) -> String {
        let symbol = self.symbol().filter(|symbol| *symbol != self.name());
        symbol.map(|symbol| format!(" ({})", clean(symbol))).unwrap_or_default()
    }
}

/// Every row of some catalogs, by code and by string code.
pub(crate) struct Library<'l> {
    pub(crate) rows: Vec<Row<'l>>,
    by_code: HashMap<i64, Vec<usize>>,
    by_symbol: HashMap<&'l str, Vec<usize>>,
}

impl<'l> Library<'l> {
    pub(crate) fn of(catalogs: &'l [Known]) -> Self {
        let mut library =
            Self { rows: Vec::new(), by_code: HashMap::new(), by_symbol: HashMap::new() };
        let all =
            catalogs.iter().flat_map(|known| known.catalog.entries.iter().map(move |e| (known, e)));
        for (id, (known, entry)) in all.enumerate() {
            library.rows.push(Row { known, entry, id });
            library.by_code.entry(entry.code.value).or_default().push(id);
            if let Some(symbol) = &entry.symbol {
                library.by_symbol.entry(&symbol.value).or_default().push(id);
            }
        }
        library
    }

    /// The numbers that are in a catalog.
    pub(crate) fn codes(&self) -> impl Iterator<Item = i64> {
        self.by_code.keys().copied()
    }

    /// Whether a catalog has a number.
    pub(crate) fn has_code(&self, code: i64) -> bool {
        self.by_code.contains_key(&code)
    }

    /// Whether a catalog has a string code, which may have details behind dots.
    pub(crate) fn has_symbol(&self, symbol: &str) -> bool {
        !self.of_symbol(symbol).is_empty()
    }

    /// The meanings of a number, catalog by catalog.
    pub(crate) fn of_code(&self, code: i64) -> Vec<Row<'l>> {
        self.picked(self.by_code.get(&code))
    }

    /// The meanings of a string code, which may have details behind dots.
    pub(crate) fn of_symbol(&self, mut symbol: &str) -> Vec<Row<'l>> {
        loop {
            if let Some(ids) = self.by_symbol.get(symbol) {
                return self.picked(Some(ids));
            }
            let Some((shorter, _)) = symbol.rsplit_once('.') else { return Vec::new() };
            symbol = shorter;
        }
    }

    fn picked(&self, ids: Option<&Vec<usize>>) -> Vec<Row<'l>> {
        ids.into_iter().flatten().map(|&id| self.rows[id]).collect()
    }
}

/// Rows that follow each other and have the same catalog and code: the meanings of one code.
pub(crate) fn by_code<'r, 'l>(rows: &'r [Row<'l>]) -> impl Iterator<Item = &'r [Row<'l>]> {
    rows.chunk_by(|a, b| std::ptr::eq(a.known, b.known) && a.code() == b.code())
}
