//! Texts of a catalog in the cell of a table.
//!
//! A hint may use inline code, links to web pages, `**strong**` and lists, and a description inline code. Whatever else
//! would be Markdown is plain text.

use super::code_in_cell;
use crate::markdown::escaped;

/// A description.
pub(super) fn plain(text: &str) -> String {
    lines(text, |line| inline(line, &[inline_code]))
}

/// A hint.
pub(super) fn rich(text: &str) -> String {
    lines(text, |line| {
        let line = line.trim();
        let item = line.strip_prefix("- ").or_else(|| line.strip_prefix("* "));
        let bullet = if item.is_some() { "• " } else { "" };
        format!("{bullet}{}", inline(item.unwrap_or(line), &[inline_code, link, strong]))
    })
}

fn lines(text: &str, show: impl Fn(&str) -> String) -> String {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(show).collect::<Vec<_>>().join("<br>")
}

/// What a text starts with, as Markdown, and how long it is there.
type Part = fn(&str) -> Option<(String, usize)>;

fn inline(line: &str, parts: &[Part]) -> String {
    let mut markdown = String::with_capacity(line.len());
    let mut plain = 0;
    let mut at = 0;
    while let Some(found) = line[at..].find(['`', '[', '*']) {
        at += found;
        if let Some((part, length)) = parts.iter().find_map(|part| part(&line[at..])) {
            markdown += &escaped(&line[plain..at]);
            markdown += &part;
            at += length;
            plain = at;
        } else {
            at += 1;
        }
    }
    markdown + &escaped(&line[plain..])
}

/// `` `code` ``
fn inline_code(text: &str) -> Option<(String, usize)> {
    let inside = text.strip_prefix('`')?;
    let end = inside.find('`')?;
    (!inside[..end].trim().is_empty()).then(|| (code_in_cell(&inside[..end]), end + 2))
}

/// `[text](https://…)`
fn link(text: &str) -> Option<(String, usize)> {
    let inside = text.strip_prefix('[')?;
    // Each search ends where the next link may start, so that all of them together take one pass.
    let close = inside.find(['[', ']'])?;
    let target = inside[close..].strip_prefix("](")?;
    let end = target.find(['[', ')']).filter(|&end| target[end..].starts_with(')'))?;
    let (label, url) = (&inside[..close], &target[..end]);
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    let is_plain = url.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\\`|".contains(&byte));
    (is_web && is_plain && !label.is_empty())
        .then(|| (format!("[{}](<{url}>)", escaped(label)), close + end + 4))
}

/// `**strong**`
fn strong(text: &str) -> Option<(String, usize)> {
    let inside = text.strip_prefix("**")?;
    let end = inside.find("**")?;
    let strong = &inside[..end];
    let is_strong = !strong.is_empty() && strong.trim() == strong && !strong.starts_with('*');
    is_strong.then(|| (format!("**{}**", inline(strong, &[inline_code])), end + 4))
}
