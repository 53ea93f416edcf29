//! Any bytes give a catalog or findings, twice the same, and never a panic.

#![no_main]

use errcode_catalog::diagnostic::Diagnostics;
use errcode_catalog::scan::Sheet;
use errcode_catalog::source::Source;
use errcode_catalog::{load, render};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let read = || {
        let source = Source::new("fuzz.csv", bytes);
        let mut diagnostics = Diagnostics::default();
        let sheet = Sheet::scan(&source, &mut diagnostics);
        let catalog = load(&sheet, &mut diagnostics);
        for diagnostic in diagnostics.sorted() {
            for label in std::iter::once(&diagnostic.primary).chain(&diagnostic.secondary) {
                assert!(label.span.start <= label.span.end && label.span.end <= bytes.len());
            }
        }
        assert!(!catalog.entries.is_empty() || !diagnostics.is_empty());
        (format!("{:?}", catalog.entries), render(&source, &diagnostics))
    };
    assert_eq!(read(), read());
});
