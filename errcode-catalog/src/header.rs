//! The header: which column is which.

use std::collections::HashMap;

use crate::columns::{Column, FORMATS, Format, by_name, is_language, recognise};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::look_alike;
use crate::model::Catalog;
use crate::nearest::nearest;
use crate::scan::{Cell, Sheet, within};
use crate::text::{check_header, excerpt, is_invisible};

/// A column of one file.
#[derive(Clone, Copy)]
pub(crate) struct Heading {
    pub(crate) format: &'static Format,
    /// Which of the column's languages it is; 0 where there are none.
    pub(crate) language: usize,
}

/// Reads the header. `None` stands for a column that is none of ours, which has been reported.
pub(crate) fn read<'s>(
    sheet: &'s Sheet<'_>,
    catalog: &mut Catalog<'s>,
    diagnostics: &mut Diagnostics,
) -> Vec<Option<Heading>> {
    let header = sheet.header();
    if names_nothing(sheet) {
        diagnostics.extend(not_a_header(sheet));
        return Vec::new();
    }
    let mut headings = Vec::with_capacity(header.len());
    let mut seen: HashMap<(Column, &str), Cell> = HashMap::new();
    let mut meant_code = false;
    let mut meant_name = None;
    for (index, &cell) in header.iter().enumerate() {
        let text = sheet.text(cell);
        let damage = check_header(sheet, cell);
        let text = if damage.is_some() { bare(text) } else { text };
        let Some((format, language)) = recognise(text) else {
            // Damage goes first: a zero-width character is no reason to think of another column.
            let (diagnostic, near) = unknown(sheet, cell, text);
            meant_code |= near == Some(Column::Code);
            if near == Some(Column::Name) {
                meant_name = Some(index);
            }
            diagnostics.push(damage.unwrap_or(diagnostic));
            headings.push(None);
            continue;
        };
        diagnostics.extend(damage);
        if let Some(&first) = seen.get(&(format.column, language)) {
            diagnostics.push(repeated(sheet, cell, first, format));
            headings.push(None);
            continue;
        }
        seen.insert((format.column, language), cell);
        headings
            .push(Some(Heading { format, language: language_index(catalog, format, language) }));
    }
    // So that code which names variants gets no second error.
    if let Some(index) = meant_name.filter(|_| !seen.contains_key(&(Column::Name, ""))) {
        headings[index] = by_name("name").map(|format| Heading { format, language: 0 });
    }
    if !meant_code && !seen.contains_key(&(Column::Code, "")) {
        diagnostics.extend(without_code(header));
    }
    headings
}

/// Notes a language of a column in the catalog. Returns which of its languages it is.
fn language_index<'s>(catalog: &mut Catalog<'s>, format: &Format, language: &'s str) -> usize {
    let languages = match format.column {
        Column::Message => &mut catalog.message_languages,
        Column::Description => &mut catalog.description_languages,
        Column::Hint => &mut catalog.hint_languages,
        Column::Url => &mut catalog.url_languages,
        _ => return 0,
    };
    languages.push(language);
    languages.len() - 1
}

/// A name without white space around it and invisible characters at its ends.
fn bare(text: &str) -> &str {
    text.trim_matches(|char: char| char.is_whitespace() || char.is_control() || is_invisible(char))
}

/// Whether no cell of the first row comes near the name of a column.
fn names_nothing(sheet: &Sheet<'_>) -> bool {
    let is_name = |text: &str| recognise(text).is_some() || meant(text).is_some();
    !sheet.header().is_empty()
        && !sheet.header().iter().any(|&cell| is_name(bare(sheet.text(cell))))
}

/// A title or data, where the names of the columns should be. One finding, not one for each cell.
fn not_a_header(sheet: &Sheet<'_>) -> Option<Diagnostic> {
    let (first, last) = (sheet.header().first()?, sheet.header().last()?);
    let span = crate::source::Span::new(first.span.start, last.span.end);
    let diagnostic = Diagnostic::new("the first row does not name the columns", span);
    let is_header = |row: &&[Cell]| row.iter().any(|&cell| recognise(sheet.text(cell)).is_some());
    Some(match sheet.rows().take(20).find(is_header) {
        Some(row) => {
            let number = sheet.source().row(row[0].span.start);
            diagnostic
                .also(row[0].span, format!("row {number} names them"))
                .help(format!("delete the rows above row {number}"))
        }
        None => diagnostic
            .help("put a row above it that names them, such as: code,name,message,description,hint")
            .help(all_columns()),
    })
}

