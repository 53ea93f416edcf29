//! Explains why a name can't be used, and proposes another.

use super::camel::{join, words};
use super::{is_camel, is_usable, reserved};
use crate::chars::confusable;
use crate::findings::{Finding, Whole, short};
use crate::scan::Content;

/// The maximum length of a proposal, in letters.
const MAX_PROPOSED: usize = 100;

/// Explains what is wrong with a name, and proposes another. `free` returns the unused name that is
/// nearest to a proposal; `fix` is the proposal if it is the same name, written correctly.
pub(crate) fn unusable(content: &Content<'_>, free: impl FnOnce(String) -> String) -> Unusable {
    let text = content.text;
    let same = respelled(text);
    let proposal = same.clone().or_else(|| other(text)).map(free);
    let fix = same.filter(|same| proposal.as_ref() == Some(same));
    let finding = finding(content, proposal);
    Unusable { finding, fix }
}

/// A name that can't be used.
pub(crate) struct Unusable {
    pub(crate) finding: Finding,
    /// The name as it should be written, if that is certain.
    pub(crate) fix: Option<String>,
}

fn finding(content: &Content<'_>, proposal: Option<String>) -> Finding {
    let (text, span) = (content.text, content.span);
    let proposal = proposal.and_then(short);
    if let Some(found) = confusable::find(text) {
        let span = content.char(found.at, found.char);
        let ascii = Whole(found.ascii.to_string());
        return Finding::name_confusable(span, text, found, ascii, proposal);
    }
    let is_part = |char: char| char.is_ascii_alphanumeric() || char == '_';
    if let Some((at, char)) = text.char_indices().find(|&(_, char)| !is_part(char)) {
        let span = content.char(at, char);
        if !char.is_ascii() {
            return Finding::name_not_english(span, text, char, proposal);
        }
        let sign = (char != ' ').then(|| Whole(char.to_string()));
        return Finding::name_with_sign(span, text, sign, proposal);
    }
    match reserved(text) {
        Some(reserved) => {
            let variant = (reserved != "ALL").then_some(Whole(reserved));
            Finding::name_reserved(span, text, variant, proposal)
        }
        None if !text.starts_with(|first: char| first.is_ascii_alphabetic()) => {
            Finding::name_without_letter(span, text, proposal)
        }
        None if KEYWORDS.contains(&text) => Finding::name_keyword(span, text, proposal),
        None => Finding::name_not_camel(span, text, proposal),
    }
}

/// The same name, written correctly.
fn respelled(text: &str) -> Option<String> {
    let plain = confusable::skeleton(text);
    if plain != text && is_camel(&plain) && is_usable(&plain) {
        return Some(plain);
    }
    // If a letter that English does not have is left out, the rest is not a word.
    let is_english = |char: char| char.is_ascii() || !char.is_alphanumeric();
    let name = join(words(&plain), MAX_PROPOSED).filter(|_| plain.chars().all(is_english))?;
    let is_whole = plain.bytes().filter(u8::is_ascii_alphanumeric).count() == name.len();
    (is_usable(&name) && is_whole).then_some(name)
}

/// Another name, to replace one that Rust or every enum already uses.
fn other(text: &str) -> Option<String> {
    let name = if text == "ALL" { "All".to_owned() } else { join(words(text), MAX_PROPOSED)? };
    let is_word = text.chars().all(|char| char.is_ascii_alphanumeric());
    (is_camel(&name) && is_word).then(|| format!("{name}Error"))
}

/// Words that Rust does not allow as the name of a variant, or of anything else.
const KEYWORDS: [&str; 52] = [
    "Self", "self", "abstract", "as", "async", "await", "become", "box", "break", "const",
    "continue", "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for",
    "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override",
    "priv", "pub", "ref", "return", "static", "struct", "super", "trait", "true", "try", "type",
    "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];
