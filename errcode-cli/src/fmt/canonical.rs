//! The one way in which a catalog is written.

use errcode_catalog::columns::Column;
use errcode_catalog::csv::write::cell;

use super::decode::Table;

/// Columns in the order of the format, languages in the order in which they are; rows by code, and meanings of
/// one code in the order in which they are. Where a code is no number, rows stay where they are.
pub(crate) fn canonical(table: &Table) -> Table {
    let mut order: Vec<usize> = (0..table.header.len()).collect();
    // What is no column stays behind all that are; that there is such a thing, `check` says.
    let column = |heading: &str| Column::from_heading(heading.trim()).map(|(column, _)| column);
    order.sort_by_key(|&index| {
        let column = column(&table.header[index]);
        (column.is_none(), column)
    });
    let arranged = |cells: &Vec<String>| order.iter().map(|&index| cells[index].clone()).collect();
    let header: Vec<String> = arranged(&table.header);
    let mut rows: Vec<Vec<String>> = table.rows.iter().map(arranged).collect();
    let code = header.iter().position(|heading| column(heading) == Some(Column::Code));
    if let Some(code) = code {
        let code = |row: &Vec<String>| row[code].trim().parse::<i64>().ok();
        if rows.iter().all(|row| code(row).is_some()) {
            rows.sort_by_cached_key(code);
        }
    }
    Table { header, rows }
}

/// A table as CSV: UTF-8, LF, quotes only where they are needed.
pub(crate) fn written(table: &Table, has_mark: bool) -> String {
    let mut text = String::from(if has_mark { "\u{feff}" } else { "" });
    for row in [&table.header].into_iter().chain(&table.rows) {
        for (index, value) in row.iter().enumerate() {
            text.push_str(if index == 0 { "" } else { "," });
            text.push_str(&cell(value));
        }
        text.push('\n');
    }
    text
}
