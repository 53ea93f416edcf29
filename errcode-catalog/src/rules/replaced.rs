//! Removes rows of a base catalog that other files replace.

use std::collections::HashMap;

use crate::draft::{Draft, Marks};
use crate::findings::Findings;
use crate::source::Span;

/// Removes the rows of a base whose code another file lists.
pub(super) fn remove(draft: &mut Draft<'_>, findings: &mut Findings) {
    let sources = draft.sources;
    if !sources.iter().any(crate::source::Source::is_base) {
        return;
    }
    let is_base = |span: Span| sources[span.file].is_base();
    let own = draft.catalog.entries.iter().filter(|entry| !is_base(entry.row));
    // The finding is reported at the first row of each code.
    let mut rows: HashMap<i64, Span> = HashMap::new();
    for entry in own {
        rows.entry(entry.code.value).or_insert(entry.code.span);
    }
    let mut replaced = Marks::default();
    for entry in &draft.catalog.entries {
        let Some(&own) = rows.get(&entry.code.value) else { continue };
        if is_base(entry.row) {
            replaced.add(entry.row);
            note(findings, own, entry.code.span, entry.code.value);
        }
    }
    draft.remove(&replaced);
}

/// The maintainer of the other file may no longer need its row.
#[cfg(feature = "advice")]
fn note(findings: &mut Findings, own: Span, base: Span, code: i64) {
    findings.push(crate::findings::Finding::row_replaced(own, base, code));
}

#[cfg(not(feature = "advice"))]
fn note(_: &mut Findings, _: Span, _: Span, _: i64) {}
