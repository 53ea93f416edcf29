//! The catalogs that this project ships pass every rule.

use std::path::Path;

use errcode_catalog::findings::{Language, Severity, render};
use errcode_catalog::{Reading, read};

mod support;

#[test]
fn every_shipped_catalog_is_sound() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalogs");
    let catalogs = support::with_extension(&folder, "csv");
    assert!(!catalogs.is_empty());
    for path in catalogs {
        let sources = support::source(&path);
        let Reading { catalog, findings } = read(&sources, Severity::Error);
        assert!(findings.is_empty(), "{}", render(&sources, &findings, Language::English));
        assert!(!catalog.entries.is_empty() && catalog.broken.is_empty());
    }
}
