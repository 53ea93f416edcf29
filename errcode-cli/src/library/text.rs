//! Texts of a row in the language that is asked for, or the one that there is.

use errcode_catalog::catalog::{Entry, Languages, Texts};
use errcode_catalog::findings::Language;

use super::Row;
use crate::words::Words;

/// A text, and the language that its column names: `""` if it names none.
#[derive(Clone, Copy)]
pub(crate) struct Text<'l> {
    pub(crate) value: &'l str,
    pub(crate) language: &'l str,
    /// Whether it is in another language than the one that was asked for.
    pub(crate) is_other: bool,
}

impl Text<'_> {
    /// The language, to stand beside a text that is in another one than that which was asked for.
    pub(crate) fn mark(&self, words: Words) -> String {
        let (english, chinese) = match self.language.split(['-', '_']).next() {
            Some("en") => ("in English", "英文"),
            Some("zh") => ("in Chinese", "中文"),
            _ => (self.language, self.language),
        };
        match words.language {
            Language::English => format!("({english})"),
            Language::Chinese => format!("（{chinese}）"),
        }
    }
}

impl<'l> Row<'l> {
    pub(crate) fn message(&self, wanted: Language) -> Option<Text<'l>> {
        self.text(wanted, |entry| &entry.message, |languages| &languages.message)
    }

    pub(crate) fn description(&self, wanted: Language) -> Option<Text<'l>> {
        self.text(wanted, |entry| &entry.description, |languages| &languages.description)
    }

    pub(crate) fn hint(&self, wanted: Language) -> Option<Text<'l>> {
        self.text(wanted, |entry| &entry.hint, |languages| &languages.hint)
    }

    pub(crate) fn url(&self, wanted: Language) -> Option<Text<'l>> {
        self.text(wanted, |entry| &entry.url, |languages| &languages.url)
    }

    /// The text in the language, else the one in a column without a language, else the first one.
    fn text(
        &self,
        wanted: Language,
        texts: impl Fn(&'l Entry) -> &'l Texts,
        languages: impl Fn(&'l Languages) -> &'l Vec<String>,
    ) -> Option<Text<'l>> {
        let languages = languages(&self.known.catalog.languages);
        let all = languages.iter().zip(texts(self.entry));
        let all =
            all.filter_map(|(language, text)| Some((&language[..], &text.as_ref()?.value[..])));
        let rank = |language: &str| match language {
            "" => 1,
            language if is_in(language, wanted) => 0,
            _ => 2,
        };
        let (language, text) = all.min_by_key(|(language, _)| rank(language))?;
        Some(Text { value: text, language, is_other: rank(language) == 2 })
    }
}

/// Whether a column such as `hint.zh-Hans` is in a language.
pub(crate) fn is_in(column: &str, wanted: Language) -> bool {
    let main = column.split(['-', '_']).next().unwrap_or(column);
    main.eq_ignore_ascii_case(match wanted {
        Language::English => "en",
        Language::Chinese => "zh",
    })
}
