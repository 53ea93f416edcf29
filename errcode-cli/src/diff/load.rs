//! The catalogs to compare: of files and folders, as they are or as they were in a revision of git.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use errcode_catalog::catalog::Catalog;
use errcode_catalog::findings::{Finding, Severity};
use errcode_catalog::source::{Source, Sources};
use errcode_catalog::{Reading, read};

use crate::inputs;
use crate::output::problem;
use crate::words::Words;

/// Catalogs by the path that they are compared by; `None` for one that can't be compared.
pub(super) struct Files {
    pub(super) catalogs: BTreeMap<String, Option<Loaded>>,
    /// Whether a file was given, and not a folder.
    pub(super) is_one: bool,
}

/// A catalog, and what of it is sure.
#[derive(Default)]
pub(super) struct Loaded {
    pub(super) catalog: Catalog,
    /// The codes of rows with errors.
    unsure: BTreeSet<i64>,
    /// Whether there are rows of which not even the code is known.
    pub(super) has_lost_rows: bool,
}

impl Loaded {
    /// Whether the rows of a code have no errors.
    pub(super) fn is_sure_of(&self, code: i64) -> bool {
        !self.unsure.contains(&code)
    }

    /// Whether there is no error in it.
    pub(super) fn is_whole(&self) -> bool {
        !self.has_lost_rows && self.unsure.is_empty()
    }
}

/// Reads what an argument stands for, or says why it can't. Of files with errors, what is compared is said too.
pub(super) fn files(argument: &Path, words: Words) -> Result<Files, String> {
    let (sources, is_one) = match in_git(argument) {
        Some((revision, path)) => in_revision(&revision, &path, words)?,
        None => on_disk(argument, words)?,
    };
    let mut catalogs = BTreeMap::new();
    for (name, source) in sources {
        let path = source.path().to_owned();
        let loaded = loaded(source);
        match &loaded {
            Some(loaded) if loaded.is_whole() => {}
            Some(_) => problem(words.partly_unsound(&path)),
            None if is_one => return Err(words.unsound(&path)),
            None => problem(words.unsound(&path)),
        }
        catalogs.insert(name, loaded);
    }
    Ok(Files { catalogs, is_one })
}

/// A catalog, unless it is in doubt as a whole.
pub(super) fn loaded(source: Source) -> Option<Loaded> {
    let sources = Sources::from(source);
    let Reading { catalog, findings } = read(&sources, Severity::Error);
    let mut rows: Vec<_> =
        catalog.entries.iter().map(|entry| (entry.row, entry.code.value)).collect();
    rows.sort_unstable();
    let mut loaded = Loaded { catalog, unsure: BTreeSet::new(), has_lost_rows: false };
    for place in findings.iter().flat_map(places) {
        let next = rows.partition_point(|(row, _)| row.start <= place);
        match next.checked_sub(1).map(|index| rows[index]) {
            // What is wrong above all rows concerns each of them.
            None => return None,
            Some((row, code)) if place <= row.end => {
                loaded.unsure.insert(code);
            }
            Some(_) => loaded.has_lost_rows = true,
        }
    }
    Some(loaded)
}

/// Where each place of a finding starts.
fn places(finding: &Finding) -> impl Iterator<Item = usize> {
    let places = finding.places.iter().map(|place| place.span);
    places.chain(finding.alike.iter().copied()).map(|span| span.start)
}

/// Sources by the name that they are compared by, and whether a file was given.
type Named = (Vec<(String, Source)>, bool);

fn on_disk(argument: &Path, words: Words) -> Result<Named, String> {
    let is_one = !argument.is_dir();
    let mut sources = Vec::new();
    for file in inputs::files_at(argument) {
        let source = inputs::read(&file, words)?;
        let name = file.strip_prefix(argument).ok().filter(|_| !is_one).unwrap_or(&file);
        sources.push((inputs::shown(name), source));
    }
    Ok((sources, is_one))
}

/// `REVISION:PATH`, unless there is a file of that name.
fn in_git(argument: &Path) -> Option<(String, String)> {
    let (revision, path) = argument.to_str()?.split_once(':')?;
    (!revision.is_empty() && !argument.exists()).then(|| (revision.to_owned(), path.to_owned()))
}

fn in_revision(revision: &str, path: &str, words: Words) -> Result<Named, String> {
    let path = path.trim_end_matches('/');
    let root = format!("{revision}:{path}");
    let kind = git(&["cat-file", "-t", &root], words)?;
    if kind.trim_ascii() == b"blob" {
        let source = Source::new(&*root, git(&["cat-file", "blob", &root], words)?);
        return Ok((vec![(path.to_owned(), source)], true));
    }
    // Each entry ends with a zero, and no name is quoted: `100644 blob 8f3a…<tab>store.csv`
    let tree = git(&["ls-tree", "--full-tree", "-z", &root], words)?;
    let tree = String::from_utf8_lossy(&tree).into_owned();
    let mut sources = Vec::new();
    for (about, name) in tree.split('\0').filter_map(|entry| entry.split_once('\t')) {
        let mut about = about.split(' ');
        // A link is a blob too, of another mode.
        let is_file = about.next().is_some_and(|mode| mode.starts_with("100"));
        let Some(object) = about.nth(1).filter(|_| is_file && inputs::is_csv(Path::new(name)))
        else {
            continue;
        };
        let slash = if path.is_empty() { "" } else { "/" };
        let shown = format!("{root}{slash}{name}");
        let source = Source::new(shown, git(&["cat-file", "blob", object], words)?);
        sources.push((name.to_owned(), source));
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
