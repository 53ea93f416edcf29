//! Reads cells into entries.

use std::borrow::Cow;

use crate::catalog::{Entry, Languages, Name, Spanned, Texts};
use crate::cells::{self, CellError};
use crate::columns::Column;
use crate::csv::grammar::raw_cells;
use crate::draft::{Draft, UnusableName};
use crate::findings::{Finding, Findings, Severity};
use crate::header::{self, Header, Heading};
use crate::names;
use crate::scan::{Cell, Content, Sheet};
use crate::source::{Source, Sources, Span};
use crate::values::{self, Parsed};

/// Reads every row of every file. A cell that can't be read is reported and left out; a row without a
/// readable code is left out as a whole.
pub(crate) fn read<'s>(
    sources: &'s Sources,
    sheets: &'s [Sheet],
    findings: &mut Findings,
) -> Draft<'s> {
    let mut draft = Draft::new(sources);
    for (source, sheet) in sources.iter().zip(sheets) {
        read_file(source, sheet, &mut draft, findings);
    }
    // A later file may add languages that the entries of an earlier one lack.
    let Languages { message, description, hint, url } = &draft.catalog.languages;
    for entry in &mut draft.catalog.entries {
        entry.message.resize(message.len(), None);
        entry.description.resize(description.len(), None);
        entry.hint.resize(hint.len(), None);
        entry.url.resize(url.len(), None);
    }
    draft
}

fn read_file<'s>(
    source: &'s Source,
    sheet: &'s Sheet,
    draft: &mut Draft<'s>,
    findings: &mut Findings,
) {
    // If the header is wrong as a whole, its cells are not mistakes of their own.
    let mut unheard = Findings::new(Severity::Error);
    let heard = if sheet.has_odd_header { &mut unheard } else { &mut *findings };
    let Header { headings, damaged, has_unknown } =
        header::read(source, sheet, &mut draft.catalog, heard);
    draft.add_damaged_columns(source.span(0, 0).file, damaged, has_unknown);
    draft.catalog.entries.reserve(sheet.rows().len());
    for row in sheet.rows() {
        let mut reader = RowReader { source, sheet, draft, findings, row: span(row), name: None };
        let entry = reader.entry(&headings, row);
        let unusable = reader.name.filter(|(_, text)| !names::is_name(text));
        let index = entry.is_ok().then_some(draft.catalog.entries.len());
        match entry {
            Ok(entry) => draft.catalog.entries.push(entry),
            Err(name) => {
                draft.catalog.broken.extend(name);
                draft.lost_rows = true;
            }
        }
        let unusable = unusable.map(|(content, text)| UnusableName { entry: index, content, text });
        draft.unusable_names.extend(unusable);
    }
    let names = name_column(&headings);
    let lost = sheet.lost().iter().filter_map(|row| Some(sheet.text(*row.get(names?)?)));
    // Texts that look like names, from the part of the file that could not be split into cells.
    let unread = sheet.unread_lines(source).filter_map(|line| raw_cells(line).nth(names?));
    let broken = lost.chain(unread).filter(|name| names::is_name(name)).map(str::to_owned);
    draft.catalog.broken.extend(broken);
    draft.lost_rows |= sheet.has_lost_rows();
}

fn span(row: &[Cell]) -> Span {
    row[0].span.to(row[row.len() - 1].span)
}

fn name_column(headings: &[Option<Heading>]) -> Option<usize> {
    headings.iter().position(|heading| heading.is_some_and(|it| it.column == Column::Name))
}

struct RowReader<'r, 's> {
    source: &'s Source,
    sheet: &'s Sheet,
    draft: &'r mut Draft<'s>,
    findings: &'r mut Findings,
    row: Span,
    /// The cell of the column `name`, if it is not empty, and its text.
    name: Option<(Content<'s>, Cow<'s, str>)>,
}

