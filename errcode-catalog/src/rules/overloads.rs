//! Documented overloads: all rows name the same column to tell the meanings apart, and the column
//! does so.

use errcode_runtime::Clue;

use super::codes::rows_of_codes;
use super::{Checker, messages};
use crate::catalog::{Entry, Spanned};
use crate::columns::Column;
use crate::findings::Finding;
use crate::order::order;
use crate::source::Span;

/// The rows of each overloaded code agree and can be told apart.
pub(super) fn consistent(checker: &mut Checker<'_, '_>) {
    for rows in rows_of_codes(checker.draft) {
        let Some((first, overload)) = rows.iter().find_map(|row| Some((*row, row.overload?)))
        else {
            continue;
        };
        if rows.len() == 1 {
            // If rows could not be read, its other meanings may be among them.
            if !checker.draft.lost_rows {
                let code = first.code.value;
                checker.push(Finding::overload_on_one_meaning(overload.span, code));
            }
            continue;
        }
        let disagreements: Vec<_> =
            rows.iter().filter_map(|row| Some((*row, disagreement(row, overload)?))).collect();
        if disagreements.is_empty() {
            match overload.value {
                Clue::Message => messages::told_apart(checker, &rows),
                Clue::Scope | Clue::Symbol | Clue::HttpStatus => {
                    told_apart(checker, &rows, overload.value);
                }
            }
        }
        for (row, finding) in disagreements {
            checker.conflict(finding, [row, first]);
        }
    }
}

/// The finding for a row that disagrees with the first one that names a column.
fn disagreement(entry: &Entry, first: Spanned<Clue>) -> Option<Finding> {
    let (code, column) = (entry.code.value, column(first.value));
    match entry.overload {
        Some(other) if other.value == first.value => None,
        Some(other) => Some(Finding::overloads_differ(other.span, first.span, code, column)),
        None => Some(Finding::overload_missing(entry.code.span, first.span, code, column)),
    }
}

/// Checks that the column that the rows name tells them apart.
fn told_apart(checker: &mut Checker<'_, '_>, rows: &[&Entry], clue: Clue) {
    let (draft, column) = (checker.draft, column(clue));
    let mut cells = Vec::new();
    for &entry in rows.iter().filter(|entry| !draft.is_damaged(entry, column)) {
        match cell(entry, clue) {
            Some((value, span)) => cells.push((value, span, entry)),
            // Nothing leads to a row without a status, because it never fits a status that was
            // observed.
            None if clue == Clue::HttpStatus => {
                let code = entry.code;
                checker.push(Finding::meaning_without_status(code.span, code.value));
            }
            None => cells.push((String::new(), entry.code.span, entry)),
        }
    }
    let order = order(cells.len(), &|a, b| cells[a].0.cmp(&cells[b].0));
    let Some(&first) = order.first() else { return };
    let mut first = &cells[first];
    for next in order[1..].iter().map(|&index| &cells[index]) {
        let ((value, first_span, first_entry), (other, span, entry)) = (first, next);
        if value != other {
            first = next;
            continue;
        }
        let code = entry.code.value;
        let finding = if value.is_empty() {
            Finding::meanings_without(*span, *first_span, code, column)
        } else {
            Finding::meanings_alike(*span, *first_span, code, column, value)
        };
        checker.conflict(finding, [entry, first_entry]);
    }
}

fn column(clue: Clue) -> Column {
    match clue {
        Clue::Scope => Column::Scope,
        Clue::Symbol => Column::Symbol,
        Clue::HttpStatus => Column::HttpStatus,
        Clue::Message => Column::Message,
    }
}

/// The content of a row in the column that should tell it apart, and its place.
fn cell(entry: &Entry, clue: Clue) -> Option<(String, Span)> {
    let text =
        |cell: &Option<Spanned<String>>| cell.as_ref().map(|cell| (cell.value.clone(), cell.span));
    match clue {
        Clue::Scope => text(&entry.scope),
        Clue::Symbol => text(&entry.symbol),
        Clue::HttpStatus => entry.http_status.map(|status| (status.value.to_string(), status.span)),
        Clue::Message => text(entry.message.iter().find(|cell| cell.is_some())?),
    }
}
