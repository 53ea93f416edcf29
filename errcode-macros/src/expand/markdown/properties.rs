//! Properties that hold for every text, checked with the parser that `rustdoc` uses.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::{code, plain, rich};

/// The options that `rustdoc` parses with.
fn rustdoc() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
}

/// Pieces that Markdown is made of.
fn pieces() -> impl Strategy<Value = String> {
    let signs = prop::sample::select(vec![
        "*", "**", "***", "-", "--", "---", "+", "_", "__", "=", "===", "#", "##", "`", "``",
        "```", "~", "~~~", "<", ">", "</", "<!--", "-->", "<?", "?>", "&", ";", "&lt;", "&#35;",
        "[", "]", "![", "](", "(", ")", "[^a]", ":", "[ ]", "[x]", "|", "|-|", "\\", "\"", "'",
        "...", "$", "$$", "1.", "23)", "1234.", "\u{b}", "\r", "\r\n",
    ]);
    let blanks =
        prop::sample::select(vec![" ", " ", "    ", "     ", "\t", "\u{a0}", "\n", "\n\n"]);
    let words = prop::sample::select(vec![
        "a",
        "rust",
        "panic!();",
        "后缀",
        "<br>",
        "<pre>",
        "https://a.b/c",
        "javascript:a",
        "[a](https://b.c)",
        "[a]: https://b.c",
        "**strong**",
    ]);
    let piece = prop_oneof![signs, blanks, words];
    prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![4 => pieces(), 1 => any::<String>()]
}

/// The text that `rustdoc` shows, or the first element that is neither text nor `allowed`.
fn shown(
    markdown: &str,
    options: Options,
    allowed: fn(&Tag<'_>) -> bool,
) -> Result<String, String> {
    let mut shown = String::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) | Event::Code(text) => shown.push_str(&text),
            Event::SoftBreak => shown.push('\n'),
            Event::Start(Tag::Paragraph) | Event::End(_) => {}
            Event::Start(tag) if allowed(&tag) => {}
            other => return Err(format!("{other:?} in {markdown:?}")),
        }
    }
    Ok(shown)
}

fn in_a_hint(tag: &Tag<'_>) -> bool {
    match tag {
        Tag::List(_) | Tag::Item | Tag::Strong => true,
        Tag::Link { dest_url, .. } => {
            dest_url.starts_with("https://") || dest_url.starts_with("http://")
        }
        _ => false,
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_hint_is_paragraphs_lists_strong_text_code_and_links_to_pages(text in any_text()) {
        prop_assert_eq!(shown(&rich(&text), rustdoc(), in_a_hint).err(), None);
    }

    #[test]
    fn plain_text_is_shown_as_it_is(text in any_text()) {
        let plain = plain(&text);
        prop_assert_eq!(shown(&plain, rustdoc(), |_| false).err(), None);
        // Smart punctuation changes quotes and dots.
        let options = rustdoc() - Options::ENABLE_SMART_PUNCTUATION;
        let shown = shown(&plain, options, |_| false).unwrap();
        prop_assert_eq!(words(&shown), words(&text));
    }

    #[test]
    fn code_is_one_piece_of_code(text in any_text()) {
        prop_assume!(!words(&text).is_empty());
        let markdown = code(&text);
        let events: Vec<_> = Parser::new_ext(&markdown, rustdoc()).collect();
        let [Event::Start(Tag::Paragraph), Event::Code(code), Event::End(_)] = &events[..] else {
            panic!("{events:?} in {markdown:?}");
        };
        prop_assert_eq!(code.as_ref(), words(&text).join(" "));
    }
}
