//! The cells of the entries, column by column.

use errcode_catalog::catalog::{Entry, Spanned, Texts};
use errcode_runtime::{Category, Clue, Retry};

/// The content of the tables, in the form in which they store it, with one item per entry.
#[derive(Default)]
pub(super) struct Columns<'c> {
    pub(super) code: Vec<i64>,
    pub(super) name: Vec<Option<&'c str>>,
    pub(super) symbol: Vec<Option<&'c str>>,
    pub(super) message: Vec<&'c Texts>,
    pub(super) description: Vec<&'c Texts>,
    pub(super) hint: Vec<&'c Texts>,
    pub(super) url: Vec<&'c Texts>,
    /// 0 for none.
    pub(super) http_status: Vec<u64>,
    pub(super) module: Vec<Option<&'c str>>,
    pub(super) scope: Vec<Option<&'c str>>,
    /// 1 for a success.
    pub(super) success: Vec<u64>,
    pub(super) overload: Vec<u64>,
    pub(super) retry: Vec<u64>,
    pub(super) category: Vec<u64>,
}

impl<'c> Columns<'c> {
    pub(super) fn of(entries: &[&'c Entry]) -> Self {
        let mut columns = Self::default();
        for &entry in entries {
            columns.push(entry);
        }
        columns
    }

    fn push(&mut self, entry: &'c Entry) {
        // Lists every field, so that a new column does not compile until it has a table.
        let Entry {
            row: _,
            code,
            name,
            symbol,
            message,
            description,
            hint,
            url,
            http_status,
            module,
            scope,
            overload,
            kind: _, // Becomes `success` here, and the attributes of the variant.
            retry,
            category,
        } = entry;
        self.code.push(code.value);
        self.name.push(Some(name.as_str()));
        self.symbol.push(text(symbol.as_ref()));
        self.message.push(message);
        self.description.push(description);
        self.hint.push(hint);
        self.url.push(url);
        self.http_status.push(http_status.map_or(0, |status| status.value.into()));
        self.module.push(text(module.as_ref()));
        self.scope.push(text(scope.as_ref()));
        self.success.push(entry.is_success().into());
        self.overload.push(Clue::__to_table(overload.map(|overload| overload.value)).into());
        self.retry.push(Retry::__to_table(retry.map(|retry| retry.value)).into());
        self.category.push(Category::__to_table(category.map(|category| category.value)).into());
    }
}

/// The text of a cell.
pub(super) fn text(cell: Option<&Spanned<String>>) -> Option<&str> {
    cell.map(|cell| &cell.value[..])
}
