//! The catalogs to compare: of files and folders, as they are or as they were in a revision of git.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use errcode_catalog::catalog::Catalog;
use errcode_catalog::findings::Severity;
use errcode_catalog::source::{Source, Sources};
use errcode_catalog::{Reading, read};

use crate::inputs;
use crate::words::Words;

/// Catalogs by the path that they are compared by.
pub(super) struct Files {
    pub(super) catalogs: BTreeMap<String, Catalog>,
    /// Whether a file was given, and not a folder.
    pub(super) is_one: bool,
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
        let Reading { catalog, findings } = read(&sources, Severity::Error);
        if !findings.is_empty() {
            return Err(words.unsound(argument, &path));
        }
        catalogs.insert(path, catalog);
    }
    Ok(Files { catalogs, is_one })
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
