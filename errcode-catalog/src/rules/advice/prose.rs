//! A text without what is not prose in it.

/// What a text shows, and where each character stands: without marks of emphasis and targets of links; a piece of code
/// is one letter.
pub(super) fn shown(text: &str) -> Vec<(usize, char)> {
    let mut shown = Vec::new();
    let mut at = 0;
    while let Some(char) = text[at..].chars().next() {
        let rest = &text[at..];
        let mut length = char.len_utf8();
        match char {
            '`' => {
                length = rest[1..].find('`').map_or(rest.len(), |end| end + 2);
                shown.push((at, 'x'));
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

/// Whether a character is one of Chinese writing.
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
        assert_eq!(of("**权限** > [文档](https://x.y/a,b)。"), "权限 > 文档。");
        assert_eq!(of("`open"), "x");
        assert_eq!(of("[a](b"), "a");
        assert_eq!(shown("`a`用"), [(0, 'x'), (3, '用')]);
    }
}
