//! CSV, TSV and their like: also where some rows are shorter than others, which no catalog may be.

use csv::{ReaderBuilder, StringRecord};

use crate::fmt::decode::with_plain_ends;
use crate::import::headings::{Sense, sense};
use crate::import::page::{Budget, Kind, Page, Place, Refusal, Row, Table};

/// What may stand between cells.
const SEPARATORS: [u8; 4] = [b',', b'\t', b';', b'|'];

/// How many records tell whether a text is regular.
const SAMPLE: usize = 20;

pub(in crate::import) fn page(text: &str) -> Result<Page, Refusal> {
    let separator = separator(text).or_else(|| of_header(text)).unwrap_or(b',');
    let mut budget = Budget::default();
    let mut rows = Vec::new();
    for record in records(text, separator) {
        let record = record.map_err(|error| Refusal::Broken(Kind::Csv, error.to_string()))?;
        let line =
            record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
        let cells: Vec<String> = record.iter().map(with_plain_ends).collect();
        budget.take_all(&cells)?;
        rows.push(Row { place: Place::Line(line), cells });
    }
    let separator = format!("{} ", char::from(separator));
    let table = Table::of(Vec::new(), rows, &separator, &mut budget)?;
    Ok(Page { kind: Kind::Csv, tables: table.into_iter().collect() })
}

/// Whether the first line names a column for codes, and others.
pub(in crate::import) fn has_header(text: &str) -> bool {
    of_header(text).is_some()
}

/// What stands between the headings of the first line, if one of them is that of codes.
fn of_header(text: &str) -> Option<u8> {
    let line = text.lines().find(|line| !line.trim().is_empty())?;
    if line.contains(" | ") || line.trim_start().starts_with(['|', '#', '<', '>']) {
        return None;
    }
    let is_code = |cell: &str| matches!(sense(cell), Some(Sense::Code(_)));
    SEPARATORS[..3].iter().copied().find(|separator| {
        let separator = char::from(*separator);
        let mut cells = line.split(separator).map(|cell| cell.trim().trim_matches('"'));
        line.contains(separator) && cells.any(is_code)
    })
}

/// Whether each of the first lines has as many cells as the others, and more than one.
pub(in crate::import) fn is_regular(text: &str) -> bool {
    separator(text).is_some()
}

fn separator(text: &str) -> Option<u8> {
    SEPARATORS.into_iter().find(|separator| {
        let mut widths =
            records(text, *separator).take(SAMPLE).map(|record| record.map(|r| r.len()));
        let Some(Ok(first)) = widths.next() else { return false };
        let rest: Vec<_> = widths.collect();
        let alike =
            rest.iter().filter(|width| matches!(width, Ok(width) if *width == first)).count();
        first > 1 && alike * 5 >= rest.len() * 4
    })
}

fn records(text: &str, separator: u8) -> impl Iterator<Item = csv::Result<StringRecord>> {
    // A line that names the separator, for Excel.
    let text =
        text.strip_prefix("sep=").and_then(|text| text.split_once('\n')).map_or(text, |p| p.1);
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes())
        .into_records()
}
