//! The meanings of one code, told apart by their messages.

use std::collections::BTreeMap;

use super::overlap::{Start, common_message};
use crate::columns::Column;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::Draft;
use crate::model::{Entry, Spanned};
use crate::scan::within;
use crate::source::Span;
use crate::text::excerpt;

/// A template of one of the rows.
#[derive(Debug)]
struct Documented<'t> {
    /// Which row.
    row: usize,
    template: &'t str,
    cell: Spanned<&'t str>,
}

impl Documented<'_> {
    fn span(&self, draft: &Draft<'_>) -> Span {
        if self.template.len() == self.cell.value.len() {
            return self.cell.span;
        }
        let start = self.template.as_ptr() as usize - self.cell.value.as_ptr() as usize;
        within(draft.catalog.source, self.cell.span, start, start + self.template.len())
    }
}

/// No message fits two of the rows, and at most one has none.
pub(super) fn told_apart(draft: &Draft<'_>, rows: &[&Entry<'_>], diagnostics: &mut Diagnostics) {
    let is_readable = |entry: &&&Entry<'_>| !draft.is_damaged(entry, Column::Message);
    let silent = |entry: &&&Entry<'_>| entry.messages().next().is_none();
    let mut silent_rows = rows.iter().filter(is_readable).filter(silent);
    if let Some(first) = silent_rows.next() {
        diagnostics.extend(silent_rows.map(|entry| no_message(draft, entry, first)));
    }

    let templates = templates(rows);
    // One finding for a row, with the first row that it conflicts with.
    let mut conflicts: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for (one, other) in overlaps(&templates) {
        let (earlier, later) =
            if templates[one].row < templates[other].row { (one, other) } else { (other, one) };
        let conflict = conflicts.entry(templates[later].row).or_insert((earlier, later));
        if templates[earlier].row < templates[conflict.0].row {
            *conflict = (earlier, later);
        }
    }
    for (earlier, later) in conflicts.into_values() {
        let code = rows[0].code.value;
        diagnostics.extend(conflict(draft, code, &templates[earlier], &templates[later]));
    }
}

/// Every alternative in every language of every row.
fn templates<'t>(rows: &[&Entry<'t>]) -> Vec<Documented<'t>> {
    let mut templates = Vec::new();
    for (row, entry) in rows.iter().enumerate() {
        for &cell in entry.message.iter().flatten() {
            // An empty alternative has a finding of its own.
            let lines = cell.value.lines().filter(|line| !line.trim().is_empty());
            templates.extend(lines.map(|template| Documented { row, template, cell }));
        }
    }
    templates
}

/// Pairs of templates of different rows that one message fits. Every row with a template that
/// overlaps one of another row is in a pair.
///
/// In order of their starts, the templates that a template overlaps follow it without a gap: as if
/// each opened a bracket that closes behind them. Inside a bracket is who overlaps whom.
fn overlaps(templates: &[Documented<'_>]) -> Vec<(usize, usize)> {
    let mut sorted: Vec<(Start, usize)> = templates
        .iter()
        .enumerate()
        .map(|(index, documented)| (Start::of(documented.template), index))
        .collect();
    sorted.sort();
    let mut pairs = Vec::new();
    // The open brackets; for each, the innermost one around it that another row opened.
    let mut open: Vec<(&Start, usize, Option<usize>)> = Vec::new();
    for (start, index) in &sorted {
        while open.pop_if(|(outer, ..)| !outer.overlaps(start)).is_some() {}
        let row = templates[*index].row;
        let other = open.last().and_then(|&(_, inner, of_another_row)| {
            if templates[inner].row == row { of_another_row } else { Some(inner) }
        });
        pairs.extend(other.map(|other| (other, *index)));
        open.push((start, *index, other));
    }
    pairs
}

fn no_message(draft: &Draft<'_>, entry: &Entry<'_>, first: &Entry<'_>) -> Diagnostic {
    let code = entry.code.value;
    let message =
        format!("two meanings of code {code} have no message, which is to tell them apart");
    Diagnostic::new(message, entry.code.span)
        .label(format!("{} has none either", draft.line(first.code.span)))
        .also(first.code.span, "")
        .help("fill in column `message` on all rows of the code but at most one")
}

fn conflict(
    draft: &Draft<'_>,
    code: i64,
    earlier: &Documented<'_>,
    later: &Documented<'_>,
) -> Option<Diagnostic> {
    let message = common_message(later.template, earlier.template)?;
    let (earlier_span, later_span) = (earlier.span(draft), later.span(draft));
    let line = draft.line(earlier_span);
    Some(
        Diagnostic::new(
            format!("two meanings of code {code} can have the same message"),
            later_span,
        )
        .label(format!("the message \"{}\" fits this one and {line}", excerpt(&message)))
        .also(earlier_span, "")
        .help("make the templates differ before their first placeholder, or write in column")
        .help("`overload` another column that tells the meanings apart"),
    )
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
            let cell = Spanned { value: "", span: Span::default() };
            let templates: Vec<_> = texts
                .iter()
                .map(|(template, row)| Documented { row: *row, template, cell })
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
