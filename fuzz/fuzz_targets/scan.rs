//! The `csv` crate reads every file that the scanner accepts as the same cells.

#![no_main]

use errcode_catalog::findings::{Findings, Severity};
use errcode_catalog::scan::Sheet;
use errcode_catalog::source::Source;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let source = Source::new("fuzz.csv", bytes);
    let mut findings = Findings::new(Severity::Error);
    let sheet = Sheet::scan(&source, &mut findings);
    if !findings.is_empty() {
        return;
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    let expected: Vec<Vec<String>> = reader
        .records()
        .map(|record| record.expect("both accept it").iter().map(str::to_owned).collect())
        .collect();
    let rows = std::iter::once(sheet.header()).chain(sheet.rows());
    let found: Vec<Vec<String>> =
        rows.map(|row| row.iter().map(|&cell| sheet.text(cell).to_owned()).collect()).collect();
    assert_eq!(found, expected);
});
