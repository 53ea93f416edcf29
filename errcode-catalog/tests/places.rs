//! What a finding marks in the file, and what it puts there: of neither do its words say all.

use errcode_catalog::csv::write;
use errcode_catalog::findings::{Finding, Severity};
use errcode_catalog::read;
use errcode_catalog::source::Sources;

mod support;

fn findings(sources: &Sources) -> Vec<Finding> {
    read(sources, Severity::Error).findings
}

/// A file, with every certain mend put in.
fn mended(text: &str) -> String {
    let sources = support::text("places.csv", text);
    let findings = findings(&sources);
    let fixes: Vec<_> = findings.iter().flat_map(|finding| &finding.fixes).collect();
    String::from_utf8(support::mended(&sources, &fixes)).unwrap()
}

#[test]
fn a_finding_marks_what_it_is_about() {
    let files: [(&str, &str, &[&str]); 8] = [
        ("code,message\n1,disk %s is full\n2,over 90% now\n", "lone-percent", &["%"]),
        ("code,message\n1,disk %s is full\n2,disk {name\n", "lone-brace", &["{"]),
        ("code,hint\n1,\"x\n", "quote-unclosed", &["\""]),
        ("code,hint\n1,\"x\n2,\"y\"\n", "quote-closed-late", &["\"", "\""]),
        ("code,hint\n1,\"x\" y\n", "text-after-quote", &[" y", "\""]),
        ("code,hint\n1,x \"y\"\n", "stray-quote", &["\""]),
        ("code,hint\n1,  \"y\"\n", "space-before-quote", &["  "]),
        ("code,hint\n1,\"y\"  \n", "space-after-quote", &["  ", "\""]),
    ];
    for (text, id, marked) in files {
        let sources = support::text("places.csv", text);
        let findings = findings(&sources);
        let [finding] = &findings[..] else { panic!("{text}: {findings:?}") };
        assert_eq!(finding.kind.id, id, "{text}");
        let found = finding.places.iter().map(|place| &text[place.span.start..place.span.end]);
        assert_eq!(found.collect::<Vec<_>>(), marked, "{text}");
    }
}

#[test]
fn a_cell_is_mended_only_where_it_is_certain_what_was_meant() {
    for (column, cell, expected) in [
        ("http_status", "0404", Some("404")),
        ("http_status", "404 Not Found", Some("404")),
        ("http_status", "0404 Not Found", None),
        ("http_status", "404 or 500", None),
        ("http_status", "700", None),
        ("url", "<https://example.com/docs>", Some("https://example.com/docs")),
        ("url", "[docs](https://example.com/docs)", Some("https://example.com/docs")),
        ("url", "<ftp://example.com/docs>", None),
        ("url", "<https://>", None),
        ("url", "<https:///docs>", None),
        ("url", "<https://example.com/my docs>", None),
        ("url", "<https://example.com,https://example.org>", None),
        ("url", "https://example.com/docs。", Some("https://example.com/docs")),
        ("url", "https://example.com/docs。。", None),
        ("url", "https://example.com/{docs}。", None),
        ("url", "https:/example.com/docs", Some("https://example.com/docs")),
        ("url", "http//example.com/docs", Some("http://example.com/docs")),
        ("url", "https.example.com/docs", Some("https://https.example.com/docs")),
        ("url", "https:/docs", None),
        ("url", "https:/example.com/my docs", None),
        ("url", "https:/example.com,https://example.org", None),
        ("url", "example.com/docs", Some("https://example.com/docs")),
        ("url", "//example.com/docs", Some("https://example.com/docs")),
        ("url", "example.com:8080/docs", Some("https://example.com:8080/docs")),
        ("url", "my-docs.example.com", Some("https://my-docs.example.com")),
        ("url", "ftp:example.com/docs", None),
        ("url", "docs", None),
        ("url", "docs/example.com", None),
        ("url", ".example.com/docs", None),
        ("url", "my docs.example.com", None),
        ("url", "example.com/my docs", None),
        ("url", "example.com/a,https://example.org", None),
        ("url", "example.com/docs。", None),
    ] {
        let file = |cell: &str| format!("code,{column}\n1,{}\n", write::cell(cell));
        assert_eq!(mended(&file(cell)), file(expected.unwrap_or(cell)), "{cell}");
        assert!(!findings(&support::text("places.csv", file(cell))).is_empty(), "{cell}");
    }
}