fn without_code(header: &[Cell]) -> Option<Diagnostic> {
    Some(
        Diagnostic::new("the catalog has no column `code`", header.last()?.span)
            .label("the header ends here")
            .help("add a column `code` (or `错误码`) that holds the number of each error"),
    )
}

fn repeated(sheet: &Sheet<'_>, cell: Cell, first: Cell, format: &Format) -> Diagnostic {
    let (text, first_text) = (sheet.text(cell), sheet.text(first));
    let label = if bare(text) == bare(first_text) {
        "again here".to_owned()
    } else {
        format!("`{}` and `{}` are the same column", bare(first_text), bare(text))
    };
    let help = if format.in_languages {
        format!(
            "delete one of the two columns; or, if they differ in language,\n\
             name them like `{name}.zh` and `{name}.en`",
            name = format.name
        )
    } else {
        "delete one of the two columns".to_owned()
    };
    Diagnostic::new(format!("column `{}` is there twice", bare(text)), cell.span)
        .label(label)
        .also(first.span, "first here")
        .help(help)
}

fn all_columns() -> String {
    let names: Vec<_> = FORMATS.iter().map(|format| format.name).collect();
    let (first, last) = names.split_at(names.len() / 2);
    format!("the columns are {},\n{}", first.join(", "), last.join(", "))
}

/// A header that is no column's, and the column that was probably meant.
fn unknown(sheet: &Sheet<'_>, cell: Cell, text: &str) -> (Diagnostic, Option<Column>) {
    if text.is_empty() {
        let diagnostic = Diagnostic::new("a column without a name", cell.span)
            .label("the name is missing")
            .help("name it, or delete the column")
            .help(all_columns());
        return (diagnostic, None);
    }
    let message = format!("unknown column `{}`", excerpt(text));
    let mut diagnostic = Diagnostic::new(message, cell.span);
    if let Some(found) = look_alike::find(sheet.text(cell)) {
        let end = found.at + found.char.len_utf8();
        let span = within(sheet.source(), cell.span, found.at, end);
        diagnostic.primary.span = span;
        diagnostic = diagnostic.label(found.describe());
    }
    let Some((format, name)) = meant(text) else { return (diagnostic.help(all_columns()), None) };
    (diagnostic.help(format!("did you mean `{name}`?")), Some(format.column))
}

/// What is longer, in bytes, was not meant to name a column.
const MAX_NAME: usize = 100;

/// What other catalogs call a column.
const ELSEWHERE: [(&str, &[&str]); 7] = [
    ("code", &["errcode", "err_code", "error_code", "errorcode", "错误代码", "编码"]),
    ("name", &["variant", "constant", "enum"]),
    ("message", &["msg", "errmsg", "err_msg", "error_msg", "error_message", "提示信息"]),
    ("description", &["desc", "remark", "meaning", "备注"]),
    ("hint", &["solution", "suggestion", "advice", "help", "处理方法", "排查方法"]),
    ("url", &["link", "doc", "docs"]),
    ("http_status", &["status", "http", "http_code", "status_code", "statuscode"]),
];

/// The column that was probably meant, and the name to write.
fn meant(text: &str) -> Option<(&'static Format, String)> {
    if text.len() > MAX_NAME {
        return None;
    }
    let text = look_alike::replaced(text);
    if let Some(name) = near(&text).or_else(|| called_elsewhere(&text)) {
        return Some((by_name(name)?, name.to_owned()));
    }
    // `hint_zh`, `hint-EN`, `hint(zh)`, `code.zh`
    let (name, language) = text.split_once(['.', '_', '-', ' ', '(', '（'])?;
    let name = near(name.trim())?;
    let format = by_name(name)?;
    let language = language.trim_end_matches([')', '）']).to_lowercase();
    match (format.in_languages, is_language(&language)) {
        (true, true) => Some((format, format!("{name}.{language}"))),
        (true, false) if text.contains('.') => {
            let language = if language.starts_with(['c', 'z', '中']) { "zh" } else { "en" };
            Some((format, format!("{name}.{language}")))
        }
        (false, true) => Some((format, name.to_owned())),
        _ => None,
    }
}

/// The name of a column that a text is, but for a slip.
fn near(text: &str) -> Option<&'static str> {
    let names = FORMATS
        .iter()
        .flat_map(|format| [format.name].into_iter().chain(format.aliases.iter().copied()));
    nearest(text, names)
}

fn called_elsewhere(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase().replace([' ', '-'], "_");
    let (name, _) = ELSEWHERE.iter().find(|(_, others)| others.contains(&&text[..]))?;
    Some(name)
}
