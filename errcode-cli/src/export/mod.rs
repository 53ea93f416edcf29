//! `errcode export`: catalogs in other forms.
//!
//! A workbook is made from cells, so that it can hold a file with errors and come back as it was. All else is made from
//! catalogs without errors: there, a missing row would be missed by nobody.

mod arguments;
mod columns;
mod datapackage;
mod json;
mod markdown;
mod unique;
mod words;
mod xlsx;

use std::fs;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use errcode_catalog::catalog::Catalog;
use errcode_catalog::findings::Severity;
use errcode_catalog::source::Sources;
use errcode_catalog::{Reading, read};

pub(crate) use arguments::command;

use crate::Outcome;
use crate::inputs::{self, Files};
use crate::output::Output;
use crate::replace::write;
use crate::words::Words;

/// What is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Json,
    Markdown,
    Xlsx,
    Datapackage,
}

impl Format {
    /// As they are typed.
    const NAMES: [&'static str; 4] = ["json", "markdown", "xlsx", "datapackage"];

    fn named(name: &str) -> Option<Self> {
        match name {
            "json" => Some(Self::Json),
            "markdown" => Some(Self::Markdown),
            "xlsx" => Some(Self::Xlsx),
            "datapackage" => Some(Self::Datapackage),
            _ => None,
        }
    }

    /// What a file holds, by its name.
    fn of_file(path: &Path) -> Option<Self> {
        // Data packages are found by this name.
        if path.file_name()? == "datapackage.json" {
            return Some(Self::Datapackage);
        }
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Markdown),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

/// A catalog without errors.
struct Sound {
    /// Where its files are, in their order.
    paths: Vec<PathBuf>,
    sources: Sources,
    catalog: Catalog,
}

/// What is to be written.
struct Export {
    bytes: Vec<u8>,
    /// How many errors and warnings it holds.
    noted: [usize; 2],
}

/// Why nothing is written.
struct Refusal {
    outcome: Outcome,
    /// Each in one line.
    reasons: Vec<String>,
}

impl Refusal {
    fn new(outcome: Outcome, reason: impl Into<String>) -> Self {
        Self { outcome, reasons: vec![reason.into()] }
    }
}

pub(crate) fn run(matches: &ArgMatches, output: &mut Output) -> Outcome {
    let words = output.words;
    let paths: Vec<PathBuf> = matches.get_many("path").into_iter().flatten().cloned().collect();
    let target = matches.get_one::<PathBuf>("output").filter(|path| !inputs::is_standard(path));
    let target = target.map(PathBuf::as_path);
    let is_one = matches.get_flag("as-one");
    let asked_for = matches.get_one::<String>("format").map(|name| Format::named(name));
    let format = asked_for.unwrap_or_else(|| target.and_then(Format::of_file));
    match export(&paths, is_one, format, target, words) {
        Ok(Some(Export { bytes, noted })) => put(&bytes, noted, target, output),
        // What could not be read has been said.
        Ok(None) => Outcome::Failed,
        Err(Refusal { outcome, reasons }) => {
            for reason in reasons {
                output.problem(reason);
            }
            outcome
        }
    }
}

/// What is to be written for the catalogs at these paths; `None` if not all of them could be read.
fn export(
    paths: &[PathBuf],
    is_one: bool,
    format: Option<Format>,
    target: Option<&Path>,
    words: Words,
) -> Result<Option<Export>, Refusal> {
    let format = format.ok_or_else(|| Refusal::new(Outcome::Failed, words.no_format()))?;
    if format == Format::Xlsx && target.is_none() {
        return Err(Refusal::new(Outcome::Failed, words.needs_file()));
    }
    let (catalogs, are_all) = inputs::catalogs(paths, is_one, words);
    if !are_all {
        return Ok(None);
    }
    let target_file = target.and_then(|target| fs::canonicalize(target).ok());
    let mut inputs = catalogs.iter().flat_map(|files| &files.paths);
    if inputs.any(|input| target_file.is_some() && fs::canonicalize(input).ok() == target_file) {
        let path = target.map(inputs::shown).unwrap_or_default();
        return Err(Refusal::new(Outcome::Failed, words.would_replace_input(&path)));
    }
    let text = match format {
        Format::Xlsx => return xlsx::workbook(&catalogs, words).map(Some),
        Format::Json => json::document(&sound(catalogs, words)?),
        Format::Markdown => markdown::reference(&sound(catalogs, words)?, words),
        Format::Datapackage => datapackage::descriptor(&sound(catalogs, words)?, target, words)?,
    };
    Ok(Some(Export { bytes: text.into_bytes(), noted: [0; 2] }))
}

/// The catalogs, if none of them has an error.
fn sound(catalogs: Vec<Files>, words: Words) -> Result<Vec<Sound>, Refusal> {
    let mut reasons = Vec::new();
    let mut sound = Vec::with_capacity(catalogs.len());
    for Files { paths, sources } in catalogs {
        let Reading { catalog, findings } = read(&sources, Severity::Error);
        if !findings.is_empty() {
            reasons.push(words.not_exported(inputs::first_path(&sources)));
        }
        sound.push(Sound { paths, sources, catalog });
    }
    if reasons.is_empty() { Ok(sound) } else { Err(Refusal { outcome: Outcome::Found, reasons }) }
}

/// Writes where it was asked for.
fn put(bytes: &[u8], noted: [usize; 2], target: Option<&Path>, output: &mut Output) -> Outcome {
    let words = output.words;
    let Some(target) = target else {
        output.result(String::from_utf8_lossy(bytes));
        return Outcome::Fine;
    };
    let path = inputs::shown(target);
    if let Err(error) = write(target, bytes) {
        output.problem(words.cannot_write(&path, &error.to_string()));
        return Outcome::Failed;
    }
    let [errors, warnings] = noted;
    let said = match errors + warnings {
        0 => words.exported(&path),
        _ => words.noted(&path, &words.counts(errors, warnings)),
    };
    output.result(format_args!("{said}\n"));
    if errors > 0 { Outcome::Found } else { Outcome::Fine }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_says_what_it_holds() {
        let name = |path| Format::of_file(Path::new(path)).map(|format| format as usize);
        let of = |format: Format| Some(format as usize);
        assert_eq!(name("a/codes.JSON"), of(Format::Json));
        assert_eq!(name("a/datapackage.json"), of(Format::Datapackage));
        assert_eq!(name("a.md"), of(Format::Markdown));
        assert_eq!(name("a.xlsx"), of(Format::Xlsx));
        assert_eq!([name("a.xls"), name("json"), name("a/"), name("..")], [None; 4]);
    }
}
