//! Checks that the cells are separated by commas.

use crate::columns::Column;
use crate::findings::words::terms;
use crate::findings::{Finding, Term};
use crate::source::Source;

/// Other delimiters: Excel writes `;` where `,` is the decimal sign, and tabs as "Text (Tab
/// delimited)".
pub(super) const OTHERS: [(char, Term); 5] = [
    (';', terms::SEMICOLONS),
    ('\t', terms::TABS),
    ('|', terms::BARS),
    ('；', terms::FULL_WIDTH_SEMICOLONS),
    ('，', terms::FULL_WIDTH_COMMAS),
];

/// Checks the raw first line, before quotes are judged by where the commas are.
pub(super) fn check(source: &Source) -> Option<Finding> {
    let start = source.byte_order_mark();
    let bytes = &source.bytes()[start..];
    let end = bytes.iter().position(|byte| b"\r\n".contains(byte)).unwrap_or(bytes.len());
    let line = str::from_utf8(&bytes[..end]).ok()?;
    // `sep=;`, which tells Excel the delimiter.
    if let Some(delimiter) = line.trim_matches('"').strip_prefix("sep=") {
        let sign = delimiter.chars().next();
        let delimiter =
            OTHERS.iter().find(|(other, _)| sign == Some(*other)).map(|(_, term)| *term);
        return Some(Finding::separator_line(source.span(start, start + end), delimiter));
    }
    if let Some(at) = in_columns(line) {
        let start = start + at;
        return Some(Finding::delimiter(source.span(start, start + 2), terms::SPACES));
    }
    // If the first line is a title, the next line shows the delimiter.
    let rest = &bytes[end..];
    let next = rest.trim_ascii_start().split(|byte| b"\r\n".contains(byte)).next();
    let is_title = next.is_some_and(|next| next.contains(&b','));
    let (at, sign, delimiter) = OTHERS.iter().find_map(|&(sign, term)| {
        let at = line.find(sign).filter(|_| separates(line, sign, is_title))?;
        Some((at, sign, term))
    })?;
    let start = start + at;
    Some(Finding::delimiter(source.span(start, start + sign.len_utf8()), delimiter))
}

/// The place of the first run of spaces, if such runs separate the names of columns.
fn in_columns(header: &str) -> Option<usize> {
    let names = header.split("  ").map(str::trim).filter(|name| !name.is_empty());
    let is_table = names.clone().count() > 1
        && names.into_iter().all(|name| Column::from_heading(name).is_some());
    header.find("  ").filter(|_| is_table)
}

/// Whether a sign separates the cells of a header. If there is also a comma, in a remark on a column
/// for instance, the names of columns decide.
fn separates(header: &str, sign: char, is_title: bool) -> bool {
    let names = |delimiter: char| {
        let cells = header.split(delimiter).map(|cell| cell.trim().trim_matches('"'));
        cells.filter(|cell| Column::from_heading(&cell.to_lowercase()).is_some()).count()
    };
    if header.contains(',') || is_title { names(sign) > names(',').max(1) } else { true }
}
