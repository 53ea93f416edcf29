//! Says what is wrong with catalogs, as the macro does, and warns where it keeps silent:
//!
//! ```sh
//! cargo run -p errcode-catalog --example check -- zh catalogs/*.csv
//! ```
//!
//! `en` or `zh` in front chooses the language.

use std::path::Path;
use std::process::ExitCode;

use errcode_catalog::findings::{Finding, Language, Severity, render};
use errcode_catalog::source::{Source, Sources};
use errcode_catalog::{Reading, read};

fn main() -> ExitCode {
    let mut paths: Vec<String> = std::env::args().skip(1).collect();
    let language = match paths.first().map(String::as_str) {
        Some("zh") => Language::Chinese,
        _ => Language::English,
    };
    if matches!(paths.first().map(String::as_str), Some("en" | "zh")) {
        paths.remove(0);
    }
    let mut is_sound = true;
    for path in &paths {
        let (sources, findings) = match Source::read(Path::new(path), path) {
            Ok(source) => {
                let sources = Sources::from(source);
                let Reading { findings, .. } = read(&sources, Severity::Warning);
                (sources, findings)
            }
            Err(error) => (Sources::default(), vec![Finding::from(&error)]),
        };
        is_sound &= findings.iter().all(|finding| finding.kind.severity < Severity::Error);
        print!("{}", render(&sources, &findings, language));
    }
    if is_sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
