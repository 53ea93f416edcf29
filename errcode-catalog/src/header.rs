//! Reads the header: which column is which.

use crate::catalog::Catalog;
use crate::cells;
use crate::columns::Column;
use crate::columns::heading::{AMBIGUOUS, all_columns, bare, column_of};
use crate::columns::meant::{Meant, meant, unknown_language};
use crate::csv::write;
use crate::findings::{Finding, Findings, Whole, short};
use crate::scan::{Content, Sheet};
use crate::source::{Source, Span};
use crate::values::disguise;

/// The columns of one file.
#[derive(Default)]
pub(crate) struct Header {
    /// For each column of the file, the column of the format; `None` if there is none, which has been
    /// reported.
    pub(crate) headings: Vec<Option<Heading>>,
    /// The columns that unknown headings may stand for.
    pub(crate) damaged: Vec<Column>,
    /// Whether there are cells whose meaning is unknown.
    pub(crate) has_unknown: bool,
}

/// A column of one file.
#[derive(Clone, Copy)]
pub(crate) struct Heading {
    pub(crate) column: Column,
    /// The index of its language in the catalog; 0 if the column has no languages.
    pub(crate) language: usize,
}

/// Reads the header of a file.
pub(crate) fn read(
    source: &Source,
    sheet: &Sheet,
    catalog: &mut Catalog,
    findings: &mut Findings,
) -> Header {
    let mut reader = Reader { findings, seen: Vec::new(), unknown: Vec::new(), lost: false };
    let contents: Vec<_> =
        sheet.header().iter().map(|&cell| sheet.content(source, cell, None)).collect();
    // Exact headings first: they take precedence over headings that only come close.
    let columns: Vec<_> = contents.iter().map(|content| reader.exact(content)).collect();
    let columns: Vec<_> = contents
        .iter()
        .zip(columns)
        .map(|(content, column)| column.or_else(|| reader.inexact(content)))
        .collect();
    let has_code = columns.iter().flatten().any(|(column, _)| *column == Column::Code)
        || reader.unknown.contains(&Column::Code);
    if let Some(last) = sheet.header().last().filter(|_| !has_code) {
        reader.findings.push(Finding::code_column_missing(last.span));
    }
    let mut headings = Vec::with_capacity(columns.len());
    for column in columns {
        headings.push(column.map(|(column, language)| {
            let languages = catalog.languages.of_mut(column);
            let language = languages.map_or(0, |languages| index_of(languages, language));
            Heading { column, language }
        }));
    }
    let mut damaged = reader.unknown;
    if reader.lost {
        let is_there =
            |column: &&Column| headings.iter().flatten().any(|heading| heading.column == **column);
        damaged.extend(Column::ALL.iter().filter(|column| !is_there(column)));
    }
    let has_unknown = headings.iter().any(Option::is_none);
    Header { headings, damaged, has_unknown }
}

fn index_of(languages: &mut Vec<String>, language: String) -> usize {
    languages.iter().position(|other| *other == language).unwrap_or_else(|| {
        languages.push(language);
        languages.len() - 1
    })
}

struct Reader<'f> {
    findings: &'f mut Findings,
    /// Each column that was found, and its heading.
    seen: Vec<Seen>,
    /// Columns that uncertain headings were probably meant to name.
    unknown: Vec<Column>,
    /// Whether there is a heading that may stand for any column.
    lost: bool,
}

/// A heading that names a column.
struct Seen {
    column: Column,
    language: String,
    span: Span,
    text: String,
}

