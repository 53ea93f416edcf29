//! Mends that are certain: shown, or put in.

use errcode_catalog::findings::{Finding, Fix};
use errcode_catalog::source::{Source, Sources};
use similar::TextDiff;

use super::Checked;
use crate::inputs::Files;
use crate::output::{Output, problem};
use crate::replace::replace;
use crate::words::Words;
use crate::{Outcome, inputs};

/// Shows what would be mended, as a patch.
pub(super) fn show(catalog: &Checked, output: &mut Output) {
    for source in &catalog.sources {
        let fixes = fixes_of(catalog, source);
        if fixes.is_empty() {
            continue;
        }
        let old = String::from_utf8_lossy(source.bytes());
        let mended = Fix::apply(fixes, source);
        let new = String::from_utf8_lossy(&mended);
        let path = source.path();
        let diff = TextDiff::from_lines(&*old, &*new);
        let mut unified = diff.unified_diff();
        output.result(unified.header(&format!("a/{path}"), &format!("b/{path}")));
    }
}

/// Mends the files of a catalog, and checks it again.
pub(super) fn apply(
    catalog: &mut Checked,
    is_allowed: &dyn Fn(&Finding) -> bool,
    words: Words,
) -> Outcome {
    if catalog.findings.iter().all(|finding| finding.fixes.is_empty()) {
        return Outcome::Fine;
    }
    let mut outcome = Outcome::Fine;
    let mut sources = Sources::default();
    for (source, path) in catalog.sources.iter().zip(&catalog.paths) {
        let fixes = fixes_of(catalog, source);
        let bytes = Fix::apply(fixes.iter().copied(), source);
        if !fixes.is_empty() {
            if inputs::is_standard(path) {
                problem(words.no_fix_of_input());
                return Outcome::Failed;
            }
            if let Err(error) = replace(path, &bytes) {
                problem(words.cannot_write(source.path(), &error.to_string()));
                outcome = Outcome::Failed;
                sources.push(Source::new(source.path(), source.bytes()));
                continue;
            }
            // Not among the results, which may be for a program.
            problem(words.mended(source.path(), fixes.len()));
        }
        sources.push(Source::new(source.path(), bytes));
    }
    let paths = std::mem::take(&mut catalog.paths);
    *catalog = Checked::new(Files { paths, sources }, is_allowed);
    outcome
}

/// The mends in a file.
fn fixes_of<'c>(catalog: &'c Checked, source: &Source) -> Vec<&'c Fix> {
    Fix::of(catalog.findings.iter().flat_map(|finding| &finding.fixes), source)
}
