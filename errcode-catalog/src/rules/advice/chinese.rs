//! Punctuation and spacing of Chinese texts.

use super::prose::{is_chinese, is_han, shown};
use super::{Checker, Text, advise_on_texts};
use crate::findings::{Finding, Whole};
use crate::rules::parts::Parts;

/// Half-width punctuation, and what Chinese uses instead.
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

/// In Chinese, punctuation is as wide as the characters.
pub(super) fn punctuation(checker: &mut Checker<'_, '_>) {
    let sources = checker.draft.sources;
    advise_on_texts(checker, |text| {
        let shown = chinese(&text)?;
        let (at, half, full) = (0..shown.len()).find_map(|index| {
            let (at, char) = shown[index];
            let &(half, full) = PUNCTUATION.iter().find(|(half, _)| *half == char)?;
            is_misplaced(&shown, index).then_some((at, half, full))
        })?;
        let place = Parts::new(sources, text.cell).part(at, at + half.len_utf8());
        let (half, full) = (Whole(half.to_string()), Whole(full.to_string()));
        Some(Finding::half_width_punctuation(place, text.column, half, full))
    });
}

/// Whether a half-width sign in a Chinese text should be full-width.
fn is_misplaced(shown: &[(usize, char)], index: usize) -> bool {
    let char_at = |index: Option<usize>| index.and_then(|index| shown.get(index)).map(|it| it.1);
    let (before, after) = (char_at(index.checked_sub(1)), char_at(Some(index + 1)));
    let is_han_at = |char: Option<char>| char.is_some_and(is_han);
    match shown[index].1 {
        // In `1.`, `v1.2`, `a.pem`, and in `...` as the label of a menu, it is not a full stop.
        '.' => is_han_at(before) && after.is_none_or(char::is_whitespace),
        ',' | ';' | ':' if after == Some(' ') => {
            is_han_at(char_at(Some(index + 2))) || is_han_at(before)
        }
        _ => is_han_at(before) || is_han_at(after),
    }
}

/// A space separates Chinese characters from Latin letters or digits.
pub(super) fn spacing(checker: &mut Checker<'_, '_>) {
    let sources = checker.draft.sources;
    advise_on_texts(checker, |text| {
        let shown = chinese(&text)?;
        let seam = shown.windows(2).find(|pair| {
            let [(_, before), (_, after)] = [pair[0], pair[1]];
            is_han(before) && after.is_ascii_alphanumeric()
                || before.is_ascii_alphanumeric() && is_han(after)
        })?;
        let (start, end) = (seam[0].0, seam[1].0 + seam[1].1.len_utf8());
        let place = Parts::new(sources, text.cell).part(start, end);
        Some(Finding::space_missing(place, text.column))
    });
}

/// The visible text, if it is Chinese.
fn chinese(text: &Text<'_>) -> Option<Vec<(usize, char)>> {
    let value = &text.cell.value;
    (!value.is_ascii() && is_chinese(value, text.language)).then(|| shown(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_width_signs_are_misplaced_in_sentences_and_nowhere_else() {
        let found = |text: &str| {
            let shown = shown(text);
            let is_sign = |char| PUNCTUATION.iter().any(|(half, _)| *half == char);
            (0..shown.len()).any(|index| is_sign(shown[index].1) && is_misplaced(&shown, index))
        };
        for text in [
            "满了,写不进去",
            "满了.",
            "换成 `x`, 再调用",
            "先看(文档)",
            "报文: 满了",
            "第一步; 然后",
        ] {
            assert!(found(text), "{text}");
        }
        for text in [
            "1.检查参数。2.重试。",
            "打开 证书.pem 看一看。",
            "报文说“参数错误,请重试”。",
            "从右上角的 **...** > **...更多** 添加。",
            "运行 ``甲,乙`` 看结果。",
            "版本 1.2 起，10:30 之后。",
        ] {
            assert!(!found(text), "{text}");
        }
    }
}
