//! The place that a finding marks in the file, and the text of its fix: its words do not fully show
//! either.

use errcode_catalog::csv::write;
use errcode_catalog::findings::{Finding, Severity};
use errcode_catalog::read;
use errcode_catalog::source::Sources;

mod support;

fn findings(sources: &Sources) -> Vec<Finding> {
    read(sources, Severity::Error).findings
}

/// A file with every certain fix applied.
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
        ("hint", "ask\u{a0}twice", Some("ask twice")),
        ("hint", "ask\u{2003}twice\nor more", Some("ask twice\nor more")),
        ("hint", "ask\u{a0}twice\u{200b}", None),
        ("hint", "ask\u{a0}twice\u{7}now", None),
        ("url", "\thttps://example.com", None),
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
        ("url", "www.example.com", Some("https://www.example.com")),
        ("url", "my-docs.example.com", None),
        ("url", "readme.md", None),
        ("url", "v1.2/notes", None),
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

#[test]
fn a_row_is_mended_only_where_it_is_certain_what_was_meant() {
    for (row, expected) in [
        ("1;Full;x", None),
        ("1;Full;\"x\"", None),
        ("1,Full,x,,", Some("1,Full,x")),
        ("1,Full,x,y", None),
        ("1,Full", None),
        ("1,Full,\"x\" ", Some("1,Full,\"x\"")),
        ("1,Full, \"x\"", Some("1,Full,\"x\"")),
        ("1,Full,\"x\" y", None),
        ("权限不足，请检查，谢谢", None),
    ] {
        let file = |row: &str| format!("code,name,hint\n{row}\n2,Gone,y\n");
        assert_eq!(mended(&file(row)), file(expected.unwrap_or(row)), "{row}");
    }
}

#[test]
fn rows_are_taken_out_with_their_lines() {
    for (text, expected) in [
        ("code\n1\n1\n2\n", "code\n1\n2\n"),
        ("code\r\n1\r\n1\r\n2\r\n", "code\r\n1\r\n2\r\n"),
        ("code\r1\r1\r2\r", "code\r1\r2\r"),
        ("code\n1\n1", "code\n1\n"),
        ("code\n\n\n1\n\n2\n", "code\n1\n2\n"),
        ("code\r\r\n1\r\r\n", "code\r\n1\r\n"),
        ("code\ncode\n1\n", "code\n1\n"),
        ("Error codes of Parcel\ncode\n1\n", "code\n1\n"),
        ("code\n1\n\u{1a}\n", "code\n1\n"),
        ("code,name,,\n1,Full,,\n2,Gone,,\n", "code,name\n1,Full\n2,Gone\n"),
    ] {
        assert_eq!(mended(text), expected, "{text:?}");
    }
}
