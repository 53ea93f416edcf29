//! The findings of a catalog, as they come in.

use std::collections::HashMap;

use super::{Finding, Severity, Value};
use crate::source::Span;

/// In so many cells, the same mistake is still as many findings; in more, it is one.
const MOST_ALIKE: usize = 3;

/// The findings of a catalog.
#[derive(Clone, Debug)]
pub struct Findings {
    asked: Severity,
    list: Vec<Finding>,
}

impl Findings {
    /// No findings yet; those below the severity are not wanted.
    #[must_use]
    pub fn new(asked: Severity) -> Self {
        Self { asked, list: Vec::new() }
    }

    /// Whether anybody wants findings of this severity.
    #[must_use]
    pub fn are_asked_for(&self, severity: Severity) -> bool {
        severity >= self.asked
    }

    /// Adds a finding, if it is wanted.
    pub fn push(&mut self, finding: Finding) {
        if self.are_asked_for(finding.kind.severity) {
            self.list.push(finding);
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether there is one that stops a build.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|finding| finding.kind.severity == Severity::Error)
    }

    /// The findings in the order of the files; the same mistake in many cells of a column is one.
    #[must_use]
    pub fn into_sorted(self) -> Vec<Finding> {
        let mut list = self.list;
        // Stable: at one place, in the order in which they were found.
        list.sort_by_key(Finding::span);
        let mut counts: HashMap<Likeness, usize> = HashMap::new();
        for likeness in list.iter().filter_map(Likeness::of) {
            *counts.entry(likeness).or_default() += 1;
        }
        let mut firsts: HashMap<Likeness, usize> = HashMap::new();
        let mut sorted: Vec<Finding> = Vec::new();
        for finding in list {
            let likeness = Likeness::of(&finding).filter(|likeness| counts[likeness] > MOST_ALIKE);
            if let Some(&first) = likeness.as_ref().and_then(|likeness| firsts.get(likeness)) {
                merge(&mut sorted[first], finding);
            } else {
                firsts.extend(likeness.map(|likeness| (likeness, sorted.len())));
                sorted.push(finding);
            }
        }
        sorted
    }
}

impl Extend<Finding> for Findings {
    fn extend<T: IntoIterator<Item = Finding>>(&mut self, findings: T) {
        findings.into_iter().for_each(|finding| self.push(finding));
    }
}

/// What findings have in common that are one mistake: who made it in one cell of a column made it in
/// the others.
#[derive(PartialEq, Eq, Hash)]
struct Likeness {
    id: &'static str,
    file: crate::source::FileId,
    column: Option<crate::columns::Column>,
    /// Whether there is a certain mend: what the first finding proposes must go for all.
    is_mended: bool,
}

impl Likeness {
    fn of(finding: &Finding) -> Option<Self> {
        let file = finding.span()?.file;
        let column = match finding.argument("column") {
            Some(Value::Column(column)) => Some(*column),
            _ => None,
        };
        let (id, is_mended) = (finding.kind.id, !finding.fixes.is_empty());
        finding.kind.is_alike.then_some(Self { id, file, column, is_mended })
    }
}

fn merge(first: &mut Finding, other: Finding) {
    let span: Option<Span> = other.span();
    first.alike.extend(span);
    first.alike.extend(other.alike);
    first.fixes.extend(other.fixes);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;
    use crate::source::{Source, Sources};

    #[test]
    fn the_same_mistake_in_two_files_is_two_findings() {
        let rows: Vec<_> = (1..=4).map(|code| format!("+{code}\n")).collect();
        let file = format!("code\n{}", rows.concat());
        let mut sources = Sources::from(Source::new("one.csv", &file[..]));
        sources.push(Source::new("other.csv", &file.replace('+', "+1")[..]));
        let findings = read(&sources, Severity::Error).findings;
        let found: Vec<_> = findings.iter().map(|finding| finding.alike.len()).collect();
        assert_eq!(found, [3, 3]);
    }
    #[test]
    fn only_errors_stop_a_build_and_only_what_is_asked_for_is_kept() {
        let warning = || Finding::other_placeholder(Span::default(), "${id}");
        let mut findings = Findings::new(Severity::Error);
        findings.push(warning());
        assert!(findings.is_empty() && !findings.has_errors());
        let mut findings = Findings::new(Severity::Warning);
        findings.push(warning());
        assert!(!findings.is_empty() && !findings.has_errors());
        findings.push(Finding::code_missing(Span::default()));
        assert!(findings.has_errors());
    }
}
