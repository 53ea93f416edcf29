//! What is in a workbook, as another program reads it.

mod all_cells;

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use errcode_catalog::findings::Language;
use errcode_catalog::source::{Source, Sources};

use super::*;

type Table = Vec<Vec<String>>;

fn files(path: &str, bytes: impl Into<Vec<u8>>) -> Files {
    Files { paths: vec![path.into()], sources: Sources::from(Source::new(path, bytes)) }
}

fn workbook_of(catalogs: &[Files], language: Language) -> Result<Export, Refusal> {
    workbook(catalogs, Words::in_language(language))
}

fn made(catalogs: &[Files]) -> Vec<u8> {
    let made = workbook_of(catalogs, Language::English);
    made.map_err(|refusal| refusal.reasons).unwrap().bytes
}

fn opened(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// All cells of a sheet, as texts: a number, a date or a formula would be none. There are no more than are asked for.
fn cells_of(book: &mut Xlsx<Cursor<&[u8]>>, sheet: usize, rows: usize, columns: usize) -> Table {
    let name = book.sheet_names()[sheet].clone();
    assert!(book.worksheet_formula(&name).unwrap().is_empty());
    let range = book.worksheet_range(&name).unwrap();
    let end = range.end().unwrap_or_default();
    assert!((end.0 as usize) < rows && (end.1 as usize) < columns);
    let text = |at| match range.get_value(at) {
        None | Some(Data::Empty) => String::new(),
        Some(Data::String(text)) => text.clone(),
        Some(other) => panic!("{other:?} at {at:?}"),
    };
    let row = |row| (0..).take(columns).map(|column| text((row, column))).collect();
    (0..).take(rows).map(row).collect()
}

fn cells(bytes: &[u8], rows: usize, columns: usize) -> Table {
    cells_of(&mut opened(bytes), 0, rows, columns)
}

/// A file of the package that a workbook is.
fn part(bytes: &[u8], name: &str) -> String {
    let mut book = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    book.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn csv(table: &Table) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in table {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

/// A file of one cell below its heading.
fn with_cell(text: &str) -> Files {
    files(
        "a/store.csv",
        csv(&vec![vec!["code", "hint"], vec!["1", text]]
            .into_iter()
            .map(|row| row.into_iter().map(str::to_owned).collect())
            .collect()),
    )
}

#[test]
fn the_longest_cells_of_excel_come_back_and_longer_ones_are_refused_by_name() {
    // As Excel counts: some characters are two.
    for (char, most) in
        [("a", 32_767), ("权", 32_767), ("=", 32_767), ("\n", 32_767), ("𝄞", 16_383)]
    {
        let longest = char.repeat(most);
        let bytes = made(&[with_cell(&longest)]);
        assert!(cells(&bytes, 2, 2)[1][1] == longest, "{char:?}");
        let refusal =
            workbook_of(&[with_cell(&char.repeat(most + 1))], Language::English).err().unwrap();
        let has = (most + 1) * char.encode_utf16().count();
        assert_eq!(
            refusal.reasons,
            [format!(
                "cell B2 of a/store.csv has {has} characters, and a cell of Excel holds 32767; shorten it, or take another format"
            )]
        );
        assert!(refusal.outcome == Outcome::Failed);
    }
}

#[test]
fn a_cell_that_would_come_back_as_another_one_is_refused() {
    for text in ["_x005F\u{b}", "a_x00e9\u{1}", "_x0041\u{fffe}"] {
        let refusal = workbook_of(&[with_cell(text)], Language::English).err().unwrap();
        assert_eq!(
            refusal.reasons,
            [
                "cell B2 of a/store.csv holds a control character after text that a workbook would read as another one; \
              delete it, or take another format"
            ]
        );
    }
    for text in ["_x005F_\u{b}", "_x00g9\u{1}", "x0041\u{1}", "_x0041\n", "_x005F"] {
        assert_eq!(cells(&made(&[with_cell(text)]), 2, 2)[1][1], text);
    }
}

#[test]
fn the_same_cells_make_the_same_bytes() {
    let catalogs = [
        files("store.csv", "code,name,kind,hint\n1,Full,later,\n1,Gone,,\n 3,A,,=1\n"),
        files("a.csv", "code\n1\n"),
    ];
    assert!(made(&catalogs) == made(&catalogs));
}

#[test]
fn each_file_is_a_sheet_with_its_lists_its_headings_in_sight_and_its_codes_as_text() {
    let header = "code,name,kind,retry,category,overload,note";
    let bytes = made(&[
        files("a/store.csv", format!("{header}\n1,Full,,,,,\n")),
        files("Store.csv", "错误码\n1\n"),
    ]);
    assert_eq!(opened(&bytes).sheet_names(), ["store", "Store (2)"]);
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for (column, values) in [
        ("C", "success,error,removed"),
        ("D", "never,backoff,slow-down,refresh-token,wait-for-quota"),
        ("F", "scope,symbol,http_status,message"),
    ] {
        let places =
            format!("sqref=\"{column}2:{column}1048576\"><formula1>\"{values}\"</formula1>");
        assert!(sheet.contains(&places), "{sheet}");
    }
    assert!(
        sheet.contains("sqref=\"E2:E1048576\"><formula1>\"invalid-argument,unauthenticated,"),
        "{sheet}"
    );
    assert_eq!(sheet.matches("<dataValidation ").count(), 4);
    assert!(sheet.contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""), "{sheet}");
    assert!(sheet.contains("<autoFilter ref=\"A1:G2\"/>"), "{sheet}");
    // Every format is text, number 49, but for the first one, which no cell has.
    let styles = part(&bytes, "xl/styles.xml");
    let (_, formats) = styles.split_once("<cellXfs").unwrap();
    let (formats, _) = formats.split_once("</cellXfs>").unwrap();
    assert!(formats.matches("<xf ").count() > 2);
    assert_eq!(formats.matches("numFmtId=\"49\"").count() + 1, formats.matches("<xf ").count());
    assert!(
        sheet.contains("<c r=\"A1\" s=\"")
            && !sheet.contains("\" t=\"s\"><v>0</v></c><c r=\"B1\" t=")
    );
}

#[test]
fn findings_stand_in_notes_of_their_cells_in_the_language_of_the_reader() {
    let catalogs = [files("store.csv", "code,name,retry\n1,Full,\n1,Gone,later\n 3,Locked,\n")];
    for (language, twice, elsewhere) in [
        (Language::English, "error: code 1 is listed twice\n", "\nSee cell A3.\n"),
        (Language::Chinese, "错误：错误码 1 列了两次\n", "\n请看单元格 A3。\n"),
    ] {
        let Ok(Export { bytes, noted }) = workbook_of(&catalogs, language) else { panic!() };
        assert_eq!(noted[0], 3);
        let comments = part(&bytes, "xl/comments1.xml");
        let note = |cell: &str| {
            let (_, note) = comments.split_once(&format!("<comment ref=\"{cell}\"")).unwrap();
            note.split_once("</comment>").unwrap().0.to_owned()
        };
        assert!(note("A3").contains(twice) && !note("A3").contains(elsewhere), "{comments}");
        assert!(note("A2").contains(twice) && note("A2").contains(elsewhere), "{comments}");
        assert!(note("A4").contains("U+0020") && note("C3").contains("later"), "{comments}");
        assert!(!comments.contains("ref=\"B3\""), "{comments}");
        // And the cells are as they were.
        assert_eq!(cells(&bytes, 4, 3)[3], [" 3", "Locked", ""]);
    }
}

#[test]
fn a_file_that_is_no_table_is_refused() {
    for text in [
        "code,name\n1,Full,surplus\n",
        "code;name\n1;Full\n",
        "code,name\n1,\"Full\n",
        "",
        "code\n",
    ] {
        let refusal = workbook_of(&[files("store.csv", text)], Language::English).err().unwrap();
        assert_eq!(
            refusal.reasons,
            ["store.csv can't be read as a table; see errcode check, and errcode fmt"]
        );
        assert!(refusal.outcome == Outcome::Found);
    }
}
