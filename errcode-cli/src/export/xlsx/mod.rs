//! Catalogs as a workbook, in which people edit them: a sheet for each file.

mod cells;
mod look;
mod names;
mod notes;
mod sheet;
#[cfg(test)]
mod tests;

use errcode_catalog::findings::{Finding, Severity};
use errcode_catalog::read;
use errcode_catalog::source::{Source, Sources};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::unique::Names;
use super::{Export, Refusal};
use crate::Outcome;
use crate::inputs::{self, Files};
use crate::words::Words;
use cells::{At, Cells, MOST_COLUMNS, MOST_ROWS, Unfit, called, scan};
use look::Look;
use names::sheet_name;
use notes::notes;
use sheet::written;

/// A cell, or a note, holds so many UTF-16 units at most.
const MOST_UNITS: usize = 32_767;

/// A workbook of all files, with the findings of `errcode check` as notes.
pub(super) fn workbook(catalogs: &[Files], words: Words) -> Result<Export, Refusal> {
    let mut workbook = Workbook::new();
    let look = Look::new();
    let mut noted = [0; 2];
    let mut names = Names::default();
    let mut refusal = Refusal { outcome: Outcome::Fine, reasons: Vec::new() };
    for Files { sources, .. } in catalogs {
        let findings = read(sources, Severity::Warning).findings;
        for (count, severity) in noted.iter_mut().zip([Severity::Error, Severity::Warning]) {
            *count += findings.iter().filter(|finding| finding.kind.severity == severity).count();
        }
        for source in sources {
            let name = sheet_name(&inputs::name(source.path()), &mut names);
            match sheet(source, name, &findings, sources, &look, words) {
                Ok(sheet) => {
                    workbook.push_worksheet(sheet);
                }
                Err((outcome, reason)) => {
                    refusal.outcome = refusal.outcome.max(outcome);
                    refusal.reasons.push(reason);
                }
            }
        }
    }
    if !refusal.reasons.is_empty() {
        return Err(refusal);
    }
    let bytes = saved(workbook);
    let reason = |error: XlsxError| words.cannot_write("XLSX", &error.to_string());
    let bytes = bytes.map_err(|error| Refusal::new(Outcome::Failed, reason(error)))?;
    Ok(Export { bytes, noted })
}

/// The same bytes for the same cells: a workbook says when it was made, and this one always says the same.
fn saved(mut workbook: Workbook) -> Result<Vec<u8>, XlsxError> {
    let date = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&date));
    workbook.save_to_buffer()
}

/// The sheet of a file, or why there can be none.
fn sheet(
    source: &Source,
    name: String,
    findings: &[Finding],
    sources: &Sources,
    look: &Look,
    words: Words,
) -> Result<Worksheet, (Outcome, String)> {
    let path = source.path();
    let failed = |reason| (Outcome::Failed, reason);
    let unfit = |unfit| match unfit {
        Unfit::NoTable => (Outcome::Found, words.no_table(path)),
        Unfit::TooLarge => failed(words.too_large_for_excel(path, MOST_ROWS, MOST_COLUMNS)),
    };
    let sheet = scan(source).map_err(unfit)?;
    let cells = Cells::of(&sheet).map_err(unfit)?;
    for (row, filled) in cells.rows() {
        for (column, text) in filled {
            if let Some(reason) = unfit_text(path, (row, column), &text, words) {
                return Err(failed(reason));
            }
        }
    }
    let file = source.span(0, 0).file;
    let notes = notes(&cells, file, findings, sources, words);
    let written = written(&cells, name, &notes, look, words);
    written.map_err(|error| failed(words.cannot_write(path, &error.to_string())))
}

/// Why a workbook can't hold a text, if it can't.
fn unfit_text(path: &str, at: At, text: &str, words: Words) -> Option<String> {
    let has = text.chars().map(char::len_utf16).sum();
    if has > MOST_UNITS {
        return Some(words.cell_too_long_for_excel(path, &called(at), has, MOST_UNITS));
    }
    is_ambiguous(text).then(|| words.cell_ambiguous_to_excel(path, &called(at)))
}

/// Whether a text would come back as another one. Workbooks write control characters as `_x000B_`, and escape the first
/// sign of what looks like that already; after `_x0041`, the first sign of a control character would complete such a text,
/// and `rust_xlsxwriter` does not see that coming.
fn is_ambiguous(text: &str) -> bool {
    if !text.contains("_x") {
        return false;
    }
    let is_escaped = |char: char| {
        char.is_ascii_control() && !"\t\n\u{7f}".contains(char) || "\u{fffe}\u{ffff}".contains(char)
    };
    let places = text.match_indices(is_escaped).map(|(at, _)| &text.as_bytes()[..at]);
    let mut before = places.filter_map(|before| before.last_chunk::<6>());
    before.any(|[first, x, digits @ ..]| {
        [first, x] == [&b'_', &b'x'] && digits.iter().all(u8::is_ascii_hexdigit)
    })
}
