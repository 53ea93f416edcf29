//! What has changed of the languages of a catalog.

use errcode_catalog::catalog::Languages;
use errcode_catalog::columns::Column;

use super::change::{Cell, Change, Class, What};

/// The columns whose languages stand in another order: the first one is what programs show.
pub(super) fn changes(old: &Languages, new: &Languages) -> Vec<Change> {
    let columns = [
        (Column::Message, &old.message, &new.message),
        (Column::Description, &old.description, &new.description),
        (Column::Hint, &old.hint, &new.hint),
        (Column::Url, &old.url, &new.url),
    ];
    let reordered = columns.into_iter().filter(|(_, old, new)| {
        let in_both = |these: &[String], those: &[String]| -> Vec<String> {
            these.iter().filter(|language| those.contains(language)).cloned().collect()
        };
        in_both(old, new) != in_both(new, old)
    });
    let changes = reordered.map(|(column, old, new)| {
        let order = |languages: &[String]| Some(languages.join(", "));
        let cell = Cell { column, language: String::new(), old: order(old), new: order(new) };
        Change::of_catalog(Class::Breaking, What::LanguagesReordered).with(cell)
    });
    changes.collect()
}

/// The language that a column had before, by that which it has now: one without a language that gets one is the same
/// column.
pub(super) fn before<'l>(language: &'l str, old: &'l [String], new: &'l [String]) -> &'l str {
    let has_got_one = old == [""] && !new.iter().any(String::is_empty);
    if has_got_one && new.first().is_some_and(|first| first == language) { "" } else { language }
}
