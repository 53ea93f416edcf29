//! From paths to the files of catalogs.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use errcode_catalog::findings::{Finding, help, message};
use errcode_catalog::source::{INCLUDED, Source, Sources};

use crate::output::problem;
use crate::progress::Progress;
use crate::words::Words;

/// The path that stands for standard input.
pub(crate) const INPUT: &str = "-";

/// A file that was given, or one of a folder that was.
pub(crate) struct Input {
    /// Where it is; the path of the source is how it is shown.
    pub(crate) path: PathBuf,
    pub(crate) source: Source,
}

/// A catalog, and where its files are.
pub(crate) struct Files {
    pub(crate) paths: Vec<PathBuf>,
    pub(crate) sources: Sources,
}

/// The catalogs at these paths. What can't be read is said, and left out; the second value is whether all
/// could be.
pub(crate) fn catalogs(paths: &[PathBuf], as_one: bool, words: Words) -> (Vec<Files>, bool) {
    let (inputs, are_all) = inputs(paths, words);
    let mut catalogs: Vec<Files> = Vec::new();
    for Input { path, source } in inputs {
        match catalogs.last_mut().filter(|_| as_one) {
            Some(one) => {
                one.paths.push(path);
                one.sources.push(source);
            }
            None => catalogs.push(Files { paths: vec![path], sources: Sources::from(source) }),
        }
    }
    (catalogs, are_all)
}

/// The files at these paths, each once. What can't be read is said, and left out; the second value is whether all could
/// be.
pub(crate) fn inputs(paths: &[PathBuf], words: Words) -> (Vec<Input>, bool) {
    let mut files: Vec<PathBuf> = Vec::new();
    for file in paths.iter().flat_map(|path| files_at(path)) {
        if !files.contains(&file) {
            files.push(file);
        }
    }
    let mut problems = Vec::new();
    let mut inputs = Vec::new();
    let mut progress = Progress::of(files.len());
    for path in files {
        progress.next(&shown(&path));
        match read(&path, words) {
            Ok(source) => inputs.push(Input { path, source }),
            Err(reason) => problems.push(reason),
        }
    }
    drop(progress);
    let are_all = problems.is_empty();
    problems.into_iter().for_each(problem);
    (inputs, are_all)
}

/// A file is itself; a folder stands for the CSV files in it, by name.
pub(crate) fn files_at(path: &Path) -> Vec<PathBuf> {
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
    if is_standard(path) {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().read_to_end(&mut bytes);
        read.map_err(|reason| words.cannot_read_input(&reason.to_string()))?;
        return Ok(Source::new(INPUT, bytes));
    }
    // As in code: `errcodes:feishu` is included, and other files of the catalog build upon it.
    if let Some(name) = shown.strip_prefix(INCLUDED).filter(|_| !path.exists()) {
        let text = errcode_catalogs::find(name).ok_or_else(|| words.not_included(name))?;
        return Ok(Source::base(shown, text));
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
    let shown = path.to_string_lossy();
    // Elsewhere, it is a character like any other.
    if cfg!(windows) { shown.replace('\\', "/") } else { shown.into_owned() }
}

/// The path of a catalog's first file, by which it is known.
pub(crate) fn first_path(sources: &Sources) -> &str {
    sources.iter().next().map_or("", Source::path)
}

/// What a catalog is called: `feishu` for `catalogs/feishu.csv` and `errcodes:feishu`, `catalog` for standard input.
pub(crate) fn name(path: &str) -> String {
    if path == INPUT {
        return "catalog".to_owned();
    }
    let file = path.strip_prefix(INCLUDED).unwrap_or(path);
    let stem = Path::new(file).file_stem();
    stem.map_or_else(|| file.to_owned(), |stem| stem.to_string_lossy().into_owned())
}

/// Whether a file is a catalog, by its name.
pub(crate) fn is_csv(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
}

/// Whether a path stands for standard input.
pub(crate) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == INPUT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_catalog_is_called_by_the_name_of_its_file() {
        for (path, expected) in [
            ("catalogs/feishu-project.csv", "feishu-project"),
            ("STORE.CSV", "STORE"),
            ("errcodes:feishu", "feishu"),
            ("-", "catalog"),
            ("catalogs/.csv", ".csv"),
            ("a.csv/错误码", "错误码"),
            ("说明", "说明"),
        ] {
            assert_eq!(name(path), expected);
        }
    }
}
