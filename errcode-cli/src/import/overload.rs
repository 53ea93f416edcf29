//! What tells the meanings of a code apart.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use errcode_catalog::columns::Column;
use errcode_runtime::template::Template;

use super::sheet::Sheet;

/// Of more meanings than this, messages are not compared one by one.
const MAX_COMPARED: usize = 64;

/// A code with several meanings that are not marked yet.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Open {
    pub(super) code: i64,
    pub(super) meanings: usize,
    /// What tells them apart; `None` where nothing on the page does.
    pub(super) column: Option<Column>,
    /// Whether they were marked.
    pub(super) is_marked: bool,
}

/// Marks the codes of the page that have several meanings, where a column tells these apart that is accepted. Of the
/// others, it says which one could.
pub(super) fn mark(
    sheet: &mut Sheet,
    codes: &BTreeSet<i64>,
    is_accepted: impl Fn(Column) -> bool,
) -> Vec<Open> {
    let mut rows: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for row in 0..sheet.len() {
        if let Some(code) = sheet.code(row).filter(|code| codes.contains(code)) {
            rows.entry(code).or_default().push(row);
        }
    }
    let mut all = Vec::new();
    for (code, rows) in rows {
        let is_open = |row: &usize| sheet.get(*row, Column::Overload).is_empty();
        if rows.len() == 1 || !rows.iter().any(is_open) {
            continue;
        }
        let column = clue(sheet, &rows);
        let is_marked = column.is_some_and(&is_accepted);
        if let Some(column) = column.filter(|_| is_marked) {
            let empty: Vec<_> = rows.iter().copied().filter(is_open).collect();
            for row in empty {
                sheet.set(row, Column::Overload, column.format().name);
            }
        }
        all.push(Open { code, meanings: rows.len(), column, is_marked });
    }
    all
}

/// The column that tells rows apart: the one that some of them name, else the surest.
fn clue(sheet: &Sheet, rows: &[usize]) -> Option<Column> {
    let all = [Column::Symbol, Column::Scope, Column::HttpStatus, Column::Message];
    let named: HashSet<&str> = rows.iter().map(|row| sheet.get(*row, Column::Overload)).collect();
    let is_named = |column: &Column| named.contains(column.format().name);
    let has_named = all.iter().any(is_named);
    all.into_iter()
        .filter(|column| !has_named || is_named(column))
        .find(|column| tells_apart(sheet, rows, *column))
}

fn tells_apart(sheet: &Sheet, rows: &[usize], column: Column) -> bool {
    if column == Column::Message {
        return messages_differ(sheet, rows);
    }
    let cells: Vec<&str> = rows.iter().map(|row| sheet.get(*row, column)).collect();
    let differ = cells.iter().collect::<HashSet<_>>().len() == cells.len();
    let is_filled = cells.iter().any(|cell| !cell.is_empty());
    // A status that was observed leads to no row without one.
    let has_all = column != Column::HttpStatus || cells.iter().all(|cell| !cell.is_empty());
    differ && is_filled && has_all
}

/// Whether no message fits two of the rows, as far as that is quickly told; the check has the last word.
fn messages_differ(sheet: &Sheet, rows: &[usize]) -> bool {
    let messages: Vec<Vec<&str>> =
        rows.iter().map(|row| sheet.messages(*row).flat_map(str::lines).collect()).collect();
    if messages.iter().any(Vec::is_empty) {
        return false;
    }
    let all: HashSet<String> = messages.iter().flatten().map(|line| line.to_lowercase()).collect();
    if all.len() < messages.iter().map(Vec::len).sum() {
        return false;
    }
    let overlap = |one: &str, other: &str| Template::new(one).matches(other);
    rows.len() > MAX_COMPARED
        || messages.iter().enumerate().all(|(index, some)| {
            let others = messages.iter().enumerate().filter(|(other, _)| *other != index);
            let mut others = others.flat_map(|(_, lines)| lines);
            !others.any(|other| some.iter().any(|one| overlap(one, other)))
        })
}
