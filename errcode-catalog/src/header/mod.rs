//! The header: which column is which.

mod meant;

use std::collections::HashMap;

use crate::catalog::Catalog;
use crate::cells;
use crate::chars::is_invisible;
use crate::columns::{AMBIGUOUS, Column};
use crate::csv::write;
use crate::findings::{Finding, Findings, Whole, short};
use crate::scan::{Content, Sheet};
use crate::source::{Source, Span};
use crate::values::disguise;
use meant::{Meant, meant};

/// The columns of one file.
#[derive(Default)]
pub(crate) struct Header {
    /// For each column of the file which of ours it is; `None` if it is none, which has been reported.
    pub(crate) headings: Vec<Option<Heading>>,
    /// The columns that may hide behind those that are none of ours.
    pub(crate) damaged: Vec<Column>,
}

/// A column of one file.
#[derive(Clone, Copy)]
pub(crate) struct Heading {
    pub(crate) column: Column,
    /// Which of the catalog's languages it is; 0 where there are none.
    pub(crate) language: usize,
}

/// Reads the header of a file.
pub(crate) fn read(
    source: &Source,
    sheet: &Sheet,
    catalog: &mut Catalog,
    findings: &mut Findings,
) -> Header {
    let mut reader = Reader { findings, seen: HashMap::new(), unknown: Vec::new(), lost: false };
    let contents: Vec<_> =
        sheet.header().iter().map(|&cell| sheet.content(source, cell, None)).collect();
    // First what is written as it should be: it takes its column from what only comes near.
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
            let languages = catalog.languages.of(column);
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
    Header { headings, damaged }
}

fn index_of(languages: &mut Vec<String>, language: String) -> usize {
    languages.iter().position(|other| *other == language).unwrap_or_else(|| {
        languages.push(language);
        languages.len() - 1
    })
}

struct Reader<'f> {
    findings: &'f mut Findings,
    /// Where each column is, and what its heading says.
    seen: HashMap<(Column, String), (Span, String)>,
    /// Columns that headings which are not certain were probably meant to name.
    unknown: Vec<Column>,
    /// Whether there is a heading that may stand for any column.
    lost: bool,
}

impl Reader<'_> {
    /// The column of a heading that is written as the format has it, but perhaps for what is around it.
    fn exact(&mut self, content: &Content<'_>) -> Option<(Column, String)> {
        let (column, language) = column_of(content.text)?;
        let own = || (content.span, bare(content.text).to_owned());
        let (first, _) = self.seen.entry((column, language.clone())).or_insert_with(own);
        if *first != content.span {
            return None;
        }
        self.findings.extend(cells::check_header(content).map(|error| *error.finding));
        Some((column, language))
    }

    /// The column of any other heading, and what is wrong with it.
    fn inexact(&mut self, content: &Content<'_>) -> Option<(Column, String)> {
        let text = bare(content.text);
        if let Some((column, language)) = column_of(text) {
            let (first, other) = &self.seen[&(column, language)];
            self.findings.push(repeated(content.span, *first, column, text, other));
            return None;
        }
        if let Some((_, [column, other])) = AMBIGUOUS.iter().find(|(name, _)| *name == text) {
            return self.ambiguous(content.span, text, *column, *other);
        }
        // Damage goes first: a zero-width character is no reason to think of another column.
        let damage = cells::check_header(content).map(|error| *error.finding);
        let meant = meant(text);
        if let Some(Meant { column, language, name, is_certain: true }) = &meant
            && damage.is_none()
            && !self.seen.contains_key(&(*column, language.clone()))
        {
            self.seen.insert((*column, language.clone()), (content.span, text.to_owned()));
            let finding = Finding::heading_misspelled(content.span, text, Whole(name.clone()));
            self.findings.push(finding.fix(content.span, write::cell(name)));
            return Some((*column, language.clone()));
        }
        let taken = meant
            .as_ref()
            .is_some_and(|meant| self.seen.contains_key(&(meant.column, meant.language.clone())));
        self.findings.push(damage.unwrap_or_else(|| unknown(content, text, meant.as_ref(), taken)));
        match meant {
            Some(_) if taken => None,
            // So that code which names variants gets no second error.
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
        let is_taken = |column: Column| self.seen.contains_key(&(column, String::new()));
        let (column, other) = if is_taken(other) { (other, column) } else { (column, other) };
        let taken = Some(column).filter(|&column| is_taken(column));
        self.unknown.extend([column, other].into_iter().filter(|&column| !is_taken(column)));
        self.findings.push(Finding::column_ambiguous(span, text, column, other, taken));
        None
    }
}

fn repeated(span: Span, first: Span, column: Column, text: &str, other: &str) -> Finding {
    let other = Some(other).filter(|&other| other != text);
    let column = Some(column).filter(|column| column.format().in_languages);
    Finding::column_repeated(span, first, text, other, column)
}

/// A heading that is no column's, and the column that was probably meant.
fn unknown(content: &Content<'_>, text: &str, meant: Option<&Meant>, is_taken: bool) -> Finding {
    if text.is_empty() {
        return Finding::column_without_name(content.span, Whole(all_columns()));
    }
    if let Some((column, language)) = meant::unknown_language(text) {
        return Finding::language_unknown(content.span, column, language, None::<Whole<String>>);
    }
    let (span, disguise) = disguise(content);
    let taken = meant.filter(|_| is_taken).map(|meant| Whole(meant.name.clone()));
    let proposal = meant.filter(|_| !is_taken).and_then(|meant| short(meant.name.clone()));
    let columns = Whole(all_columns());
    Finding::column_unknown(span, text, disguise, proposal, taken, columns)
}

/// The column that a heading names, and its language, whatever stands around it.
pub(crate) fn column_of(text: &str) -> Option<(Column, String)> {
    let (column, language) = Column::from_heading(bare(text))?;
    Some((column, language.to_owned()))
}

/// A heading without white space around it and invisible characters at its ends.
fn bare(text: &str) -> &str {
    text.trim_matches(|char: char| char.is_whitespace() || char.is_control() || is_invisible(char))
}

/// Whether a row seems to name columns: one of its cells is a name, or comes near to one.
pub(crate) fn comes_near(texts: &[&str]) -> bool {
    texts.iter().any(|text| {
        let text = bare(text);
        column_of(text).is_some()
            || AMBIGUOUS.iter().any(|(name, _)| *name == text)
            || meant(text).is_some()
    })
}

/// Whether a row is a header beyond doubt: most of its cells name columns.
pub(crate) fn names_columns<'t>(texts: impl Iterator<Item = &'t str>) -> bool {
    let (mut named, mut filled) = (0, 0);
    for text in texts.filter(|text| !text.is_empty()) {
        filled += 1;
        named += usize::from(column_of(text).is_some());
    }
    named > 0 && named * 2 >= filled
}

/// The names of all columns, for words.
pub(crate) fn all_columns() -> String {
    let names: Vec<_> = Column::ALL.iter().map(|column| column.format().name).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_a_header_if_half_of_what_is_in_it_names_columns() {
        for (row, is_header) in [
            ("code", true),
            ("code,name", true),
            ("hint.zh,错误码", true),
            ("code,colour", true),
            ("code,,,", true),
            ("code,colour,shape", false),
            ("code,name,colour,shape,size", false),
            ("colour", false),
            (",,", false),
        ] {
            assert_eq!(names_columns(row.split(',')), is_header, "{row}");
        }
    }
}
