//! Properties that hold for every file.

use csv::{QuoteStyle, Terminator};
use errcode_catalog::catalog::Entry;
use errcode_catalog::findings::{Finding, Findings, Fix, Language, Severity, Value, render};
use errcode_catalog::scan::Sheet;
use errcode_catalog::source::{Source, Sources, Span};
use errcode_catalog::{Reading, read};
use proptest::prelude::*;

mod support;

/// Reads and renders a file, and checks that every place is inside it. Returns the rendered
/// findings.
fn all_of(bytes: &[u8]) -> String {
    let sources = support::text("any.csv", bytes);
    let Reading { catalog, findings } = read(&sources, Severity::Warning);
    let is_inside = |span: Span| span.start <= span.end && span.end <= bytes.len();
    for finding in &findings {
        let places = finding.places.iter().map(|place| place.span);
        let fixes = finding.fixes.iter().map(|fix| fix.span);
        for span in places.chain(fixes).chain(finding.alike.iter().copied()) {
            assert!(is_inside(span), "{finding:?}");
            let position = sources.position(span);
            assert!(position.line > 0 && position.column > 0, "{finding:?}");
        }
    }
    assert!(catalog.entries.iter().all(|entry| is_inside(entry.row) && is_inside(entry.code.span)));
    let texts = [Language::English, Language::Chinese].map(|language| {
        let text = render(&sources, &findings, language);
        assert_eq!(text.is_empty(), findings.is_empty());
        // No character that a terminal would act on, and no unfilled hole in the words.
        assert!(!text.contains(|char: char| char.is_control() && char != '\n'), "{text:?}");
        text
    });
    texts.concat()
}

/// Checks that after a finding has been fixed, it is gone and no new finding appears.
fn assert_mends(name: &str, sources: &Sources, finding: &Finding) {
    let mut expected = support::ids(sources, Severity::Error);
    let fixes: Vec<_> = finding.fixes.iter().collect();
    let bytes = support::mended(sources, &fixes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let left = support::ids(&support::text(name, bytes), Severity::Error);
    for _ in 0..=finding.alike.len() {
        let index = expected.iter().position(|id| *id == finding.kind.id).unwrap();
        expected.remove(index);
    }
    let id = finding.kind.id;
    let count = |ids: &[&str]| ids.iter().filter(|other| **other == id).count();
    assert!(count(&left) <= count(&expected), "{name}: {id} is still there in\n{text}");
    for new in left {
        let index = expected.iter().position(|old| *old == new);
        let index = index.unwrap_or_else(|| panic!("{name}: {id} mended brings {new}, in\n{text}"));
        expected.swap_remove(index);
    }
}

#[test]
fn what_mends_a_finding_makes_it_go_away_and_brings_no_other() {
    let mut mended = 0;
    for path in support::corpus() {
        let sources = support::source(&path);
        let name = path.file_name().unwrap().to_str().unwrap();
        for finding in &read(&sources, Severity::Error).findings {
            if !finding.fixes.is_empty() {
                assert_mends(name, &sources, finding);
                mended += 1;
            }
        }
    }
    assert!(mended > 50, "{mended} findings of the corpus have a mend");
}

#[test]
fn all_that_mends_a_file_can_be_put_in_at_once_and_brings_nothing() {
    for path in support::corpus() {
        let sources = support::source(&path);
        let name = path.file_name().unwrap().to_str().unwrap();
        let findings = read(&sources, Severity::Error).findings;
        let fixes: Vec<_> = findings.iter().flat_map(|finding| &finding.fixes).collect();
        // Panics if two of them touch the same place.
        let left =
            support::ids(&support::text(name, support::mended(&sources, &fixes)), Severity::Error);
        let mut before = support::ids(&sources, Severity::Error);
        for new in left {
            let index = before.iter().position(|old| *old == new);
            before.swap_remove(index.unwrap_or_else(|| panic!("{name}: all mends bring {new}")));
        }
    }
}

/// The text that a finding proposes, and the cell to write it into.
fn proposed(sources: &Sources, finding: &Finding) -> Option<(Span, String)> {
    let text = match finding.argument("proposal").or(finding.argument("near"))? {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Count(count) => count.to_string(),
        _ => return None,
    };
    let at = finding.span()?.start;
    let source = sources.iter().next()?;
    let sheet = Sheet::scan(source, &mut Findings::new(Severity::Error));
    let cells = sheet.rows().flatten().chain(sheet.header());
    let cell = cells.map(|cell| cell.span).find(|cell| (cell.start..=cell.end).contains(&at))?;
    Some((cell, text))
}

/// The findings for a cell.
fn ids_at(sources: &Sources, cell: &str) -> Vec<&'static str> {
    let is_here = |finding: &Finding| {
        let mut spans = finding.span().into_iter().chain(finding.alike.iter().copied());
        spans.any(|span| sources.position(span).cell == cell)
    };
    let findings = read(sources, Severity::Error).findings;
    findings.iter().filter(|finding| is_here(finding)).map(|finding| finding.kind.id).collect()
}

