//! Cells → entries.

use crate::columns::{self, Column, Heading};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Catalog, Entry, Spanned, Texts, Variant};
use crate::names;
use crate::scan::{Cell, Sheet};
use crate::source::Span;
use crate::text;
use crate::values::{self, Wrong};

/// Reads every row. A cell that can't be read is reported and left out; without its code, a row is.
pub(crate) fn read<'s>(sheet: &'s Sheet<'_>, diagnostics: &mut Diagnostics) -> Catalog<'s> {
    let mut catalog = Catalog::new(sheet.source());
    let headings = columns::read(sheet, &mut catalog, diagnostics);
    for row in sheet.rows() {
        let mut reader = RowReader { sheet, diagnostics };
        match reader.entry(&headings, row, &catalog) {
            Ok(entry) => catalog.entries.push(entry),
            Err(variant) => catalog.broken.extend(variant),
        }
    }
    catalog
}

struct RowReader<'r, 's> {
    sheet: &'s Sheet<'s>,
    diagnostics: &'r mut Diagnostics,
}

impl<'s> RowReader<'_, 's> {
    /// The entry of a row; without a code, at least the variant's name.
    fn entry(
        &mut self,
        headings: &[Option<Heading>],
        row: &[Cell],
        catalog: &Catalog<'s>,
    ) -> Result<Entry<'s>, Option<&'s str>> {
        let mut code = None;
        let mut name = None;
        let mut entry = Entry {
            row: Span::new(row[0].span.start, row[row.len() - 1].span.end),
            code: Spanned { value: 0, span: row[0].span },
            variant: Variant::Derived(String::new()),
            symbol: None,
            message: empty(&catalog.message_languages),
            description: empty(&catalog.description_languages),
            hint: empty(&catalog.hint_languages),
            url: empty(&catalog.url_languages),
            http_status: None,
            module: None,
            scope: None,
            overload: None,
            is_success: false,
            retry: None,
        };
        for (heading, &cell) in headings.iter().zip(row) {
            let Some(Heading { format, language }) = *heading else { continue };
            match format.column {
                // An empty code is an error; it also has words of its own for what can't be seen.
                Column::Code => code = self.value(cell, values::code),
                _ if self.sheet.text(cell).is_empty() => {}
                _ if !text::check(self.sheet, cell, format.lines, self.diagnostics) => {}
                Column::Name => name = self.value(cell, names::written),
                Column::Symbol => entry.symbol = self.value(cell, names::symbol),
                Column::Message => entry.message[language] = self.value(cell, Ok),
                Column::Description => entry.description[language] = self.value(cell, Ok),
                Column::Hint => entry.hint[language] = self.value(cell, Ok),
                Column::Url => entry.url[language] = self.value(cell, values::url),
                Column::HttpStatus => entry.http_status = self.value(cell, values::http_status),
                Column::Module => entry.module = self.value(cell, Ok),
                Column::Scope => entry.scope = self.value(cell, values::scope),
                Column::Overload => entry.overload = self.value(cell, values::overload),
                Column::Kind => {
                    let is_success = self.value(cell, values::is_success);
                    entry.is_success = is_success.is_some_and(|is_success| is_success.value);
                }
                Column::Retry => entry.retry = self.value(cell, values::retry),
            }
        }
        entry.code = code.ok_or(name.map(|name| name.value))?;
        entry.variant = match name {
            Some(name) => Variant::Written(name),
            None => Variant::Derived(names::derive(&entry)),
        };
        Ok(entry)
    }

    /// The value of a cell, or `None` and a finding.
    fn value<T>(
        &mut self,
        cell: Cell,
        parse: impl Fn(&'s str) -> Result<T, Wrong>,
    ) -> Option<Spanned<T>> {
        match parse(self.sheet.text(cell)) {
            Ok(value) => Some(Spanned { value, span: cell.span }),
            Err(Wrong { message, label, help }) => {
                self.diagnostics.push(Diagnostic::new(message, cell.span).label(label).help(help));
                None
            }
        }
    }
}

fn empty<'s>(languages: &[&str]) -> Texts<'s> {
    vec![None; languages.len()]
}
