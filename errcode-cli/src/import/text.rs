//! Texts of pages as catalogs hold them.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A text without what nobody sees: blanks at the ends of lines, empty lines, characters without a shape.
pub(super) fn tidied(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for line in text.lines() {
        let start = tidy.len();
        let mut is_after_space = true;
        for char in line.chars() {
            if char == ' ' || is_blank(char) {
                if !is_after_space {
                    tidy.push(' ');
                }
                is_after_space = true;
            } else if !is_unseen(char) {
                tidy.push(char);
                is_after_space = false;
            }
        }
        tidy.truncate(start + tidy[start..].trim_end().len());
        if tidy.len() > start {
            tidy.push('\n');
        }
    }
    tidy.truncate(tidy.trim_end().len());
    tidy
}

/// A text on one line.
pub(super) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_blank(char: char) -> bool {
    char.is_whitespace() || char == '\u{2800}'
}

fn is_unseen(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
                | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e0fff}' | '\u{e000}'..='\u{f8ff}'
        )
}

/// What Markdown says, as text: links by their words, pictures by what is said of them, signs without their
/// backslashes. Items of a list start with `* `; a list of one item is no list.
pub(super) fn of_markdown(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    let mut items = 0;
    for line in markdown.lines().map(str::trim) {
        let item = line.strip_prefix("- ").or_else(|| line.strip_prefix("* "));
        let item = item.or_else(|| line.strip_prefix("+ "));
        items += usize::from(item.is_some());
        text.push_str(if item.is_some() { "* " } else { "" });
        inline(item.unwrap_or(line), &mut text);
        text.push('\n');
    }
    let text = tidied(&text);
    match text.strip_prefix("* ") {
        Some(only) if items == 1 => only.trim_start().to_owned(),
        _ => text,
    }
}

/// The text of one line of Markdown.
fn inline(line: &str, text: &mut String) {
    // Most cells hold no sign that means anything.
    if !line.contains(['\\', '`', '*', '_', '[', '!', '<', '&', '~']) {
        text.push_str(line);
        return;
    }
    // After a full stop, nothing starts a block.
    let line = format!(".{line}");
    let mut is_first = true;
    let mut picture: Option<String> = None;
    for event in Parser::new_ext(&line, Options::ENABLE_STRIKETHROUGH) {
        let here = picture.as_mut().unwrap_or(text);
        match event {
            Event::Text(part) if is_first => {
                here.push_str(part.strip_prefix('.').unwrap_or(&part));
                is_first = false;
            }
            Event::Text(part) | Event::Code(part) => here.push_str(&part),
            Event::InlineHtml(tag) | Event::Html(tag) => here.push_str(of_tag(&tag)),
            Event::SoftBreak | Event::HardBreak => here.push('\n'),
            Event::Start(Tag::Image { .. }) => picture = Some(String::new()),
            Event::End(TagEnd::Image) => {
                let said = picture.take().unwrap_or_default();
                text.push_str(of_picture(&said));
            }
            _ => {}
        }
    }
}

/// What is said of a picture, unless that is the name of its file.
pub(super) fn of_picture(said: &str) -> &str {
    let is_file = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"]
        .iter()
        .any(|end| said.to_lowercase().ends_with(end));
    if is_file { "" } else { said }
}

/// A tag within Markdown. What is no tag of HTML is meant as it stands, as in `<token> is missing`.
fn of_tag(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    let name = name.split(|char: char| !char.is_ascii_alphanumeric()).next().unwrap_or_default();
    match name.to_ascii_lowercase().as_str() {
        "br" | "p" | "li" | "div" => "\n",
        _ if tag.starts_with("<!") => "",
        "a" | "abbr" | "b" | "code" | "del" | "em" | "font" | "i" | "img" | "ins" | "kbd"
        | "mark" | "ol" | "pre" | "s" | "small" | "span" | "strong" | "sub" | "sup" | "u"
        | "ul" | "var" => "",
        _ => tag,
    }
}

/// The language that most of a text is in: `zh`, `ja`, `ko` or `en`, which stands for any other that is
/// written in Latin letters; `None` where there are no words.
pub(super) fn language(text: &str) -> Option<&'static str> {
    let (mut han, mut kana, mut hangul, mut words) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut is_in_word = false;
    for char in text.chars() {
        match char {
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{ac00}'..='\u{d7a3}' => hangul += 1,
            '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => {
                han += 1;
            }
            _ => {}
        }
        let is_letter = char.is_alphabetic() && (char as u32) < 0x2000;
        words += usize::from(is_letter && !is_in_word);
        is_in_word = is_letter || (is_in_word && (char.is_ascii_digit() || char == '_'));
    }
    match () {
        () if kana > 0 && kana * 4 >= han => Some("ja"),
        () if hangul > 0 && hangul >= words => Some("ko"),
        () if han > 0 && han >= words => Some("zh"),
        () if words > 0 => Some("en"),
        () => None,
    }
}

/// Whether a cell says only that there is nothing to say.
pub(super) fn is_nothing(text: &str) -> bool {
    matches!(
        text.to_lowercase().as_str(),
        "" | "-"
            | "--"
            | "---"
            | "—"
            | "——"
            | "–"
            | "/"
            | "\\"
            | "n/a"
            | "none"
            | "null"
            | "nil"
            | "无"
            | "暂无"
            | "無"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_becomes_text() {
        for (markdown, text) in [
            ("user\\_id is **not** valid", "user_id is not valid"),
            ("ask [support](https://h/x?y=1)", "ask support"),
            ("see ![image.png](https://h/1.png) and ![the dialog](2.png)", "see and the dialog"),
            ("`a | b` &lt;c&gt; &amp; d&nbsp;e", "a | b <c> & d e"),
            ("one<br>two<br/>three", "one\ntwo\nthree"),
            ("<token> is missing", "<token> is missing"),
            ("<font color=red>40001</font>", "40001"),
            ("1. first", "1. first"),
            ("# of items * 2", "# of items * 2"),
            ("- only", "only"),
            ("- one\n- two", "* one\n* two"),
            ("\\[illegal field\\] `x`", "[illegal field] x"),
            ("_id %v_", "id %v"),
            ("a\u{200b}b\u{a0}c", "ab c"),
            ("~~gone~~ [no link]", "gone [no link]"),
        ] {
            assert_eq!(of_markdown(markdown), text, "{markdown}");
        }
    }

    #[test]
    fn the_language_of_a_text_is_the_one_of_most_of_its_words() {
        for (text, expected) in [
            ("bad request 或 invalid param", Some("en")),
            ("请检查 user_access_token 是否正确", Some("zh")),
            ("参数错误", Some("zh")),
            ("エラーが発生しました", Some("ja")),
            ("오류가 발생했습니다", Some("ko")),
            ("Größe ungültig", Some("en")),
            ("40001 - %", None),
        ] {
            assert_eq!(language(text), expected, "{text}");
        }
    }
}
