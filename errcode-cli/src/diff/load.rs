//! The catalogs to compare: of files and folders, as they are or as they were in a revision of git.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use errcode_catalog::catalog::Catalog;
use errcode_catalog::findings::{Finding, Severity};
use errcode_catalog::source::{Source, Sources, Span};
use errcode_catalog::{Reading, read};

use crate::inputs;
use crate::output::problem;
use crate::words::Words;

/// Catalogs by the path that they are compared by.
pub(super) struct Files {
    pub(super) catalogs: BTreeMap<String, Loaded>,
    /// Whether a file was given, and not a folder.
    pub(super) is_one: bool,
}

impl Files {
    pub(super) fn are_whole(&self) -> bool {
        self.catalogs.values().all(|loaded| loaded.is_whole)
    }
}

/// A catalog, without the rows that have errors.
pub(super) struct Loaded {
    pub(super) catalog: Catalog,
    /// Whether there are none.
    pub(super) is_whole: bool,
}

/// Reads what an argument stands for, or says why it can't.
pub(super) fn files(argument: &str, words: Words) -> Result<Files, String> {
    let in_git = argument.split_once(':').filter(|_| !Path::new(argument).exists());
    let (sources, is_one) = match in_git {
        Some((revision, path)) if !revision.is_empty() => in_revision(revision, path, words)?,
        _ => on_disk(argument, words)?,
    };
    let mut catalogs = BTreeMap::new();
    for (path, source) in sources {
        let sources = Sources::from(source);
        let Reading { mut catalog, findings } = read(&sources, Severity::Error);
        let is_whole = findings.is_empty();
        catalog
            .entries
            .retain(|entry| !findings.iter().any(|finding| concerns(finding, entry.row)));
        if !is_whole && catalog.entries.is_empty() {
            return Err(words.unsound(argument, &path));
        }
        if !is_whole {
            problem(words.partly_unsound(argument, &path));
        }
        catalogs.insert(path, Loaded { catalog, is_whole });
    }
    Ok(Files { catalogs, is_one })
}

/// Whether something in a row is wrong.
fn concerns(finding: &Finding, row: Span) -> bool {
    let places = finding.places.iter().map(|place| place.span).chain(finding.alike.iter().copied());
    places
        .into_iter()
        .any(|place| place.file == row.file && row.start <= place.start && place.start <= row.end)
}

type Named = Vec<(String, Source)>;

fn on_disk(argument: &str, words: Words) -> Result<(Named, bool), String> {
    let path = Path::new(argument);
    let is_one = !path.is_dir();
    let mut sources = Vec::new();
    for file in inputs::files(path) {
        let source = inputs::read(&file, words)?;
        let name = file.strip_prefix(path).ok().filter(|_| !is_one).unwrap_or(&file);
        sources.push((inputs::shown(name), source));
    }
    Ok((sources, is_one))
}

fn in_revision(revision: &str, path: &str, words: Words) -> Result<(Named, bool), String> {
    let shown = |file: &str| git(&["show", &format!("{revision}:{file}")], words);
    // Of a folder, `git show` gives a list of names.
    let kind = git(&["cat-file", "-t", &format!("{revision}:{path}")], words)?;
    if kind.trim_ascii() == b"blob" {
        return Ok((vec![(path.to_owned(), Source::new(path, shown(path)?))], true));
    }
    let names =
        git(&["ls-tree", "--full-tree", "--name-only", &format!("{revision}:{path}")], words)?;
    let names = String::from_utf8_lossy(&names).into_owned();
    let mut sources = Vec::new();
    for name in names.lines().filter(|name| inputs::is_csv(Path::new(name))) {
        let file = format!("{}/{name}", path.trim_end_matches('/'));
        sources.push((name.to_owned(), Source::new(&*file, shown(&file)?)));
    }
    if sources.is_empty() { Err(words.no_catalog_in(path)) } else { Ok((sources, false)) }
}

fn git(arguments: &[&str], words: Words) -> Result<Vec<u8>, String> {
    let output = Command::new("git").args(arguments).output();
    let output = output.map_err(|reason| words.no_git(&reason.to_string()))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(words.git_failed(said.lines().next().unwrap_or_default()))
}
