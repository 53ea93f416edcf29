//! What pages show, as plain data: texts as they are, and HTML where a field says so.

use std::collections::BTreeSet;

use errcode_catalog::catalog::{self, Entry, Languages, Spanned, Texts};
use errcode_runtime::{Category, Clue, Retry};

use super::since::{Gone, Mark, Marks};
use super::text::{Shown, shown};
use super::words::Sentence;
use super::{markdown, message};
use crate::values::{self, Both};

/// A catalog, for its page and for the index.
pub(super) struct Catalog {
    pub(super) name: String,
    pub(super) codes: Vec<Code>,
    /// What can be asked for, each once: the parts of the platform by name, the others in the order of the format.
    pub(super) modules: BTreeSet<String>,
    pub(super) categories: Vec<Word>,
    pub(super) retries: Vec<Word>,
    /// What is wrong with it, if something is.
    pub(super) findings: Option<Sentence>,
    /// What has changed since an older state, if it is compared with one.
    pub(super) since: Option<Since>,
}

/// What has changed in a catalog, besides the marks of its meanings.
pub(super) struct Since {
    pub(super) gone: Vec<Gone>,
    pub(super) new: usize,
    pub(super) changed: usize,
}

/// A code with its meanings.
pub(super) struct Code {
    pub(super) number: i64,
    pub(super) meanings: Vec<Meaning>,
    /// What tells several meanings apart.
    pub(super) told_apart_by: Option<Word>,
}

/// One meaning of a code.
pub(super) struct Meaning {
    pub(super) name: String,
    pub(super) symbol: Option<String>,
    /// HTML, by alternatives.
    pub(super) messages: Vec<String>,
    pub(super) descriptions: Vec<Shown>,
    pub(super) hints: Vec<Shown>,
    /// Addresses.
    pub(super) urls: Vec<Shown>,
    pub(super) status: Option<u16>,
    pub(super) module: Option<String>,
    pub(super) scope: Option<String>,
    /// Whether it holds where no other meaning of the code does.
    pub(super) is_elsewhere: bool,
    pub(super) retry: Option<Word>,
    pub(super) category: Option<Word>,
    pub(super) is_success: bool,
    pub(super) is_removed: bool,
    pub(super) mark: Option<Mark>,
    /// The texts as the catalog has them, for the search over all catalogs.
    pub(super) search: Search,
}

/// What is searched, and what of it is shown.
pub(super) struct Search {
    /// All alternatives, one a line.
    pub(super) message: String,
    /// As it is written, in English and Chinese or in the one language that there is.
    pub(super) description: Vec<Shown>,
    /// In all languages.
    pub(super) hint: String,
}

/// A value as catalogs write it, and in words.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub(super) id: &'static str,
    pub(super) words: Both,
}

/// A catalog as its page shows it.
pub(super) fn catalog(
    name: String,
    catalog: &catalog::Catalog,
    findings: Option<Sentence>,
    mut marks: Option<Marks>,
) -> Catalog {
    let mut entries: Vec<&Entry> = catalog.entries.iter().collect();
    entries.sort_by_key(|entry| entry.code.value);
    let codes = entries.chunk_by(|a, b| a.code.value == b.code.value);
    let codes = codes.map(|entries| code(entries, &catalog.languages, &mut marks)).collect();
    let has = |is: &dyn Fn(&Entry) -> bool| entries.iter().any(|entry| is(entry));
    let categories = Category::ALL.iter().copied().filter(|category| {
        has(&|entry| entry.category.is_some_and(|held| held.value == *category))
    });
    let retries = Retry::ALL
        .iter()
        .copied()
        .filter(|retry| has(&|entry| entry.retry.is_some_and(|held| held.value == *retry)));
    Catalog {
        name,
        codes,
        since: marks.map(|marks| Since {
            gone: marks.gone,
            new: marks.new,
            changed: marks.changed,
        }),
        modules: entries.iter().filter_map(|entry| value(entry.module.as_ref())).collect(),
        categories: categories.map(category).collect(),
        retries: retries.map(retry).collect(),
        findings,
    }
}

impl Catalog {
    /// All meanings.
    pub(super) fn meanings(&self) -> impl Iterator<Item = &Meaning> {
        self.codes.iter().flat_map(|code| &code.meanings)
    }

    /// How many meanings there are.
    pub(super) fn count(&self) -> usize {
        self.meanings().count()
    }
}

fn code(entries: &[&Entry], languages: &Languages, marks: &mut Option<Marks>) -> Code {
    let told_apart_by = entries.iter().find_map(|entry| entry.overload);
    Code {
        number: entries[0].code.value,
        meanings: entries.iter().map(|entry| meaning(entry, languages, marks)).collect(),
        told_apart_by: told_apart_by.map(|held| clue(held.value)),
    }
}

fn meaning(entry: &Entry, languages: &Languages, marks: &mut Option<Marks>) -> Meaning {
    let name = entry.name.as_str().to_owned();
    let all = |cell: &Texts| {
        let texts: Vec<_> = cell.iter().flatten().map(|text| text.value.as_str()).collect();
        texts.join("\n")
    };
    Meaning {
        symbol: value(entry.symbol.as_ref()),
        messages: entry.messages().map(message::html).collect(),
        descriptions: shown(&entry.description, &languages.description, markdown::html),
        hints: shown(&entry.hint, &languages.hint, markdown::html),
        urls: shown(&entry.url, &languages.url, str::to_owned),
        status: entry.http_status.map(|status| status.value),
        module: value(entry.module.as_ref()),
        scope: value(entry.scope.as_ref()),
        is_elsewhere: entry.scope.is_none()
            && entry.overload.is_some_and(|clue| clue.value == Clue::Scope),
        retry: entry.retry.map(|held| retry(held.value)),
        category: entry.category.map(|held| category(held.value)),
        is_success: entry.is_success(),
        is_removed: entry.is_removed(),
        mark: marks.as_mut().and_then(|marks| marks.take(entry.code.value, &name)),
        search: Search {
            message: all(&entry.message),
            description: shown(&entry.description, &languages.description, str::to_owned),
            hint: all(&entry.hint),
        },
        name,
    }
}

fn value(cell: Option<&Spanned<String>>) -> Option<String> {
    cell.map(|cell| cell.value.clone())
}

fn retry(retry: Retry) -> Word {
    Word { id: retry.as_str(), words: values::retry(retry) }
}

fn clue(clue: Clue) -> Word {
    Word { id: clue.column(), words: values::clue(clue) }
}

fn category(category: Category) -> Word {
    Word { id: category.as_str(), words: values::category(category) }
}
