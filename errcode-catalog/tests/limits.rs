//! Large and hostile files: limits hold, and no step is quadratic. Time is not asserted, because
//! machines differ, but with a quadratic step these tests would take hours.

use std::fmt::Write;

use errcode_catalog::findings::{Language, Severity, render};
use errcode_catalog::read;

mod support;

/// The rendered errors of a file. Checks that what is rendered is never long.
#[track_caller]
fn said_of(text: impl Into<Vec<u8>>) -> String {
    let sources = support::text("large.csv", text);
    let mut findings = read(&sources, Severity::Warning).findings;
    let said = render(&sources, &findings, Language::English);
    assert!(said.len() < 100_000, "said {} bytes", said.len());
    findings.retain(|finding| finding.kind.severity == Severity::Error);
    render(&sources, &findings, Language::English)
}

/// A header, and as many rows as a catalog may have.
fn full(header: &str, row: impl Fn(usize) -> String) -> String {
    rows(header, 65_535, row)
}

fn rows(header: &str, count: usize, row: impl Fn(usize) -> String) -> String {
    let mut text = format!("{header}\n");
    for number in 1..=count {
        let _ = writeln!(text, "{}", row(number));
    }
    text
}

#[test]
fn as_many_rows_as_fit_are_accepted() {
    let row = |number| format!("{number},Name{number},message %s of {number}");
    assert_eq!(said_of(full("code,name,message", row)), "");
}

#[test]
fn one_row_more_is_refused_once() {
    let said = said_of(rows("code", 65_536, |number| number.to_string()));
    assert!(said.starts_with("error: the catalog has more than 65535 rows\n"), "{said}");
    assert!(said.contains(":65537:1 (cell A65537)\n"), "{said}");
    assert_eq!(said.matches("error: ").count(), 1);
}

#[test]
fn as_many_columns_as_a_header_may_have_are_accepted() {
    let file = |count: usize| {
        let letters = 'a'..='z';
        let languages =
            letters.clone().flat_map(|a| letters.clone().map(move |b| format!("{a}{b}")));
        let hints: Vec<_> = languages.take(count - 1).map(|tag| format!("hint.{tag}")).collect();
        format!("code,{}\n1{}\n", hints.join(","), ",".repeat(count - 1))
    };
    assert_eq!(said_of(file(128)), "");
    let said = said_of(file(129));
    assert!(said.contains("129 columns") && said.contains("(cell DY1)"), "{said}");
}

#[test]
fn rows_that_are_all_wrong_are_read() {
    for (header, row) in [
        ("code,name", "x,name"),
        ("code,name", "1"),
        ("code,name", "1,Name,more"),
        ("code,name", "1,Name"),
        ("code,name,hint", "1,some_name, hint"),
        ("code,name", "1,a\"b"),
        ("code,message", "1,a %s %"),
        ("code", "+++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++1"),
    ] {
        let said = said_of(full(header, |_| row.to_owned()));
        // Each mistake is reported once for its column, or there is a count of those not shown.
        let findings = said.matches("error: ").count();
        assert!((1..=3).contains(&findings) || said.contains("\n… and "), "{said}");
    }
}

#[test]
fn rows_that_all_conflict_are_read() {
    type Row = fn(usize) -> String;
    let files: [(&str, Row); 8] = [
        ("code,description", |number| format!("1,text {number}")),
        ("code,name", |number| format!("{number},Name")),
        ("code,message", |number| format!("{number},failed")),
        ("code,message,scope,overload", |number| format!("1,failed,/a{number},scope")),
        ("code,name,scope,overload", |number| format!("1,Name{number},/a,scope")),
        ("code,name,symbol", |number| format!("{number},Name{number},SYMBOL")),
        ("code,name,message,overload", |number| {
            format!("1,Name{number},failed %s {number},message")
        }),
        ("code,name,scope,overload", |number| {
            format!("1,Name{number},/a{number},{}", ["scope", ""][number % 2])
        }),
    ];
    for (header, row) in files {
        let said = said_of(full(header, row));
        assert!(said.contains("\n… and "), "{said}");
    }
}

#[test]
fn meanings_by_message_are_compared() {
    let row = |number| format!("1,Name{number},failed by {number} of %s,message");
    assert_eq!(said_of(full("code,name,message,overload", row)), "");
    let alternatives = |word: &str| {
        let lines: Vec<_> = (0..5_000).map(|line| format!("{word} {line}")).collect();
        format!("\"{}\"", lines.join("\n"))
    };
    let row = |number| format!("1,Name{number},{},message", alternatives(&format!("w{number}")));
    assert_eq!(said_of(rows("code,name,message,overload", 20, row)), "");
}

#[test]
fn a_message_that_fits_two_templates_is_shown_if_they_have_2_kib_at_most() {
    for (bytes, is_shown) in [(2 << 10, true), ((2 << 10) + 1, false)] {
        let template = |bytes: usize| format!("failed of %s {}", "x".repeat(bytes - 13));
        let (one, other) = (template(1 << 10), template(bytes - (1 << 10)));
        let said = said_of(format!(
            "code,name,message,overload\n1,A,{one},message\n1,B,{other},message\n"
        ));
        assert!(said.contains("can have the same message"), "{said}");
        assert_eq!(said.contains("the message \"failed of"), is_shown, "{said}");
    }
}

#[test]
fn hostile_files_are_read() {
    const SIZE: usize = 1 << 20;
    for piece in [
        "\"", ",", "\n", "\r", "\r\n", "\"\"", "\",\"", "a,", ",\n", "x\n,\n", ";", "%", "{",
        "{a}", "\u{feff}", "\u{300}", "没", "\"\n", "code,", "+", "=", " ",
    ] {
        let repeated = piece.repeat(SIZE / piece.len());
        said_of(repeated.as_bytes());
        said_of(format!("code,name,message\n1,Full,{repeated}"));
        said_of(format!("code,name,message\n1,Full,\"{repeated}\"\n"));
    }
}

#[test]
fn long_cells_are_read() {
    for piece in ["{a ", "%s", "a{", "\u{200b}", "a\n", "\"\"", "\r\n"] {
        let cell = piece.repeat((60 << 10) / piece.len());
        let message = format!("\"{cell}}}\"");
        let row = |number| format!("{number},Name{number},{message},\"{cell}x\"");
        said_of(rows("code,name,message,hint", 64, row));
    }
    let cell = "+".repeat(60 << 10);
    said_of(rows("code,name,symbol,retry,url,scope", 16, |_| [&cell[..]; 6].join(",")));
    let header: Vec<_> =
        (0..100).map(|number| format!("{number}{}", "x".repeat(60 << 10))).collect();
    said_of(format!("code,{}\n1{}\n", header.join(","), ",".repeat(100)));
}
