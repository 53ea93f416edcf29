//! `errcode find`: the rows of catalogs that speak of something.

mod arguments;
mod human;
mod query;
mod rank;
mod text;
mod words;

use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::{Value, json};

pub(crate) use arguments::command;

use crate::Outcome;
use crate::library::{self, Library, Row, Selection};
use crate::output::Output;
use query::Query;
use rank::ranked;

/// What was found, and where it was looked for.
struct Found<'f, 'l> {
    shown: &'f [Row<'l>],
    /// How many there are, shown or not.
    all: usize,
    asked: &'f str,
    paths: &'f [PathBuf],
}

pub(crate) fn run(matches: &ArgMatches, output: &mut Output) -> Outcome {
    let language = output.words.language;
    let paths: Vec<PathBuf> = matches.get_many("catalog").into_iter().flatten().cloned().collect();
    let asked: Vec<&str> =
        matches.get_many::<String>("word").into_iter().flatten().map(|word| &word[..]).collect();
    let asked = asked.join(" ");
    let Selection { catalogs, is_complete } = library::load(&paths, output.words);
    if catalogs.is_empty() {
        return Outcome::Failed;
    }
    let library = Library::of(&catalogs);
    let found = ranked(&library, &Query::of(&asked));
    let limit = matches.get_one::<usize>("limit").copied().unwrap_or(usize::MAX);
    let shown = &found[..found.len().min(limit)];
    if matches.get_flag("json") {
        let rows = shown.iter().map(|row| library::json::object(row, language));
        let report = json!({ "total": found.len(), "results": rows.collect::<Value>() });
        output.result(format_args!("{report:#}\n"));
    } else {
        let found = Found { shown, all: found.len(), asked: &asked, paths: &paths };
        human::write(&found, output);
    }
    match found.is_empty() {
        _ if !is_complete => Outcome::Failed,
        true => Outcome::Found,
        false => Outcome::Fine,
    }
}
