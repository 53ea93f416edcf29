//! What a page says, put into a catalog. What people wrote there stays.

use std::collections::{BTreeMap, BTreeSet};

use errcode_catalog::catalog::Kind;
use errcode_catalog::columns::Column;

use super::matching::{fits, matched};
use super::rows::{Fate, Proposal, Rows};
use super::sheet::Sheet;

/// What has changed in a catalog.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// The rows that are new, and those that were there.
    pub(super) added: BTreeSet<usize>,
    pub(super) kept: usize,
    pub(super) changes: Vec<Change>,
    /// Cells that stay as they are, although the page is a catalog that has other texts there.
    pub(super) differing: Vec<Change>,
    /// Codes that the page does not have.
    pub(super) gone: Vec<Named>,
    /// Whether they were marked as removed.
    pub(super) marks_removed: bool,
    /// Meanings that the page does not have, of codes that it has.
    pub(super) unmatched: Vec<Named>,
    /// Codes that are marked as removed, and are on the page.
    pub(super) back: Vec<Named>,
}

/// A row, by its code and its name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) code: i64,
    pub(super) name: String,
}

/// A cell, and another text for it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) row: Named,
    pub(super) column: Column,
    pub(super) old: String,
    pub(super) new: String,
}

/// Puts all proposals into a catalog. With `marks_removed`, codes that the page doesn't have are marked.
pub(super) fn merge(sheet: &mut Sheet, rows: &mut Rows, marks_removed: bool) -> Merged {
    let mut merged = Merged { marks_removed, ..Merged::default() };
    let mut there: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for row in 0..sheet.len() {
        if let Some(code) = sheet.code(row) {
            there.entry(code).or_default().push(row);
        }
    }
    merged.kept = sheet.len();
    add_columns(sheet, &rows.proposals);
    let mut wanted: BTreeMap<i64, Vec<&Proposal>> = BTreeMap::new();
    for proposal in &rows.proposals {
        wanted.entry(proposal.code).or_default().push(proposal);
    }
    let (mut known_rows, mut new_rows) = (BTreeSet::<usize>::new(), BTreeSet::<usize>::new());
    for (code, proposals) in &wanted {
        let known = there.remove(code).unwrap_or_default();
        let pairs = matched(sheet, proposals, &known);
        let mut left: BTreeSet<usize> = known.iter().copied().collect();
        for (proposal, row) in proposals.iter().zip(pairs) {
            if let Some(row) = row {
                left.remove(&row);
                merged.update(sheet, row, proposal, known.len() > 1);
                known_rows.extend(&proposal.origins);
            } else {
                merged.added.insert(sheet.push(&proposal.cells));
                new_rows.extend(&proposal.origins);
            }
        }
        merged.unmatched.extend(left.into_iter().filter_map(|row| unless_removed(sheet, row)));
    }
    // Of a row with several codes, some may be new.
    for origin in known_rows.difference(&new_rows) {
        let fate = &mut rows.fates[*origin];
        *fate = (*fate).min(Fate::Merged);
    }
    for row in there.into_values().flatten() {
        let Some(gone) = unless_removed(sheet, row) else { continue };
        let is_success = sheet.get(row, Column::Kind) == Kind::Success.as_str();
        if marks_removed && !is_success {
            sheet.set(row, Column::Kind, Kind::Removed.as_str());
        }
        if !is_success {
            merged.gone.push(gone);
        }
    }
    merged
}

/// Adds the columns that the page needs, so that languages come in one order.
fn add_columns(sheet: &mut Sheet, proposals: &[Proposal]) {
    if sheet.len() > 0 {
        return;
    }
    let keys: BTreeSet<_> = proposals.iter().flat_map(|proposal| proposal.cells.keys()).collect();
    for (column, language) in keys {
        sheet.add_missing(*column, language);
    }
}

fn named(sheet: &Sheet, row: usize) -> Named {
    Named { code: sheet.code(row).unwrap_or_default(), name: sheet.label(row) }
}

fn unless_removed(sheet: &Sheet, row: usize) -> Option<Named> {
    let is_removed = sheet.get(row, Column::Kind) == Kind::Removed.as_str();
    (!is_removed).then(|| named(sheet, row))
}

impl Merged {
    /// What the page says of a row that is there: messages and statuses are the platform's, all else is only put
    /// into cells that are empty.
    fn update(&mut self, sheet: &mut Sheet, row: usize, proposal: &Proposal, is_overloaded: bool) {
        if sheet.get(row, Column::Kind) == Kind::Removed.as_str() {
            self.back.push(named(sheet, row));
        }
        for ((column, language), text) in &proposal.cells {
            let row_named = named(sheet, row);
            let is_key = matches!(column, Column::Symbol | Column::Overload) && is_overloaded;
            let cell = sheet.cell(row, *column, language, text);
            if cell.trim().is_empty() {
                if !is_key {
                    cell.clone_from(text);
                }
                continue;
            }
            let is_fact = match column {
                Column::Message => !fits(cell, text),
                Column::HttpStatus => cell.trim() != text,
                _ => false,
            };
            if !is_fact && (!proposal.is_of_catalog || cell.trim() == text.trim()) {
                continue;
            }
            let change =
                Change { row: row_named, column: *column, old: cell.clone(), new: text.clone() };
            if is_fact {
                cell.clone_from(text);
                self.changes.push(change);
            } else {
                self.differing.push(change);
            }
        }
    }
}
