//! Helpers shared by the tests of catalogs.

#![allow(dead_code)] // Not every test uses all of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use errcode_catalog::findings::{Fix, Severity};
use errcode_catalog::source::{Source, Sources};
use errcode_catalog::{Reading, read};

pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

pub(crate) fn with_extension(folder: &Path, extension: &str) -> BTreeSet<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|found| found == extension)).collect()
}

/// Every file of the corpus.
pub(crate) fn corpus() -> impl Iterator<Item = PathBuf> {
    ["invalid", "valid", "warned"].into_iter().flat_map(|name| with_extension(&folder(name), "csv"))
}

pub(crate) fn source(path: &Path) -> Sources {
    let name = path.file_name().unwrap().to_str().unwrap();
    Source::read(path, name).unwrap_or_else(|error| panic!("{error}")).into()
}

pub(crate) fn text(name: &str, text: impl Into<Vec<u8>>) -> Sources {
    Source::new(name, text).into()
}

/// The ids of a file's findings; a mistake in many cells counts once for each of them.
pub(crate) fn ids(sources: &Sources, asked: Severity) -> Vec<&'static str> {
    let Reading { findings, .. } = read(sources, asked);
    let mut ids: Vec<_> = findings
        .iter()
        .flat_map(|finding| std::iter::repeat_n(finding.kind.id, 1 + finding.alike.len()))
        .collect();
    ids.sort_unstable();
    ids
}

/// A file with fixes applied.
pub(crate) fn mended(sources: &Sources, fixes: &[&Fix]) -> Vec<u8> {
    let source = sources.iter().next().unwrap();
    let in_order = Fix::of(fixes.iter().copied(), source);
    for pair in in_order.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "two mends of one place: {pair:?}");
    }
    Fix::apply(in_order, source)
}
