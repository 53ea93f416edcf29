//! `errcode fmt`: catalogs in the one way in which they are written.

mod arguments;
pub(crate) mod canonical;
pub(crate) mod decode;
mod names;

use std::path::PathBuf;

use clap::ArgMatches;
use errcode_catalog::findings::render;
use errcode_catalog::source::Source;

use canonical::{canonical, written};
use decode::{Table, Unclear, table};

use crate::inputs::Input;
use crate::output::Output;
use crate::progress::Progress;
use crate::replace::replace;
use crate::words::Words;
pub(crate) use arguments::command;

use crate::{Outcome, inputs};

/// What is asked for.
struct Options {
    is_check: bool,
    has_mark: bool,
    freezes_names: bool,
}

pub(crate) fn run(matches: &ArgMatches, output: &mut Output) -> Outcome {
    let paths: Vec<PathBuf> = matches.get_many("path").into_iter().flatten().cloned().collect();
    let options = Options {
        is_check: matches.get_flag("check"),
        has_mark: matches.get_flag("bom"),
        freezes_names: matches.get_flag("freeze-names"),
    };
    let (inputs, are_all) = inputs::inputs(&paths, output.words);
    let mut outcome = if are_all { Outcome::Fine } else { Outcome::Failed };
    let mut progress = Progress::of(inputs.len());
    let mut all = Vec::with_capacity(inputs.len());
    for input in inputs {
        progress.next(input.source.path());
        let formatted = formatted(&input.source, &options);
        all.push((input, formatted));
    }
    drop(progress);
    for (input, formatted) in all {
        outcome = outcome.max(put(&input, formatted, &options, output));
    }
    outcome
}

/// Puts a file where it was read from, or says why not.
fn put(
    input: &Input,
    formatted: Result<String, Trouble>,
    options: &Options,
    output: &mut Output,
) -> Outcome {
    let (words, path, old) = (output.words, input.source.path(), input.source.bytes());
    let new = match formatted {
        Ok(text) => text,
        Err(Trouble::Unclear(Unclear { sources, findings })) => {
            output.result(render(&sources, &findings, words.language));
            output.problem(words.not_formatted(path));
            return Outcome::Found;
        }
        Err(Trouble::CellsLost) => {
            output.problem(words.cells_lost(path));
            return Outcome::Failed;
        }
    };
    if inputs::is_standard(&input.path) {
        if !options.is_check {
            output.result(&new);
        }
    } else if new.as_bytes() != old {
        return changed(input, &new, options.is_check, words, output);
    }
    if options.is_check && new.as_bytes() != old { Outcome::Found } else { Outcome::Fine }
}

/// Says that a file is not as it should be, or writes it.
fn changed(input: &Input, new: &str, is_check: bool, words: Words, output: &mut Output) -> Outcome {
    let path = input.source.path();
    if is_check {
        output.result(format_args!("{}\n", words.would_format(path)));
        return Outcome::Found;
    }
    match replace(&input.path, new.as_bytes()) {
        Ok(()) => {
            output.result(format_args!("{}\n", words.formatted(path)));
            Outcome::Fine
        }
        Err(error) => {
            output.problem(words.cannot_write(path, &error.to_string()));
            Outcome::Failed
        }
    }
}

/// Why there is nothing to write.
enum Trouble {
    /// The file can't be told.
    Unclear(Unclear),
    /// What would be written is not what was read. This never happens, or it is a mistake of this program.
    CellsLost,
}

impl From<Unclear> for Trouble {
    fn from(unclear: Unclear) -> Self {
        Self::Unclear(unclear)
    }
}

/// A file as it should be. Every cell of it is there again.
fn formatted(source: &Source, options: &Options) -> Result<String, Trouble> {
    let path = source.path();
    let read = table(Source::new(path, source.bytes()))?;
    let table = canonical(&read);
    // Whoever put a mark there had a reason: an older Excel, which needs it.
    let has_mark = options.has_mark || source.byte_order_mark() > 0;
    let text = written(&table, has_mark);
    let again = decode::table(Source::new(path, text.as_bytes()))?;
    if cells(&again) != cells(&read) {
        return Err(Trouble::CellsLost);
    }
    if options.freezes_names {
        return Ok(written(&names::frozen(path, table)?, has_mark));
    }
    Ok(text)
}

