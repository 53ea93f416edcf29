//! Pages that nobody would write but to do harm: each ends with a sentence, within bounded memory.

use std::fs;
use std::process::{Command, Output};

use crate::workbook::{bomb, workbook};

/// So much memory a run may ask for, in kilobytes of addresses: several times what any page needs.
#[cfg(target_os = "linux")]
const MEMORY: usize = 3 << 20;

/// What is in the file, and what is said of it.
fn pages() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let cells = 500_000;
    let rows = |row: &str| row.repeat(cells);
    let sheet = format!("<row r=\"1\">{}</row>", rows("<c r=\"A1\"><v>1</v></c>"));
    let far = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let columns = "code|".repeat(20_000);
    let rules = "---|".repeat(20_000);
    vec![
        (
            "cells.html",
            format!("<table><tr><th>code<th>message{}", rows("<tr><td>1<td>a")).into(),
            "cells",
        ),
        ("cells.md", format!("code | message\n--- | ---\n{}", rows("1 | a\n")).into(), "cells"),
        ("cells.csv", format!("code,message\n{}", rows("1,a\n")).into(), "cells"),
        ("cells.json", format!("[{}[]]", rows("[1,2],")).into(), "cells"),
        ("cells.xlsx", workbook(&[("Codes", &sheet)]), "cells"),
        ("far.xlsx", workbook(&[("Codes", far)]), "looks like"),
        ("wide.md", format!("{columns}\n{rules}\n{}", "1 |\n".repeat(20_000)).into(), "cells"),
        (
            "spans.html",
            format!(
                "<table><tr>{}{}",
                "<td colspan=1000 rowspan=0>x".repeat(20),
                "<tr>".repeat(90_000)
            )
            .into(),
            "cells",
        ),
        ("nested.html", "<table><tr><td>".repeat(100_000).into(), "nested too deeply"),
        (
            "broken.html",
            format!(
                "<table><tr><td <<<td>>code<td>message</b></tr></table></table>{}",
                "<b><i <td".repeat(50_000)
            )
            .into(),
            "looks like error codes",
        ),
        (
            "keys.json",
            format!(
                "{{\"{}\":{{\"a\":[{}{{}}]}}}}",
                "k".repeat(4 << 20),
                "{\"b\":{\"code\":1}},".repeat(9)
            )
            .into(),
            "",
        ),
        ("deep.json", "[{\"a\":".repeat(100_000).into(), "read as JSON"),
        ("large.md", vec![b'a'; 100 << 20], "32 MB"),
        ("bomb.xlsx", bomb(), "32 MB"),
        ("cut.xlsx", bomb()[..3_000].to_vec(), "read as XLSX"),
        ("binary.md", b"code | message\0\n--- | ---\n".to_vec(), "no text"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "XLS"),
        ("page.pdf", b"%PDF-1.7".to_vec(), "PDF"),
        ("empty.md", Vec::new(), "is empty"),
        ("blank.md", b" \n\n".to_vec(), "is empty"),
    ]
}

/// Runs the command with as much memory as it may have.
fn import(page: &str, folder: &std::path::Path) -> Output {
    let command = env!("CARGO_BIN_EXE_errcode");
    let script = format!("exec {command} import {page} -o out.csv");
    #[cfg(target_os = "linux")]
    let script = format!("ulimit -v {MEMORY}; {script}");
    let mut shell = Command::new("sh");
    shell.args(["-c", &script]).current_dir(folder).env("LC_ALL", "C").output().unwrap()
}

#[cfg(unix)]
#[test]
fn hostile_pages_end_with_a_sentence_within_bounded_memory() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes, sentence) in pages() {
        fs::write(folder.path().join(name), bytes).unwrap();
        let output = import(name, folder.path());
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(output.status.code(), Some(1 | 2)), "{name}: {:?} {said}", output.status);
        assert_eq!(said.lines().count(), 1, "{name}: {said}");
        assert!(said.starts_with("errcode: ") && said.contains(sentence), "{name}: {said}");
        assert!(!folder.path().join("out.csv").exists(), "{name}");
    }
}
