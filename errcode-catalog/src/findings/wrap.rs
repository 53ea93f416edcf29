//! Wraps words into lines that fit into a terminal.

use crate::chars::width;

/// Breaks a text into lines of at most `most` columns: at spaces, and between wide characters,
/// because Chinese may break anywhere except before a closing sign.
pub(super) fn wrap(text: &str, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut columns) = (String::new(), 0);
    for piece in pieces(text) {
        let wide = piece.chars().map(width).sum::<usize>();
        if columns + piece.trim_end().chars().map(width).sum::<usize>() > most && columns > 0 {
            lines.push(line.trim_end().to_owned());
            (line, columns) = (String::new(), 0);
        }
        line.push_str(piece);
        columns += wide;
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// The parts of a text between which a line may break; spaces belong to the part before them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.char_indices();
        let (_, mut before) = chars.next()?;
        let end = chars.find_map(|(at, char)| {
            let may_break = match (before, char) {
                (' ', ' ') => false,
                (' ', _) => true,
                (before, char) => may_break_between(before, char),
            };
            before = char;
            may_break.then_some(at)
        });
        let (piece, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(piece)
    })
}

fn may_break_between(before: char, after: char) -> bool {
    let opens = |char: char| "（“「『《".contains(char);
    let closes = |char: char| "，。；：、）”」』》？！,.;:)?!\"'`".contains(char);
    let is_wide = |char: char| width(char) == 2 || "“”".contains(char);
    (is_wide(before) || is_wide(after)) && after != ' ' && !opens(before) && !closes(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_breaks_at_spaces_and_chinese_anywhere_but_before_closing_signs() {
        assert_eq!(wrap("write one row for each code", 12), ["write one", "row for each", "code"]);
        assert_eq!(wrap("改成普通空格，再保存", 12), ["改成普通空", "格，再保存"]);
        assert_eq!(wrap("用 `code` 列", 6), ["用", "`code`", "列"]);
        assert_eq!(wrap("averylongword here", 5), ["averylongword", "here"]);
        assert_eq!(wrap("", 5), [""]);
    }
}
