//! Any bytes give a catalog or findings, the same ones twice, and never a panic.

#![no_main]

use errcode_catalog::findings::{Language, Severity, render};
use errcode_catalog::source::{Source, Sources};
use errcode_catalog::{Reading, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let read = || {
        let sources = Sources::from(Source::new("fuzz.csv", bytes));
        let Reading { catalog, findings } = read(&sources, Severity::Warning);
        for finding in &findings {
            let places = finding.places.iter().map(|place| place.span);
            let fixes = finding.fixes.iter().map(|fix| fix.span);
            for span in places.chain(fixes).chain(finding.alike.iter().copied()) {
                assert!(span.start <= span.end && span.end <= bytes.len());
            }
        }
        assert!(!catalog.entries.is_empty() || !findings.is_empty());
        let texts = [Language::English, Language::Chinese]
            .map(|language| render(&sources, &findings, language));
        (format!("{:?}", catalog.entries), texts)
    };
    assert_eq!(read(), read());
});
