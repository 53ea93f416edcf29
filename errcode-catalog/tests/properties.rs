//! What holds for every file.

use csv::{QuoteStyle, Terminator};
use errcode_catalog::diagnostic::Diagnostics;
use errcode_catalog::model::Entry;
use errcode_catalog::scan::Sheet;
use errcode_catalog::source::{Source, Span};
use errcode_catalog::{load, render};
use proptest::prelude::*;

/// Scans, loads and renders a file, and checks that every place lies in it. Returns the findings.
fn all_of(bytes: &[u8]) -> String {
    let source = Source::new("any.csv", bytes);
    let mut diagnostics = Diagnostics::default();
    let sheet = Sheet::scan(&source, &mut diagnostics);
    let catalog = load(&sheet, &mut diagnostics);
    let is_inside = |span: Span| span.start <= span.end && span.end <= bytes.len();
    for diagnostic in &diagnostics {
        let labels = diagnostic.secondary.iter().chain([&diagnostic.primary]);
        for label in labels {
            assert!(is_inside(label.span), "{diagnostic:?}");
            let position = source.position(label.span.start);
            assert!(position.line > 0 && position.column > 0, "{diagnostic:?}");
        }
    }
    for cell in sheet.rows().chain([sheet.header()]).flatten() {
        assert!(is_inside(cell.span));
    }
    assert!(catalog.entries.iter().all(|entry| is_inside(entry.row) && is_inside(entry.code.span)));
    let text = render(&source, &diagnostics);
    assert_eq!(text.is_empty(), diagnostics.is_empty());
    // Nothing that a terminal would act on.
    assert!(!text.contains(|char: char| char.is_control() && char != '\n'), "{text:?}");
    text
}

/// Pieces that catalogs, and mistakes in them, are made of.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop::sample::select(vec![
        ",",
        ",",
        ",",
        "\n",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\"",
        "\"\"",
        " ",
        "\t",
        ";",
        "\u{feff}",
        "code",
        "name",
        "symbol",
        "message",
        "overload",
        "scope",
        "http_status",
        "kind",
        "retry",
        "url",
        "hint.zh",
        "1",
        "1",
        "2",
        "40001",
        "-",
        "0x1",
        "1E5",
        "1.0",
        "Full",
        "Full",
        "Gone",
        "unknown",
        "错误码",
        "没有权限",
        "é",
        "\u{200b}",
        "\u{202e}",
        "\u{0}",
        "=",
        "+",
        "@",
        "%",
        "%s",
        "{",
        "{}",
        "}",
        "/a",
        "success",
        "never",
        "https://",
        "А",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat().into_bytes())
}

/// A header, and a few rows that agree on some columns.
fn tables() -> impl Strategy<Value = Vec<u8>> {
    let cell = prop::sample::select(vec![
        "",
        "",
        "1",
        "2",
        "Full",
        "full",
        "a %s",
        "a b",
        "%s",
        "/a",
        "/b",
        "scope",
        "message",
        "symbol",
        "x\ny",
        " x",
        "\u{200b}",
        "success",
        "404",
        "https://a.b",
        "no permission",
    ]);
    let columns =
        vec!["code", "name", "symbol", "message", "scope", "http_status", "overload", "url"];
    (prop::sample::subsequence(columns, 1..8), prop::collection::vec(cell, 0..64)).prop_map(
        |(columns, cells)| {
            let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
            writer.write_record(&columns).unwrap();
            for row in cells.chunks_exact(columns.len()) {
                writer.write_record(row).unwrap();
            }
            writer.into_inner().unwrap()
        },
    )
}

