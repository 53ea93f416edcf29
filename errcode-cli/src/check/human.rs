//! Findings for a person, as the compiler shows them.

use anstyle::{AnsiColor, Style};
use errcode_catalog::findings::{Severity, more, render_each};

use super::Checked;
use crate::output::Output;

pub(super) fn write(checked: &[Checked], output: &mut Output) {
    let words = output.words;
    for Checked { sources, findings, .. } in checked {
        for (finding, text) in findings.iter().zip(render_each(sources, findings, words.language)) {
            let severity = finding.kind.severity;
            let style = style(severity);
            let word = severity.word(words.language);
            let colon = words.pick(": ", "：");
            output.result(format_args!("{style}{word}{style:#}{colon}{text}\n"));
        }
        if let Some(more) = more(findings, words.language) {
            output.result(format_args!("{more}\n\n"));
        }
    }
    let of = |severity| {
        let findings = checked.iter().flat_map(|catalog| &catalog.findings);
        findings.filter(|finding| finding.kind.severity == severity).count()
    };
    let counts = words.counts(of(Severity::Error), of(Severity::Warning));
    if !checked.is_empty() {
        output.result(format_args!("{}\n", words.summary(checked.len(), &counts)));
    }
}

fn style(severity: Severity) -> Style {
    let color = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
    };
    color.on_default().bold()
}
