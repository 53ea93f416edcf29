//! Text of a catalog as Markdown that `rustdoc` shows as intended and that can't become anything
//! else: no HTML, no link to an item, no code block that would run as a test.

/// Text as inline code.
pub(super) fn code(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // The fence is longer than any run of backticks inside.
    let longest = text.split(|char| char != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if longest > 0 { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// Text that is not Markdown: every sign stands for itself. Its lines become one paragraph.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for line in lines(text).map(str::trim).filter(|line| !line.is_empty()) {
        if !plain.is_empty() {
            plain.push('\n');
        }
        let rest = number(&mut plain, line);
        push_plain(&mut plain, rest);
    }
    plain
}

/// The lines as Markdown counts them: a lone carriage return also ends one.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('\r'))
}

/// Writes the number at the start of a line so that it does not start a list, and returns the rest.
fn number<'l>(markdown: &mut String, line: &'l str) -> &'l str {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line[digits..].strip_prefix('.') {
        Some(rest) if digits > 0 => {
            markdown.push_str(&line[..digits]);
            markdown.push_str("\\.");
            rest
        }
        _ => line,
    }
}

/// A hint, which may use some Markdown: inline code, links to web pages, `**strong**` and lists. Any
/// other Markdown is treated as plain text.
pub(super) fn rich(text: &str) -> String {
    let mut rich = String::with_capacity(text.len());
    let mut in_list = false;
    for line in lines(text) {
        let indent = line.len() - line.trim_start().len();
        let line = line.trim();
        let (marker, line) = list_item(line);
        if !rich.is_empty() {
            // A list ends at a separate paragraph; its items may have further lines.
            rich.push('\n');
        }
        if marker.is_empty() && !line.is_empty() && in_list && indent == 0 {
            rich.push('\n');
        }
        in_list = !marker.is_empty() || (in_list && indent > 0);
        // Not `- `, which would continue the list that follows a hint.
        rich.push_str(if marker == "- " { "* " } else { marker });
        // Five blanks after a marker would start a code block, and so would a second marker.
        let rest = number(&mut rich, line.trim_start());
        push_rich(&mut rich, rest);
    }
    rich
}

/// Splits off the marker, if the line is a list item.
fn list_item(line: &str) -> (&str, &str) {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = (1..=3).contains(&digits) && line[digits..].starts_with(". ");
    let marker = match line {
        _ if numbered => digits + 2,
        _ if line.starts_with("* ") || line.starts_with("- ") => 2,
        _ => 0,
    };
    line.split_at(marker)
}

fn push_rich(rich: &mut String, line: &str) {
    let mut rest = line;
    while let Some(at) = rest.find(['`', '[', '*']) {
        push_plain(rich, &rest[..at]);
        rest = &rest[at..];
        let (markdown, length) = inline_code(rest)
            .or_else(|| link(rest))
            .or_else(|| strong(rest))
            .unwrap_or_else(|| (format!("\\{}", &rest[..1]), 1));
        rich.push_str(&markdown);
        rest = &rest[length..];
    }
    push_plain(rich, rest);
}

/// `` `code` `` at the start of a text, as Markdown, and its length.
fn inline_code(text: &str) -> Option<(String, usize)> {
    let inside = text.strip_prefix('`')?;
    let end = inside.find('`')?;
    (!inside[..end].trim().is_empty()).then(|| (code(&inside[..end]), end + 2))
}

/// `[text](https://…)`.
fn link(text: &str) -> Option<(String, usize)> {
    let inside = text.strip_prefix('[')?;
    let close = inside.find(']')?;
    let url = inside[close + 1..].strip_prefix('(')?;
    let end = url.find(')')?;
    let (label, url) = (&inside[..close], &url[..end]);
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    let is_plain = url.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\\`".contains(&byte));
    if !is_web || !is_plain || label.is_empty() {
        return None;
    }
    Some((format!("[{}](<{url}>)", plain(label)), close + end + 4))
}

/// `**strong**`.
fn strong(text: &str) -> Option<(String, usize)> {
    let inside = text.strip_prefix("**")?;
    let end = inside.find("**")?;
    let strong = &inside[..end];
    let is_plain = end > 0 && strong.trim() == strong && !strong.contains(['`', '*']);
    is_plain.then(|| (format!("**{}**", plain(strong)), end + 4))
}

