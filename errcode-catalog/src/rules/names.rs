//! Every variant has a name of its own.

use std::collections::{HashMap, HashSet};

use super::Checker;
use crate::catalog::{Entry, Name, Spanned};
use crate::columns::Column;
use crate::csv::write;
use crate::draft::Draft;
use crate::findings::{Finding, Findings, short};
use crate::names::unusable;
use crate::source::Span;

/// Names that can't be used get a proposal that no other row has. Where that is the same name, written
/// as it should be, the entry has it from here on.
pub(super) fn mend(draft: &mut Draft<'_>, findings: &mut Findings) {
    if draft.unusable_names.is_empty() {
        return;
    }
    let unusable_names = std::mem::take(&mut draft.unusable_names);
    let unnamed: HashSet<usize> = unusable_names.iter().filter_map(|name| name.entry).collect();
    let entries = draft.catalog.entries.iter().enumerate();
    let named = entries.filter(|(index, _)| !unnamed.contains(index)).map(|(_, entry)| entry);
    let mut free = FreeNames::besides(named);
    for name in unusable_names {
        let code = name.entry.map(|index| draft.catalog.entries[index].code.value);
        let unusable = unusable(&name.content, |proposal| free.nearest(proposal, code));
        let span = name.content.span;
        match (unusable.fix, name.entry.map(|index| &mut draft.catalog.entries[index])) {
            (Some(fix), entry) => {
                findings.push(unusable.finding.fix(span, write::cell(&fix)));
                if let Some(entry) = entry {
                    entry.name = Name::Written(Spanned { value: fix, span });
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

/// No two names are equal, not even but for case: they would be told apart by nobody.
pub(super) fn unique(checker: &mut Checker<'_, '_>) {
    let draft = checker.draft;
    let lower = |entry: &Entry| entry.name.as_str().to_ascii_lowercase();
    let groups = draft.catalog.groups(|entry| is_final(draft, entry).then(|| lower(entry)));
    let several: Vec<_> = groups.filter(|group| group.len() > 1).collect();
    if several.is_empty() {
        return;
    }
    let mut free = FreeNames::besides(&draft.catalog.entries);
    for group in several {
        // What is written comes first: a derived name never takes it.
        let is_written = |entry: &&&Entry| matches!(entry.name, Name::Written(_));
        let first = *group.iter().find(is_written).unwrap_or(&group[0]);
        for entry in group {
            let is_one_mistake = shares_key(entry, first)
                && [entry, first].iter().all(|entry| checker.in_conflict.contains(&entry.row));
            if std::ptr::eq(entry, first) || is_one_mistake {
                continue;
            }
            let code = Some(entry.code.value);
            let proposal = free.nearest(entry.name.as_str().to_owned(), code);
            checker.push(collision(entry, first, proposal));
        }
    }
}

/// Whether the name stays as it is when what could not be read has been corrected.
fn is_final(draft: &Draft<'_>, entry: &Entry) -> bool {
    let sources = [Column::Name, Column::Symbol, Column::Message];
    matches!(entry.name, Name::Written(_))
        || !sources.iter().any(|&column| draft.is_damaged(entry, column))
}

/// Whether two rows have a code or a symbol in common, which names are often derived from.
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

/// Where a name comes from.
fn place(entry: &Entry) -> Span {
    match &entry.name {
        Name::Written(name) => name.span,
        Name::Derived(_) => entry.code.span,
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
    fn besides<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> Self {
        let names = entries.into_iter().map(|entry| entry.name.as_str().to_ascii_lowercase());
        Self { taken: names.collect(), asked: HashMap::new() }
    }

    /// The name itself if it is free; else with the code after it; else with a number after that.
    fn nearest(&mut self, name: String, code: Option<i64>) -> String {
        if self.taken.insert(name.to_ascii_lowercase()) {
            return name;
        }
        let code = code.map_or(String::new(), |code| code.unsigned_abs().to_string());
        let is_numbered = name.ends_with(&code);
        let name = if is_numbered { name } else { format!("{name}{code}") };
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
