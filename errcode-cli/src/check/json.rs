//! Findings for programs: a list of objects.

use errcode_catalog::findings::{Finding, Language, help, label, message};
use errcode_catalog::source::{Sources, Span};
use serde_json::{Value, json};

use super::Checked;
use crate::output::Output;

pub(super) fn write(checked: &[Checked], output: &mut Output) {
    let language = output.words.language;
    let all = checked.iter().flat_map(|Checked { sources, findings, .. }| {
        findings.iter().map(move |finding| object(sources, finding, language))
    });
    output.result(format_args!("{:#}\n", Value::Array(all.collect())));
}

fn object(sources: &Sources, finding: &Finding, language: Language) -> Value {
    let places = finding.places.iter().map(|&place| {
        let mut object = position(sources, place.span);
        object["label"] = label(finding, place, sources, language).into();
        object
    });
    let alike = finding.alike.iter().map(|&span| position(sources, span));
    let fixes = finding.fixes.iter().map(|fix| {
        let mut object = position(sources, fix.span);
        let end = sources.position(fix.span.after());
        object["end_line"] = end.line.into();
        object["end_column"] = end.column.into();
        object["text"] = fix.text.clone().into();
        object
    });
    let fixes: Vec<Value> = fixes.collect();
    json!({
        "id": finding.kind.id,
        "severity": finding.kind.severity.word(Language::English),
        "message": message(finding, language),
        "help": help(finding, language).join("\n"),
        "places": places.collect::<Value>(),
        // The same mistake in other cells.
        "alike": alike.collect::<Value>(),
        // All of these edits together, or `null` where it is not certain what mends it.
        "fix": if fixes.is_empty() { Value::Null } else { Value::Array(fixes) },
    })
}

fn position(sources: &Sources, span: Span) -> Value {
    let start = sources.position(span);
    json!({
        "path": sources[span.file].path(),
        "line": start.line,
        "column": start.column,
        "cell": start.cell,
    })
}