/// Escapes every sign that Markdown could interpret.
fn push_plain(markdown: &mut String, text: &str) {
    for (at, char) in text.char_indices() {
        match char {
            '&' => markdown.push_str("&amp;"),
            '<' => markdown.push_str("&lt;"),
            '>' => markdown.push_str("&gt;"),
            // A bare link is not Markdown, but `rustdoc` warns about it.
            ':' if text[at..].starts_with("://") => markdown.push_str("&#58;"),
            '.' | ',' | ':' | ';' | '\'' | '"' | '/' | '%' | '?' | '@' | '$' | '^' => {
                markdown.push(char);
            }
            _ if char.is_ascii_punctuation() => {
                markdown.push('\\');
                markdown.push(char);
            }
            _ => markdown.push(char),
        }
    }
}

#[cfg(test)]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_code_holds_any_text() {
        for (text, markdown) in [
            ("user_id %v", "`user_id %v`"),
            ("a ` b", "`` a ` b ``"),
            ("``", "``` `` ```"),
            ("two\n lines", "`two lines`"),
        ] {
            assert_eq!(code(text), markdown);
        }
    }

    #[test]
    fn plain_text_is_no_markdown() {
        for (text, markdown) in [
            ("[illegal field]", r"\[illegal field\]"),
            ("<br> & `x`", r"&lt;br&gt; &amp; \`x\`"),
            ("see https://a.b/c", r"see https&#58;//a.b/c"),
            ("# no\n    heading", "\\# no\nheading"),
            ("a_b *c* ~d~ |e|", r"a\_b \*c\* \~d\~ \|e\|"),
            ("后缀：无", "后缀：无"),
            ("40001. is no list", r"40001\. is no list"),
        ] {
            assert_eq!(plain(text), markdown);
        }
    }

    #[test]
    fn hints_may_hold_code_links_strong_text_and_lists() {
        for (text, markdown) in [
            ("Set `page_size`.", "Set `page_size`."),
            ("See [the docs](https://a.b/c_d).", r"See [the docs](<https://a.b/c_d>)."),
            ("**Stop** now", "**Stop** now"),
            ("Either\n* one\n* two\nor", "Either\n* one\n* two\n\nor"),
            ("1. one\n2. two", "1. one\n2. two"),
            ("1.      one\n*  two", "1. one\n* two"),
        ] {
            assert_eq!(rich(text), markdown);
        }
    }

    #[test]
    fn whatever_else_a_hint_holds_is_plain_text() {
        for (text, markdown) in [
            ("an odd ` sign", r"an odd \` sign"),
            ("1234. no list", r"1234\. no list"),
            ("blank ` ` code", r"blank \` \` code"),
            ("[x](javascript:alert)", r"\[x\]\(javascript:alert\)"),
            ("[Self::x] [y][z]", r"\[Self::x\] \[y\]\[z\]"),
            ("![a](https://b.c)", r"\![a](<https://b.c>)"),
            ("**a `b` c**", r"\*\*a `b` c\*\*"),
            ("```\nfn x() {}\n```", "\\`\\`\\`\nfn x\\(\\) \\{\\}\n\\`\\`\\`"),
            ("    let x = 1;", r"let x \= 1;"),
            ("*      let x;", "* let x;"),
            ("1. 2.      let x;", r"1. 2\.      let x;"),
            ("- * x", r"* \* x"),
            ("<!-- a -->", r"&lt;\!\-\- a \-\-&gt;"),
        ] {
            assert_eq!(rich(text), markdown, "{text}");
        }
    }
}
