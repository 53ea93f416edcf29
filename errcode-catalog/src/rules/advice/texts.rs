//! Advice on descriptions and hints, whatever their language.

use super::prose::{is_chinese, is_han};
use super::{Checker, advise, advise_on_texts};
use crate::catalog::{Spanned, Texts};
use crate::columns::Column;
use crate::findings::Finding;

/// Whoever meets an error wants to know what to do.
pub(super) fn hints_given(checker: &mut Checker<'_, '_>) {
    advise(checker, |entry| {
        let is_error = !entry.is_success() && !entry.is_removed();
        let is_missing = is_error && entry.hint.iter().all(Option::is_none);
        is_missing.then(|| (Column::Hint, Finding::hint_missing(entry.code.span, entry.code.value)))
    });
}

/// Texts for people should be in the languages of those people.
pub(super) fn in_two_languages(checker: &mut Checker<'_, '_>) {
    let languages = &checker.draft.catalog.languages;
    advise(checker, |entry| {
        let (only, language) = only_text(&entry.description, &languages.description)?;
        // The message may say in one language what the description says in the other. Messages mention no
        // Chinese menus.
        let is_description_chinese = is_chinese(&only.value, language);
        let is_other = |message: &str| message.contains(is_han) != is_description_chinese;
        let is_said = entry.messages().any(is_other);
        (!is_said).then(|| {
            let finding = Finding::one_language_only(only.span, Column::Description);
            (Column::Description, finding)
        })
    });
    advise(checker, |entry| {
        let (only, _) = only_text(&entry.hint, &languages.hint)?;
        Some((Column::Hint, Finding::one_language_only(only.span, Column::Hint)))
    });
}

/// A hint says what to do. It does not repeat what is wrong.
pub(super) fn hints_that_say_more(checker: &mut Checker<'_, '_>) {
    advise(checker, |entry| {
        let mut hints = entry.hint.iter().flatten();
        let says_it = |hint: &str| {
            let descriptions = entry.description.iter().flatten().map(|text| &text.value[..]);
            descriptions.chain(entry.messages()).any(|text| is_same_sentence(text, hint))
        };
        let hint = hints.find(|hint| says_it(&hint.value))?;
        Some((Column::Hint, Finding::hint_says_no_more(hint.span)))
    });
}

/// Whether two sentences differ only in case and in their final punctuation.
fn is_same_sentence(one: &str, other: &str) -> bool {
    let bare = |text: &str| text.trim().trim_end_matches(['.', '!', '?', '。', '！', '？']).len();
    let (one, other) = (&one.trim()[..bare(one)], &other.trim()[..bare(other)]);
    one.eq_ignore_ascii_case(other)
}

/// A sentence ends with a full stop, so that code that joins texts need not add one.
pub(super) fn ended(checker: &mut Checker<'_, '_>) {
    advise_on_texts(checker, |text| {
        // The final punctuation of other languages is not known here.
        let is_known = ["", "en", "zh"].contains(&text.language.get(..2).unwrap_or_default());
        let last = text.cell.value.lines().last().unwrap_or_default().trim();
        let closing = ['`', '*', '_', ')', '）', '"', '”', '’', '」', '』', '】', '》', ']', '\''];
        let sentence = last.trim_end_matches(closing);
        let is_ended = sentence.ends_with(['.', '!', '?', '。', '！', '？', '…']);
        (is_known && !is_ended && !is_item(last))
            .then(|| Finding::full_stop_missing(text.cell.span, text.column))
    });
}

/// Whether a line is an item of a list, or the end of a piece of code, which need no full stop.
fn is_item(line: &str) -> bool {
    let number = line.trim_start_matches(|char: char| char.is_ascii_digit());
    let is_numbered =
        number.len() < line.len() && (number.starts_with(". ") || number.starts_with(") "));
    is_numbered || line.starts_with("- ") || line.starts_with("* ") || line.starts_with("```")
}

/// The text that exists in only one language, and that language.
fn only_text<'e>(
    texts: &'e Texts,
    languages: &'e [String],
) -> Option<(&'e Spanned<String>, &'e str)> {
    let written = texts.iter().zip(languages);
    let mut written = written.filter_map(|(text, language)| Some((text.as_ref()?, &language[..])));
    let only = written.next()?;
    written.next().is_none().then_some(only)
}
