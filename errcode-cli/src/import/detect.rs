//! What kind of file a page is, by its content.

use serde_json::value::RawValue;

use super::page::{Kind, Refusal};
use super::read::{delimited, markdown};

/// What kind of file these bytes are.
pub(super) enum Found {
    Text,
    Workbook,
}

/// Whether bytes are text, or a workbook, or a kind of file that can't be read.
pub(super) fn of_bytes(bytes: &[u8]) -> Result<Found, Refusal> {
    match bytes {
        [b'P', b'K', 3 | 5, ..] => Ok(Found::Workbook),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(Refusal::OtherKind("XLS")),
        [b'%', b'P', b'D', b'F', ..] => Err(Refusal::OtherKind("PDF")),
        [0x1f, 0x8b, ..] => Err(Refusal::OtherKind("gzip")),
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'G', b'I', b'F', b'8', ..] => {
            Err(Refusal::OtherKind("image"))
        }
        _ => Ok(Found::Text),
    }
}

/// What kind of page a text is.
pub(super) fn of_text(text: &str) -> Result<Kind, Refusal> {
    let bare = text.trim_start();
    if bare.is_empty() {
        return Err(Refusal::Empty);
    }
    if text.contains('\0') {
        return Err(Refusal::OtherKind("binary"));
    }
    Ok(match bare.as_bytes()[0] {
        b'{' | b'[' if starts_json(bare) => Kind::Json,
        b'<' if is_html(bare) => Kind::Html,
        _ if delimited::has_header(text) => Kind::Csv,
        _ if markdown::has_table(text) => Kind::Markdown,
        _ if has_html_table(bare) => Kind::Markdown,
        _ if delimited::is_regular(text) => Kind::Csv,
        _ => Kind::Markdown,
    })
}

/// `{"`, `[{`, or a list of anything else if it is sound: `[a link](…)` is Markdown.
fn starts_json(text: &str) -> bool {
    let rest = text[1..].trim_start();
    match (text.as_bytes()[0], rest.as_bytes().first()) {
        (b'{', Some(b'"' | b'}')) | (b'[', Some(b'{')) => true,
        (b'[', _) => serde_json::from_str::<&RawValue>(text).is_ok(),
        _ => false,
    }
}

fn is_html(text: &str) -> bool {
    let start: String = text.chars().take(15).collect::<String>().to_ascii_lowercase();
    let is_page = ["<!doctype", "<html", "<head", "<body", "<table", "<div", "<?xml", "<meta"]
        .iter()
        .any(|tag| start.starts_with(tag));
    is_page || (has_html_table(text) && !markdown::has_table(text))
}

fn has_html_table(text: &str) -> bool {
    text.as_bytes().windows(6).any(|part| part.eq_ignore_ascii_case(b"<table"))
}
