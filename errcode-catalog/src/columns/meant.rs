//! Finds the column that a heading was meant to name.

use super::Column;
use super::language::{is_common, language_of};
use crate::chars::confusable::{self, Script};
use crate::nearest::nearest;

/// A longer text, in bytes, was not meant to name a column.
const MAX_NAME: usize = 100;

/// The column that was probably meant.
#[derive(Debug, PartialEq)]
pub(crate) struct Meant {
    pub(crate) column: Column,
    pub(crate) language: String,
    /// What to write instead.
    pub(crate) name: String,
    /// Whether nothing else can have been meant.
    pub(crate) is_certain: bool,
}

impl Meant {
    fn new(column: Column, name: &str, language: &str, is_certain: bool) -> Self {
        let dot = if language.is_empty() { "" } else { "." };
        Self {
            column,
            language: language.to_owned(),
            name: format!("{name}{dot}{language}"),
            is_certain,
        }
    }
}

/// The column that was probably meant, and how to write it.
pub(crate) fn meant(text: &str) -> Option<Meant> {
    if text.len() > MAX_NAME || text.is_empty() {
        return None;
    }
    let is_disguised = text.chars().any(is_disguise);
    let text = confusable::skeleton(text);
    let text = unnumbered(&text);
    let mut meant = spelled(text)
        .or_else(|| with_remark(text))
        .or_else(|| in_language(text))
        .or_else(|| elsewhere(text))
        .or_else(|| near(text))?;
    // A reviewer has to see what was there.
    meant.is_certain &= !is_disguised;
    Some(meant)
}

/// Whether a character can be mistaken for another one. Full-width characters can't: they are
/// visibly different.
fn is_disguise(char: char) -> bool {
    let found = confusable::find(char.encode_utf8(&mut [0; 4]));
    found.is_some_and(|found| found.script() != Script::FullWidth)
}

/// `1. code`, `①错误码`, `code*`
fn unnumbered(text: &str) -> &str {
    let is_number = |char: char| char.is_numeric() || ".、)） ".contains(char);
    let bare = text.trim_start_matches(is_number);
    let starts_with_number = text.starts_with(char::is_numeric) && !bare.is_empty();
    let bare = if starts_with_number { bare } else { text };
    bare.trim_end_matches(['*', '＊', ':', '：']).trim()
}

/// A name that differs only in case and in the signs between its words.
fn spelled(text: &str) -> Option<Meant> {
    let plain = |text: &str| text.to_lowercase().replace([' ', '-', '_'], "");
    let wanted = plain(text);
    names()
        .find(|(_, name)| plain(name) == wanted)
        .map(|(column, name)| Meant::new(column, name, "", true))
}

/// `code (int)`, `错误码（code）`
fn with_remark(text: &str) -> Option<Meant> {
    let (name, remark) = text.split_once(['(', '（'])?;
    let remark = remark.trim_end_matches([')', '）']);
    let meant = spelled(name.trim_end())?;
    match language_of(remark) {
        Some(language) if meant.column.format().in_languages && is_common(&language) => {
            Some(Meant::new(meant.column, &meant.name, &language, true))
        }
        _ => Some(meant),
    }
}

/// `hint_zh`, `hint-EN`, `Hint.zh_CN`, `hint.简体中文`, `code.zh`
fn in_language(text: &str) -> Option<Meant> {
    let seams = text.char_indices().filter(|(_, char)| ['.', '_', '-', ' '].contains(char));
    seams.rev().find_map(|(at, _)| {
        let (name, language) = (&text[..at], language_of(&text[at + 1..])?);
        if !text[at..].starts_with('.') && !is_common(&language) {
            return None;
        }
        let spelled = spelled(name).or_else(|| near(name))?;
        if spelled.column.format().in_languages {
            return Some(Meant::new(spelled.column, &spelled.name, &language, spelled.is_certain));
        }
        Some(Meant { is_certain: false, ..spelled })
    })
}

/// A column that comes in several languages, with something other than a language after its dot.
pub(crate) fn unknown_language(text: &str) -> Option<(Column, &str)> {
    Column::with_language(text)
        .filter(|(_, language)| !language.is_empty() && language_of(language).is_none())
}

/// A column by the name that other tables use for it.
fn elsewhere(text: &str) -> Option<Meant> {
    let text = text.to_lowercase().replace([' ', '-'], "_");
    let is_called = |column: &&Column| column.format().elsewhere.contains(&&text[..]);
    let column = Column::ALL.iter().copied().find(|column| is_called(&column))?;
    Some(Meant::new(column, column.format().name, "", false))
}

/// A name with a typo.
fn near(text: &str) -> Option<Meant> {
    let near = nearest(text, names().map(|(_, name)| name))?;
    let column = Column::from_name(near)?;
    Some(Meant::new(column, near, "", false))
}

/// Every name that a header may use for a column.
fn names() -> impl Iterator<Item = (Column, &'static str)> {
    Column::ALL.iter().flat_map(|&column| {
        let format = column.format();
        let aliases = format.aliases.iter().copied();
        [format.name].into_iter().chain(aliases).map(move |name| (column, name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_understood_as_people_write_them() {
        for (text, name, is_certain) in [
            ("Code", "code", true),
            ("HTTP Status", "http_status", true),
            ("httpStatus", "http_status", true),
            ("code*", "code", true),
            ("1. code", "code", true),
            ("①错误码", "错误码", true),
            ("code (int)", "code", true),
            ("错误码（code）", "错误码", true),
            ("ｃｏｄｅ", "code", true),
            ("message(zh)", "message.zh", true),
            ("Hint.EN", "hint.en", true),
            ("hint.pt_BR", "hint.pt-BR", true),
            ("hint.zh_TW", "hint.zh-TW", true),
            ("hint.zh_tw", "hint.zh-TW", true),
            ("hint.zh_Hant", "hint.zh-Hant", true),
            ("hint.简体中文", "hint.zh", true),
            ("hint.繁體中文", "hint.zh-Hant", true),
            ("code.zh", "code", false),
            ("err_code", "code", false),
            ("mesage", "message", false),
            ("mesage.zh", "message.zh", false),
            ("sсope", "scope", false),
            (".code", "code", false),
        ] {
            let meant = meant(text).unwrap();
            assert_eq!((&meant.name[..], meant.is_certain), (name, is_certain), "{text}");
        }
        for text in ["", "colour", "hint url", "hint.Klingon", "Error codes of Parcel"] {
            assert_eq!(meant(text), None, "{text}");
        }
    }
    #[test]
    fn a_heading_of_more_than_100_bytes_was_not_meant_to_name_a_column() {
        let heading = |bytes: usize| format!("code ({})", "x".repeat(bytes - "code ()".len()));
        assert_eq!(meant(&heading(100)).unwrap().name, "code");
        assert_eq!(meant(&heading(101)), None);
    }
}
