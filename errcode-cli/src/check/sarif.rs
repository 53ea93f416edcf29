//! Findings as SARIF 2.1.0, which code hosts and editors show.

use errcode_catalog::findings::{
    Finding, FindingKind, Language, Place, Severity, help, label, message,
};
use errcode_catalog::source::{Sources, Span};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::Checked;
use crate::output::Output;

/// What a path in a URI may not hold as it stands (RFC 3986, 3.3).
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

pub(super) fn write(checked: &[Checked], output: &mut Output) {
    let language = output.words.language;
    let has = |kind: &&FindingKind| {
        let mut findings = checked.iter().flat_map(|catalog| &catalog.findings);
        findings.any(|finding| finding.kind == *kind)
    };
    let kinds: Vec<&FindingKind> = FindingKind::all().filter(has).collect();
    let rules = kinds.iter().map(|kind| {
        json!({
            "id": kind.id,
            "shortDescription": { "text": kind.summary(language) },
            "defaultConfiguration": { "level": level(kind.severity) },
        })
    });
    let results = checked.iter().flat_map(|Checked { sources, findings, .. }| {
        let kinds = &kinds;
        findings.iter().map(move |finding| result(sources, finding, kinds, language))
    });
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "errcode",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.collect::<Value>(),
            } },
            // What editors count: characters, not UTF-16 units.
            "columnKind": "unicodeCodePoints",
            "results": results.collect::<Value>(),
        }],
    });
    output.result(format_args!("{log:#}\n"));
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn result(
    sources: &Sources,
    finding: &Finding,
    kinds: &[&FindingKind],
    language: Language,
) -> Value {
    let text: Vec<String> =
        [message(finding, language)].into_iter().chain(help(finding, language)).collect();
    let location = |&place: &Place| {
        let mut location = json!({ "physicalLocation": physical(sources, place.span) });
        let label = label(finding, place, sources, language);
        if !label.is_empty() {
            location["message"] = json!({ "text": label });
        }
        location
    };
    let mut result = json!({
        "ruleId": finding.kind.id,
        "ruleIndex": kinds.iter().position(|kind| *kind == finding.kind),
        "level": level(finding.kind.severity),
        "message": { "text": text.join("\n") },
        "locations": finding.places.first().map(location).into_iter().collect::<Value>(),
    });
    let related = finding.places.iter().skip(1).map(location);
    let alike =
        finding.alike.iter().map(|&span| json!({ "physicalLocation": physical(sources, span) }));
    let related: Vec<Value> = related.chain(alike).collect();
    if !related.is_empty() {
        result["relatedLocations"] = related.into();
    }
    if !finding.fixes.is_empty() {
        let changes = finding.fixes.iter().map(|fix| {
            json!({
                "artifactLocation": artifact(sources, fix.span),
                "replacements": [{
                    "deletedRegion": region(sources, fix.span),
                    "insertedContent": { "text": fix.text },
                }],
            })
        });
        result["fixes"] = json!([{ "artifactChanges": changes.collect::<Value>() }]);
    }
    result
}

fn physical(sources: &Sources, span: Span) -> Value {
    json!({ "artifactLocation": artifact(sources, span), "region": region(sources, span) })
}

fn artifact(sources: &Sources, span: Span) -> Value {
    let path = utf8_percent_encode(sources[span.file].path(), ESCAPED);
    let scheme = if sources[span.file].path().starts_with('/') { "file://" } else { "" };
    json!({ "uri": format!("{scheme}{path}") })
}

fn region(sources: &Sources, span: Span) -> Value {
    let (start, end) = (sources.position(span), sources.position(span.after()));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}
