//! What is sound, and could be better for those who read the catalog. All of it is only for who asks: with the
//! feature `advice`, and for warnings.

mod chinese;
mod links;
mod names;
mod placeholders;
mod prose;
mod rows;
mod texts;

use super::{Checker, Rule};
use crate::catalog::{Entry, Spanned};
use crate::columns::Column;
use crate::findings::Finding;

/// Every piece of advice.
pub(super) const RULES: [Rule; 13] = [
    placeholders::notations,
    names::written,
    names::short,
    names::in_the_same_words,
    names::without_noise,
    rows::in_order,
    texts::hints_given,
    texts::in_two_languages,
    texts::hints_that_say_more,
    texts::ended,
    chinese::punctuation,
    chinese::spacing,
    links::without_tracking,
];

/// Adds what `advice` has to say of each row, unless the cell in question could not be read.
fn advise<'d>(
    checker: &mut Checker<'d, '_>,
    mut advice: impl FnMut(&'d Entry) -> Option<(Column, Finding)>,
) {
    let draft = checker.draft;
    for entry in &draft.catalog.entries {
        if let Some((column, finding)) = advice(entry)
            && !draft.is_damaged(entry, column)
        {
            checker.push(finding);
        }
    }
}

/// Adds what `advice` has to say of each text that is our own: descriptions and hints, in every language.
fn advise_on_texts<'d>(
    checker: &mut Checker<'d, '_>,
    advice: impl Fn(Column, &'d Spanned<String>) -> Option<Finding>,
) {
    let draft = checker.draft;
    for entry in &draft.catalog.entries {
        let columns = [(Column::Description, &entry.description), (Column::Hint, &entry.hint)];
        for (column, texts) in columns.into_iter().filter(|(it, _)| !draft.is_damaged(entry, *it)) {
            checker.findings.extend(texts.iter().flatten().filter_map(|text| advice(column, text)));
        }
    }
}
