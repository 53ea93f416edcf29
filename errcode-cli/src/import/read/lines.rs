//! Lines of any text, taken apart by expressions that whoever imports them gives.

use regex::Regex;

use crate::import::page::{Budget, Kind, Page, Place, Refusal, Row, Table};

/// The group of an expression that holds the code.
pub(in crate::import) const CODE: &str = "code";

/// Each line that an expression matches is a row; its named groups are the columns. A line goes by the first
/// expression that matches it.
pub(in crate::import) fn page(text: &str, patterns: &[Regex]) -> Result<Page, Refusal> {
    let mut header: Vec<&str> = vec![CODE];
    for name in patterns.iter().flat_map(Regex::capture_names).flatten() {
        if !header.contains(&name) {
            header.push(name);
        }
    }
    let mut budget = Budget::default();
    let cells = header.iter().map(|name| (*name).to_owned()).collect();
    let mut rows = vec![Row { place: Place::Nowhere, cells }];
    for (index, line) in text.lines().enumerate() {
        let matched = patterns.iter().find_map(|pattern| pattern.captures(line));
        let cells: Vec<String> = match matched {
            Some(found) => {
                let cell = |name| found.name(name).map_or("", |text| text.as_str());
                header.iter().map(|name| cell(name).trim().to_owned()).collect()
            }
            // A line that starts as the others do is not passed over in silence.
            None if starts_with_number(line) => vec![without_bullet(line).to_owned()],
            None => continue,
        };
        budget.take_all(&cells)?;
        rows.push(Row { place: Place::Line(index + 1), cells });
    }
    let mut table = Table::of(Vec::new(), rows, " ", &mut budget)?;
    if let Some(table) = &mut table {
        table.place = table.rows.first().map_or(Place::Nowhere, |row| row.place);
    }
    Ok(Page { kind: Kind::Lines, tables: table.into_iter().collect() })
}

/// The lines that start with a number of three digits or more, after a bullet or none; and how many there are.
pub(in crate::import) fn with_numbers(text: &str) -> (Option<&str>, usize) {
    let mut lines = text.lines().filter(|line| starts_with_number(line));
    let first = lines.next();
    (first.map(str::trim), usize::from(first.is_some()) + lines.count())
}

fn starts_with_number(line: &str) -> bool {
    without_bullet(line).bytes().take_while(u8::is_ascii_digit).count() >= 3
}

fn without_bullet(line: &str) -> &str {
    line.trim_start_matches(|char: char| char.is_whitespace() || "•·*-".contains(char)).trim_end()
}
