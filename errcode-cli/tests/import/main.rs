//! Pages in the shapes in which platforms publish them, each by one command: what becomes of them stands in
//! `import/results`, where the facade's tests build enums of it. `UPDATE_GOLDENS=1` writes that anew; read it before
//! you commit it.

#[cfg(unix)]
mod hostile;
mod round_trip;
mod shapes;
mod workbook;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use workbook::workbook;

/// The pages, what is said of them beside their name, and how many of their rows are not understood.
const PAGES: [(&str, &[&str], usize); 10] = [
    ("accounts.xlsx", &[], 0),
    ("billing.json", &["--module-from-headings"], 0),
    ("depots.md", &["--accept-overloads"], 0),
    ("gateway.md", &[], 0),
    (
        "labels.txt",
        &[
            "--pattern",
            r"^(?<code>\d{6})(?<message>[ -~]+)(?<description>.*)",
            "--pattern",
            r"•\s*(?<code>\d+):(?<description>.*)",
        ],
        1,
    ),
    ("lockers.md", &["--accept-overloads"], 0),
    ("quotas.md", &[], 0),
    ("refunds.csv", &[], 1),
    ("storage.html", &["--module-from-headings"], 1),
    ("tracking.md", &["--module-from-headings"], 1),
];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(name)
}

fn errcode(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_errcode"));
    command.args(arguments).current_dir(folder).env("LC_ALL", "C").output().unwrap()
}

fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// The pages in a folder of their own. A workbook is written here, as it is no text that anybody could review.
fn pages() -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(folder("pages")).unwrap().flatten() {
        fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
    }
    let sheets = [
        ("About", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Accounts</t></is></c></row>"),
        ("错误码", ACCOUNTS),
    ];
    fs::write(copy.path().join("accounts.xlsx"), workbook(&sheets)).unwrap();
    copy
}

/// Codes as numbers and as text, a cell that spans rows, one with rich text, and an empty row.
const ACCOUNTS: &str = r#"
<row r="2"><c r="B2" t="inlineStr"><is><t>错误码ID</t></is></c><c r="C2" t="inlineStr"><is><t>错误码名称</t></is></c><c r="D2" t="inlineStr"><is><t>含义</t></is></c><c r="E2" t="inlineStr"><is><t>解决方案</t></is></c></row>
<row r="3"><c r="B3"><v>8001.0</v></c><c r="C3" t="inlineStr"><is><t>ACCOUNT_LOCKED</t></is></c><c r="D3" t="inlineStr"><is><r><t>账号</t></r><r><t>已锁定</t></r></is></c><c r="E3" t="inlineStr"><is><t>联系管理员</t></is></c></row>
<row r="4"><c r="B4" t="inlineStr"><is><t>8002</t></is></c><c r="C4" t="inlineStr"><is><t>ACCOUNT_CLOSED</t></is></c><c r="D4" t="inlineStr"><is><t>账号已注销</t></is></c></row>
<row r="6"><c r="B6"><v>8003</v></c><c r="C6" t="inlineStr"><is><t>PASSWORD_WRONG</t></is></c><c r="D6" t="inlineStr"><is><t>密码不对</t></is></c><c r="E6" t="inlineStr"><is><t>重新输入
或者找回密码</t></is></c></row>
"#;

#[test]
fn each_page_becomes_a_catalog_by_one_command() {
    let pages = pages();
    for (page, options, not_understood) in PAGES {
        let (stem, _) = page.rsplit_once('.').unwrap();
        let result = format!("{stem}-errors.csv");
        let import = [&["import", page, "-o", &result], options].concat();
        let output = errcode(&import, pages.path());
        let account = said(&output);
        assert_eq!(output.status.code(), Some(i32::from(not_understood > 0)), "{page}: {account}");
        let lines = account.lines().filter(|line| line.contains("not understood: ")).count();
        assert_eq!(lines, not_understood, "{page}: {account}");

        // What is written is sound, and as it should be.
        let check = errcode(&["check", &result], pages.path());
        assert_eq!(check.status.code(), Some(0), "{page}: {}", said(&check));
        let format = errcode(&["fmt", "--check", &result], pages.path());
        assert_eq!(said(&format), "", "{page}");

        // A second time, there is nothing to do.
        let written = fs::read_to_string(pages.path().join(&result)).unwrap();
        let again = errcode(&import, pages.path());
        assert!(said(&again).contains("has all of this already"), "{page}: {}", said(&again));
        assert_eq!(fs::read_to_string(pages.path().join(&result)).unwrap(), written, "{page}");

        let golden = folder("results").join(format!("{stem}.csv"));
        if std::env::var_os("UPDATE_GOLDENS").is_some() {
            fs::write(golden, &written).unwrap();
        } else {
            assert_eq!(written, fs::read_to_string(golden).unwrap(), "{page}");
        }
    }
}

#[test]
fn every_row_of_a_page_is_accounted_for() {
    let pages = pages();
    for (page, options, _) in PAGES {
        let import = [&["import", page, "-o", "out.csv"], options].concat();
        let account = said(&errcode(&import, pages.path()));
        fs::remove_file(pages.path().join("out.csv")).unwrap();
        let line = account.lines().find(|line| line.contains(" taken")).unwrap();
        let (all, fates) = line.split_once(": ").unwrap();
        let number = |text: &str| text.split(' ').next().unwrap().parse::<usize>().unwrap();
        let counted: usize = fates.split(", ").map(number).sum();
        assert_eq!(number(all), counted, "{page}: {account}");
        let tables =
            account.lines().filter(|line| line.starts_with("  table ") && line.contains("←"));
        let rows = tables
            .map(|line| number(line.split(" row").next().unwrap().rsplit(' ').next().unwrap()));
        assert_eq!(number(all), rows.sum::<usize>(), "{page}: {account}");
    }
}
