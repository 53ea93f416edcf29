//! What a page says twice, once.

use std::collections::HashMap;

use errcode_catalog::columns::Column;

use super::cells::{Cells, put};
use super::rows::{About, Doubt, Fate, Proposal, Rows};

/// Joins the rows that say the same. Where they explain it differently, the row has all explanations.
pub(super) fn gather(rows: &mut Rows) {
    let mut seen: HashMap<Cells, usize> = HashMap::new();
    let mut gathered: Vec<Proposal> = Vec::with_capacity(rows.proposals.len());
    for proposal in std::mem::take(&mut rows.proposals) {
        let key = key(&proposal);
        let Some(&first) = seen.get(&key) else {
            seen.insert(key, gathered.len());
            gathered.push(proposal);
            continue;
        };
        let first = &mut gathered[first];
        let mut is_all = true;
        for ((column, language), text) in proposal.cells {
            if matches!(column, Column::Description | Column::Hint) {
                is_all &= put(&mut first.cells, column, &language, text);
            } else {
                first.cells.entry((column, language)).or_insert(text);
            }
        }
        for &origin in &proposal.origins {
            // Of a row with several codes, others may be new.
            rows.fates[origin] = if is_all { Fate::Repeated } else { Fate::NotUnderstood };
            if !is_all {
                let about = About::TooLong(proposal.code);
                rows.doubts.push(Doubt { origin: rows.origins[origin], about });
            }
        }
    }
    for proposal in &gathered {
        for &origin in &proposal.origins {
            rows.fates[origin] = Fate::Taken;
        }
    }
    rows.proposals = gathered;
}

/// What makes two rows of a page the same meaning: code, string code, status, scope, and what the error says. A
/// catalog has no row twice but one whose cells are all the same.
fn key(proposal: &Proposal) -> Cells {
    let is_silent = !proposal.cells.keys().any(|(column, _)| *column == Column::Message);
    let is_part = |column| match column {
        Column::Code | Column::Symbol | Column::HttpStatus | Column::Scope | Column::Message => {
            true
        }
        Column::Description => is_silent,
        _ => false,
    };
    let cells = proposal.cells.iter();
    let cells = cells.filter(|((column, _), _)| proposal.is_of_catalog || is_part(*column));
    cells.map(|(key, text)| (key.clone(), text.clone())).collect()
}
