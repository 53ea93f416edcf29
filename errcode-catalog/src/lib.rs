//! Reads and checks catalogs of error codes: CSV files, one row per meaning of a code.
//!
//! `errcodes::error_catalog!` is built on this crate, and so is any other program that should read a
//! catalog the way the macro does. The crate knows nothing about Rust code and changes no file. It
//! explains mistakes to someone who has the file open in a spreadsheet. If it is certain what was
//! meant, the finding includes the fix, and the cell is read as if it were fixed. It never guesses.
//!
//! Data goes one way: [`source`] (the bytes of files) → [`scan`] (cells) → `header`, `values`, `read`
//! (entries) → `rules`. Each step adds its [`findings`], which are put into words at the very end.
//!
//! ```
//! use errcode_catalog::findings::{Language, Severity, render};
//! use errcode_catalog::source::{Source, Sources};
//! use errcode_catalog::{Reading, read};
//!
//! let sources = Sources::from(Source::new("store.csv", "code,name\n1,Full\n1,Gone\n"));
//! let Reading { catalog, findings } = read(&sources, Severity::Error);
//! assert_eq!(catalog.entries.len(), 2);
//! assert_eq!(findings[0].kind.id, "code-listed-twice");
//!
//! let text = render(&sources, &findings, Language::English);
//! assert!(text.starts_with("error: code 1 is listed twice\n"));
//! ```

pub mod catalog;
mod cells;
mod chars;
pub mod columns;
pub mod csv;
mod draft;
pub mod findings;
mod header;
pub mod names;
mod nearest;
mod order;
mod read;
mod rules;
pub mod scan;
pub mod source;
mod steps;
mod values;

use catalog::Catalog;
use findings::{Finding, Findings, Severity};
use scan::Sheet;
use source::Sources;

/// The result of reading the files of a catalog.
#[derive(Debug)]
pub struct Reading {
    /// The catalog, with the entries that could be read. It is sound if no finding is an error.
    pub catalog: Catalog,
    /// The findings about it, in the order of the files.
    pub findings: Vec<Finding>,
}

/// Reads and checks the files of a catalog. Findings below the severity `asked` are left out, and the
/// work of finding them is skipped.
#[must_use]
pub fn read(sources: &Sources, asked: Severity) -> Reading {
    let mut findings = Findings::new(asked);
    let sheets: Vec<Sheet> =
        sources.iter().map(|source| Sheet::scan(source, &mut findings)).collect();
    let mut draft = read::read(sources, &sheets, &mut findings);
    rules::check(&mut draft, &mut findings);
    Reading { catalog: draft.catalog, findings: findings.into_sorted() }
}
