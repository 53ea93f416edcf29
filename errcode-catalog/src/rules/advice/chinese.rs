//! Punctuation and spacing of Chinese texts.

use super::prose::{is_han, shown};
use super::{Checker, advise_on_texts};
use crate::findings::{Finding, Whole};
use crate::rules::parts::Parts;

/// Half-width punctuation, and what stands in its place in Chinese.
const PUNCTUATION: [(char, char); 8] = [
    (',', '，'),
    ('.', '。'),
    (';', '；'),
    (':', '：'),
    ('!', '！'),
    ('?', '？'),
    ('(', '（'),
    (')', '）'),
];

/// Beside Chinese characters, punctuation is as wide as they are.
pub(super) fn punctuation(checker: &mut Checker<'_, '_>) {
    let sources = checker.draft.sources;
    advise_on_texts(checker, |column, text| {
        let shown = chinese(&text.value)?;
        let is_han_at = |index: Option<usize>| {
            index.and_then(|index| shown.get(index)).is_some_and(|&(_, char)| is_han(char))
        };
        let (at, half, full) = shown.iter().enumerate().find_map(|(index, &(at, char))| {
            let &(half, full) = PUNCTUATION.iter().find(|(half, _)| *half == char)?;
            let is_beside = is_han_at(index.checked_sub(1)) || is_han_at(Some(index + 1));
            // Three full stops are the label of a menu.
            let is_one = !text.value[..at].ends_with('.') && !text.value[at + 1..].starts_with('.');
            (is_beside && is_one).then_some((at, half, full))
        })?;
        let place = Parts::new(sources, text).part(at, at + half.len_utf8());
        let (half, full) = (Whole(half.to_string()), Whole(full.to_string()));
        Some(Finding::half_width_punctuation(place, column, half, full))
    });
}

/// What a Chinese text shows; none of an English one that names a Chinese menu.
fn chinese(text: &str) -> Option<Vec<(usize, char)>> {
    if text.is_ascii() {
        return None;
    }
    let shown = shown(text);
    let han = shown.iter().filter(|(_, char)| is_han(*char)).count();
    let latin = shown.iter().filter(|(_, char)| char.is_ascii_alphabetic()).count();
    (han > latin / 3).then_some(shown)
}

/// A space between Chinese characters and Latin letters or digits keeps the two apart.
pub(super) fn spacing(checker: &mut Checker<'_, '_>) {
    let sources = checker.draft.sources;
    advise_on_texts(checker, |column, text| {
        let shown = chinese(&text.value)?;
        let seam = shown.windows(2).find(|pair| {
            let [(_, before), (_, after)] = [pair[0], pair[1]];
            is_han(before) && after.is_ascii_alphanumeric()
                || before.is_ascii_alphanumeric() && is_han(after)
        })?;
        let (start, end) = (seam[0].0, seam[1].0 + seam[1].1.len_utf8());
        Some(Finding::space_missing(Parts::new(sources, text).part(start, end), column))
    });
}
