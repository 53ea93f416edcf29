//! What has changed of the languages of a catalog.

use std::collections::HashMap;

use errcode_catalog::catalog::{Catalog, Entry, Languages, Texts};
use errcode_catalog::columns::Column;

use super::change::{Cell, Change, Class, What};

/// The languages that a column had and has.
pub(super) struct Before<'c> {
    old: &'c [String],
    new: &'c [String],
    /// The language which the column without one has got: that in which most of its texts are.
    of_unnamed: Option<&'c str>,
}

impl<'c> Before<'c> {
    pub(super) fn new(column: &TextColumn, old: &'c Catalog, new: &'c Catalog) -> Self {
        let (before, after) =
            ((column.languages)(&old.languages), (column.languages)(&new.languages));
        let has_got_one = before == [""] && !after.iter().any(String::is_empty);
        let of_unnamed = has_got_one.then(|| {
            let texts = column.texts;
            let old_texts: HashMap<_, _> =
                old.entries.iter().map(|it| (key(it), text(texts(it), 0))).collect();
            let same = |place: usize| {
                let is_same = |it: &&Entry| {
                    old_texts
                        .get(&key(it))
                        .is_some_and(|old| old.is_some() && *old == text(texts(it), place))
                };
                new.entries.iter().filter(is_same).count()
            };
            // Of several that are as near, the first.
            let best = (0..after.len()).rev().max_by_key(|&place| same(place));
            best.map(|place| &after[place][..])
        });
        Self { old: before, new: after, of_unnamed: of_unnamed.flatten() }
    }

    /// What a language of now was called before.
    pub(super) fn name<'l>(&self, language: &'l str) -> &'l str {
        if self.of_unnamed == Some(language) { "" } else { language }
    }

    /// The languages of now, and those that are gone.
    pub(super) fn all(&self) -> impl Iterator<Item = &'c str> {
        let gone = self.gone();
        self.new.iter().map(String::as_str).chain(gone)
    }

    /// The languages that are gone.
    fn gone(&self) -> Vec<&'c str> {
        let is_gone = |old: &&String| !self.new.iter().any(|new| self.name(new) == **old);
        self.old.iter().filter(is_gone).map(String::as_str).collect()
    }

    /// Where the texts of a language of now stand, before and now.
    pub(super) fn places(&self, language: &str) -> [Option<usize>; 2] {
        let place =
            |languages: &[String], language: &str| languages.iter().position(|it| it == language);
        [place(self.old, self.name(language)), place(self.new, language)]
    }
}

fn key(entry: &Entry) -> (i64, &str) {
    (entry.code.value, entry.name.as_str())
}

fn text(texts: &Texts, place: usize) -> Option<&str> {
    texts.get(place)?.as_ref().map(|cell| &cell.value[..])
}

/// A column in languages, and how a catalog and an entry give it.
pub(super) struct TextColumn {
    pub(super) column: Column,
    pub(super) languages: fn(&Languages) -> &[String],
    pub(super) texts: fn(&Entry) -> &Texts,
}

/// Every column that comes in languages.
pub(super) const TEXTS: [TextColumn; 4] = [
    TextColumn { column: Column::Message, languages: |it| &it.message, texts: |it| &it.message },
    TextColumn {
        column: Column::Description,
        languages: |it| &it.description,
        texts: |it| &it.description,
    },
    TextColumn { column: Column::Hint, languages: |it| &it.hint, texts: |it| &it.hint },
    TextColumn { column: Column::Url, languages: |it| &it.url, texts: |it| &it.url },
];

/// The columns whose leading language is another one, as that is what programs show; and the languages that are gone, as
/// programs may ask for them.
pub(super) fn changes(befores: &[Before<'_>]) -> Vec<Change> {
    let mut changes = Vec::new();
    for (TextColumn { column, .. }, before) in TEXTS.iter().zip(befores) {
        let cell = |language: &str, old: String, new: String| Cell {
            column: *column,
            language: language.to_owned(),
            old: Some(old).filter(|it| !it.is_empty()),
            new: Some(new).filter(|it| !it.is_empty()),
        };
        let gone = before.gone();
        let leads = before.old.first().zip(before.new.first());
        // That the leading one is gone says it all.
        if leads.is_some_and(|(old, new)| before.name(new) != old && !gone.contains(&&old[..])) {
            let cell = cell("", before.old.join(", "), before.new.join(", "));
            changes.push(Change::of_catalog(Class::Breaking, What::OtherLead).with(cell));
        }
        for language in gone.into_iter().filter(|_| !before.new.is_empty()) {
            let cell = cell(language, language.to_owned(), String::new());
            changes.push(Change::of_catalog(Class::Breaking, What::LanguageGone).with(cell));
        }
    }
    changes
}