impl Reader<'_> {
    fn seen(&self, column: Column, language: &str) -> Option<&Seen> {
        self.seen.iter().find(|seen| seen.column == column && seen.language == language)
    }

    fn see(&mut self, column: Column, language: &str, span: Span, text: &str) {
        let (language, text) = (language.to_owned(), text.to_owned());
        self.seen.push(Seen { column, language, span, text });
    }

    /// The column of a heading that is written as in the format, except perhaps for characters around
    /// it.
    fn exact(&mut self, content: &Content<'_>) -> Option<(Column, String)> {
        let (column, language) = column_of(content.text)?;
        if self.seen(column, &language).is_some() {
            return None;
        }
        self.see(column, &language, content.span, bare(content.text));
        self.findings.extend(cells::check_header(content).map(|error| *error.finding));
        Some((column, language))
    }

    /// The column of any other heading. Reports what is wrong with it.
    fn inexact(&mut self, content: &Content<'_>) -> Option<(Column, String)> {
        let text = bare(content.text);
        if let Some((column, language)) = column_of(text) {
            let first = self.seen(column, &language)?;
            let finding = repeated(content.span, first.span, column, text, &first.text);
            self.findings.push(finding);
            return None;
        }
        if let Some((_, [column, other])) = AMBIGUOUS.iter().find(|(name, _)| *name == text) {
            return self.ambiguous(content.span, text, *column, *other);
        }
        // Damage goes first: a zero-width character is no reason to suggest another column.
        let damage = cells::check_header(content).map(|error| *error.finding);
        let meant = meant(text);
        if let Some(Meant { column, language, name, is_certain: true }) = &meant
            && self.seen(*column, language).is_none()
        {
            self.findings.extend(damage);
            self.see(*column, language, content.span, text);
            let finding = Finding::heading_misspelled(content.span, text, Whole(name.clone()));
            self.findings.push(finding.fix(content.span, write::cell(name)));
            return Some((*column, language.clone()));
        }
        let taken = meant.as_ref().and_then(|meant| self.seen(meant.column, &meant.language));
        let taken = taken.map(|seen| seen.text.clone());
        let is_taken = taken.is_some();
        // Once the damage is removed, the heading has another mistake.
        let damage = damage.map(Finding::unmended);
        self.findings.push(damage.unwrap_or_else(|| unknown(content, text, meant.as_ref(), taken)));
        match meant {
            Some(_) if is_taken => None,
            // Code that uses the names of variants must not get a second error.
            Some(Meant { column: Column::Name, language, .. }) => Some((Column::Name, language)),
            Some(meant) => {
                self.unknown.push(meant.column);
                None
            }
            None => {
                self.lost = true;
                None
            }
        }
    }

    fn ambiguous(
        &mut self,
        span: Span,
        text: &str,
        column: Column,
        other: Column,
    ) -> Option<(Column, String)> {
        let is_taken = |column: Column| self.seen(column, "").is_some();
        let (column, other) = if is_taken(other) { (other, column) } else { (column, other) };
        let taken = Some(column).filter(|&column| is_taken(column));
        let open = [column, other].into_iter().filter(|&column| !is_taken(column));
        let open: Vec<_> = open.collect();
        self.unknown.extend(open);
        self.findings.push(Finding::column_ambiguous(span, text, column, other, taken));
        None
    }
}

fn repeated(span: Span, first: Span, column: Column, text: &str, other: &str) -> Finding {
    let other = Some(other).filter(|&other| other != text);
    let column = Some(column).filter(|column| column.format().in_languages);
    Finding::column_repeated(span, first, text, other, column)
}

/// The finding for a heading that names no column, with the column that was probably meant.
fn unknown(
    content: &Content<'_>,
    text: &str,
    meant: Option<&Meant>,
    taken: Option<String>,
) -> Finding {
    if text.is_empty() {
        return Finding::column_without_name(content.span, Whole(all_columns()));
    }
    if let Some((column, language)) = unknown_language(text) {
        return Finding::language_unknown(content.span, column, language, None::<Whole<String>>);
    }
    let (span, disguise) = disguise(content);
    let proposal = meant.filter(|_| taken.is_none()).and_then(|meant| short(meant.name.clone()));
    let columns = Whole(all_columns());
    Finding::column_unknown(span, text, disguise, proposal, taken.map(Whole), columns)
}
