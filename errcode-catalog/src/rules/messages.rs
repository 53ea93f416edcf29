//! Checks that messages tell the meanings of one code apart.

use super::Checker;
use super::overlap::{Start, common_message};
use super::parts::Parts;
use crate::catalog::Entry;
use crate::columns::Column;
use crate::findings::Finding;
use crate::order::order;
use crate::source::{Sources, Span};

/// Templates that are longer than this together, in bytes, are not searched for a message that fits
/// both: there may be as many of them as there are rows.
const MAX_SEARCHED: usize = 2 << 10;

/// A template of one of the rows.
#[derive(Debug)]
struct Documented<'t> {
    /// The index of its row.
    row: usize,
    template: &'t str,
    span: Span,
}

/// No message fits two of the rows, and at most one row has no message.
pub(super) fn told_apart(checker: &mut Checker<'_, '_>, rows: &[&Entry]) {
    let draft = checker.draft;
    let code = rows[0].code.value;
    let is_silent = |entry: &&&Entry| {
        !draft.is_damaged(entry, Column::Message) && entry.messages().next().is_none()
    };
    let mut silent_rows = rows.iter().filter(is_silent);
    if let Some(first) = silent_rows.next() {
        for entry in silent_rows {
            let (at, first_at) = (entry.code.span, first.code.span);
            let finding = Finding::meanings_without(at, first_at, code, Column::Message);
            checker.conflict(finding, [entry, first]);
        }
    }

    let templates = templates(draft.sources, rows);
    // One finding per row, with the first row that it conflicts with.
    let mut conflicts: Vec<Option<(usize, usize)>> = vec![None; rows.len()];
    for (one, other) in overlaps(&templates) {
        let (earlier, later) =
            if templates[one].row < templates[other].row { (one, other) } else { (other, one) };
        let conflict = &mut conflicts[templates[later].row];
        if conflict.is_none_or(|(first, _)| templates[earlier].row < templates[first].row) {
            *conflict = Some((earlier, later));
        }
    }
    for (earlier, later) in conflicts.into_iter().flatten() {
        let (earlier, later) = (&templates[earlier], &templates[later]);
        let is_short = earlier.template.len() + later.template.len() <= MAX_SEARCHED;
        let message = is_short.then(|| common_message(later.template, earlier.template)).flatten();
        let finding = Finding::messages_overlap(later.span, earlier.span, code, message.as_deref());
        checker.conflict(finding, [rows[later.row], rows[earlier.row]]);
    }
}

/// Every alternative in every language of every row.
fn templates<'t>(sources: &Sources, rows: &[&'t Entry]) -> Vec<Documented<'t>> {
    let mut templates = Vec::new();
    for (row, entry) in rows.iter().enumerate() {
        for cell in entry.message.iter().flatten() {
            let text = &cell.value[..];
            let mut parts = Parts::new(sources, cell);
            for template in text.lines() {
                let start = template.as_ptr() as usize - text.as_ptr() as usize;
                let is_whole = template.len() == text.len();
                let span =
                    if is_whole { cell.span } else { parts.part(start, start + template.len()) };
                // An empty alternative has its own finding.
                if !template.trim().is_empty() {
                    templates.push(Documented { row, template, span });
                }
            }
        }
    }
    templates
}

/// Pairs of templates of different rows that share a message. Every row with a template that overlaps
/// one of another row is in a pair.
///
/// Sorted by their starts, the templates that a template overlaps follow it without a gap, as if each
/// template opened a bracket that closes after them. Templates overlap those whose brackets they are
/// inside.
fn overlaps(templates: &[Documented<'_>]) -> Vec<(usize, usize)> {
    let starts: Vec<Start> =
        templates.iter().map(|documented| Start::of(documented.template)).collect();
    let order = order(starts.len(), &|a, b| starts[a].cmp(&starts[b]));
    let mut pairs = Vec::new();
    // The open brackets, each with the innermost one around it that another row opened.
    let mut open: Vec<(&Start, usize, Option<usize>)> = Vec::new();
    for index in order {
        let start = &starts[index];
        while open.pop_if(|(outer, ..)| !outer.overlaps(start)).is_some() {}
        let row = templates[index].row;
        let other = open.last().and_then(|&(_, inner, of_another_row)| {
            if templates[inner].row == row { of_another_row } else { Some(inner) }
        });
        pairs.extend(other.map(|other| (other, index)));
        open.push((start, index, other));
    }
    pairs
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_row_that_overlaps_another_is_in_a_pair(
            texts in prop::collection::vec(("(no|user| |,|a|%s){1,3}", 0_usize..4), 0..12),
        ) {
            let templates: Vec<_> = texts
                .iter()
                .map(|(template, row)| Documented { row: *row, template, span: Span::default() })
                .collect();
            let do_overlap = |a: &Documented<'_>, b: &Documented<'_>| {
                a.row != b.row && Start::of(a.template).overlaps(&Start::of(b.template))
            };
            let pairs = overlaps(&templates);
            for &(a, b) in &pairs {
                prop_assert!(do_overlap(&templates[a], &templates[b]), "{texts:?}: {a} and {b}");
            }
            let in_pairs: BTreeSet<_> = pairs.iter().flat_map(|&(a, b)| [a, b]).collect();
            let found: BTreeSet<_> = in_pairs.iter().map(|&index| templates[index].row).collect();
            for template in &templates {
                let is_in_pair = templates.iter().any(|other| do_overlap(template, other));
                prop_assert!(found.contains(&template.row) || !is_in_pair, "{texts:?}: {template:?}");
            }
        }
    }
}
