//! The cells of a row that a page proposes.

use std::collections::BTreeMap;

use errcode_catalog::columns::{Column, Holds};

/// The cells of a row by column and language; only those that hold something.
pub(super) type Cells = BTreeMap<(Column, String), String>;

/// A cell that has more than this, in bytes, gets no further texts.
const MAX_JOINED: usize = 16 << 10;

/// Adds a text to a cell, on a line of its own if another column has put one there. Whether there is room.
pub(super) fn put(cells: &mut Cells, column: Column, language: &str, text: String) -> bool {
    let cell = cells.entry((column, language.to_owned())).or_default();
    if cell.len() > MAX_JOINED {
        return false;
    }
    if cell.is_empty() {
        *cell = text;
    } else if column.format().holds == Holds::Lines && !has_lines(cell, &text) {
        cell.push('\n');
        cell.push_str(&text);
    }
    true
}

/// Whether all lines of one text are lines of another.
fn has_lines(all: &str, some: &str) -> bool {
    all == some
        || all.contains(&format!("\n{some}\n"))
        || all.starts_with(&format!("{some}\n"))
        || all.ends_with(&format!("\n{some}"))
}
