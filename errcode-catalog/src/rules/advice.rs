//! What is sound, and could be better for those who read the catalog. All of it is only for who asks.

use super::Checker;
use crate::catalog::{Entry, Name};
use crate::columns::Column;
use crate::findings::{Finding, Severity};

/// A name that is derived changes with what it is derived from, and programs hold it.
pub(super) fn names_written(checker: &mut Checker<'_, '_>) {
    advise(checker, |entry| match &entry.name {
        Name::Derived(name) => {
            Some((Column::Name, Finding::name_not_written(entry.code.span, name)))
        }
        Name::Written(_) => None,
    });
}

/// Rows by code: whoever looks for a code finds it, and whoever reviews a change sees it where it belongs.
pub(super) fn rows_in_order(checker: &mut Checker<'_, '_>) {
    let mut before: Option<(_, i64)> = None;
    advise(checker, |entry| {
        let (file, code) = (entry.code.span.file, entry.code.value);
        let (_, other) = before.replace((file, code)).filter(|(other, _)| *other == file)?;
        let finding =
            (code < other).then(|| Finding::row_out_of_order(entry.code.span, code, other));
        finding.map(|finding| (Column::Code, finding))
    });
}

/// Whoever meets an error wants to know what to do.
pub(super) fn hints_given(checker: &mut Checker<'_, '_>) {
    advise(checker, |entry| {
        let is_error = !entry.is_success() && !entry.is_removed();
        let is_missing = is_error && entry.hint.iter().all(Option::is_none);
        is_missing.then(|| (Column::Hint, Finding::hint_missing(entry.code.span, entry.code.value)))
    });
}

/// Texts for people come in the languages of those people.
pub(super) fn languages(checker: &mut Checker<'_, '_>) {
    for column in [Column::Description, Column::Hint] {
        advise(checker, |entry| {
            let texts = match column {
                Column::Hint => &entry.hint,
                _ => &entry.description,
            };
            let mut written = texts.iter().flatten();
            let (Some(only), None) = (written.next(), written.next()) else { return None };
            Some((column, Finding::one_language_only(only.span, column)))
        });
    }
}

/// Adds what `advice` has to say of each row, unless the cell in question could not be read.
fn advise<'d>(
    checker: &mut Checker<'d, '_>,
    mut advice: impl FnMut(&'d Entry) -> Option<(Column, Finding)>,
) {
    if !checker.findings.are_asked_for(Severity::Warning) {
        return;
    }
    let draft = checker.draft;
    for entry in &draft.catalog.entries {
        if let Some((column, finding)) = advice(entry)
            && !draft.is_damaged(entry, column)
        {
            checker.push(finding);
        }
    }
}
