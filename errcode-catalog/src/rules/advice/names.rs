//! The names of variants.

use super::{Checker, advise};
use crate::catalog::{Catalog, Entry, Name, Spanned};
use crate::columns::Column;
use crate::findings::Finding;
use crate::names::upper_camel;

/// More characters make lines of code that are hard to read.
const MOST_CHARACTERS: usize = 48;

/// Words for one thing: the one that a catalog is best to use, and others.
const WORDS: [(&str, &[&str]); 8] = [
    ("PermissionDenied", &["Forbidden", "AccessDenied", "Unauthorized", "NoPermission"]),
    ("RateLimited", &["TooManyRequests", "FrequencyLimited", "RateLimitExceeded"]),
    ("LimitExceeded", &["TooMany", "TooLong", "TooLarge"]),
    ("NotFound", &["DoesNotExist", "NotExist"]),
    ("AlreadyExists", &["NotUnique"]),
    ("Duplicate", &["Duplicated", "Repeated"]),
    ("Required", &["Missing"]),
    ("Invalid", &["Incorrect", "Illegal"]),
];

/// A name that is derived changes with what it is derived from, and programs hold it.
pub(super) fn written(checker: &mut Checker<'_, '_>) {
    advise(checker, |entry| match &entry.name {
        Name::Derived(name) => {
            Some((Column::Name, Finding::name_not_written(entry.code.span, name)))
        }
        Name::Written(_) => None,
    });
}

/// A name is a part of lines of code.
pub(super) fn short(checker: &mut Checker<'_, '_>) {
    advise(checker, |entry| {
        let name = written_name(entry)?;
        let count = name.value.chars().count();
        (count > MOST_CHARACTERS)
            .then(|| (Column::Name, Finding::name_too_long(name.span, count, MOST_CHARACTERS)))
    });
}

/// One thing has one word: whoever knows one name can guess the next.
pub(super) fn in_the_same_words(checker: &mut Checker<'_, '_>) {
    let catalog = &checker.draft.catalog;
    let used: Vec<_> = WORDS.iter().filter(|(word, _)| is_used(catalog, word)).collect();
    advise(checker, |entry| {
        // With a string code, the words are the platform's.
        let name = written_name(entry).filter(|_| entry.symbol.is_none())?;
        let (word, other) = words(&name.value).find_map(|rest| {
            used.iter().find_map(|(word, others)| {
                let other = others.iter().find(|other| starts_with_word(rest, other))?;
                Some((*word, *other))
            })
        })?;
        Some((Column::Name, Finding::name_in_other_words(name.span, &name.value, other, word)))
    });
}

/// What the enum says already need not be in the names of its variants.
pub(super) fn without_noise(checker: &mut Checker<'_, '_>) {
    let sources = checker.draft.sources;
    advise(checker, |entry| {
        let name = written_name(entry).filter(|_| entry.symbol.is_none())?;
        let noise = if name.value.ends_with("Error") && !name.value.ends_with("InternalError") {
            "Error"
        } else {
            return repeats_catalog(entry, name, sources[name.span.file].path());
        };
        Some((Column::Name, Finding::name_with_noise(name.span, &name.value, noise)))
    });
}

/// A name that starts with that of the catalog, where no message does: `FeishuBotNotInChat`.
fn repeats_catalog(entry: &Entry, name: &Spanned<String>, path: &str) -> Option<(Column, Finding)> {
    let file = path.rsplit('/').next()?;
    let stem = upper_camel(file.split('.').next()?)?;
    let is_noise = name.value.starts_with(&stem) && has_word(&name.value, &stem);
    let says = |message: &str| {
        let letters: String = message.chars().filter(char::is_ascii_alphanumeric).collect();
        letters.to_lowercase().contains(&stem.to_lowercase())
    };
    (is_noise && !entry.messages().any(says))
        .then(|| (Column::Name, Finding::name_with_noise(name.span, &name.value, &stem)))
}

fn written_name(entry: &Entry) -> Option<&Spanned<String>> {
    match &entry.name {
        Name::Written(name) => Some(name),
        Name::Derived(_) => None,
    }
}

fn is_used(catalog: &Catalog, word: &str) -> bool {
    catalog.entries.iter().any(|entry| has_word(entry.name.as_str(), word))
}

/// Whether a name in `UpperCamelCase` has a word, or several that follow each other.
fn has_word(name: &str, word: &str) -> bool {
    words(name).any(|rest| starts_with_word(rest, word))
}

/// From each word of a name on.
fn words(name: &str) -> impl Iterator<Item = &str> {
    let starts = name.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_uppercase());
    starts.map(|(at, _)| &name[at..])
}

fn starts_with_word(name: &str, word: &str) -> bool {
    let rest = name.strip_prefix(word).map(str::as_bytes);
    rest.is_some_and(|rest| rest.first().is_none_or(|next| !next.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_where_the_next_one_starts() {
        assert!(has_word("UserNotExist", "NotExist"));
        assert!(has_word("NotExistInChat", "NotExist"));
        assert!(has_word("Missing7", "Missing"));
        assert!(!has_word("NotExisting", "NotExist"));
        assert!(!has_word("DuplicatedField", "Duplicate"));
    }
}
