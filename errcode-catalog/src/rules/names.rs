//! Every variant has a name of its own.

use std::collections::{HashMap, HashSet};

use crate::columns::Column;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::Draft;
use crate::model::{Entry, Variant};
use crate::source::Span;
use crate::text::excerpt;

/// No two names are equal, not even but for case: they would be told apart by nobody.
pub(super) fn unique(draft: &Draft<'_>, diagnostics: &mut Diagnostics) {
    let lower = |entry: &Entry<'_>| entry.variant.as_str().to_ascii_lowercase();
    let groups = draft.catalog.groups(|entry| is_final(draft, entry).then(|| lower(entry)));
    let several: Vec<_> = groups.filter(|group| group.len() > 1).collect();
    if several.is_empty() {
        return;
    }
    let mut free = FreeNames::new(draft);
    let in_conflict = in_conflict(draft, diagnostics);
    for group in several {
        // What is written comes first: a derived name never takes it.
        let is_written = |entry: &&&Entry<'_>| matches!(entry.variant, Variant::Written(_));
        let first = group.iter().find(is_written).unwrap_or(&group[0]);
        for entry in &group {
            let is_one_mistake = shares_key(entry, first)
                && [entry, first].iter().all(|entry| in_conflict.contains(&entry.row.start));
            if std::ptr::eq(*entry, *first) || is_one_mistake {
                continue;
            }
            let help = format!("write in its column `name`: {}", free.near(entry));
            diagnostics.push(collision(draft, entry, first).help(help));
        }
    }
}

/// Whether the name stays as it is when what could not be read has been corrected.
fn is_final(draft: &Draft<'_>, entry: &Entry<'_>) -> bool {
    let sources = [Column::Name, Column::Symbol, Column::Message];
    matches!(entry.variant, Variant::Written(_))
        || !sources.iter().any(|&column| draft.is_damaged(entry, column))
}

/// Whether two rows have a code or a symbol in common, which names are often derived from.
fn shares_key(a: &Entry<'_>, b: &Entry<'_>) -> bool {
    let same_symbol = || Some(a.symbol?.value == b.symbol?.value);
    a.code.value == b.code.value || same_symbol().unwrap_or_default()
}

/// The rows that findings about two rows speak of, by where they start.
fn in_conflict(draft: &Draft<'_>, diagnostics: &Diagnostics) -> HashSet<usize> {
    let starts: Vec<_> = draft.catalog.entries.iter().map(|entry| entry.row.start).collect();
    let row_of = |span: Span| {
        let index = starts.partition_point(|&start| start <= span.start);
        index.checked_sub(1).map(|index| starts[index])
    };
    let between_rows = diagnostics.iter().filter(|diagnostic| !diagnostic.secondary.is_empty());
    let labels = between_rows
        .flat_map(|diagnostic| diagnostic.secondary.iter().chain([&diagnostic.primary]));
    labels.filter_map(|label| row_of(label.span)).collect()
}

fn collision(draft: &Draft<'_>, entry: &Entry<'_>, first: &Entry<'_>) -> Diagnostic {
    let (line, name) = (draft.line(place(first)), excerpt(entry.variant.as_str()));
    let label = match first.variant.as_str() {
        same if same == entry.variant.as_str() => format!("{line} has it"),
        other => format!("{line} has `{}`, which differs only in case", excerpt(other)),
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

/// Names that no row has, and that have not been proposed.
struct FreeNames {
    /// In lower case.
    taken: HashSet<String>,
    /// How often a name has been asked for.
    asked: HashMap<String, usize>,
}

impl FreeNames {
    fn new(draft: &Draft<'_>) -> Self {
        let names = draft.catalog.entries.iter().map(|entry| entry.variant.as_str());
        Self { taken: names.map(str::to_ascii_lowercase).collect(), asked: HashMap::new() }
    }

    /// The name with the code behind it, and if that is taken too, with a number behind that.
    fn near(&mut self, entry: &Entry<'_>) -> String {
        let (name, code) = (entry.variant.as_str(), entry.code.value.unsigned_abs().to_string());
        let is_numbered = name.ends_with(&code);
        let name = if is_numbered { name.to_owned() } else { format!("{name}{code}") };
        let asked = self.asked.entry(name.to_ascii_lowercase()).or_insert(usize::from(is_numbered));
        loop {
            *asked += 1;
            let proposal = if *asked == 1 { name.clone() } else { format!("{name}V{asked}") };
            if self.taken.insert(proposal.to_ascii_lowercase()) {
                return proposal;
            }
        }
    }
}
