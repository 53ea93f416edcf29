//! Reads and checks catalogs of error codes: CSV files, one row per meaning of a code.
//!
//! `errcodes::error_catalog!` is made of this, and so is whatever else wants to read a catalog the
//! way the macro does. It knows nothing of Rust code; it does not guess, repair or convert. What
//! it can't read, it explains to someone who has the file open in a spreadsheet.
//!
//! Data goes one way: [`source`] (a file's bytes) → [`scan`] (cells) → `header`, `values`, `read`
//! (entries) → `rules`; each adds what it finds to the [`diagnostic::Diagnostics`], which
//! [`render`](render()) turns into text.
//!
//! ```
//! use errcode_catalog::diagnostic::Diagnostics;
//! use errcode_catalog::{load, render, scan::Sheet, source::Source};
//!
//! let source = Source::new("store.csv", "code,name\n1,Full\n1,Gone\n");
//! let mut diagnostics = Diagnostics::default();
//! let sheet = Sheet::scan(&source, &mut diagnostics);
//! let catalog = load(&sheet, &mut diagnostics);
//! assert_eq!(catalog.entries.len(), 2);
//! assert!(render(&source, &diagnostics).starts_with("error: code 1 is listed twice\n"));
//! ```

mod columns;
pub mod diagnostic;
mod draft;
mod header;
mod look_alike;
pub mod model;
mod names;
mod nearest;
mod read;
mod render;
mod rules;
pub mod scan;
pub mod source;
mod text;
mod values;
mod width;

pub use render::render;

use diagnostic::Diagnostics;
use model::Catalog;
use scan::Sheet;

/// Reads and checks a catalog. If `diagnostics` is empty afterwards, the catalog is sound; otherwise
/// it holds the entries that could be read.
#[must_use]
pub fn load<'s>(sheet: &'s Sheet<'_>, diagnostics: &mut Diagnostics) -> Catalog<'s> {
    let mut draft = read::read(sheet, diagnostics);
    rules::check(&mut draft, diagnostics);
    draft.catalog
}
