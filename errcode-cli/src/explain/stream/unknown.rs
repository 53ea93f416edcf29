//! The codes that no catalog has, as rows of a catalog to review.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::Path;

use errcode_catalog::csv::write::cell;

use super::super::words;
use super::sighting::{Code, Sighting};
use crate::inputs::shown;
use crate::replace;
use crate::terminal::clean;
use crate::words::Words;

/// So many different codes are kept: more than any platform has.
const MOST_CODES: usize = 10_000;

/// So many different messages are kept of each.
const MOST_MESSAGES: usize = 3;

/// And so many characters of a message.
const MOST_OF_MESSAGE: usize = 200;

/// By which a file is known that may be replaced.
const HEADER: &str = "code,symbol,message,description,overload";

/// What was seen of unknown codes.
#[derive(Default)]
pub(super) struct Unknown {
    codes: HashMap<Key, Seen>,
    left_out: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Key {
    code: Option<i64>,
    symbol: String,
}

struct Seen {
    count: u64,
    line: u64,
    messages: Vec<String>,
}

impl Unknown {
    /// Counts a code, and returns whether it is new.
    pub(super) fn add(&mut self, sighting: &Sighting<'_>) -> bool {
        let (code, symbol) = match &sighting.code {
            Code::Number(code) => (Some(*code), sighting.symbol.unwrap_or_default()),
            Code::Symbol(symbol) => (None, &symbol[..]),
        };
        let key = Key { code, symbol: symbol.to_owned() };
        let is_new = !self.codes.contains_key(&key);
        if is_new && self.codes.len() == MOST_CODES {
            self.left_out += 1;
            return false;
        }
        let line = sighting.place.line;
        let seen = self.codes.entry(key).or_insert(Seen { count: 0, line, messages: Vec::new() });
        seen.count += 1;
        if seen.messages.len() < MOST_MESSAGES {
            let message = template(sighting.message.unwrap_or_default());
            if !message.is_empty() && !seen.messages.contains(&message) {
                seen.messages.push(message);
            }
        }
        is_new
    }

    pub(super) fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.codes.len()
    }

    /// How many places there were with codes that are not kept.
    pub(super) fn left_out(&self) -> Option<u64> {
        (self.left_out > 0).then_some(self.left_out)
    }

    /// Each code, and how often it was seen.
    pub(super) fn iter(&self) -> impl Iterator<Item = (String, u64)> {
        self.codes.iter().map(|(key, seen)| {
            let code = key.code.map(|code| code.to_string());
            let parts = [code.as_deref(), Some(&key.symbol[..])];
            let parts: Vec<_> =
                parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
            (parts.join(" "), seen.count)
        })
    }

    /// Writes them as a catalog.
    pub(super) fn write(&self, path: &Path, words: Words) -> Result<(), String> {
        let written = replace::write(path, self.csv(words).as_bytes());
        written.map_err(|error| words.cannot_write(&shown(path), &error.to_string()))
    }

    fn csv(&self, words: Words) -> String {
        let mut rows: Vec<_> = self.codes.iter().collect();
        rows.sort_by_key(|(key, _)| *key);
        let mut text = format!("{HEADER}\n");
        for same in rows.chunk_by(|(a, _), (b, _)| a.code.is_some() && a.code == b.code) {
            let overload = if same.len() > 1 { "symbol" } else { "" };
            for (key, seen) in same {
                let code = key.code.map(|code| code.to_string()).unwrap_or_default();
                let description = words::seen(seen.count, seen.line, words);
                let cells = [&code, &key.symbol, &seen.messages.join("\n"), &description];
                let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
                let _ = writeln!(text, "{},{overload}", cells.join(","));
            }
        }
        text
    }
}

/// A message as it came, for a cell: what would be a placeholder or a formula there is none.
fn template(message: &str) -> String {
    let message: String = clean(message).chars().take(MOST_OF_MESSAGE).collect();
    let message = message.trim().trim_start_matches(['=', '+', '-', '@', ' ']);
    message.replace('%', "%%").replace('{', "{{").replace('}', "}}")
}

/// Makes sure, before a long stream is read, that its unknown codes can be written to a file, and that the file
/// replaces nothing that somebody has worked on.
pub(super) fn check_target(path: &Path, words: Words) -> Result<(), String> {
    let failed = |error: Error| words.cannot_write(&shown(path), &error.to_string());
    match fs::metadata(path) {
        Ok(about) if about.is_dir() => return Err(failed(ErrorKind::IsADirectory.into())),
        // A device, for example.
        Ok(about) if !about.is_file() => return Ok(()),
        Ok(_) => {
            let text = fs::read(path).map_err(failed)?;
            if !text.is_empty() && !text.starts_with(HEADER.as_bytes()) {
                return Err(words::is_no_collection(&shown(path), words));
            }
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(failed(error)),
    }
    // Of a link, it is the file that it leads to.
    let file = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    tempfile::tempfile_in(replace::folder_of(&file)).map_err(failed)?;
    Ok(())
}
