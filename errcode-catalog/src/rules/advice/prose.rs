//! Reduces a text to its prose, and tells its language.

/// The visible text, with the offset of each character. Marks of emphasis and targets of links are left out. A piece
/// of code counts as one letter, and so does a quotation, because others wrote it.
pub(super) fn shown(text: &str) -> Vec<(usize, char)> {
    let mut shown = Vec::new();
    let mut at = 0;
    while let Some(char) = text[at..].chars().next() {
        let rest = &text[at..];
        let mut length = char.len_utf8();
        match char {
            '`' => {
                length = code(rest);
                shown.push((at, 'x'));
            }
            '“' => {
                length = rest.find('”').map_or(length, |end| end + '”'.len_utf8());
                shown.push((at, '“'));
            }
            ']' if rest.starts_with("](") => {
                length = rest.find(')').map_or(rest.len(), |end| end + 1);
            }
            '*' | '[' | ']' => {}
            _ => shown.push((at, char)),
        }
        at += length;
    }
    shown
}

/// The length of the piece of code at the start of a text: it ends with as many backticks as it starts with.
fn code(text: &str) -> usize {
    let ticks = text.len() - text.trim_start_matches('`').len();
    let inside = &text[ticks..];
    inside.find(&text[..ticks]).map_or(text.len(), |end| ticks + end + ticks)
}

/// Whether a text is Chinese, according to the language of its column, or to the text itself if the column has none.
pub(super) fn is_chinese(text: &str, language: &str) -> bool {
    match language {
        "" => has_mostly_han(text),
        language => language.get(..2).is_some_and(|tag| tag.eq_ignore_ascii_case("zh")),
    }
}

/// Whether a text is mainly Chinese: an English one may mention a Chinese menu.
fn has_mostly_han(text: &str) -> bool {
    let shown = shown(text);
    let count = |is: fn(char) -> bool| shown.iter().filter(|(_, char)| is(*char)).count();
    let is_kana = |char| matches!(char, '\u{3040}'..='\u{30ff}');
    // A word of five letters says as much as two characters.
    count(is_kana) == 0 && count(is_han) * 5 > count(|char| char.is_ascii_alphabetic()) * 2
}

/// Whether a character is a Chinese character.
pub(super) fn is_han(char: char) -> bool {
    matches!(char, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_a_letter_and_marks_are_nothing() {
        let of = |text: &str| shown(text).into_iter().map(|(_, char)| char).collect::<String>();
        assert_eq!(of("用 `a, b` 换"), "用 x 换");
        assert_eq!(of("用 ``a`,b`` 换"), "用 x 换");
        assert_eq!(of("**权限** > [文档](https://x.y/a,b)。"), "权限 > 文档。");
        assert_eq!(of("报文说“参数错误,重试”。"), "报文说“。");
        assert_eq!(of("`open"), "x");
        assert_eq!(of("[a](b"), "a");
        assert_eq!(shown("`a`用"), [(0, 'x'), (3, '用')]);
    }

    #[test]
    fn a_text_is_chinese_by_its_column_or_by_itself() {
        for (text, language, expected) in [
            ("没有权限", "", true),
            ("设置 `page_size` 后 retry", "", true),
            ("Open **开发配置** and add the app.", "", false),
            ("API呼出回数が上限を超えました", "", false),
            ("Open **开发配置**", "en", false),
            ("呼出回数", "ja", false),
            ("Call it", "zh-Hant", true),
            ("", "", false),
        ] {
            assert_eq!(is_chinese(text, language), expected, "{text}");
        }
    }
}
