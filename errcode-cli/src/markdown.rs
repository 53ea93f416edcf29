//! Text of a catalog in Markdown, where nobody knows what it holds.

use std::fmt::Write;

/// Text of a catalog, in which nothing is Markdown or HTML: no list, no link, and nobody is called.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut before = None;
    while let Some(char) = chars.next() {
        // `https://…`, `www.…`, `1. …`, `1) …`, `- …`
        let is_special = match char {
            ':' => chars.peek() == Some(&'/'),
            '.' | ')' => {
                before.is_some_and(|before: char| before == 'w' || before.is_ascii_digit())
            }
            '-' | '+' => before.is_none(),
            ',' | ';' | '!' | '?' | '\'' | '"' | '(' | '%' | '=' | '/' => false,
            _ => char.is_ascii_punctuation(),
        };
        before = Some(char);
        match char {
            '\r' => {}
            '&' | '<' | '>' | '@' | '#' => {
                let _ = write!(escaped, "&#{};", u32::from(char));
            }
            ':' if is_special => escaped.push_str("&#58;"),
            _ => {
                escaped.push_str(if is_special { "\\" } else { "" });
                escaped.push(char);
            }
        }
    }
    escaped
}

/// Text of one line as inline code, between as many backticks as it takes.
pub(crate) fn code(text: &str) -> String {
    let longest = text.split(|char| char != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    // One blank at each end belongs to the fence.
    let needs_space = text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']);
    let space = if needs_space { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}
