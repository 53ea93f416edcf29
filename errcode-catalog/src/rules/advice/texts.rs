//! Descriptions and hints, whatever their language.

use super::prose::is_han;
use super::{Checker, advise, advise_on_texts};
use crate::catalog::{Entry, Texts};
use crate::columns::Column;
use crate::findings::Finding;
use crate::source::Span;

/// Whoever meets an error wants to know what to do.
pub(super) fn hints_given(checker: &mut Checker<'_, '_>) {
    advise(checker, |entry| {
        let is_error = !entry.is_success() && !entry.is_removed();
        let is_missing = is_error && entry.hint.iter().all(Option::is_none);
        is_missing.then(|| (Column::Hint, Finding::hint_missing(entry.code.span, entry.code.value)))
    });
}

/// Texts for people come in the languages of those people.
pub(super) fn in_two_languages(checker: &mut Checker<'_, '_>) {
    advise(checker, |entry| {
        // A message says in its language what a description says in the other one.
        let only = only_text(&entry.description).filter(|_| !covers_two_scripts(entry))?;
        Some((Column::Description, Finding::one_language_only(only, Column::Description)))
    });
    advise(checker, |entry| {
        let only = only_text(&entry.hint)?;
        Some((Column::Hint, Finding::one_language_only(only, Column::Hint)))
    });
}

/// A hint says what to do, not again what is wrong.
pub(super) fn hints_that_say_more(checker: &mut Checker<'_, '_>) {
    advise(checker, |entry| {
        let mut hints = entry.hint.iter().flatten();
        let says_it = |hint: &str| {
            let descriptions = entry.description.iter().flatten().map(|text| &text.value[..]);
            descriptions.chain(entry.messages()).any(|text| text.trim() == hint.trim())
        };
        let hint = hints.find(|hint| says_it(&hint.value))?;
        Some((Column::Hint, Finding::hint_says_no_more(hint.span)))
    });
}

/// A sentence has an end, so that whoever joins texts need not make one.
pub(super) fn ended(checker: &mut Checker<'_, '_>) {
    advise_on_texts(checker, |column, text| {
        let sentence =
            text.value.trim_end_matches(['`', '*', '_', ')', '）', '"', '”', '」', '\'']);
        let is_ended = sentence.ends_with(['.', '!', '?', '。', '！', '？', '…']);
        (!is_ended).then(|| Finding::full_stop_missing(text.span, column))
    });
}

/// Where the text is, if there is one only.
fn only_text(texts: &Texts) -> Option<Span> {
    let mut written = texts.iter().flatten();
    let (Some(only), None) = (written.next(), written.next()) else { return None };
    Some(only.span)
}

/// Whether one text of an entry is Chinese and another is not.
fn covers_two_scripts(entry: &Entry) -> bool {
    let descriptions = entry.description.iter().flatten().map(|text| &text.value[..]);
    let mut has_han = entry.messages().chain(descriptions).map(|text| text.contains(is_han));
    let first = has_han.next();
    has_han.any(|other| Some(other) != first)
}