impl<'s> RowReader<'_, 's> {
    /// The entry of a row; if it has no code, at least the name of its variant.
    fn entry(
        &mut self,
        headings: &[Option<Heading>],
        row: &[Cell],
    ) -> Result<Entry, Option<String>> {
        let mut code = None;
        let mut entry = self.blank_entry();
        for (heading, &cell) in headings.iter().zip(row) {
            let Some(Heading { column, language }) = *heading else { continue };
            let content = self.sheet.content(self.source, cell, Some(column));
            // An empty code is an error; the other columns may be empty.
            if content.text.is_empty() && column != Column::Code {
                continue;
            }
            match column {
                Column::Code => code = self.code(content),
                Column::Name => self.read_name(content),
                Column::Symbol => entry.symbol = self.value(content, values::symbol),
                Column::Message => put(&mut entry.message, language, self.text(content)),
                Column::Description => put(&mut entry.description, language, self.text(content)),
                Column::Hint => put(&mut entry.hint, language, self.text(content)),
                Column::Url => put(&mut entry.url, language, self.value(content, values::url)),
                Column::HttpStatus => entry.http_status = self.value(content, values::http_status),
                Column::Module => entry.module = self.text(content),
                Column::Scope => entry.scope = self.value(content, values::scope),
                Column::Overload => entry.overload = self.value(content, values::overload),
                Column::Kind => entry.kind = self.value(content, values::kind),
                Column::Retry => entry.retry = self.value(content, values::retry),
                Column::Category => entry.category = self.value(content, values::category),
            }
        }
        let name = self.name.as_ref().filter(|(_, text)| names::is_name(text));
        let name = name.map(|(content, text)| Spanned {
            value: text.clone().into_owned(),
            span: content.span,
        });
        entry.code = code.ok_or_else(|| name.clone().map(|name| name.value))?;
        entry.name = match name {
            Some(name) => Name::Written(name),
            None => Name::Derived(names::derive(&entry)),
        };
        Ok(entry)
    }

    /// The entry of a row of empty cells.
    fn blank_entry(&self) -> Entry {
        let languages = &self.draft.catalog.languages;
        let empty = |languages: &[String]| -> Texts { vec![None; languages.len()] };
        Entry {
            row: self.row,
            code: Spanned { value: 0, span: self.row },
            name: Name::Derived(String::new()),
            symbol: None,
            message: empty(&languages.message),
            description: empty(&languages.description),
            hint: empty(&languages.hint),
            url: empty(&languages.url),
            http_status: None,
            module: None,
            scope: None,
            overload: None,
            kind: None,
            retry: None,
            category: None,
        }
    }

    /// A code has its own words for invisible characters.
    fn code(&mut self, content: Content<'s>) -> Option<Spanned<i64>> {
        if let Some(error) = cells::too_long(&content) {
            self.report(&content, *error.finding, false);
            return None;
        }
        self.parsed(&content, values::code(&content))
    }

    fn text(&mut self, content: Content<'s>) -> Option<Spanned<String>> {
        self.value(content, |content| Ok(content.text.to_owned()))
    }

    /// Notes the cell of the name. Whether the name can be used is decided for all names together.
    fn read_name(&mut self, content: Content<'s>) {
        self.name = self.checked(&content).map(|text| (content, text));
    }

    /// The value of a cell, or `None` and a finding.
    fn value<T>(
        &mut self,
        content: Content<'s>,
        parse: fn(&Content<'_>) -> Parsed<T>,
    ) -> Option<Spanned<T>> {
        match self.checked(&content)? {
            Cow::Borrowed(_) => self.parsed(&content, parse(&content)),
            Cow::Owned(text) => {
                let content = content.mended(&text);
                self.parsed(&content, parse(&content))
            }
        }
    }

    fn parsed<T>(&mut self, content: &Content<'_>, parsed: Parsed<T>) -> Option<Spanned<T>> {
        let value = match parsed {
            Ok(value) => Some(value),
            Err(CellError { finding, mended }) => {
                self.report(content, *finding, mended.is_some());
                mended
            }
        };
        Some(Spanned { value: value?, span: content.span })
    }

    /// The text of a cell, if it has no mistake as a text; or its text after the fix.
    fn checked(&mut self, content: &Content<'s>) -> Option<Cow<'s, str>> {
        let column = content.column?;
        let mut next = cells::check(content, column);
        let mut text = Cow::Borrowed(content.text);
        while let Some(error) = next {
            self.report(content, *error.finding, error.mended.is_some());
            let mended = error.mended.filter(|text| !text.is_empty())?;
            // The fixed text may have another mistake.
            next = cells::check(&content.mended(&mended), column);
            text = Cow::Owned(mended);
        }
        Some(text)
    }

    fn report(&mut self, content: &Content<'_>, finding: Finding, is_mended: bool) {
        self.findings.push(finding);
        if let Some(column) = content.column.filter(|_| !is_mended) {
            self.draft.add_damage(self.row, column);
        }
    }
}

fn put(texts: &mut Texts, language: usize, text: Option<Spanned<String>>) {
    texts[language] = text;
}