/// The cells of each row with their headings, in an order that formatting does not change.
fn cells(table: &Table) -> Vec<Vec<(&str, &str)>> {
    let mut rows: Vec<Vec<(&str, &str)>> = table
        .rows
        .iter()
        .map(|row| {
            let cells = table.header.iter().zip(row);
            let mut cells: Vec<_> =
                cells.map(|(heading, text)| (heading.as_str(), text.as_str())).collect();
            cells.sort_unstable();
            cells
        })
        .collect();
    rows.sort_unstable();
    rows
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    const OPTIONS: Options = Options { is_check: false, has_mark: false, freezes_names: false };

    /// A table as a spreadsheet may hold it: columns and rows in any order, texts with whatever separates
    /// and quotes cells.
    fn tables() -> impl Strategy<Value = Table> {
        let headings = vec!["code", "message", "名称", "hint.zh", "hint.en", "说明"];
        let text = || {
            let part = select(vec!["用户", "a", "b c", ",", ";", "\t", "\"", "\n", "'", "。"]);
            // Blanks at the ends are damage, which is another matter.
            prop::collection::vec(part, 0..5).prop_map(|parts| parts.concat().trim().to_owned())
        };
        let row = (any::<i16>(), prop::collection::vec(text(), 5));
        let rows = prop::collection::vec(row, 1..8);
        (Just(headings).prop_shuffle(), rows).prop_map(|(header, rows)| {
            let code = header.iter().position(|heading| *heading == "code").unwrap_or_default();
            let rows = rows.into_iter().map(|(number, mut row)| {
                row.insert(code, number.to_string());
                row
            });
            Table { header: header.into_iter().map(str::to_owned).collect(), rows: rows.collect() }
        })
    }

    /// As other programs write it.
    fn exported(table: &Table, separator: u8, line_end: csv::Terminator) -> String {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(separator)
            .terminator(line_end)
            .from_writer(Vec::new());
        for row in [&table.header].into_iter().chain(&table.rows) {
            writer.write_record(row).unwrap();
        }
        String::from_utf8(writer.into_inner().unwrap()).unwrap()
    }

    fn format(bytes: impl Into<Vec<u8>>) -> Option<String> {
        formatted(&Source::new("store.csv", bytes), &OPTIONS).ok()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_cell_is_lost_and_twice_is_once(
            wanted in tables(),
            separator in select(vec![b',', b';', b'\t']),
            is_windows in any::<bool>(),
            encoding in 0..4,
        ) {
            let line_end = if is_windows { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
            let text = exported(&wanted, separator, line_end);
            let utf_16 = || [0xfeff].into_iter().chain(text.encode_utf16());
            let bytes = match encoding {
                0 => text.clone().into_bytes(),
                1 => format!("\u{feff}{text}").into_bytes(),
                2 => utf_16().flat_map(u16::to_le_bytes).collect(),
                _ => utf_16().flat_map(u16::to_be_bytes).collect(),
            };
            let once = format(bytes).expect("it can be told");
            let unmarked = once.trim_start_matches('\u{feff}');
            let is_plain = !once.contains('\r') && unmarked.starts_with("code,");
            prop_assert!(is_plain);
            prop_assert_eq!(unmarked.len() < once.len(), encoding == 1, "a mark is kept");
            prop_assert_eq!(format(once.clone()), Some(once.clone()));
            let read = table(Source::new("store.csv", once)).ok().expect("it can be read");
            prop_assert_eq!(cells(&read), cells(&wanted));
            // Languages stay in their order, and codes are in theirs.
            let place = |table: &Table, heading: &str| {
                table.header.iter().position(|other| other == heading)
            };
            let chinese_first = |table: &Table| place(table, "hint.zh") < place(table, "hint.en");
            prop_assert_eq!(chinese_first(&read), chinese_first(&wanted));
            let codes: Vec<i64> = read.rows.iter().map(|row| row[0].parse().unwrap()).collect();
            prop_assert!(codes.is_sorted() && read.header[0] == "code");
        }

        #[test]
        fn whatever_a_file_holds_it_is_formatted_or_left(bytes in any::<Vec<u8>>()) {
            if let Some(once) = format(bytes) {
                prop_assert_eq!(format(once.clone()), Some(once));
            }
        }
    }
}
