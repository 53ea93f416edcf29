//! Which of the meanings of a code is meant, by what stands beside it.

use errcode_runtime::Clue;
use errcode_runtime::resolve::decide;
use errcode_runtime::template::{Piece, Template};

use super::sighting::{Code, Sighting};
use crate::library::{Library, Row, by_code};

/// The text around a code in which a message or a path is looked for, in bytes before and after it.
const AROUND: [usize; 2] = [200, 400];

/// A template with less text fits anything.
const SHORTEST_TEMPLATE: usize = 4;

/// What a code may mean.
pub(super) struct Meant<'l> {
    /// One row, if it is decided.
    pub(super) rows: Vec<Row<'l>>,
    /// What told it from others.
    pub(super) clues: Vec<Clue>,
}

/// The rows that are meant; none if no catalog has the code.
pub(super) fn meant<'l>(library: &Library<'l>, sighting: &Sighting<'_>) -> Meant<'l> {
    let rows = candidates(library, sighting);
    let decided = |rows| Meant { rows, clues: Vec::new() };
    if rows.len() < 2 {
        return decided(rows);
    }
    let around = around(sighting);
    let message = message(&rows, sighting, around);
    let path = sighting.path.or_else(|| path(&rows, around));
    let sighting = Sighting { message, path, ..sighting.clone() };
    // In each catalog by itself, as the enum of its platform would decide.
    let parts = by_code(&rows).map(|rows| in_catalog(rows, &sighting));
    let parts: Vec<(Meant<'l>, Option<Clue>)> = parts.collect();
    let best = parts.iter().map(|(_, evidence)| weight(*evidence)).max().unwrap_or_default();
    let is_open = parts.len() > 1;
    let mut meant = decided(Vec::new());
    for (part, evidence) in parts.into_iter().filter(|(_, evidence)| weight(*evidence) == best) {
        meant.rows.extend(part.rows);
        meant.clues.extend(part.clues.into_iter().chain(evidence.filter(|_| is_open)));
    }
    if meant.rows.len() > 1 {
        meant.clues.clear();
    }
    meant.clues.sort_by_key(|clue| *clue as u8);
    meant.clues.dedup();
    meant
}

fn candidates<'l>(library: &Library<'l>, sighting: &Sighting<'_>) -> Vec<Row<'l>> {
    let by_symbol = |symbol: &str| library.of_symbol(symbol);
    match &sighting.code {
        Code::Symbol(symbol) => by_symbol(symbol),
        Code::Number(code) => match library.of_code(*code) {
            // As where the number is that of the HTTP status.
            rows if rows.is_empty() => sighting.symbol.map(by_symbol).unwrap_or_default(),
            rows => rows,
        },
    }
}

/// The meanings in one catalog that are left, and what speaks for this catalog.
fn in_catalog<'l>(rows: &[Row<'l>], sighting: &Sighting<'_>) -> (Meant<'l>, Option<Clue>) {
    let raw = sighting.raw(rows[0].code(), sighting.message);
    let decision = decide(&raw, rows.iter().map(|row| row.entry));
    let meaning = decision.meaning();
    // A string code that is in no row is one that the catalog lacks, and means none of those that it has.
    let lacks_symbol = meaning.is_none()
        && decision.ignored().any(|clue| clue == Clue::Symbol)
        && sighting.symbol.is_some();
    if lacks_symbol {
        return (Meant { rows: Vec::new(), clues: Vec::new() }, None);
    }
    let is_meant = |row: &&Row<'l>| meaning.is_none_or(|meaning| std::ptr::eq(row.entry, meaning));
    let left: Vec<Row<'l>> = rows.iter().filter(is_meant).copied().collect();
    let clues: Vec<Clue> = decision.clues().collect();
    let evidence = left
        .iter()
        .filter_map(|row| evidence(row, sighting))
        .max_by_key(|clue| weight(Some(*clue)));
    (Meant { rows: left, clues }, evidence)
}

