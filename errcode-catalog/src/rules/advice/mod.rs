//! Advice on what is sound but could be better for readers of the catalog. It is only given on request: with
//! the feature `advice`, and if warnings are asked for.

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

/// Adds the advice on each row, unless the cell in question could not be read.
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

/// A text that we write ourselves: a description or a hint.
struct Text<'d> {
    column: Column,
    /// The tag in its heading; empty for a column without one.
    language: &'d str,
    cell: &'d Spanned<String>,
}

/// Adds the advice on each text that we write ourselves, in every language.
fn advise_on_texts<'d>(
    checker: &mut Checker<'d, '_>,
    advice: impl Fn(Text<'d>) -> Option<Finding>,
) {
    let draft = checker.draft;
    let languages = &draft.catalog.languages;
    for entry in &draft.catalog.entries {
        let columns = [
            (Column::Description, &entry.description, &languages.description),
            (Column::Hint, &entry.hint, &languages.hint),
        ];
        for (column, texts, languages) in columns {
            if draft.is_damaged(entry, column) {
                continue;
            }
            let texts = texts.iter().zip(languages).filter_map(|(cell, language)| {
                Some(Text { column, language, cell: cell.as_ref()? })
            });
            checker.findings.extend(texts.filter_map(&advice));
        }
    }
}
