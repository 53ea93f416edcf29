//! Collects the findings of a catalog.

use std::cmp::Reverse;

use super::{Finding, FindingKind, Language, Severity, Value};
use crate::order::order;
use crate::source::{FileId, Span};

/// The same mistake in up to this many cells is reported once per cell; in more cells, it is one
/// finding.
const MOST_ALIKE: usize = 3;

/// The findings of a catalog.
#[derive(Debug)]
pub struct Findings {
    asked: Severity,
    list: Vec<Finding>,
}

impl Findings {
    /// Creates an empty list, which ignores findings below the severity.
    #[must_use]
    pub fn new(asked: Severity) -> Self {
        Self { asked, list: Vec::new() }
    }

    /// Whether findings of this severity are wanted.
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

    /// Whether there are no findings.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The findings in the order of the files. The same mistake in many cells of a column is one
    /// finding.
    #[must_use]
    pub fn into_sorted(self) -> Vec<Finding> {
        let mut list = self.list;
        keep_apart(&mut list);
        // At the same place, the order in which they were found is kept.
        let order = order(list.len(), &|a, b| list[a].span().cmp(&list[b].span()));
        let mut kinds: Vec<Alike> = Vec::new();
        let mut list: Vec<_> = list
            .into_iter()
            .map(|finding| Some((Alike::count(&mut kinds, &finding), finding)))
            .collect();
        let mut sorted: Vec<Finding> = Vec::new();
        for (kind, finding) in order.into_iter().filter_map(|index| list[index].take()) {
            let kind = kind.map(|kind| &mut kinds[kind]).filter(|kind| kind.count > MOST_ALIKE);
            match kind {
                Some(Alike { first: Some(first), .. }) => merge(&mut sorted[*first], finding),
                kind => {
                    if let Some(kind) = kind {
                        kind.first = Some(sorted.len());
                    }
                    sorted.push(finding);
                }
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

/// Removes fixes that would change the same place twice: deleting a row also deletes its cells, and of
/// two fixes of one cell the later one already includes the earlier one.
fn keep_apart(list: &mut [Finding]) {
    let fixes: Vec<(usize, Span)> = list
        .iter()
        .enumerate()
        .flat_map(|(index, finding)| finding.fixes.iter().map(move |fix| (index, fix.span)))
        .collect();
    // The larger span before those inside it, and the later fix before the earlier one.
    let order = order(fixes.len(), &|a, b| {
        let key = |index: usize| {
            let (finding, span) = fixes[index];
            (span.file, span.start, Reverse(span.end), Reverse(finding))
        };
        key(a).cmp(&key(b))
    });
    let mut kept: Option<Span> = None;
    for (finding, span) in order.into_iter().map(|index| fixes[index]) {
        match kept {
            Some(kept) if kept.file == span.file && span.start < kept.end => {
                list[finding].fixes.retain(|fix| fix.span != span);
            }
            _ => kept = Some(span),
        }
    }
}

/// Findings that are one mistake: whoever made it in one cell of a column also made it in the others.
struct Alike {
    kind: &'static FindingKind,
    file: FileId,
    /// Tells apart the mistakes of one kind: the columns, characters and terms in their words.
    which: Vec<String>,
    /// Whether there is a certain fix, because the proposal of the first finding must apply to all.
    is_mended: bool,
    count: usize,
    /// The index of the first one among the sorted findings.
    first: Option<usize>,
}

impl Alike {
    /// Counts a finding among those that it belongs to, and returns their index in `kinds`. However many
    /// mistakes there are, there are few kinds of them.
    fn count(kinds: &mut Vec<Self>, finding: &Finding) -> Option<usize> {
        let kind = finding.kind;
        let file = finding.span().filter(|_| kind.is_alike)?.file;
        let arguments = kind.arguments.iter().zip(&finding.arguments);
        let which: Vec<String> = arguments
            .filter(|(name, value)| match value {
                Value::Column(_) | Value::Term(_) | Value::Char(_) => true,
                // "Did you mean …?" is about one word.
                Value::Text(_) => **name == "near",
                Value::Absent | Value::Number(_) | Value::Count(_) | Value::Confusable(_) => false,
            })
            .filter_map(|(_, value)| value.shown(Language::English))
            .collect();
        let is_mended = !finding.fixes.is_empty();
        let index = kinds.iter().position(|other| {
            other.kind == kind
                && other.file == file
                && other.which == which
                && other.is_mended == is_mended
        });
        let index = index.unwrap_or_else(|| {
            kinds.push(Self { kind, file, which, is_mended, count: 0, first: None });
            kinds.len() - 1
        });
        kinds[index].count += 1;
        Some(index)
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
    fn only_what_is_asked_for_is_kept() {
        let warning = || Finding::other_placeholder(Span::default(), "${id}");
        let mut findings = Findings::new(Severity::Error);
        findings.push(warning());
        assert!(findings.is_empty());
        findings.push(Finding::code_missing(Span::default()));
        assert!(!findings.is_empty());
        let mut findings = Findings::new(Severity::Warning);
        findings.push(warning());
        assert!(!findings.is_empty());
    }
}
