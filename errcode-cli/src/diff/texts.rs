//! Two texts, word by word.

use similar::{ChangeTag, TextDiff};

/// A part that is in both texts, or only in one of them.
pub(super) type Part = (ChangeTag, String);

/// The words of two texts, those that follow each other and share their fate together.
pub(super) fn parts(old: &str, new: &str) -> Vec<Part> {
    let diff = TextDiff::from_unicode_words(old, new);
    let mut parts: Vec<Part> = Vec::new();
    for change in diff.iter_all_changes() {
        let word = change.to_string_lossy();
        match parts.last_mut() {
            Some((tag, text)) if *tag == change.tag() => text.push_str(&word),
            _ => parts.push((change.tag(), word.into_owned())),
        }
    }
    parts
}
