//! Every variant has its own name.

use std::collections::HashMap;

use super::Checker;
use crate::catalog::{Entry, Name, Spanned};
use crate::columns::Column;
use crate::csv::write;
use crate::draft::Draft;
use crate::findings::{Finding, Findings, short};
use crate::names::unusable;
use crate::source::Span;

/// Proposes a name that no other row has for each name that can't be used. If it is the same name,
/// written correctly, the entry has it from here on.
pub(super) fn mend(draft: &mut Draft<'_>, findings: &mut Findings) {
    if draft.unusable_names.is_empty() {
        return;
    }
    let unusable_names = std::mem::take(&mut draft.unusable_names);
    // In the order of the entries.
    let mut unnamed = unusable_names.iter().filter_map(|name| name.entry).peekable();
    let mut free = FreeNames::default();
    for (index, entry) in draft.catalog.entries.iter().enumerate() {
        if unnamed.next_if_eq(&index).is_none() {
            free.take(entry.name.as_str());
        }
    }
    for name in unusable_names {
        let code = name.entry.map(|index| draft.catalog.entries[index].code.value);
        let content = name.content.mended(&name.text);
        let unusable = unusable(&content, |proposal| free.nearest(proposal, code));
        let span = name.content.span;
        match (unusable.fix, name.entry.map(|index| &mut draft.catalog.entries[index])) {
            (Some(fix), entry) => {
                findings.push(unusable.finding.fix(span, write::cell(&fix)));
                match entry {
                    Some(entry) => entry.name = Name::Written(Spanned { value: fix, span }),
                    None => draft.catalog.broken.push(fix),
                }
            }
            (None, entry) => {
                findings.push(unusable.finding);
                if let Some(row) = entry.map(|entry| entry.row) {
                    draft.add_damage(row, Column::Name);
                }
            }
        }
    }
}

/// No two names are equal, even if case is ignored, because nobody could tell them apart.
pub(super) fn unique(checker: &mut Checker<'_, '_>) {
    let draft = checker.draft;
    let mut free = FreeNames::default();
    for entry in &draft.catalog.entries {
        free.take(entry.name.as_str());
    }
    if free.taken.len() == draft.catalog.entries.len() {
        return;
    }
    let compare = |a: &Entry, b: &Entry| {
        let lower = |entry: &'_ Entry| entry.name.as_str().to_ascii_lowercase();
        lower(a).cmp(&lower(b))
    };
    let mut several = draft.catalog.groups(&|entry| is_final(draft, entry), &compare);
    several.retain(|group| group.len() > 1);
    for group in several {
        // Written names come first: a derived name never takes one.
        let is_written = |entry: &&&Entry| matches!(entry.name, Name::Written(_));
        let first = *group.iter().find(is_written).unwrap_or(&group[0]);
        for entry in group {
            let is_one_mistake = shares_key(entry, first)
                && [entry, first].iter().all(|entry| checker.in_conflict.has(entry.row));
            if std::ptr::eq(entry, first) || is_one_mistake {
                continue;
            }
            let code = Some(entry.code.value);
            let proposal = free.nearest(entry.name.as_str().to_owned(), code);
            checker.push(collision(entry, first, proposal));
        }
    }
}

/// Whether the name stays as it is once everything that could not be read has been corrected.
fn is_final(draft: &Draft<'_>, entry: &Entry) -> bool {
    let sources = [Column::Name, Column::Symbol, Column::Message];
    matches!(entry.name, Name::Written(_))
        || !sources.iter().any(|&column| draft.is_damaged(entry, column))
}

/// Whether two rows share a code or a symbol, from which names are often derived.
fn shares_key(a: &Entry, b: &Entry) -> bool {
    let same_symbol = || Some(a.symbol.as_ref()?.value == b.symbol.as_ref()?.value);
    a.code.value == b.code.value || same_symbol().unwrap_or_default()
}

fn collision(entry: &Entry, first: &Entry, proposal: String) -> Finding {
    let name = entry.name.as_str();
    let other = Some(first.name.as_str()).filter(|&other| other != name);
    let proposal = short(proposal);
    let (at, first_at) = (place(entry), place(first));
    match &entry.name {
        Name::Written(_) => Finding::name_listed_twice(at, first_at, name, other, proposal),
        Name::Derived(_) => {
            let code = entry.code.value;
            Finding::derived_name_taken(at, first_at, code, name, other, proposal)
        }
    }
}

/// The place that a name comes from.
fn place(entry: &Entry) -> Span {
    match &entry.name {
        Name::Written(name) => name.span,
        Name::Derived(_) => entry.code.span,
    }
}

/// Finds names that no row has, and that have not been proposed.
#[derive(Default)]
struct FreeNames {
    /// The names in use, in lower case, each with the number of times that a name like it was asked
    /// for.
    taken: HashMap<String, usize>,
}

impl FreeNames {
    fn take(&mut self, name: &str) {
        self.taken.entry(name.to_ascii_lowercase()).or_default();
    }

    /// The name itself if it is free; otherwise followed by the code; otherwise followed by a number
    /// as well.
    fn nearest(&mut self, name: String, code: Option<i64>) -> String {
        if !self.taken.contains_key(&name.to_ascii_lowercase()) {
            self.take(&name);
            return name;
        }
        let code = code.map_or(String::new(), |code| code.unsigned_abs().to_string());
        let name = if name.ends_with(&code) { name } else { format!("{name}{code}") };
        let mut number = self.taken.get(&name.to_ascii_lowercase()).copied();
        loop {
            let proposal = match number {
                None => name.clone(),
                Some(number) => format!("{name}V{}", number + 2),
            };
            let is_free = !self.taken.contains_key(&proposal.to_ascii_lowercase());
            let next = number.map_or(0, |number| number + 1);
            self.taken.insert(name.to_ascii_lowercase(), next);
            if is_free {
                self.take(&proposal);
                return proposal;
            }
            number = Some(next);
        }
    }
}
