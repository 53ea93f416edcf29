//! Finds Chinese in catalogs that was copied from pages: runs of at least twelve characters that also occur on a page.
//!
//! ```sh
//! cargo run -p errcode-catalog --example copied -- FOLDER-OF-PAGES catalogs/*.csv
//! ```
//!
//! Pieces of code, menus in bold and links may be the same as on the page. Messages are facts, and are not checked.

use std::collections::HashSet;
use std::path::Path;
use std::process::ExitCode;
use std::{fs, io};

use errcode_catalog::findings::Severity;
use errcode_catalog::read;
use errcode_catalog::source::{Source, Sources};

/// The number of characters from which on the same run is not a coincidence.
const RUN: usize = 12;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next() else {
        eprintln!("usage: copied FOLDER-OF-PAGES CATALOG…");
        return ExitCode::from(2);
    };
    let pages = match runs_of_files(Path::new(&folder)) {
        Ok(runs) => runs,
        Err(error) => {
            eprintln!("{folder} can't be read: {error}");
            return ExitCode::from(2);
        }
    };
    let mut found = 0;
    for path in arguments {
        let source = match Source::read(Path::new(&path), &path) {
            Ok(source) => source,
            Err(error) => {
                eprintln!("{error}");
                return ExitCode::from(2);
            }
        };
        for entry in read(&Sources::from(source), Severity::Error).catalog.entries {
            for text in entry.description.iter().chain(&entry.hint).flatten() {
                let copied = runs(&own_words(&text.value)).find(|run| pages.contains(run));
                if let Some(run) = copied {
                    println!("{path}: {} {}: {run}…", entry.code.value, entry.name.as_str());
                    found += 1;
                }
            }
        }
    }
    println!("{found} found");
    if found == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The runs of all files in a folder.
fn runs_of_files(folder: &Path) -> io::Result<HashSet<String>> {
    let mut all = HashSet::new();
    for file in folder.read_dir()? {
        let path = file?.path();
        if path.is_file() {
            all.extend(runs(&String::from_utf8_lossy(&fs::read(path)?)));
        }
    }
    Ok(all)
}

/// Every run of Chinese characters of this length.
fn runs(text: &str) -> impl Iterator<Item = String> {
    let is_han = |char: char| matches!(char, '\u{3400}'..='\u{9fff}');
    text.split(move |char| !is_han(char)).flat_map(|stretch| {
        let chars: Vec<char> = stretch.chars().collect();
        chars.windows(RUN).map(|run| run.iter().collect()).collect::<Vec<_>>()
    })
}

/// A text without code, menus in bold, and targets of links.
fn own_words(text: &str) -> String {
    let without_code = text.split('`').step_by(2).collect::<Vec<_>>().join("|");
    let without_menus = without_code.split("**").step_by(2).collect::<Vec<_>>().join("|");
    let mut parts = without_menus.split("](");
    let first = parts.next().unwrap_or_default().to_owned();
    let others = parts.filter_map(|part| part.split_once(')')).map(|(_, after)| after);
    others.fold(first, |words, after| words + "|" + after)
}
