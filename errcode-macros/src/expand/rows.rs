//! The rows of the tables: the entries sorted by code, each with its variant.

use std::collections::HashSet;

use errcode_catalog::catalog::{Catalog, Entry};
use proc_macro2::{Ident, Span};

/// The rows of the tables.
pub(super) struct Rows<'c> {
    /// Sorted by code; the meanings of one code are in the order of the file.
    pub(super) entries: Vec<&'c Entry>,
    /// The variant of each entry.
    pub(super) variants: Vec<Ident>,
    /// The variants of rows that could not be read. A sound catalog has none.
    pub(super) broken: Vec<Ident>,
    /// Whether the enum has a variant `Overloaded`.
    pub(super) has_overloads: bool,
}

impl<'c> Rows<'c> {
    pub(super) fn new(catalog: &'c Catalog) -> Self {
        // In a sound catalog, names are unique. Otherwise, the first row keeps the name.
        let mut names = HashSet::new();
        let mut entries: Vec<_> =
            catalog.entries.iter().filter(|entry| names.insert(entry.name.as_str())).collect();
        entries.sort_by_key(|entry| entry.code.value);
        let ident = |name: &str| Ident::new(name, Span::call_site());
        Self {
            variants: entries.iter().map(|entry| ident(entry.name.as_str())).collect(),
            broken: catalog
                .broken
                .iter()
                .filter(|name| names.insert(name.as_str()))
                .map(|name| ident(name))
                .collect(),
            has_overloads: entries.iter().any(|entry| entry.overload.is_some())
                || entries.windows(2).any(|pair| pair[0].code.value == pair[1].code.value),
            entries,
        }
    }
}
