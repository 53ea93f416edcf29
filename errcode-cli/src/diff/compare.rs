//! From two states of a catalog to what has changed.

use std::collections::BTreeMap;

use errcode_catalog::catalog::{Entry, Languages};
use errcode_catalog::columns::Column;

use super::change::{Cell, Change, Class, What};
use super::languages::{self, Before, TEXTS};
use super::load::Loaded;
use super::meaning;

/// All changes, those of a code together, by code.
pub(super) fn changes(old: &Loaded, new: &Loaded) -> Vec<Change> {
    let mut meanings: BTreeMap<i64, (Vec<&Entry>, Vec<&Entry>)> = BTreeMap::new();
    for entry in &old.catalog.entries {
        meanings.entry(entry.code.value).or_default().0.push(entry);
    }
    for entry in &new.catalog.entries {
        meanings.entry(entry.code.value).or_default().1.push(entry);
    }
    let befores = TEXTS.each_ref().map(|column| Before::new(column, &old.catalog, &new.catalog));
    let changes = languages::changes(&befores);
    let mut pairing = Pairing { old, new, befores, changes };
    for (code, (before, after)) in meanings {
        // A row that could not be read may be the one that seems to be missing.
        let may_be_lost = new.has_lost_rows && after.len() < before.len()
            || old.has_lost_rows && before.len() < after.len();
        if old.is_sure_of(code) && new.is_sure_of(code) && !may_be_lost {
            pairing.code(before, after);
        }
    }
    pairing.changes
}

/// The meanings of before and now, code by code.
struct Pairing<'c> {
    old: &'c Loaded,
    new: &'c Loaded,
    befores: [Before<'c>; 4],
    changes: Vec<Change>,
}

impl Pairing<'_> {
    /// The meanings of one code.
    fn code(&mut self, old: Vec<&Entry>, new: Vec<&Entry>) {
        match (&old[..], &new[..]) {
            ([_], [entry, _, ..]) => self.push(entry, Class::Breaking, What::Split),
            ([_, _, ..], [entry]) => self.push(entry, Class::Breaking, What::Merged),
            _ => {}
        }
        let (was_there, was_overloaded, is_there) =
            (!old.is_empty(), old.len() > 1, !new.is_empty());
        let (pairs, gone, added) = paired(old, new);
        for (old, new) in pairs {
            self.changes.extend(meaning::changes(old, new, &self.befores));
        }
        for entry in gone {
            let what = if is_there { What::MeaningGone } else { What::Gone };
            let cell = text(entry, &self.old.catalog.languages).map(|(column, language, text)| {
                Cell { column, language, old: Some(text), new: None }
            });
            self.changes.push(Change::of(entry, Class::Breaking, what).with(cell));
        }
        for entry in added {
            // To a code with one meaning, a second one is another answer to the number.
            let (class, what) = match (was_there, was_overloaded) {
                (false, _) => (Class::Addition, What::Added),
                (true, true) => (Class::Addition, What::MeaningAdded),
                (true, false) => (Class::Breaking, What::MeaningAdded),
            };
            let cell = text(entry, &self.new.catalog.languages).map(|(column, language, text)| {
                Cell { column, language, old: None, new: Some(text) }
            });
            self.changes.push(Change::of(entry, class, what).with(cell));
        }
    }

    fn push(&mut self, entry: &Entry, class: Class, what: What) {
        self.changes.push(Change::of(entry, class, what));
    }
}

/// What tells people best which meaning this is: its message, or its description; with column and language.
fn text(entry: &Entry, languages: &Languages) -> Option<(Column, String, String)> {
    let [message, description, ..] = TEXTS;
    [message, description].into_iter().find_map(|column| {
        let cells = (column.languages)(languages).iter().zip((column.texts)(entry));
        let mut cells = cells.filter_map(|(language, cell)| Some((language, cell.as_ref()?)));
        let (language, cell) = cells.next()?;
        Some((column.column, language.clone(), cell.value.clone()))
    })
}

/// By what two entries are known to be the same meaning.
type Way<'w> = &'w dyn Fn(&Entry, &Entry) -> bool;

/// Which of the meanings of a code are the same: those of the same name, and then those with the same
/// messages; where one is left on each side, these. And those that are gone, and those that are new.
fn paired<'e>(
    mut old: Vec<&'e Entry>,
    mut new: Vec<&'e Entry>,
) -> (Vec<(&'e Entry, &'e Entry)>, Vec<&'e Entry>, Vec<&'e Entry>) {
    let mut pairs = Vec::new();
    let same_name = |a: &Entry, b: &Entry| a.name.as_str() == b.name.as_str();
    let same_message =
        |a: &Entry, b: &Entry| a.messages().next().is_some() && a.messages().eq(b.messages());
    let ways: [Way<'_>; 2] = [&same_name, &same_message];
    for is_same in ways {
        old.retain(|old| {
            let place = new.iter().position(|new| is_same(old, new));
            if let Some(place) = place {
                pairs.push((*old, new.remove(place)));
            }
            place.is_none()
        });
    }
    if let ([one], [other]) = (&old[..], &new[..]) {
        pairs.push((one, other));
        (old, new) = (Vec::new(), Vec::new());
    }
    (pairs, old, new)
}
