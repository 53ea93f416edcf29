//! What a finding marks in the file. On a screen, nothing and one character look alike.

use errcode_catalog::findings::Severity;
use errcode_catalog::read;

mod support;

#[test]
fn a_finding_marks_what_it_is_about() {
    for (text, id, marked) in [
        ("code,message\n1,disk %s is full\n2,over 90% now\n", "lone-percent", "%"),
        ("code,message\n1,disk %s is full\n2,disk {name\n", "lone-brace", "{"),
    ] {
        let sources = support::text("places.csv", text);
        let findings = read(&sources, Severity::Error).findings;
        let found: Vec<_> = findings
            .iter()
            .map(|finding| {
                let span = finding.span().unwrap();
                (finding.kind.id, &text[span.start..span.end])
            })
            .collect();
        assert_eq!(found, [(id, marked)], "{text}");
    }
}
