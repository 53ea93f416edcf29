//! The catalogs that this project ships pass every rule.

use std::fs;
use std::path::Path;

use errcode_catalog::diagnostic::Diagnostics;
use errcode_catalog::scan::Sheet;
use errcode_catalog::source::Source;
use errcode_catalog::{load, render};

#[test]
fn every_shipped_catalog_is_sound() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalogs");
    let mut catalogs = 0;
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "csv") {
            continue;
        }
        let source = Source::read(&path, &path.to_string_lossy()).unwrap();
        let mut diagnostics = Diagnostics::default();
        let sheet = Sheet::scan(&source, &mut diagnostics);
        let catalog = load(&sheet, &mut diagnostics);
        assert!(diagnostics.is_empty(), "{}", render(&source, &diagnostics));
        assert!(!catalog.entries.is_empty() && catalog.broken.is_empty());
        catalogs += 1;
    }
    assert!(catalogs > 0);
}
