//! Small pages in shapes that are easily misread, each with the catalog that it becomes.

use std::fs;

use crate::workbook::workbook;
use crate::{errcode, said};

/// The file, what is in it, what is said of it beside its name, and the catalog.
const PAGES: [(&str, &str, &[&str], &str); 8] = [
    (
        "no-headings.csv",
        "10001,no user,look\n10002,no order,wait\n",
        &["--map", "code=1,message=2,hint=3"],
        "code,name,message,hint.en\n10001,NoUser,no user,look\n10002,NoOrder,no order,wait\n",
    ),
    (
        "no-headings.html",
        "<table><tr><td>10001<td>no user<tr><td>10002<td>no order</table>",
        &["--map", "code=1,message=2"],
        "code,name,message\n10001,NoUser,no user\n10002,NoOrder,no order\n",
    ),
    (
        "short-rows.tsv",
        "Code\tMsg\tFix\n1\t\"a \"\"b\"\"\nc\"\tlook\n2\tplain\n",
        &[],
        "code,name,message,hint.en\n1,AB,\"a \"\"b\"\"\nc\",look\n2,Plain,plain,\n",
    ),
    (
        "grouped-digits.md",
        "| Error code | Message |\n|---|---|\n| `10,001` | no user |\n| 1,020,034 | no order |\n",
        &[],
        "code,name,message\n10001,NoUser,no user\n1020034,NoOrder,no order\n",
    ),
    (
        "groups.json",
        r#"[{"group": "Users", "codes": [{"code": 101, "message": "no user"}, {"code": 102, "message": "locked"}]},
            {"group": "Orders", "codes": [{"code": 201, "message": "no order"}]}]"#,
        &["--module-from-headings"],
        "code,name,message,module\n101,NoUser,no user,Users\n102,Locked,locked,Users\n201,NoOrder,no order,Orders\n",
    ),
    (
        "two-rows-of-headings.html",
        "<table><tr><td rowspan=2>Error code<td colspan=2>Meaning<tr><td>English<td>Chinese\
         <tr><td>101<td>no user<td>没有用户<tr><td>102<td>locked<td>已锁定</table>",
        &["--map", "message=Meaning English,description=Meaning Chinese"],
        "code,name,message,description.zh\n101,NoUser,no user,没有用户\n102,Locked,locked,已锁定\n",
    ),
    (
        "nested-headings.md",
        "# API\n## Users\n### Error codes\n| Code | Message |\n|---|---|\n| 101 | no user |\n\
         ## Orders\n### Error codes\n| Code | Message |\n|---|---|\n| 201 | no order |\n",
        &["--module-from-headings"],
        "code,name,message,module\n101,NoUser,no user,Users\n201,NoOrder,no order,Orders\n",
    ),
    (
        "other-column.csv",
        "code,name,message,retry,owner\n1,Full,%s is full,backoff,me\n",
        &[],
        "code,name,message,retry\n1,Full,%s is full,backoff\n",
    ),
];

#[test]
fn a_page_in_an_odd_shape_loses_no_row() {
    let folder = tempfile::tempdir().unwrap();
    for (page, text, options, catalog) in PAGES {
        fs::write(folder.path().join(page), text).unwrap();
        let output =
            errcode(&[&["import", page, "-o", "out.csv"], options].concat(), folder.path());
        assert_eq!(output.status.code(), Some(0), "{page}: {}", said(&output));
        let written = fs::read_to_string(folder.path().join("out.csv")).unwrap();
        assert_eq!(written, catalog, "{page}: {}", said(&output));
        fs::remove_file(folder.path().join("out.csv")).unwrap();
    }
}

#[test]
fn rows_that_are_no_codes_are_reported_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    for (page, text, doubts) in [
        (
            "few.md",
            "| 错误码 | 错误信息 |\n|---|---|\n| 101 | no user |\n| 10,100 | full |\n| 其他 | other |\n| 2xx | fine |\n",
            ["“10,100”", "“其他”", "“2xx”"],
        ),
        (
            "stray.json",
            r#"[{"code": 101, "message": "no user"}, "stray", {"code": "one or two", "message": "x"}, {"message": "full"}]"#,
            ["item 2", "item 3", "item 4"],
        ),
        (
            "named.json",
            r#"{"NO_USER": {"code": 101, "message": "no user"}, "version": 2, "A": {"id": 5}, "B": {"id": 5}}"#,
            ["`version`", "`A`", "`B`"],
        ),
    ] {
        fs::write(folder.path().join(page), text).unwrap();
        let output = errcode(&["import", page, "-o", "out.csv"], folder.path());
        let account = said(&output);
        assert_eq!(output.status.code(), Some(1), "{page}: {account}");
        assert!(account.contains("\n4 rows: 1 taken, 3 not understood\n"), "{page}: {account}");
        for doubt in doubts {
            let is_it = |line: &str| line.contains("not understood: ") && line.contains(doubt);
            assert!(account.lines().any(is_it), "{page}: {doubt}: {account}");
        }
        fs::remove_file(folder.path().join("out.csv")).unwrap();
    }
}

#[test]
fn a_merged_cell_of_a_workbook_stands_in_each_of_its_rows() {
    let folder = tempfile::tempdir().unwrap();
    let cell =
        |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row =
        |number: usize, cells: &[String]| format!("<row r=\"{number}\">{}</row>", cells.concat());
    let rows = [
        row(1, &[cell("A1", "Error code"), cell("B1", "Message"), cell("C1", "Solution")]),
        row(2, &[cell("A2", "101"), cell("B2", "no user"), cell("C2", "look")]),
        row(3, &[cell("A3", "102"), cell("B3", "no order")]),
        "</sheetData><mergeCells><mergeCell ref=\"C2:C3\"/></mergeCells><sheetData>".to_owned(),
    ];
    let bytes = workbook(&[("Codes", &rows.concat())]);
    fs::write(folder.path().join("merged.xlsx"), bytes).unwrap();
    let output = errcode(&["import", "merged.xlsx", "-o", "out.csv"], folder.path());
    assert_eq!(
        fs::read_to_string(folder.path().join("out.csv")).unwrap_or_default(),
        "code,name,message,hint.en\n101,NoUser,no user,look\n102,NoOrder,no order,look\n",
        "{}",
        said(&output)
    );
}

#[test]
fn what_was_edited_in_a_workbook_and_stays_out_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let write = |text: &str| fs::write(folder.path().join("store.csv"), text).unwrap();
    write("code,name,hint.en,hint.zh\n1,Full,Wait.,请等待。\n");
    let export = errcode(&["export", "store.csv", "-o", "store.xlsx"], folder.path());
    assert!(export.status.success(), "{}", said(&export));
    let before = "code,name,hint.en,hint.zh\n1,Full,Wait a little.,请等待。\n";
    write(before);
    let import = errcode(&["import", "store.xlsx", "-o", "store.csv"], folder.path());
    assert_eq!(import.status.code(), Some(1));
    let kept = "kept: 1 Full: hint is “Wait a little.”, and not “Wait.” as in the page";
    assert!(said(&import).contains(kept), "{}", said(&import));
    assert_eq!(fs::read_to_string(folder.path().join("store.csv")).unwrap(), before);
}
