//! Text that fits a terminal, and does nothing to it.

use anstyle::{AnsiColor, Style};
use textwrap::core::Word;
use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter};

/// How codes and names look.
pub(crate) const CODE: Style = AnsiColor::Yellow.on_default().bold();
pub(crate) const NAME: Style = Style::new().bold();

/// Longer lines are hard to read.
const MAX_WIDTH: usize = 100;

/// The columns of the terminal, or as many as `COLUMNS` says; 80 where there is neither.
pub(crate) fn width() -> usize {
    let asked = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    asked.unwrap_or_else(textwrap::termwidth).clamp(40, MAX_WIDTH)
}

/// How many columns a text takes, without what only sets colours.
pub(crate) fn columns(text: &str) -> usize {
    display_width(text)
}

/// A text and as many blanks as fill the columns.
pub(crate) fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// Lines behind a label, wrapped.
pub(crate) fn wrapped(label: &str, text: &str, width: usize) -> String {
    let indent = " ".repeat(columns(label));
    let options = Options::new(width).initial_indent(label).subsequent_indent(&indent);
    let options = options.break_words(false).word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(text, options.word_separator(WordSeparator::Custom(words)))
}

/// Where a line may end: after a blank, and beside a character that is as wide as two, but not before a sign that closes
/// something or after one that opens it.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let mut start = 0;
    let mut chars = line.char_indices().peekable();
    Box::new(std::iter::from_fn(move || {
        while let Some((_, char)) = chars.next() {
            let Some(&(end, next)) = chars.peek() else { break };
            let is_gap = char == ' ' && next != ' ';
            let is_beside_wide = (is_wide(char) || is_wide(next)) && next != ' ';
            if is_gap || (is_beside_wide && !OPENING.contains(char) && !CLOSING.contains(next)) {
                let word = &line[start..end];
                start = end;
                return Some(Word::from(word));
            }
        }
        let last = &line[std::mem::replace(&mut start, line.len())..];
        (!last.is_empty()).then(|| Word::from(last))
    }))
}

const OPENING: &str = "（「『【《〈“‘(";
const CLOSING: &str = "，。、；：？！）」』】》〉”’…,.;:?!)";

fn is_wide(char: char) -> bool {
    columns(char.encode_utf8(&mut [0; 4])) == 2
}

/// One line: white space is a blank, and characters that steer a terminal are gone.
pub(crate) fn clean(text: &str) -> String {
    let text = anstream::adapter::strip_str(text).to_string();
    let text: String =
        text.chars().map(|char| if char.is_control() { ' ' } else { char }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of a line, as much as fits.
pub(crate) fn cut(line: &str, width: usize) -> String {
    if columns(line) <= width {
        return line.to_owned();
    }
    let mut cut = String::new();
    let mut left = width.saturating_sub(1);
    for char in line.chars() {
        let needed = columns(char.encode_utf8(&mut [0; 4]));
        if needed > left {
            break;
        }
        left -= needed;
        cut.push(char);
    }
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_gone() {
        assert_eq!(clean("\u{1b}[31mred\u{1b}[0m\talert\r\n"), "red alert");
        assert_eq!(clean("a\u{7}\u{8}b\u{85}c"), "ab c");
    }

    #[test]
    fn lines_end_between_words_and_in_no_link() {
        let link = "https://a.example/one/two/three/four#five-six";
        assert_eq!(
            wrapped("see  ", &format!("the {link} there"), 20),
            format!("see  the\n     {link}\n     there")
        );
        assert_eq!(wrapped("- ", "没有权限，请联系管理员", 14), "- 没有权限，请\n  联系管理员");
        assert_eq!(wrapped("", "one\n two", 14), "one\n two");
    }

    #[test]
    fn a_line_is_cut_by_columns() {
        assert_eq!(cut("no permission", 13), "no permission");
        assert_eq!(cut("no permission", 12), "no permissi…");
        assert_eq!(cut("没有权限", 8), "没有权限");
        assert_eq!(cut("没有权限", 7), "没有权…");
        assert_eq!(cut("没有权限", 6), "没有…");
    }
}
