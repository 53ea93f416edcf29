//! Findings as workflow commands of GitHub Actions, which annotate the lines of a pull request.

use std::fmt;

use errcode_catalog::findings::{Finding, Language, Severity, help, label, message};
use errcode_catalog::source::Sources;

use super::Checked;
use crate::output::Output;

pub(super) fn write(checked: &[Checked], output: &mut Output) {
    let language = output.words.language;
    for Checked { sources, findings, .. } in checked {
        for finding in findings {
            output.result(format_args!("{}\n", Annotation { sources, finding, language }));
        }
    }
}

struct Annotation<'f> {
    sources: &'f Sources,
    finding: &'f Finding,
    language: Language,
}

impl fmt::Display for Annotation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { sources, finding, language } = *self;
        f.write_str(match finding.kind.severity {
            Severity::Error => "::error ",
            Severity::Warning => "::warning ",
        })?;
        if let Some(span) = finding.span() {
            let (start, end) = (sources.position(span), sources.position(span.after()));
            write!(f, "file={},", Property(sources[span.file].path()))?;
            write!(f, "line={},endLine={},", start.line, end.line)?;
            // Columns are only those of one line.
            if start.line == end.line {
                write!(f, "col={},endColumn={},", start.column, end.column)?;
            }
        }
        let mut text = message(finding, language);
        let labels = finding.places.iter().map(|&place| label(finding, place, sources, language));
        for more in labels.chain(help(finding, language)).filter(|more| !more.is_empty()) {
            text.push('\n');
            text.push_str(&more);
        }
        write!(f, "title={}::{}", Property(finding.kind.id), Data(&text))
    }
}

/// The text of a command.
struct Data<'t>(&'t str);

impl fmt::Display for Data<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A"))
    }
}

/// A property of a command.
struct Property<'t>(&'t str);

impl fmt::Display for Property<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Data(self.0).to_string().replace(':', "%3A").replace(',', "%2C"))
    }
}
