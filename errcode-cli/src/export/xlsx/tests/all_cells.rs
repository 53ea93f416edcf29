//! Whatever its cells hold, a file comes back from its workbook as it was.

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::fmt::decode::with_plain_ends;

/// Texts that a spreadsheet, or the XML in it, may take for something else.
fn odd_texts() -> impl Strategy<Value = String> {
    let known = vec![
        "",
        "0",
        "007",
        "-0",
        "1e5",
        "1E+05",
        "9007199254740993",
        "-9223372036854775808",
        "0x1F",
        "1/2",
        "2026-01-02",
        "=1+1",
        "'x",
        "'=1",
        "+1",
        "-1",
        "@SUM(A1)",
        "{=1}",
        "TRUE",
        "#N/A",
        "http://a.b/c",
        "_x0041_",
        "_x005F_",
        "_x000D_x",
        "a\r\nb",
        "a\nb",
        "\n",
        "a\rb",
        " lead",
        "trail ",
        "\ttab",
        "\u{3000}",
        "\u{feff}x",
        "\u{1}\u{1f}",
        "\u{fffe}\u{ffff}",
        "<a>&amp;]]>",
        "\"",
        "\"\"",
        "𝄞",
        "e\u{301}",
        "\u{202e}abc",
        "没有权限。",
        "a,b;c\td",
    ];
    let part = select(vec![
        "=", "'", "\"", "_x", "_", "0041_", "x000D_", "005F", "&", "<", ">", " ", "\n", "\r\n",
        "\t", "\u{b}", "\u{7f}", "a", "1", "权", "𝄞",
    ]);
    prop_oneof![
        select(known).prop_map(str::to_owned),
        prop::collection::vec(part, 0..8).prop_map(|parts| parts.concat()),
        any::<String>(),
    ]
}

/// A table with a number in each row, so that no row is blank.
fn tables() -> impl Strategy<Value = Table> {
    let headings = vec!["code", "message", "hint.en", "retry", "符号", "scope"];
    let row = (any::<i64>(), prop::collection::vec(odd_texts(), 5));
    (Just(headings).prop_shuffle(), prop::collection::vec(row, 1..16)).prop_map(|(header, rows)| {
        let place = header.iter().position(|heading| *heading == "code").unwrap_or_default();
        let rows = rows.into_iter().map(|(code, mut row)| {
            row.insert(place, code.to_string());
            row
        });
        let header = header.into_iter().map(str::to_owned).collect();
        [header].into_iter().chain(rows).collect()
    })
}

proptest! {
    // Few, as each has many cells.
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn every_cell_comes_back_as_the_text_that_it_was(table in tables()) {
        prop_assume!(!table.iter().flatten().any(|text| is_ambiguous(text)));
        let bytes = made(&[files("store.csv", csv(&table))]);
        let expected: Table = table
            .iter()
            .map(|row| row.iter().map(|text| with_plain_ends(text)).collect())
            .collect();
        prop_assert_eq!(cells(&bytes, table.len(), 6), expected);
    }
}

/// All of the catalog crate's corpus, in one workbook.
#[test]
fn every_file_comes_back_or_is_refused() {
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/../errcode-catalog/tests");
    let (mut taken, mut refused) = (Vec::new(), 0);
    for folder in ["invalid", "valid", "warned"] {
        for entry in std::fs::read_dir(format!("{corpus}/{folder}")).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|extension| extension != "csv") {
                continue;
            }
            let files = files(path.to_str().unwrap(), std::fs::read(&path).unwrap());
            let words = Words::in_language(Language::Chinese);
            let source = files.sources.iter().next().unwrap();
            match sheet(source, "a".to_owned(), &[], &files.sources, &Look::new(), words) {
                Ok(_) => taken.push(files),
                Err(_) => refused += 1,
            }
        }
    }
    assert!(taken.len() > 100 && refused > 10, "{} taken, {refused} refused", taken.len());
    let bytes = made(&taken);
    let mut book = opened(&bytes);
    for (index, files) in taken.iter().enumerate() {
        let rows = csv_rows(files.sources.iter().next().unwrap().bytes());
        assert!(cells_of(&mut book, index, rows.len(), rows[0].len()) == rows, "{:?}", files.paths);
    }
}

fn csv_rows(text: &[u8]) -> Table {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    let rows = reader.records().map(|row| row.unwrap().iter().map(with_plain_ends).collect());
    rows.collect()
}