#[test]
fn what_is_proposed_for_a_cell_is_accepted_there() {
    // The proposals of these belong into another cell of the row, or are written as raw CSV.
    let elsewhere = ["derived-name-taken", "stray-quote", "row-too-long", "formula-around-text"];
    let mut written = 0;
    for path in support::corpus() {
        let sources = support::source(&path);
        let name = path.file_name().unwrap().to_str().unwrap();
        for finding in &read(&sources, Severity::Error).findings {
            if elsewhere.contains(&finding.kind.id) {
                continue;
            }
            let Some((cell, text)) = proposed(&sources, finding) else { continue };
            let fix = Fix { span: cell, text: errcode_catalog::csv::write::cell(&text) };
            let now = support::text(name, support::mended(&sources, &[&fix]));
            let cell_name = sources.position(cell).cell;
            let mut left = ids_at(&now, &cell_name);
            let id = finding.kind.id;
            assert!(
                !left.contains(&id),
                "{name}: {id} says {text:?}, and {cell_name} still has it"
            );
            let before = ids_at(&sources, &cell_name);
            left.retain(|id| !before.contains(id));
            assert!(
                left.is_empty(),
                "{name}: {id} says {text:?}, and {cell_name} then has {left:?}"
            );
            written += 1;
        }
    }
    assert!(written > 100, "{written} findings of the corpus propose something");
}

/// Pieces that catalogs, and mistakes in them, consist of.
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

/// A header, and a few rows that share the values of some columns.
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

/// A file of the corpus with some bytes inserted, deleted or replaced.
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

/// Texts that a catalog may contain: no surrounding white space, no formula, nothing invisible.
const TEXT: &str =
    "([A-Za-z0-9\"'<>&`~,;:.!?()*/#没权限，。（é][ -~\u{4e00}-\u{4e20}\n]{0,20}[a-z,\"。;])?";

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, max_global_rejects: 100_000, failure_persistence: None, ..ProptestConfig::default() })]

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
        let mut findings = Findings::new(Severity::Error);
        let sheet = Sheet::scan(&source, &mut findings);
        prop_assume!(findings.is_empty());
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[..]);
        let expected: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
        let scanned = [sheet.header()].into_iter().chain(sheet.rows());
        let scanned: Vec<csv::StringRecord> =
            scanned.map(|row| row.iter().map(|&cell| sheet.text(cell)).collect()).collect();
        prop_assert_eq!(scanned, expected);
    }

    #[test]
    fn what_is_written_into_a_cell_is_read_from_it(text in TEXT) {
        let file = format!("code,description\n1,{}\n", errcode_catalog::csv::write::cell(&text));
        let Reading { catalog, findings } = read(&support::text("written.csv", file), Severity::Error);
        prop_assert!(findings.is_empty(), "{findings:?}");
        let read = catalog.entries[0].description[0].as_ref().map_or("", |cell| &cell.value);
        prop_assert_eq!(read, text);
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
        let sources = support::text("written.csv", writer.into_inner().unwrap());
        let Reading { catalog, findings } = read(&sources, Severity::Error);
        prop_assert!(findings.is_empty(), "{}", render(&sources, &findings, Language::English));
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

fn texts(entry: &Entry) -> [String; 3] {
    [&entry.description[0], &entry.hint[0], &entry.hint[1]]
        .map(|text| text.as_ref().map_or(String::new(), |text| text.value.clone()))
}
