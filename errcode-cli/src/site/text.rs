//! Texts as each reader gets them: in their language, else in another one, and then visibly so.

use errcode_catalog::catalog::Texts;
use errcode_catalog::findings::Language;

use crate::library::text::is_in;

/// A text, for readers of one language or of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// Whom it is for: `for-en`, `for-zh`, or `only` if it is all that there is.
    pub(super) class: &'static str,
    /// The language that it is in; empty if the catalog doesn't say.
    pub(super) language: String,
    pub(super) html: String,
}

/// A cell in both languages of the site, as `render` writes it.
pub(super) fn shown(
    cell: &Texts,
    languages: &[String],
    render: impl Fn(&str) -> String,
) -> Vec<Shown> {
    let texts = || {
        let cells = cell.iter().zip(languages);
        cells.filter_map(|(text, language)| Some((language, &text.as_ref()?.value)))
    };
    let show = |class, (language, text): (&String, &String)| Shown {
        class,
        language: language.clone(),
        html: render(text),
    };
    let [english, chinese] = [Language::English, Language::Chinese]
        .map(|wanted| texts().find(|(language, _)| is_in(language, wanted)));
    match (english, chinese) {
        (Some(english), Some(chinese)) => vec![show("for-en", english), show("for-zh", chinese)],
        _ => english
            .or(chinese)
            .or_else(|| texts().next())
            .map(|text| show("only", text))
            .into_iter()
            .collect(),
    }
}
