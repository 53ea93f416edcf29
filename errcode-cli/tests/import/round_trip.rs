//! A catalog that goes into a workbook comes back as it was.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::select;

use crate::{errcode, said};

/// Exports a catalog and imports the workbook: what comes back, beside what `errcode fmt` makes of the catalog.
fn there_and_back(folder: &Path, catalog: &str) -> (String, String, String) {
    fs::write(folder.join("store.csv"), catalog).unwrap();
    let _ = fs::remove_file(folder.join("back.csv"));
    let export = errcode(&["export", "store.csv", "-o", "store.xlsx"], folder);
    let import = errcode(&["import", "store.xlsx", "-o", "back.csv"], folder);
    let format = errcode(&["fmt", "store.csv"], folder);
    let all = [export, import, format].map(|output| said(&output)).concat();
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
    (read("back.csv"), read("store.csv"), all)
}

#[test]
fn a_workbook_of_a_real_catalog_comes_back_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/frozen/catalogs");
    let mut count = 0;
    for entry in fs::read_dir(frozen).unwrap() {
        let path = entry.unwrap().path();
        let catalog = fs::read_to_string(&path).unwrap();
        let (back, formatted, said) = there_and_back(folder.path(), &catalog);
        assert!(back == formatted && !back.is_empty(), "{}: {said}", path.display());
        count += 1;
    }
    assert!(count > 4);
}

/// Texts that a spreadsheet, XML, or whoever tidies pages may take for something else.
fn odd_texts() -> impl Strategy<Value = String> {
    let parts = vec![
        "",
        "0",
        "007",
        "1e5",
        "1.0",
        "2026-01-02",
        "=1+1",
        "'",
        "+",
        "-",
        "-1",
        "TRUE",
        "#N/A",
        "n/a",
        "无",
        "_x0041_",
        "_x000D_",
        "_x005F_",
        "_x",
        "x000D_",
        "\n",
        "\r\n",
        "\r",
        " ",
        "\t",
        "\u{3000}",
        "\u{a0}",
        "\u{200b}",
        "\u{feff}",
        "\u{e000}",
        "<b>",
        "&amp;",
        "\"",
        ",",
        ";",
        "|",
        "* ",
        "- ",
        "`",
        "**",
        "%",
        "%s",
        "{",
        "{name}",
        " 或 ",
        "ok",
        "success",
        "具体错误信息",
        "权",
        "𝄞",
        "e\u{301}",
        "\u{202e}",
        "x",
    ];
    let part = prop_oneof![9 => select(parts).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(part, 0..5).prop_map(|parts| parts.concat())
}

/// Catalogs, sound or not: codes several times, cells that no catalog may have, languages in any order.
fn catalogs() -> impl Strategy<Value = String> {
    let headings = vec![
        "code",
        "symbol",
        "message",
        "message.zh",
        "description.zh",
        "description.en",
        "hint",
        "hint.en",
        "url",
        "http_status",
        "module",
        "scope",
        "overload",
        "kind",
        "retry",
        "category",
    ];
    let cells = prop_oneof![
        odd_texts(),
        select(vec!["", "scope", "symbol", "message", "success", "never", "404", "A"])
            .prop_map(str::to_owned),
    ];
    let row = (prop_oneof![3 => -2_i64..4, 1 => any::<i64>()], prop::collection::vec(cells, 16));
    (Just(headings).prop_shuffle(), 0..16_usize, prop::collection::vec(row, 1..12)).prop_map(
        |(headings, left_out, rows)| {
            let mut writer = csv::Writer::from_writer(Vec::new());
            let is_kept = |place: usize| place >= left_out || headings[place] == "code";
            let kept = |cells: Vec<String>| {
                let cells = cells.into_iter().enumerate().filter(|(place, _)| is_kept(*place));
                cells.map(|(_, cell)| cell).collect::<Vec<_>>()
            };
            let header = kept(headings.iter().map(|heading| (*heading).to_owned()).collect());
            writer.write_record(header.into_iter().chain(["name".to_owned()])).unwrap();
            // No row is another one once more, as that would come back once.
            for (number, (code, mut cells)) in rows.into_iter().enumerate() {
                let place = headings.iter().position(|heading| *heading == "code").unwrap();
                cells[place] = code.to_string();
                writer
                    .write_record(kept(cells).into_iter().chain([format!("Row{number}")]))
                    .unwrap();
            }
            String::from_utf8(writer.into_inner().unwrap()).unwrap()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_workbook_of_any_catalog_comes_back_as_the_same_catalog(catalog in catalogs()) {
        let folder = tempfile::tempdir().unwrap();
        let (back, formatted, said) = there_and_back(folder.path(), &catalog);
        prop_assert!(back == formatted && !back.is_empty(), "{said}\n{back:?}\n{formatted:?}");
    }
}