/// What was observed that this row documents.
fn evidence(row: &Row<'_>, sighting: &Sighting<'_>) -> Option<Clue> {
    let entry = row.entry;
    let has_symbol = |symbol: &str| {
        let details = sighting.symbol.and_then(|seen| seen.strip_prefix(symbol));
        details.is_some_and(|details| details.is_empty() || details.starts_with('.'))
    };
    let has_path = |scope: &str| sighting.path.is_some_and(|path| path.contains(scope));
    if row.symbol().is_some_and(has_symbol) {
        Some(Clue::Symbol)
    } else if sighting.message.is_some_and(|message| fits(row, message)) {
        Some(Clue::Message)
    } else if entry.scope.as_ref().is_some_and(|scope| has_path(&scope.value)) {
        Some(Clue::Scope)
    } else {
        let is_same = |status: u16| sighting.http_status == Some(status);
        entry.http_status.filter(|status| is_same(status.value)).map(|_| Clue::HttpStatus)
    }
}

/// A status is the same for many errors of many platforms.
fn weight(evidence: Option<Clue>) -> u8 {
    match evidence {
        None => 0,
        Some(Clue::HttpStatus) => 1,
        Some(Clue::Scope | Clue::Symbol | Clue::Message) => 2,
    }
}

/// The message of the envelope; if it fits none of the rows, or there is none, the place of the text at which one of them
/// fits, the nearest after the code first.
fn message<'p>(rows: &[Row<'_>], sighting: &Sighting<'p>, around: [&'p str; 2]) -> Option<&'p str> {
    let templates = Templates::of(rows);
    if sighting.message.is_some_and(|message| templates.fit(message)) {
        return sighting.message;
    }
    let [before, after] = around;
    let nearest = starts(after).chain(starts(before).collect::<Vec<_>>().into_iter().rev());
    nearest.into_iter().find(|text| templates.fit(text)).or(sighting.message)
}

/// The text from each of its words on.
fn starts(text: &str) -> impl Iterator<Item = &str> {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, char)| {
        let starts_word = !before.is_ascii_alphanumeric() && !char.is_whitespace();
        before = char;
        starts_word.then(|| &text[at..])
    })
}

fn fits(row: &Row<'_>, message: &str) -> bool {
    Templates::of(std::slice::from_ref(row)).fit(message)
}

/// The templates of rows that say something.
struct Templates<'l> {
    /// Each with its first byte.
    all: Vec<(u8, Template<'l>)>,
}

impl<'l> Templates<'l> {
    fn of(rows: &[Row<'l>]) -> Self {
        let texts = rows.iter().flat_map(|row| row.entry.messages());
        let all = texts.filter_map(|text| {
            let template = Template::new(text);
            let Some(Piece::Literal(start)) = template.pieces().next() else { return None };
            let says_something = start.as_written().trim().len() >= SHORTEST_TEMPLATE;
            says_something.then_some((start.bytes().next()?, template))
        });
        Self { all: all.collect() }
    }

    fn fit(&self, message: &str) -> bool {
        let message = message.trim_start();
        let first = message.as_bytes().first();
        let may_fit = |byte: &u8| first.is_some_and(|first| first.eq_ignore_ascii_case(byte));
        self.all.iter().any(|(byte, template)| may_fit(byte) && template.matches(message))
    }
}

/// A path around the code under which one of the rows holds.
fn path<'p>(rows: &[Row<'_>], around: [&'p str; 2]) -> Option<&'p str> {
    let mut scopes =
        rows.iter().filter_map(|row| row.entry.scope.as_ref()).map(|scope| &scope.value[..]);
    scopes.find_map(|scope| {
        around.iter().find_map(|text| {
            let path = &text[text.find(scope)?..];
            path.split(|char: char| char.is_whitespace() || "\"'\\,;)>".contains(char)).next()
        })
    })
}

/// The text before and after a code.
fn around<'p>(sighting: &'p Sighting<'_>) -> [&'p str; 2] {
    let (text, at) = (&*sighting.place.text, sighting.place.at);
    let start = (at.saturating_sub(AROUND[0])..=at).find(|start| text.is_char_boundary(*start));
    let end = (at..=text.len().min(at + AROUND[1])).rev().find(|end| text.is_char_boundary(*end));
    [&text[start.unwrap_or(at)..at], &text[at..end.unwrap_or(at)]]
}
