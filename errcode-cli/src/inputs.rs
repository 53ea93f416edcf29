//! From paths to the files of catalogs.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use errcode_catalog::findings::{Finding, help, message};
use errcode_catalog::source::{Source, Sources};

use crate::output::problem;
use crate::progress::Progress;
use crate::words::Words;

/// The path that stands for standard input.
pub(crate) const INPUT: &str = "-";

/// The catalogs at these paths. What can't be read is said, and left out; the second value is whether all
/// could be.
pub(crate) fn catalogs(paths: &[PathBuf], as_one: bool, words: Words) -> (Vec<Sources>, bool) {
    let (sources, are_all) = sources(paths, words);
    if as_one {
        let mut one = Sources::default();
        for source in sources {
            one.push(source);
        }
        (vec![one], are_all)
    } else {
        (sources.into_iter().map(Sources::from).collect(), are_all)
    }
}

/// The files at these paths. What can't be read is said, and left out; the second value is whether all could
/// be.
pub(crate) fn sources(paths: &[PathBuf], words: Words) -> (Vec<Source>, bool) {
    let mut sources = Vec::new();
    let mut are_all = true;
    let files: Vec<PathBuf> = paths.iter().flat_map(|path| files(path)).collect();
    let mut progress = Progress::of(files.len());
    for path in files {
        progress.next(&shown(&path));
        match read(&path, words) {
            Ok(source) => sources.push(source),
            Err(reason) => {
                problem(reason);
                are_all = false;
            }
        }
    }
    (sources, are_all)
}

/// A file is itself; a folder stands for the CSV files in it, by name.
pub(crate) fn files(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.to_owned()];
    }
    let entries = path.read_dir().into_iter().flatten().flatten();
    let mut files: Vec<_> =
        entries.map(|entry| entry.path()).filter(|path| is_csv(path) && !path.is_dir()).collect();
    files.sort_unstable();
    // What is said of a folder without any is said of the folder.
    if files.is_empty() { vec![path.to_owned()] } else { files }
}

/// Reads a file, or says why it can't.
pub(crate) fn read(path: &Path, words: Words) -> Result<Source, String> {
    let shown = shown(path);
    if shown == INPUT {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().read_to_end(&mut bytes);
        read.map_err(|reason| words.cannot_read_input(&reason.to_string()))?;
        return Ok(Source::new(INPUT, bytes));
    }
    if path.is_dir() {
        return Err(words.no_catalog_in(&shown));
    }
    Source::read(path, &shown).map_err(|error| {
        let (finding, language) = (Finding::from(&error), words.language);
        let message = [message(&finding, language)];
        let sentences = message.into_iter().chain(help(&finding, language));
        sentences.collect::<Vec<_>>().join(words.pick("; ", "；"))
    })
}

/// As it was typed, but with `/` everywhere.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Whether a file is a catalog, by its name.
pub(crate) fn is_csv(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
}

/// Whether a file is standard input.
pub(crate) fn is_input(source: &Source) -> bool {
    source.path() == INPUT
}
