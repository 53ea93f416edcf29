//! Every variant has a name of its own.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Catalog, Entry, Variant};
use crate::source::Span;

/// No two names are equal, not even but for case: they would be told apart by nobody.
pub(super) fn unique(catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    let all: std::collections::HashSet<_> =
        catalog.entries.iter().map(|entry| entry.variant.as_str().to_ascii_lowercase()).collect();
    for group in catalog.groups(|entry| Some(entry.variant.as_str().to_ascii_lowercase())) {
        // A row that repeats another is reported as such.
        let row_text = |entry: &Entry<'_>| &catalog.source.bytes()[entry.row.start..entry.row.end];
        // What is written comes first: a derived name never takes it.
        let Some(first) = group
            .iter()
            .find(|entry| matches!(entry.variant, Variant::Written(_)))
            .or(group.first())
        else {
            continue;
        };
        for entry in &group {
            if std::ptr::eq(*entry, *first) || row_text(entry) == row_text(first) {
                continue;
            }
            let free = (1..)
                .map(|number| proposal(entry, number))
                .find(|name| !all.contains(&name.to_ascii_lowercase()));
            let help = format!("write in its column `name`: {}", free.unwrap_or_default());
            diagnostics.push(collision(catalog, entry, first).help(help));
        }
    }
}

fn collision(catalog: &Catalog<'_>, entry: &Entry<'_>, first: &Entry<'_>) -> Diagnostic {
    let (line, name) = (catalog.line(first.row), entry.variant.as_str());
    let label = match first.variant.as_str() {
        same if same == name => format!("line {line} has it"),
        other => format!("line {line} has `{other}`, which differs only in case"),
    };
    let message = match &entry.variant {
        Variant::Written(_) => format!("name `{name}` is given twice"),
        Variant::Derived(_) => format!(
            "code {} has no name, and the one derived for it is taken: `{name}`",
            entry.code.value
        ),
    };
    Diagnostic::new(message, place(entry)).label(label).also(place(first), "")
}

/// Where a name comes from.
fn place(entry: &Entry<'_>) -> Span {
    match &entry.variant {
        Variant::Written(name) => name.span,
        Variant::Derived(_) => entry.code.span,
    }
}

/// The name with the code behind it, and if that is taken too, with a number behind that.
fn proposal(entry: &Entry<'_>, number: usize) -> String {
    let (name, code) = (entry.variant.as_str(), entry.code.value.unsigned_abs());
    let code = if name.ends_with(&code.to_string()) { String::new() } else { code.to_string() };
    match number {
        1 if !code.is_empty() => format!("{name}{code}"),
        _ => format!("{name}{code}V{number}"),
    }
}
