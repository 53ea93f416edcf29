//! Catalogs as a reference that people read on a code host.

#[cfg(test)]
mod tests;
mod texts;

use std::fmt::Write;

use errcode_catalog::catalog::{Catalog, Entry, Kind, Languages, Texts};

use super::Sound;
use crate::inputs;
use crate::markdown::{code, escaped};
use crate::words::Words;
use texts::{plain, rich};

pub(super) fn reference(catalogs: &[Sound], words: Words) -> String {
    let mut text = String::new();
    for Sound { sources, catalog, .. } in catalogs {
        text.push_str(if text.is_empty() { "" } else { "\n" });
        let _ = writeln!(text, "# {}", escaped(&inputs::name(inputs::first_path(sources))));
        let columns = columns(catalog, words);
        for (module, entries) in by_module(catalog) {
            if let Some(module) = module {
                let _ = write!(text, "\n## {}\n", escaped(module));
            }
            text.push('\n');
            table(&mut text, &columns, &entries, catalog);
        }
    }
    text
}

/// The entries of each part of the platform, in the order in which they come up. Those of no part come first, as a heading
/// of their own would name none.
fn by_module(catalog: &Catalog) -> Vec<(Option<&str>, Vec<&Entry>)> {
    let mut places = std::collections::HashMap::from([(None, 0)]);
    let mut modules: Vec<(Option<&str>, Vec<&Entry>)> = vec![(None, Vec::new())];
    for entry in &catalog.entries {
        let module = entry.module.as_ref().map(|module| module.value.as_str());
        let place = *places.entry(module).or_insert_with(|| {
            modules.push((module, Vec::new()));
            modules.len() - 1
        });
        modules[place].1.push(entry);
    }
    modules.retain(|(_, entries)| !entries.is_empty());
    modules
}

/// A column of the tables: its heading, and what it says of an entry.
struct Column {
    heading: &'static str,
    cell: fn(&Entry, &Languages, Words) -> String,
    words: Words,
}

impl Column {
    fn of(&self, entry: &Entry, catalog: &Catalog) -> String {
        (self.cell)(entry, &catalog.languages, self.words)
    }
}

/// The columns that have something to say.
fn columns(catalog: &Catalog, words: Words) -> Vec<Column> {
    let t = |english, chinese| words.pick(english, chinese);
    let column = |heading, cell| Column { heading, cell, words };
    let mut columns = vec![
        column(t("Code", "错误码"), |entry, _, words| wire(entry, words)),
        column(t("Name", "名称"), |entry, _, words| called(entry, words)),
        column(t("Message", "错误信息"), |entry, _, _| {
            entry.messages().map(code_in_cell).collect::<Vec<_>>().join("<br>")
        }),
        column(t("Meaning", "含义"), |entry, languages, words| {
            shown(&entry.description, &languages.description, words, plain)
        }),
        column(t("What to do", "处理建议"), |entry, languages, words| {
            help(entry, languages, words)
        }),
        column(t("Category", "错误分类"), |entry, _, _| {
            entry.category.map(|category| code(category.value.as_str())).unwrap_or_default()
        }),
        column(t("Retry", "重试"), |entry, _, _| {
            entry.retry.map(|retry| code(retry.value.as_str())).unwrap_or_default()
        }),
    ];
    columns
        .retain(|column| catalog.entries.iter().any(|entry| !column.of(entry, catalog).is_empty()));
    columns
}

fn table(text: &mut String, columns: &[Column], entries: &[&Entry], catalog: &Catalog) {
    for column in columns {
        let _ = write!(text, "| {} ", column.heading);
    }
    let _ = writeln!(text, "|\n{}|", "| --- ".repeat(columns.len()));
    for entry in entries {
        for column in columns {
            let _ = write!(text, "| {} ", column.of(entry, catalog));
        }
        text.push_str("|\n");
    }
}

/// What comes over the wire, beside the message.
fn wire(entry: &Entry, words: Words) -> String {
    let mut cell = code(&entry.code.value.to_string());
    if let Some(symbol) = &entry.symbol {
        let _ = write!(cell, "<br>{}", code_in_cell(&symbol.value));
    }
    if let Some(status) = entry.http_status {
        let _ = write!(cell, "<br>HTTP {}", status.value);
    }
    if let Some(scope) = &entry.scope {
        let under = words.pick("under", "接口");
        let _ = write!(cell, "<br>{under} {}", code_in_cell(&scope.value));
    }
    cell
}

/// The name, and whether it is no error.
fn called(entry: &Entry, words: Words) -> String {
    let name = code(entry.name.as_str());
    match entry.kind.map(|kind| kind.value) {
        None | Some(Kind::Error) => name,
        Some(Kind::Success) => format!("{name}<br>{}", words.pick("success", "成功")),
        Some(Kind::Removed) => {
            format!("{name}<br>{}", words.pick("no longer sent", "不再返回"))
        }
    }
}

/// What to do, and where more is written.
fn help(entry: &Entry, languages: &Languages, words: Words) -> String {
    let hint = shown(&entry.hint, &languages.hint, words, rich);
    let url = shown(&entry.url, &languages.url, words, |url| {
        // What would end the link, or the cell.
        let url = url.replace('|', "%7C").replace('<', "%3C").replace('>', "%3E");
        format!("[{}](<{url}>)", words.pick("documentation", "文档"))
    });
    [hint, url].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("<br>")
}

/// A text in the language of the reader, else in the leading one that has it.
fn shown(
    texts: &Texts,
    languages: &[String],
    words: Words,
    show: impl Fn(&str) -> String,
) -> String {
    let wanted = words.pick("en", "zh");
    let texts = || {
        languages.iter().zip(texts).filter_map(|(language, text)| Some((language, text.as_ref()?)))
    };
    let is_wanted = |language: &str| language.split('-').next() == Some(wanted);
    let text = texts().find(|(language, _)| is_wanted(language)).or_else(|| texts().next());
    text.map(|(_, text)| show(&text.value)).unwrap_or_default()
}

/// Code in a cell of a table, in which a vertical bar would end the cell.
fn code_in_cell(text: &str) -> String {
    code(text).replace('|', "\\|")
}
