//! The words of every finding, in English and Chinese side by side, by the step of reading that makes
//! it. Each entry is also the constructor of its finding.

#[cfg(feature = "advice")]
mod advice;
mod cells;
mod codes;
mod files;
mod headings;
mod rules;
mod shape;
pub(crate) mod terms;
mod values;

use super::FindingKind;

/// Every kind.
pub(super) static ALL: &[&[&FindingKind]] = &[
    files::KINDS,
    shape::KINDS,
    headings::KINDS,
    cells::KINDS,
    codes::KINDS,
    values::KINDS,
    rules::KINDS,
    #[cfg(feature = "advice")]
    advice::KINDS,
];

/// A part of a template of words.
pub(super) enum Hole<'w> {
    /// Words as they are.
    Text(&'w str),
    /// `{name}`: the argument or the place with this name.
    Argument(&'w str),
    /// `{name_}`: nothing, but the argument has to be there.
    Condition(&'w str),
}

/// The parts of a template. `{{` and `}}` are braces.
pub(super) fn holes(words: &str) -> impl Iterator<Item = Hole<'_>> {
    let mut rest = words;
    std::iter::from_fn(move || {
        let at = rest.find(['{', '}']).unwrap_or(rest.len());
        if at > 0 {
            let (text, after) = rest.split_at(at);
            rest = after;
            return Some(Hole::Text(text));
        }
        if rest.starts_with("{{") || rest.starts_with("}}") {
            let (brace, after) = rest.split_at(2);
            rest = after;
            return Some(Hole::Text(&brace[1..]));
        }
        let (name, after) = rest.strip_prefix('{')?.split_once('}')?;
        rest = after;
        Some(match name.strip_suffix('_') {
            Some(name) => Hole::Condition(name),
            None => Hole::Argument(name),
        })
    })
}

/// Makes a kind and a typed constructor of each entry:
///
/// ```text
/// each error code_listed_twice "code-listed-twice" [at, first] (code: i64, name: &str) {
///     en "code {code} is listed twice", at "also on {first}, as `{name}`", help "…";
///     zh "错误码 {code} 列了两次", at "{first}也有，名称是 `{name}`", help "…";
/// }
/// ```
///
/// `each` says that every occurrence is a finding of its own, `alike` that the same mistake in many
/// cells of a column is one. The brackets name the places, of which the first is the mistake's own; the
/// parentheses name the arguments.
macro_rules! kinds {
    ($(
        $likeness:ident $severity:ident $name:ident $id:literal
        [$($place:ident),*] ($($argument:ident: $type:ty),*) {
            en $english:literal $(, $english_part:ident $english_words:literal)*;
            zh $chinese:literal $(, $chinese_part:ident $chinese_words:literal)*;
        }
    )*) => {
        #[allow(non_upper_case_globals)] // Named like their constructors.
        mod kinds {
            use crate::findings::kind::{FindingKind, Severity, Words};
            $(pub(super) static $name: FindingKind = FindingKind {
                id: $id,
                places: &[$(stringify!($place)),*],
                arguments: &[$(stringify!($argument)),*],
                severity: $crate::findings::words::severity!($severity),
                is_alike: $crate::findings::words::is_alike!($likeness),
                english: $crate::findings::words::words!($english $($english_part $english_words)*),
                chinese: $crate::findings::words::words!($chinese $($chinese_part $chinese_words)*),
            };)*
        }

        pub(super) static KINDS: &[&crate::findings::FindingKind] = &[$(&kinds::$name),*];

        impl crate::findings::Finding {
            $(pub(crate) fn $name(
                $($place: crate::source::Span,)*
                $($argument: $type,)*
            ) -> Self {
                Self::new(&kinds::$name, &[$($place),*], &[$(&$argument),*])
            })*
        }
    };
}

macro_rules! severity {
    (error) => {
        Severity::Error
    };
    (warning) => {
        Severity::Warning
    };
}

macro_rules! is_alike {
    (each) => {
        false
    };
    (alike) => {
        true
    };
}

macro_rules! words {
    ($message:literal $($part:ident $words:literal)*) => {
        Words { message: $message, parts: &[$((stringify!($part), $words)),*] }
    };
}

pub(crate) use {is_alike, kinds, severity, words};

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{Hole, holes};
    use crate::findings::kind::{FindingKind, Words};

    /// The arguments that each part of the words uses.
    fn used(words: &Words) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
        let parts = words.parts.iter().copied().chain([("message", words.message)]);
        let names = |words: &'static str| {
            let holes = words.split("||").flat_map(holes);
            let names = holes.filter_map(|hole| match hole {
                Hole::Text(_) => None,
                Hole::Argument(name) | Hole::Condition(name) => Some(name),
            });
            names.collect()
        };
        parts.map(|(part, words)| (part, names(words))).collect()
    }

    #[test]
    fn both_languages_say_the_same_with_the_same_arguments() {
        for kind in FindingKind::all() {
            let FindingKind { id, english, chinese, arguments, places, .. } = kind;
            let parts =
                |words: &Words| words.parts.iter().map(|(part, _)| *part).collect::<Vec<_>>();
            assert_eq!(parts(english), parts(chinese), "{id}");
            for (part, names) in used(english) {
                let known = |name: &&str| arguments.contains(name) || places.contains(name);
                assert!(names.iter().all(known), "{id}: {part} uses {names:?}");
            }
            // What English says by a plural, Chinese says without a word for it.
            let all = |words: &Words| used(words).into_values().flatten().collect::<BTreeSet<_>>();
            let (english, chinese) = (all(english), all(chinese));
            assert!(chinese.is_subset(&english), "{id}: {english:?}, {chinese:?}");
            assert_eq!(*english.difference(&chinese).collect::<Vec<_>>(), [&""; 0], "{id}");
            let unused = arguments.iter().filter(|name| !english.contains(**name));
            assert_eq!(unused.collect::<Vec<_>>(), [&""; 0], "{id} has arguments without words");
        }
    }

    #[test]
    fn every_kind_has_an_id_of_its_own_in_kebab_case() {
        let mut ids = BTreeSet::new();
        for kind in FindingKind::all() {
            let is_plain =
                |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            assert!(kind.id.bytes().all(is_plain), "{}", kind.id);
            assert!(ids.insert(kind.id), "{} is there twice", kind.id);
        }
    }

    #[test]
    fn words_of_places_are_those_of_its_places() {
        for kind in FindingKind::all() {
            for (part, _) in kind.english.parts {
                assert!(*part == "help" || kind.places.contains(part), "{}: {part}", kind.id);
            }
        }
    }
}
