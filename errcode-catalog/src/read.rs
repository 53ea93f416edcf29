//! Cells → entries.

use crate::columns::{Column, Format};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::Draft;
use crate::header::{self, Heading};
use crate::model::{Catalog, Entry, Spanned, Texts, Variant};
use crate::names;
use crate::scan::{Cell, Sheet, within};
use crate::source::Span;
use crate::text;
use crate::values::{self, Wrong};

/// Reads every row. A cell that can't be read is reported and left out; without its code, a row is.
pub(crate) fn read<'s>(sheet: &'s Sheet<'_>, diagnostics: &mut Diagnostics) -> Draft<'s> {
    let mut catalog = Catalog::new(sheet.source());
    let headings = header::read(sheet, &mut catalog, diagnostics);
    let mut draft = Draft::new(catalog);
    for row in sheet.rows() {
        let mut reader = RowReader { sheet, draft: &mut draft, diagnostics, row: span(row) };
        match reader.entry(&headings, row) {
            Ok(entry) => draft.catalog.entries.push(entry),
            Err(name) => {
                draft.catalog.broken.extend(name);
                draft.lost_rows = true;
            }
        }
    }
    let names = sheet.lost().iter().filter_map(|row| name_of(sheet, &headings, row));
    draft.catalog.broken.extend(names);
    draft.catalog.broken.extend(names_of_lines(sheet, &headings));
    draft.lost_rows |= !sheet.lost().is_empty();
    draft
}

fn span(row: &[Cell]) -> Span {
    Span::new(row[0].span.start, row[row.len() - 1].span.end)
}

/// The name of a row whose cells are not all there.
fn name_of<'s>(
    sheet: &'s Sheet<'_>,
    headings: &[Option<Heading>],
    row: &[Cell],
) -> Option<&'s str> {
    let cell = row.get(name_column(headings)?)?;
    names::written(sheet.text(*cell)).ok()
}

/// What looks like names where the file could not be split into cells.
fn names_of_lines<'s>(
    sheet: &'s Sheet<'_>,
    headings: &[Option<Heading>],
) -> impl Iterator<Item = &'s str> {
    let column = name_column(headings);
    sheet.unread_lines().filter_map(move |line| names::written(line.split(',').nth(column?)?).ok())
}

fn name_column(headings: &[Option<Heading>]) -> Option<usize> {
    let is_name = |heading: &Option<Heading>| {
        heading.is_some_and(|heading| heading.format.column == Column::Name)
    };
    headings.iter().position(is_name)
}

struct RowReader<'r, 's> {
    sheet: &'s Sheet<'s>,
    draft: &'r mut Draft<'s>,
    diagnostics: &'r mut Diagnostics,
    row: Span,
}

impl<'s> RowReader<'_, 's> {
    /// The entry of a row; without a code, at least the variant's name.
    fn entry(
        &mut self,
        headings: &[Option<Heading>],
        row: &[Cell],
    ) -> Result<Entry<'s>, Option<&'s str>> {
        let mut code = None;
        let mut name = None;
        let mut entry = self.blank_entry();
        for (heading, &cell) in headings.iter().zip(row) {
            let Some(Heading { format, language }) = *heading else { continue };
            if !self.is_readable(cell, format) {
                continue;
            }
            match format.column {
                Column::Code => code = self.value(cell, format, values::code),
                Column::Name => name = self.value(cell, format, names::written),
                Column::Symbol => entry.symbol = self.value(cell, format, names::symbol),
                Column::Message => entry.message[language] = self.value(cell, format, Ok),
                Column::Description => entry.description[language] = self.value(cell, format, Ok),
                Column::Hint => entry.hint[language] = self.value(cell, format, Ok),
                Column::Url => entry.url[language] = self.value(cell, format, values::url),
                Column::HttpStatus => {
                    entry.http_status = self.value(cell, format, values::http_status);
                }
                Column::Module => entry.module = self.value(cell, format, Ok),
                Column::Scope => entry.scope = self.value(cell, format, values::scope),
                Column::Overload => entry.overload = self.value(cell, format, values::overload),
                Column::Kind => {
                    let kind = self.value(cell, format, values::kind).map(|kind| kind.value);
                    entry.is_success = kind == Some("success");
                    entry.is_removed = kind == Some("removed");
                }
                Column::Retry => entry.retry = self.value(cell, format, values::retry),
            }
        }
        entry.code = code.ok_or(name.map(|name| name.value))?;
        entry.variant = match name {
            Some(name) => Variant::Written(name),
            None => Variant::Derived(names::derive(&entry)),
        };
        Ok(entry)
    }

    /// The entry of a row of empty cells.
    fn blank_entry(&self) -> Entry<'s> {
        let catalog = &self.draft.catalog;
        let empty = |languages: &[&str]| -> Texts<'s> { vec![None; languages.len()] };
        Entry {
            row: self.row,
            code: Spanned { value: 0, span: self.row },
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
            is_removed: false,
            retry: None,
        }
    }

    /// Whether there is a text in a cell, and nothing wrong with it as a text.
    fn is_readable(&mut self, cell: Cell, format: &Format) -> bool {
        let finding = match format.column {
            // An empty code is an error; it also has words of its own for what can't be seen.
            Column::Code => text::too_long(self.sheet, cell),
            _ if self.sheet.text(cell).is_empty() => return false,
            _ => text::check(self.sheet, cell, format),
        };
        let Some(finding) = finding else { return true };
        self.diagnostics.push(finding);
        self.draft.add_damage(self.row, format.column);
        false
    }

    /// The value of a cell, or `None` and a finding.
    fn value<T>(
        &mut self,
        cell: Cell,
        format: &Format,
        parse: impl Fn(&'s str) -> Result<T, Wrong>,
    ) -> Option<Spanned<T>> {
        let Wrong { message, label, help, place } = match parse(self.sheet.text(cell)) {
            Ok(value) => return Some(Spanned { value, span: cell.span }),
            Err(wrong) => wrong,
        };
        let span = place
            .map_or(cell.span, |(start, end)| within(self.sheet.source(), cell.span, start, end));
        self.diagnostics.push(Diagnostic { help, ..Diagnostic::new(message, span).label(label) });
        self.draft.add_damage(self.row, format.column);
        None
    }
}
