//! What is wrong with a file, cell by cell.

use std::collections::BTreeMap;

use errcode_catalog::findings::{Finding, Severity, help, label, message};
use errcode_catalog::source::{FileId, Sources};

use super::cells::{At, Cells, called};
use crate::words::Words;

/// All that is said of a cell.
pub(super) struct Note {
    /// The weightiest of what is said.
    pub(super) severity: Severity,
    pub(super) text: String,
}

/// The notes of one file of a catalog.
pub(super) fn notes(
    cells: &Cells,
    file: FileId,
    findings: &[Finding],
    sources: &Sources,
    words: Words,
) -> BTreeMap<At, Note> {
    let mut notes: BTreeMap<At, Note> = BTreeMap::new();
    for finding in findings {
        let severity = finding.kind.severity;
        for (at, more) in concerned(cells, file, finding, sources, words) {
            let note = notes.entry(at).or_insert(Note { severity, text: String::new() });
            note.severity = note.severity.max(severity);
            note.text.push_str(if note.text.is_empty() { "" } else { "\n\n" });
            note.text.push_str(&said(finding, more, words));
        }
    }
    notes
}

/// The cells that a finding concerns, and what there is to say of each beside its message.
fn concerned(
    cells: &Cells,
    file: FileId,
    finding: &Finding,
    sources: &Sources,
    words: Words,
) -> BTreeMap<At, Vec<String>> {
    let mut concerned: BTreeMap<At, Vec<String>> = BTreeMap::new();
    let own = finding.span().filter(|span| span.file == file).map(|span| cells.at(span));
    for &place in finding.places.iter().filter(|place| place.span.file == file) {
        let at = cells.at(place.span);
        let label = label(finding, place, sources, words.language);
        let elsewhere = own.filter(|own| *own != at).map(|own| words.see_cell(&called(own)));
        concerned.entry(at).or_default().extend([label].into_iter().chain(elsewhere));
    }
    for span in finding.alike.iter().filter(|span| span.file == file) {
        concerned.entry(cells.at(*span)).or_default();
    }
    concerned
}

fn said(finding: &Finding, more: Vec<String>, words: Words) -> String {
    let severity = finding.kind.severity.word(words.language);
    let first = format!("{severity}{}{}", words.pick(": ", "："), message(finding, words.language));
    let lines = [first].into_iter().chain(more).chain(help(finding, words.language));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
