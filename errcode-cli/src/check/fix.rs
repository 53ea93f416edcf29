//! Mends that are certain: shown, or put in.

use std::path::Path;

use errcode_catalog::findings::{Finding, Fix};
use errcode_catalog::source::{Source, Sources};
use similar::TextDiff;

use super::Checked;
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
        let mended = mended(source, &fixes);
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
    for source in &catalog.sources {
        let fixes = fixes_of(catalog, source);
        let bytes = mended(source, &fixes);
        if !fixes.is_empty() {
            if inputs::is_input(source) {
                problem(words.no_fix_of_input());
                return Outcome::Failed;
            }
            if let Err(error) = replace(Path::new(source.path()), &bytes) {
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
    *catalog = Checked::new(sources, is_allowed);
    outcome
}

/// The mends in a file, in order. Several findings may have the same.
fn fixes_of<'c>(catalog: &'c Checked, source: &Source) -> Vec<&'c Fix> {
    let file = source.span(0, 0).file;
    let fixes = catalog.findings.iter().flat_map(|finding| &finding.fixes);
    let mut fixes: Vec<&Fix> = fixes.filter(|fix| fix.span.file == file).collect();
    fixes.sort_by_key(|fix| fix.span);
    fixes.dedup();
    fixes
}

fn mended(source: &Source, fixes: &[&Fix]) -> Vec<u8> {
    let bytes = source.bytes();
    let mut mended = Vec::with_capacity(bytes.len());
    let mut end = 0;
    for fix in fixes {
        mended.extend_from_slice(&bytes[end..fix.span.start]);
        mended.extend_from_slice(fix.text.as_bytes());
        end = fix.span.end;
    }
    mended.extend_from_slice(&bytes[end..]);
    mended
}
