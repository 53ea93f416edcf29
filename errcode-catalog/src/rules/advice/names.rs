//! Advice on the names of variants.

use super::{Checker, advise};
use crate::catalog::{Catalog, Entry, Name, Spanned};
use crate::columns::Column;
use crate::findings::Finding;
use crate::names::upper_camel;
use crate::source::Source;

/// Longer names make lines of code that are hard to read.
const MOST_CHARACTERS: usize = 48;

/// Words for one thing: the word that a catalog should use, and others. Only words that mean the same everywhere
/// are listed: `Forbidden` may be a missing permission or a rule, and `Unauthorized` may be either 401 or 403.
const WORDS: [(&str, &[&str]); 7] = [
    ("PermissionDenied", &["AccessDenied", "NoPermission"]),
    ("RateLimited", &["TooManyRequests", "FrequencyLimited", "RateLimitExceeded"]),
    ("LimitExceeded", &["TooLong", "TooLarge"]),
    ("NotFound", &["DoesNotExist", "NotExists", "NotExist"]),
    ("AlreadyExists", &["NotUnique"]),
    ("Duplicate", &["Duplicated", "Repeated"]),
    ("Invalid", &["Incorrect"]),
];

/// A derived name changes with the text that it is derived from, and other people's code depends on it.
pub(super) fn written(checker: &mut Checker<'_, '_>) {
    advise(checker, |entry| match &entry.name {
        Name::Derived(name) => {
            Some((Column::Name, Finding::name_not_written(entry.code.span, name)))
        }
        Name::Written(_) => None,
    });
}

/// A name is part of lines of code.
pub(super) fn short(checker: &mut Checker<'_, '_>) {
    advise(checker, |entry| {
        let name = own_name(entry)?;
        let count = name.value.chars().count();
        (count > MOST_CHARACTERS)
            .then(|| (Column::Name, Finding::name_too_long(name.span, count, MOST_CHARACTERS)))
    });
}

/// One thing has one word: whoever knows one name can guess the next.
pub(super) fn in_the_same_words(checker: &mut Checker<'_, '_>) {
    let used = used_words(&checker.draft.catalog);
    advise(checker, |entry| {
        let name = own_name(entry)?;
        let (word, other) = other_word(&name.value).filter(|(word, _)| used.contains(word))?;
        Some((Column::Name, Finding::name_in_other_words(name.span, &name.value, other, word)))
    });
}

/// Variants need not repeat what the enum already says: that is, if most of their names start with the name of the
/// catalog, or end in `Error`.
pub(super) fn without_noise(checker: &mut Checker<'_, '_>) {
    let draft = checker.draft;
    // The first file names the catalog: `catalogs/feishu.csv`, or `errcodes:feishu`.
    let path = draft.sources.iter().next().map_or("", Source::path);
    let file = path.rsplit(['/', ':']).next().unwrap_or_default();
    let stem = upper_camel(file.split('.').next().unwrap_or_default()).unwrap_or_default();
    let starts_with_stem =
        |name: &str| !stem.is_empty() && name != stem && starts_with_word(name, &stem);
    without(checker, &stem, &starts_with_stem);
    without(checker, "Error", &|name| name.ends_with("Error") && name != "Error");
}

/// Warns that names have a word too many, if most names have it.
fn without(checker: &mut Checker<'_, '_>, word: &str, has_it: &dyn Fn(&str) -> bool) {
    let names = || checker.draft.catalog.entries.iter().filter_map(own_name);
    let count = names().filter(|name| has_it(&name.value)).count();
    if count < 3 || count * 2 <= names().count() {
        return;
    }
    advise(checker, |entry| {
        let name = own_name(entry).filter(|name| has_it(&name.value))?;
        Some((Column::Name, Finding::name_with_noise(name.span, &name.value, word)))
    });
}

/// A name that somebody wrote. If there is a string code, the words of the name are the platform's.
fn own_name(entry: &Entry) -> Option<&Spanned<String>> {
    match &entry.name {
        Name::Written(name) if entry.symbol.is_none() => Some(name),
        _ => None,
    }
}

/// The preferred words that names use. A name that also uses a word that is not preferred does not count.
fn used_words(catalog: &Catalog) -> Vec<&'static str> {
    let names = || catalog.entries.iter().map(|entry| entry.name.as_str());
    let is_used = |word: &&str| {
        names().any(|name| {
            other_word(name).is_none() && words(name).any(|it| starts_with_word(it, word))
        })
    };
    WORDS.iter().map(|(word, _)| *word).filter(is_used).collect()
}

/// The preferred word for a word of a name, and that word: the longest if several start at one place.
fn other_word(name: &str) -> Option<(&'static str, &'static str)> {
    words(name).find_map(|rest| {
        let others = WORDS.iter().flat_map(|(word, others)| others.iter().map(|it| (*word, *it)));
        others.filter(|(_, other)| starts_with_word(rest, other)).max_by_key(|(_, it)| it.len())
    })
}

/// The rest of a name from each of its words on.
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
    fn other_words_are_found_where_words_start() {
        for (name, found) in [
            ("UserNotExist", Some(("NotFound", "NotExist"))),
            ("UserNotExists7", Some(("NotFound", "NotExists"))),
            ("RateLimitExceeded", Some(("RateLimited", "RateLimitExceeded"))),
            ("TooManyRequests", Some(("RateLimited", "TooManyRequests"))),
            ("DuplicatedField", Some(("Duplicate", "Duplicated"))),
            ("DuplicateField", None),
            ("NotExisting", None),
            ("Unauthorized", None),
            ("FileMissingOnDisk", None),
        ] {
            assert_eq!(other_word(name), found, "{name}");
        }
    }
}
