//! Counts how many rows of each catalog have which texts and values, as a Markdown table:
//!
//! ```sh
//! cargo run -p errcode-catalog --example counts -- catalogs/*.csv
//! ```

use std::path::Path;
use std::process::ExitCode;

use errcode_catalog::catalog::{Catalog, Entry, Texts};
use errcode_catalog::findings::Severity;
use errcode_catalog::read;
use errcode_catalog::source::{Source, Sources};

/// The heading of a column of the table, and whether a row counts in it.
type Count<'c> = (&'static str, Box<dyn Fn(&Entry) -> bool + 'c>);

fn main() -> ExitCode {
    for (index, path) in std::env::args().skip(1).enumerate() {
        let source = match Source::read(Path::new(&path), &path) {
            Ok(source) => source,
            Err(error) => {
                eprintln!("{error}");
                return ExitCode::FAILURE;
            }
        };
        let catalog = read(&Sources::from(source), Severity::Error).catalog;
        let counts = counts(&catalog);
        if index == 0 {
            let heads: Vec<_> = counts.iter().map(|(head, _)| *head).collect();
            println!("| catalog | {} |\n|{}", heads.join(" | "), " --- |".repeat(heads.len() + 1));
        }
        let numbers = counts
            .iter()
            .map(|(_, has)| catalog.entries.iter().filter(|entry| has(entry)).count().to_string());
        println!("| `{path}` | {} |", numbers.collect::<Vec<_>>().join(" | "));
    }
    ExitCode::SUCCESS
}

fn counts(catalog: &Catalog) -> Vec<Count<'_>> {
    let of = &catalog.languages;
    vec![
        ("rows", Box::new(|_| true)),
        ("`description.en`", has_text(&of.description, "en", |entry| &entry.description)),
        ("`description.zh`", has_text(&of.description, "zh", |entry| &entry.description)),
        ("`hint.en`", has_text(&of.hint, "en", |entry| &entry.hint)),
        ("`hint.zh`", has_text(&of.hint, "zh", |entry| &entry.hint)),
        ("`retry`", Box::new(|entry| entry.retry.is_some())),
        ("`category`", Box::new(|entry| entry.category.is_some())),
        ("`url`", Box::new(|entry| entry.url.iter().any(Option::is_some))),
        ("`module`", Box::new(|entry| entry.module.is_some())),
    ]
}

fn has_text<'c>(
    languages: &'c [String],
    language: &str,
    texts: fn(&Entry) -> &Texts,
) -> Box<dyn Fn(&Entry) -> bool + 'c> {
    let place = languages.iter().position(|other| other == language);
    Box::new(move |entry| place.is_some_and(|place| texts(entry)[place].is_some()))
}
