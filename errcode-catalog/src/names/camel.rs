//! UpperCamelCase.

/// Joins words as UpperCamelCase: `user_id`, `SQLError` → `UserId`, `SqlError`. Takes as many words
/// as fit into `most` letters.
pub(super) fn join<'t>(words: impl Iterator<Item = &'t str>, most: usize) -> Option<String> {
    let mut name = String::new();
    for word in words.flat_map(split) {
        if name.len() + word.len() > most {
            break;
        }
        let (first, rest) = word.split_at(1);
        name.push_str(&first.to_ascii_uppercase());
        name.push_str(&rest.to_ascii_lowercase());
    }
    (!name.is_empty()).then_some(name)
}

/// The words of a text: the parts between signs.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_ascii_alphanumeric())
}

/// The words of an ASCII word in camel case: `SQLError` → `SQL`, `Error`.
fn split(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let bytes = rest.as_bytes();
        let starts_word = |&at: &usize| {
            let (before, here, after) = (bytes[at - 1], bytes[at], bytes.get(at + 1));
            here.is_ascii_uppercase()
                && (!before.is_ascii_uppercase() || after.is_some_and(u8::is_ascii_lowercase))
        };
        let end = (1..bytes.len()).find(starts_word).unwrap_or(bytes.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}
