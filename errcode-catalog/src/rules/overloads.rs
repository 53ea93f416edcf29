//! A documented overload: every row says the same of what tells the meanings apart, and it is so.

use std::collections::HashMap;

use super::codes::rows_of_codes;
use super::messages;
use crate::columns::Column;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::Draft;
use crate::model::{Entry, Overload, Spanned};
use crate::source::Span;
use crate::text::excerpt;

/// The rows of each overloaded code agree, and can be told apart.
pub(super) fn consistent(draft: &Draft<'_>, diagnostics: &mut Diagnostics) {
    for rows in rows_of_codes(draft) {
        let Some(overload) = rows.iter().find_map(|entry| entry.overload) else { continue };
        if rows.len() == 1 {
            diagnostics.extend(listed_once(draft, rows[0], overload.span));
            continue;
        }
        let before = diagnostics.iter().len();
        diagnostics.extend(rows.iter().filter_map(|entry| disagreement(draft, entry, overload)));
        if diagnostics.iter().len() > before {
            continue;
        }
        match overload.value {
            Overload::Message => messages::told_apart(draft, &rows, diagnostics),
            column => told_apart(draft, &rows, column, diagnostics),
        }
    }
}

/// A code with one meaning. Where rows could not be read, its other meanings may stand there.
fn listed_once(draft: &Draft<'_>, entry: &Entry<'_>, span: Span) -> Option<Diagnostic> {
    let message = format!("code {} is listed once, but has an `overload`", entry.code.value);
    let help = "leave the cell empty, or add the rows of the code's other meanings";
    (!draft.lost_rows).then(|| Diagnostic::new(message, span).help(help))
}

/// A row that does not say the same as the first that says anything.
fn disagreement(
    draft: &Draft<'_>,
    entry: &Entry<'_>,
    first: Spanned<Overload>,
) -> Option<Diagnostic> {
    if entry.overload.is_some_and(|other| other.value == first.value) {
        return None;
    }
    let (code, line) = (entry.code.value, draft.line(first.span));
    let value = first.value.as_str();
    let diagnostic = match entry.overload {
        Some(other) => Diagnostic::new(
            format!("the rows of code {code} differ in column `overload`"),
            other.span,
        )
        .label(format!("{line} has `{value}`"))
        .help("write the same column on all rows of the code"),
        None => Diagnostic::new(
            format!("code {code} is overloaded, but this row does not say so"),
            entry.code.span,
        )
        .label(format!("{line} has `{value}` in column `overload`"))
        .help(format!(
            "if this is a documented meaning too, write `{value}` in its column `overload`"
        )),
    };
    Some(diagnostic.also(first.span, ""))
}

/// Whether the column that the rows name does tell them apart.
fn told_apart(
    draft: &Draft<'_>,
    rows: &[&Entry<'_>],
    overload: Overload,
    diagnostics: &mut Diagnostics,
) {
    let mut seen: HashMap<String, Span> = HashMap::new();
    for entry in rows.iter().filter(|entry| !draft.is_damaged(entry, column(overload))) {
        let (value, span) = clue(entry, overload);
        match seen.get(&value) {
            Some(&first) => {
                diagnostics.push(same_clue(draft, entry, overload, (&value, span), first));
            }
            None => _ = seen.insert(value, span),
        }
    }
}

fn same_clue(
    draft: &Draft<'_>,
    entry: &Entry<'_>,
    overload: Overload,
    (value, span): (&str, Span),
    first: Span,
) -> Diagnostic {
    let (code, column, line) = (entry.code.value, overload.as_str(), draft.line(first));
    let diagnostic = if value.is_empty() {
        let message =
            format!("two meanings of code {code} have no {column}, which is to tell them apart");
        Diagnostic::new(message, span)
            .label(format!("{line} has none either"))
            .help(format!("fill in column `{column}` on all rows of the code but at most one"))
    } else {
        let message = format!(
            "two meanings of code {code} have the same {column}, which is to tell them apart"
        );
        Diagnostic::new(message, span)
            .label(format!("{line} has `{}` too", excerpt(value)))
            .help("write in column `overload` which column does tell them apart")
    };
    diagnostic.also(first, "")
}

fn column(overload: Overload) -> Column {
    match overload {
        Overload::Scope => Column::Scope,
        Overload::Symbol => Column::Symbol,
        Overload::HttpStatus => Column::HttpStatus,
        Overload::Message => Column::Message,
    }
}

/// What a row has in the column that is to tell it apart, and where; if it has nothing, its code.
fn clue(entry: &Entry<'_>, overload: Overload) -> (String, Span) {
    let text =
        |value: Option<Spanned<&str>>| value.map(|value| (value.value.to_owned(), value.span));
    let found = match overload {
        Overload::Scope => text(entry.scope),
        Overload::Symbol => text(entry.symbol),
        Overload::HttpStatus => {
            entry.http_status.map(|status| (status.value.to_string(), status.span))
        }
        Overload::Message => text(entry.message.iter().flatten().next().copied()),
    };
    found.unwrap_or((String::new(), entry.code.span))
}
