//! From two states of a catalog to what has changed.

use std::collections::BTreeMap;

use errcode_catalog::catalog::{Catalog, Entry, Kind, Spanned, Texts};
use errcode_catalog::columns::Column;
use errcode_runtime::Clue;
use errcode_runtime::template::{Piece, Template};

use super::change::{Cell, Change, Class, What};

/// All changes, those of a code together, by code.
pub(super) fn changes(old: &Catalog, new: &Catalog) -> Vec<Change> {
    let mut meanings: BTreeMap<i64, (Vec<&Entry>, Vec<&Entry>)> = BTreeMap::new();
    for entry in &old.entries {
        meanings.entry(entry.code.value).or_default().0.push(entry);
    }
    for entry in &new.entries {
        meanings.entry(entry.code.value).or_default().1.push(entry);
    }
    let mut comparison = Comparison { old, new, changes: Vec::new() };
    for (old, new) in meanings.into_values() {
        comparison.code(old, new);
    }
    comparison.changes
}

struct Comparison<'c> {
    old: &'c Catalog,
    new: &'c Catalog,
    changes: Vec<Change>,
}

impl Comparison<'_> {
    fn push(&mut self, class: Class, entry: &Entry, what: What) {
        let entry = (entry.code.value, entry.name.as_str().to_owned());
        self.changes.push(Change { class, entry: Some(entry), what });
    }

    /// The meanings of one code.
    fn code(&mut self, old: Vec<&Entry>, new: Vec<&Entry>) {
        match (&old[..], &new[..]) {
            ([_], [entry, _, ..]) => self.push(Class::Breaking, entry, What::Split),
            ([_, _, ..], [entry]) => self.push(Class::Breaking, entry, What::Merged),
            _ => {}
        }
        let (was_there, was_overloaded, is_there) =
            (!old.is_empty(), old.len() > 1, !new.is_empty());
        let (pairs, gone, added) = paired(old, new);
        for (old, new) in pairs {
            self.meaning(old, new);
        }
        for entry in gone {
            let what = if is_there { What::MeaningGone } else { What::Gone };
            self.push(Class::Breaking, entry, what);
        }
        for entry in added {
            // To a code with one meaning, a second one is another answer to the number.
            let (class, what) = match (was_there, was_overloaded) {
                (false, _) => (Class::Addition, What::Added),
                (true, true) => (Class::Addition, What::MeaningAdded),
                (true, false) => (Class::Breaking, What::MeaningAdded),
            };
            self.push(class, entry, what);
        }
    }

    /// Two states of one meaning. Every field, so that a new column does not compile before it is compared.
    fn meaning(&mut self, old: &Entry, new: &Entry) {
        let Entry {
            row: _,
            code: _,
            name,
            symbol,
            message,
            description,
            hint,
            url,
            http_status,
            module,
            scope,
            overload,
            kind,
            retry,
            category,
        } = new;
        let is_renamed = old.name.as_str() != name.as_str();
        let is_reused = old.is_removed() && !new.is_removed();
        let texts = |texts: &Texts| -> Vec<Option<String>> {
            texts.iter().map(|cell| cell.as_ref().map(|cell| cell.value.clone())).collect()
        };
        if is_reused {
            let means_the_same = !is_renamed && texts(&old.message) == texts(message);
            if means_the_same {
                self.push(Class::Addition, new, What::Returned);
            } else {
                self.push(Class::Breaking, new, What::Reused);
            }
        } else if !old.is_removed() && new.is_removed() {
            self.push(Class::Addition, new, What::Retired);
        }
        if is_renamed {
            self.push(Class::Breaking, new, What::Renamed { old: old.name.as_str().to_owned() });
        }
        let is_success = kind.is_some_and(|kind| kind.value == Kind::Success);
        if old.is_success() != is_success {
            self.push(Class::Breaking, new, What::Success { is_success });
        }

        let mut value = |class, column, old: Option<String>, new_value: Option<String>| {
            if old != new_value {
                let cell = Cell { column, language: String::new(), old, new: new_value };
                self.push(class, new, What::Changed(cell));
            }
        };
        // What tells meanings apart decides which variant comes out.
        let of_symbol = if old.symbol.is_some() { Class::Breaking } else { Class::Addition };
        let text = |cell: &Option<Spanned<String>>| cell.as_ref().map(|cell| cell.value.clone());
        value(of_symbol, Column::Symbol, text(&old.symbol), text(symbol));
        value(Class::Breaking, Column::Scope, text(&old.scope), text(scope));
        let clue = |cell: Option<Spanned<Clue>>| cell.map(|cell| cell.value.column().to_owned());
        value(Class::Breaking, Column::Overload, clue(old.overload), clue(*overload));
        let number = |cell: Option<Spanned<u16>>| cell.map(|cell| cell.value.to_string());
        value(Class::Addition, Column::HttpStatus, number(old.http_status), number(*http_status));
        value(Class::Addition, Column::Module, text(&old.module), text(module));
        let old_retry = old.retry.map(|cell| cell.value.to_string());
        value(Class::Addition, Column::Retry, old_retry, retry.map(|cell| cell.value.to_string()));
        let old_category = old.category.map(|cell| cell.value.to_string());
        let category = category.map(|cell| cell.value.to_string());
        value(Class::Addition, Column::Category, old_category, category);

        let (before, after) = (&self.old.languages, &self.new.languages);
        let columns = [
            (Column::Message, &old.message, &before.message, message, &after.message),
            (
                Column::Description,
                &old.description,
                &before.description,
                description,
                &after.description,
            ),
            (Column::Hint, &old.hint, &before.hint, hint, &after.hint),
            (Column::Url, &old.url, &before.url, url, &after.url),
        ];
        let cells = columns.into_iter().flat_map(|(column, old, old_languages, new, languages)| {
            in_languages(column, (old, old_languages), (new, languages))
        });
        for cell in cells.collect::<Vec<_>>() {
            let has_others = cell.column == Column::Message
                && cell.old.is_some()
                && cell.new.is_some()
                && placeholders(cell.old.as_deref()) != placeholders(cell.new.as_deref());
            if has_others {
                self.push(Class::Breaking, new, What::Placeholders(cell));
            } else {
                self.push(Class::Text, new, What::Changed(cell));
            }
        }
    }
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

/// The cells of a column that differ, by language.
fn in_languages(
    column: Column,
    (old, old_languages): (&Texts, &[String]),
    (new, new_languages): (&Texts, &[String]),
) -> Vec<Cell> {
    let find = |texts: &Texts, languages: &[String], language: &String| {
        let place = languages.iter().position(|other| other == language)?;
        texts[place].as_ref().map(|cell| cell.value.clone())
    };
    let more = old_languages.iter().filter(|language| !new_languages.contains(language));
    let cells = new_languages.iter().chain(more).map(|language| Cell {
        column,
        language: language.clone(),
        old: find(old, old_languages, language),
        new: find(new, new_languages, language),
    });
    cells.filter(|cell| cell.old != cell.new).collect()
}

/// How many placeholders each alternative has: programs take their values by their places.
fn placeholders(message: Option<&str>) -> Vec<usize> {
    let is_placeholder = |piece: &Piece<'_>| matches!(piece, Piece::Placeholder(_));
    let lines = message.unwrap_or_default().lines();
    lines.map(|line| Template::new(line).pieces().filter(is_placeholder).count()).collect()
}
