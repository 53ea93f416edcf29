//! From `--catalog` to catalogs.

use std::path::{Path, PathBuf};

use errcode_catalog::catalog::Catalog;
use errcode_catalog::findings::Severity;
use errcode_catalog::source::INCLUDED;
use errcode_catalog::{Reading, read};

use super::Known;
use crate::inputs::{self, Files};
use crate::output::problem;
use crate::words::Words;

/// The catalogs that were asked for.
pub(crate) struct Selection {
    pub(crate) catalogs: Vec<Known>,
    /// Whether all of them could be read, in full.
    pub(crate) is_complete: bool,
}

/// Reads the catalogs at these paths, or the included ones if there are none. What can't be read is said, and left out.
pub(crate) fn load(paths: &[PathBuf], words: Words) -> Selection {
    let paths: Vec<PathBuf> = if paths.is_empty() {
        errcode_catalogs::ALL.iter().map(|(name, _)| format!("{INCLUDED}{name}").into()).collect()
    } else {
        paths.iter().map(|path| meant(path)).collect()
    };
    let (files, mut is_complete) = inputs::catalogs(&paths, false, words);
    let mut catalogs = Vec::new();
    for Files { sources, .. } in files {
        let Reading { catalog, findings } = read(&sources, Severity::Error);
        let path = inputs::first_path(&sources);
        if !findings.is_empty() {
            problem(words.errors_in_catalog(path, catalog.entries.is_empty()));
            is_complete = false;
        }
        if !catalog.entries.is_empty() {
            catalogs.push(Known { name: inputs::name(path), catalog: by_code(catalog) });
        }
    }
    Selection { catalogs, is_complete }
}

/// A path, or the name of an included catalog.
fn meant(path: &Path) -> PathBuf {
    match path.to_str() {
        Some(name) if !path.exists() && errcode_catalogs::find(name).is_some() => {
            format!("{INCLUDED}{name}").into()
        }
        _ => path.to_owned(),
    }
}

/// The meanings of a code side by side, wherever they stand in the file.
fn by_code(mut catalog: Catalog) -> Catalog {
    catalog.entries.sort_by_key(|entry| entry.code.value);
    catalog
}