/// A file of the corpus with some bytes put in, taken out or replaced.
fn damaged_corpus() -> impl Strategy<Value = Vec<u8>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut paths: Vec<_> = ["valid", "invalid"]
        .iter()
        .flat_map(|name| std::fs::read_dir(folder.join(name)).unwrap())
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "csv"))
        .collect();
    paths.sort();
    let files: Vec<_> = paths.iter().map(|path| std::fs::read(path).unwrap()).collect();
    let small: Vec<_> = files.into_iter().filter(|file| file.len() < 4096).collect();
    let edits = prop::collection::vec((any::<prop::sample::Index>(), any::<(u8, u8)>()), 0..6);
    (prop::sample::select(small), edits).prop_map(|(mut bytes, edits)| {
        for (index, (how, byte)) in edits {
            let at = index.index(bytes.len() + 1);
            match how % 3 {
                0 => bytes.insert(at, byte),
                1 if at < bytes.len() => bytes[at] = byte,
                _ if at < bytes.len() => _ = bytes.remove(at),
                _ => {}
            }
        }
        bytes
    })
}

/// Texts that a catalog may hold: no white space around, no formula, nothing that can't be seen.
const TEXT: &str =
    "([A-Za-z0-9\"'<>&`~,;:.!?()*/#没权限，。（é][ -~\u{4e00}-\u{4e20}\n]{0,20}[a-z,\"。;])?";

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_catalog_or_findings(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(all_of(&bytes), all_of(&bytes));
    }

    #[test]
    fn any_pieces_of_csv_give_a_catalog_or_findings(bytes in pieces()) {
        prop_assert_eq!(all_of(&bytes), all_of(&bytes));
    }

    #[test]
    fn any_table_gives_a_catalog_or_findings(bytes in tables()) {
        prop_assert_eq!(all_of(&bytes), all_of(&bytes));
    }

    #[test]
    fn any_damage_to_a_catalog_gives_a_catalog_or_findings(bytes in damaged_corpus()) {
        all_of(&bytes);
    }

    #[test]
    fn what_is_scanned_without_findings_is_what_csv_reads(
        bytes in prop_oneof![pieces(), tables(), damaged_corpus()],
    ) {
        let source = Source::new("any.csv", &bytes[..]);
        let mut diagnostics = Diagnostics::default();
        let sheet = Sheet::scan(&source, &mut diagnostics);
        prop_assume!(diagnostics.is_empty());
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[..]);
        let expected: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
        let scanned = [sheet.header()].into_iter().chain(sheet.rows());
        let scanned: Vec<csv::StringRecord> =
            scanned.map(|row| row.iter().map(|&cell| sheet.text(cell)).collect()).collect();
        prop_assert_eq!(scanned, expected);
    }

    #[test]
    fn what_csv_writes_is_read_as_written(
        rows in prop::collection::vec((TEXT, TEXT, TEXT), 1..12),
        (quotes, crlf) in (any::<bool>(), any::<bool>()),
    ) {
        let mut writer = csv::WriterBuilder::new()
            .quote_style(if quotes { QuoteStyle::Always } else { QuoteStyle::Necessary })
            .terminator(if crlf { Terminator::CRLF } else { Terminator::Any(b'\n') })
            .from_writer(Vec::new());
        writer.write_record(["code", "name", "description", "hint.zh", "hint.en"]).unwrap();
        for ((description, chinese, english), code) in rows.iter().zip(1..) {
            let (code, name) = (i64::to_string(&code), format!("Name{code}"));
            writer.write_record([&code, &name, description, chinese, english]).unwrap();
        }
        let source = Source::new("written.csv", writer.into_inner().unwrap());
        let mut diagnostics = Diagnostics::default();
        let sheet = Sheet::scan(&source, &mut diagnostics);
        let catalog = load(&sheet, &mut diagnostics);
        prop_assert!(diagnostics.is_empty(), "{}", render(&source, &diagnostics));
        prop_assert_eq!(catalog.entries.len(), rows.len());
        for ((entry, (description, chinese, english)), code) in
            catalog.entries.iter().zip(&rows).zip(1..)
        {
            prop_assert_eq!(entry.code.value, code);
            let expected = [&description[..], chinese, english].map(str::to_owned);
            prop_assert_eq!(texts(entry), expected);
        }
    }
}

fn texts(entry: &Entry<'_>) -> [String; 3] {
    [entry.description[0], entry.hint[0], entry.hint[1]]
        .map(|text| text.map_or(String::new(), |text| text.value.to_owned()))
}
