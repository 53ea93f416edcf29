//! The same code on several rows: an accident, or a documented overload.

use std::collections::BTreeMap;

use super::overlap::common_message;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Catalog, Entry, Overload};
use crate::source::Span;

/// So many meanings of one code may be told apart by message: each is compared with each.
const MAX_BY_MESSAGE: usize = 256;

/// Two rows that say the same are one row too many.
pub(super) fn identical_rows(catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    for group in catalog.groups(|entry| Some(row_text(catalog, entry))) {
        let first = group[0];
        for entry in &group[1..] {
            diagnostics.push(
                Diagnostic::new("two rows are identical", entry.row)
                    .label(format!("the same as line {}", catalog.line(first.row)))
                    .also(first.row, "first here")
                    .help("delete one of the two"),
            );
        }
    }
}

fn row_text<'s>(catalog: &Catalog<'s>, entry: &Entry<'_>) -> &'s [u8] {
    &catalog.source.bytes()[entry.row.start..entry.row.end]
}

/// The rows of every code that has several, without rows that only repeat another.
fn several<'c, 's>(catalog: &'c Catalog<'s>) -> impl Iterator<Item = Vec<&'c Entry<'s>>> {
    catalog.groups(|entry| Some(entry.code.value)).filter_map(|mut group| {
        let mut seen = std::collections::HashSet::new();
        let all = group.len();
        group.retain(|entry| seen.insert(row_text(catalog, entry)));
        (group.len() > 1 || (all == 1 && group[0].overload.is_some())).then_some(group)
    })
}

/// A code on several rows, none of which says that this is meant.
pub(super) fn listed_twice(catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    for group in several(catalog).filter(|group| group.iter().all(|e| e.overload.is_none())) {
        let first = group[0];
        let (line, name) = (catalog.line(first.row), first.variant.as_str());
        for entry in &group[1..] {
            diagnostics.push(
                Diagnostic::new(format!("code {} is listed twice", entry.code.value), entry.code.span)
                    .label(format!("also on line {line}, as `{name}`"))
                    .also(first.code.span, "")
                    .help(
                        "if the platform documents both meanings, say on both rows in column `overload`\n\
                         what tells them apart: scope, symbol, http_status or message",
                    ),
            );
        }
    }
}

/// A documented overload: every row says the same of what tells the meanings apart, and it is so.
pub(super) fn overload(catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    for group in several(catalog) {
        let Some((first, overload)) =
            group.iter().find_map(|entry| Some((*entry, entry.overload?)))
        else {
            continue;
        };
        let code = first.code.value;
        let (value, line) = (overload.value, catalog.line(first.row));
        if group.len() == 1 {
            diagnostics.push(
                Diagnostic::new(
                    format!("code {code} is listed once, but has an `overload`"),
                    overload.span,
                )
                .help("leave the cell empty, or add the rows of the code's other meanings"),
            );
            continue;
        }
        let mut agreed = true;
        for entry in &group {
            match entry.overload {
                Some(other) if other.value == value => continue,
                Some(other) => diagnostics.push(
                    Diagnostic::new(
                        format!("the rows of code {code} differ in column `overload`"),
                        other.span,
                    )
                    .label(format!("line {line} has `{}`", value.as_str()))
                    .also(overload.span, "")
                    .help("write the same column on all rows of the code"),
                ),
                None => diagnostics.push(
                    Diagnostic::new(
                        format!("code {code} is overloaded, but this row does not say so"),
                        entry.code.span,
                    )
                    .label(format!("line {line} has `{}` in column `overload`", value.as_str()))
                    .also(overload.span, "")
                    .help(format!(
                        "if this is a documented meaning too, write `{}` in its column `overload`",
                        value.as_str()
                    )),
                ),
            }
            agreed = false;
        }
        if agreed {
            told_apart(catalog, &group, value, diagnostics);
        }
    }
}

/// Whether the column that the rows name does tell them apart.
fn told_apart(
    catalog: &Catalog<'_>,
    group: &[&Entry<'_>],
    overload: Overload,
    diagnostics: &mut Diagnostics,
) {
    let code = group[0].code.value;
    if overload == Overload::Message {
        return told_apart_by_message(catalog, group, diagnostics);
    }
    let column = overload.as_str();
    let mut seen: BTreeMap<String, &Entry<'_>> = BTreeMap::new();
    for entry in group {
        let (value, span) = clue(entry, overload);
        let Some(first) = seen.get(&value) else {
            seen.insert(value, entry);
            continue;
        };
        let line = catalog.line(first.row);
        let (message, label, help) = match &value[..] {
            "" => (
                format!(
                    "two meanings of code {code} have no {column}, which is to tell them apart"
                ),
                format!("line {line} has none either"),
                format!("fill in column `{column}` on all rows of the code but at most one"),
            ),
            value => (
                format!(
                    "two meanings of code {code} have the same {column}, which is to tell them apart"
                ),
                format!("line {line} has `{value}` too"),
                "write in column `overload` which column does tell them apart".to_owned(),
            ),
        };
        diagnostics.push(
            Diagnostic::new(message, span)
                .label(label)
                .also(clue(first, overload).1, "")
                .help(help),
        );
    }
}

/// What a row has in the column that is to tell it apart, and where; if it has nothing, its code.
fn clue(entry: &Entry<'_>, overload: Overload) -> (String, Span) {
    let text = |value: Option<crate::model::Spanned<&str>>| {
        value.map(|value| (value.value.to_owned(), value.span))
    };
    let found = match overload {
        Overload::Scope => text(entry.scope),
        Overload::Symbol => text(entry.symbol),
        Overload::HttpStatus => {
            entry.http_status.map(|status| (status.value.to_string(), status.span))
        }
        Overload::Message => text(entry.message.first().copied().flatten()),
    };
    found.unwrap_or((String::new(), entry.code.span))
}

fn told_apart_by_message(
    catalog: &Catalog<'_>,
    group: &[&Entry<'_>],
    diagnostics: &mut Diagnostics,
) {
    let code = group[0].code.value;
    if let Some(entry) = group.get(MAX_BY_MESSAGE) {
        let message = format!(
            "code {code} has {} meanings; by message, it may have {MAX_BY_MESSAGE}",
            group.len()
        );
        let help = "write in column `overload` another column that tells them apart";
        diagnostics.push(Diagnostic::new(message, entry.code.span).help(help));
        return;
    }
    for (index, entry) in group.iter().enumerate() {
        for earlier in &group[..index] {
            let (line, span) = (catalog.line(earlier.row), clue(entry, Overload::Message).1);
            let earlier_span = clue(earlier, Overload::Message).1;
            let silent = entry.messages().next().is_none() && earlier.messages().next().is_none();
            let diagnostic = if silent {
                Diagnostic::new(
                    format!(
                        "two meanings of code {code} have no message, which is to tell them apart"
                    ),
                    span,
                )
                .label(format!("line {line} has none either"))
                .help("fill in column `message` on all rows of the code but at most one")
            } else if let Some(message) = common_message(entry.messages(), earlier.messages()) {
                Diagnostic::new(
                    format!("two meanings of code {code} can have the same message"),
                    span,
                )
                .label(format!("the message \"{message}\" fits this one and line {line}"))
                .help(
                    "make the templates differ before their first placeholder, or write in column\n\
                       `overload` another column that tells the meanings apart",
                )
            } else {
                continue;
            };
            diagnostics.push(diagnostic.also(earlier_span, ""));
        }
    }
}
