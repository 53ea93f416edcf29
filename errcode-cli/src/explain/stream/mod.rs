//! Codes in what another program wrote: whole responses, and logs of any length, in memory that does not depend on it.

mod fields;
mod human;
mod json;
mod names;
mod narrow;
mod page;
mod plausible;
#[cfg(test)]
mod properties;
mod read;
mod records;
mod scan;
mod sighting;
mod unknown;

use std::collections::HashMap;
use std::io;
use std::path::PathBuf;

use narrow::{Meant, meant};
use page::Page;
use records::Sink;
use scan::{Glance, Scanner};
use sighting::{Code, Sighting, sightings};
use unknown::Unknown;

use super::{Explained, words};
use crate::Outcome;
use crate::library::Library;
use crate::output::{Output, problem};

/// Explains the codes of standard input as they come.
pub(super) fn run(
    library: &Library<'_>,
    is_json: bool,
    unknown: Option<&PathBuf>,
    output: &mut Output,
) -> Outcome {
    let words = output.words;
    if let Some(Err(reason)) = unknown.map(|path| unknown::check_target(path, words)) {
        problem(reason);
        return Outcome::Failed;
    }
    let mut stream = Stream::of(library, is_json, output);
    let read = records::each(io::stdin().lock(), &mut stream);
    let Stream { tally, .. } = stream;
    if let Err(reason) = read {
        let reason = match reason.kind() {
            io::ErrorKind::InvalidData => words::is_utf_16(words).to_owned(),
            _ => reason.to_string(),
        };
        output.problem(words.cannot_read_input(&reason));
        return Outcome::Failed;
    }
    if !is_json {
        human::summary(&tally, library, output);
    }
    if let Some(path) = unknown {
        let written = tally.unknown.write(path, words);
        if let Some(left_out) = tally.unknown.left_out() {
            output.problem(words::too_many_unknown(tally.unknown.len(), left_out, words));
        }
        if let Err(reason) = written {
            output.problem(reason);
            return Outcome::Failed;
        }
    }
    if tally.is_known_throughout() { Outcome::Fine } else { Outcome::Found }
}

/// The codes of a text that was typed.
pub(super) fn in_text<'l>(library: &Library<'l>, text: &str) -> Vec<Explained<'l>> {
    let scanner = Scanner::of(library);
    let page = Page::read(text, 1, &scanner);
    let sightings = sightings(&page, library, &scanner);
    let explained = sightings.iter().map(|sighting| Explained {
        typed: shown(&sighting.code),
        rows: meant(library, sighting).rows,
    });
    explained.collect()
}

/// What has been seen so far: as much as the catalogs have codes, and no more.
#[derive(Default)]
struct Tally {
    /// How often each known code was seen, by the row that is meant, or by the code where that is open.
    known: HashMap<Seen, u64>,
    unknown: Unknown,
    successes: u64,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Seen {
    Row(usize),
    /// Several, of which this is the first.
    OneFrom(usize),
}

impl Tally {
    /// Counts a code, and returns whether what it means has not been said before.
    fn count(&mut self, sighting: &Sighting<'_>, Meant { rows, .. }: &Meant<'_>) -> bool {
        let seen = match &rows[..] {
            [] => return self.unknown.add(sighting),
            [row] => Seen::Row(row.id),
            [first, ..] => Seen::OneFrom(first.id),
        };
        let count = self.known.entry(seen).or_default();
        *count += 1;
        *count == 1
    }

    /// Whether there was something, and nothing that no catalog has.
    fn is_known_throughout(&self) -> bool {
        self.unknown.is_empty() && (!self.known.is_empty() || self.successes > 0)
    }
}

/// What goes through the text, and what comes out.
struct Stream<'s, 'l> {
    library: &'s Library<'l>,
    scanner: Scanner,
    tally: Tally,
    is_json: bool,
    output: &'s mut Output,
}

impl<'s, 'l> Stream<'s, 'l> {
    fn of(library: &'s Library<'l>, is_json: bool, output: &'s mut Output) -> Self {
        let scanner = Scanner::of(library);
        Self { library, scanner, tally: Tally::default(), is_json, output }
    }

    fn page(&mut self, line: u64, text: &str) {
        let Self { library, scanner, tally, .. } = self;
        let page = Page::read(text, line, scanner);
        for sighting in sightings(&page, library, scanner) {
            let meant = meant(library, &sighting);
            let is_first = tally.count(&sighting, &meant);
            if self.is_json {
                json::write(&sighting, &meant, self.output);
            } else {
                human::write(&sighting, &meant, is_first, self.output);
            }
        }
    }
}

impl Sink for Stream<'_, '_> {
    fn record(&mut self, line: u64, text: &[u8]) {
        match self.scanner.glance(text) {
            Glance::Nothing if memchr::memchr(0x1b, text).is_none() => {}
            Glance::Success => self.tally.successes += 1,
            // Colours may stand between the name of a field and its value.
            _ => {
                let text = String::from_utf8_lossy(text);
                let text = anstream::adapter::strip_str(&text).to_string();
                self.page(line, &text);
            }
        }
    }

    fn pause(&mut self) -> bool {
        self.output.flush()
    }
}

fn shown(code: &Code) -> String {
    match code {
        Code::Number(number) => number.to_string(),
        Code::Symbol(symbol) => symbol.clone(),
    }
}
