//! `errcode explain`: what a code means, and what to do about it.

mod answer;
mod arguments;
mod markdown;
mod stream;
mod typed;
mod words;

use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::{Value, json};

pub(crate) use arguments::command;

use crate::Outcome;
use crate::inputs::INPUT;
use crate::library::{self, Known, Library, Row, Selection, by_code};
use crate::output::{Output, problem};

pub(crate) fn run(matches: &ArgMatches, output: &mut Output) -> Outcome {
    let words = output.words;
    let paths: Vec<PathBuf> = matches.get_many("catalog").into_iter().flatten().cloned().collect();
    let mut codes: Vec<&str> =
        matches.get_many::<String>("code").into_iter().flatten().map(|code| &code[..]).collect();
    let Selection { mut catalogs, is_complete } = library::load(&paths, words);
    if catalogs.is_empty() {
        return Outcome::Failed;
    }
    let mut others = Vec::new();
    if typed::catalog(&catalogs, codes[0]).is_some() {
        let name = codes.remove(0);
        if codes.is_empty() {
            problem(words::is_catalog(name, words));
            return Outcome::Failed;
        }
        (catalogs, others) = catalogs.into_iter().partition(|known| known.name == name);
    }
    let unknown = matches.get_one::<PathBuf>("unknown");
    let reads_input = codes.contains(&INPUT);
    let refused = match (&codes[..], unknown) {
        (&[INPUT], _) => None,
        _ if reads_input => Some(words::input_stands_alone(words)),
        (_, Some(_)) => Some(words::unknown_needs_input(words)),
        _ => None,
    };
    if let Some(reason) = refused {
        problem(reason);
        return Outcome::Failed;
    }
    let library = Library::of(&catalogs);
    let is_json = matches.get_flag("json");
    let outcome = if reads_input {
        stream::run(&library, is_json, unknown, output)
    } else {
        explain(&library, &others, &codes, is_json, output)
    };
    if is_complete { outcome } else { Outcome::Failed }
}

/// A code as it was typed, and what it means.
struct Explained<'l> {
    typed: String,
    rows: Vec<Row<'l>>,
}

fn explain(
    library: &Library<'_>,
    others: &[Known],
    codes: &[&str],
    is_json: bool,
    output: &mut Output,
) -> Outcome {
    let mut all = Vec::new();
    for code in codes {
        let rows = typed::rows(library, code);
        let seen = if rows.is_empty() { stream::in_text(library, code) } else { Vec::new() };
        if seen.is_empty() {
            all.push(Explained { typed: (*code).to_owned(), rows });
        } else {
            all.extend(seen);
        }
    }
    if is_json {
        let objects = all.iter().map(|Explained { typed, rows }| {
            let rows = rows.iter().map(|row| library::json::object(row, output.words.language));
            json!({ "query": typed, "meanings": rows.collect::<Value>() })
        });
        output.result(format_args!("{:#}\n", objects.collect::<Value>()));
    } else {
        for (index, explained) in all.iter().enumerate() {
            output.result(if index == 0 { "" } else { "\n" });
            write(explained, library, others, output);
        }
    }
    let are_all = all.iter().all(|explained| !explained.rows.is_empty());
    if are_all { Outcome::Fine } else { Outcome::Found }
}

fn write(
    Explained { typed, rows }: &Explained<'_>,
    library: &Library<'_>,
    others: &[Known],
    output: &mut Output,
) {
    let words = output.words;
    for (index, rows) in by_code(rows).enumerate() {
        let gap = if index == 0 { "" } else { "\n" };
        output.result(format_args!("{gap}{}", answer::meanings(rows, words)));
    }
    if !rows.is_empty() {
        return;
    }
    if typed::is_text(typed) {
        let (found, way_out) = (words::nothing(0, words), words::try_find(words));
        output.result(format_args!("{found}{}{way_out}\n", words.pick("; ", "；")));
        return;
    }
    let mut catalogs: Vec<&str> = library.rows.iter().map(|row| &row.known.name[..]).collect();
    catalogs.dedup();
    let typed = crate::terminal::clean(typed);
    let elsewhere = typed::rows(&Library::of(others), &typed);
    let way_out = if !elsewhere.is_empty() {
        let mut names: Vec<_> = elsewhere.iter().map(|row| &row.known.name[..]).collect();
        names.dedup();
        words::elsewhere(&names, words)
    } else if typed.parse::<i64>().is_ok() {
        words::other_catalog(words).to_owned()
    } else {
        match typed::nearest(library, &typed) {
            Some(name) => words::near(name, words),
            None => words::try_find(words).to_owned(),
        }
    };
    let line = words::unknown(&typed, &catalogs, words);
    output.result(format_args!("{line}{}{way_out}\n", words.pick("; ", "；")));
}
