//! Workbooks, as they are made of parts.

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A workbook of these sheets, each with its name and its rows.
pub(crate) fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let (mut list, mut links) = (String::new(), String::new());
    for (index, (name, rows)) in sheets.iter().enumerate() {
        let id = index + 1;
        write!(list, "<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"r{id}\"/>").unwrap();
        let target = format!("Target=\"worksheets/sheet{id}.xml\"");
        write!(links, "<Relationship Id=\"r{id}\" Type=\"{OFFICE}/worksheet\" {target}/>").unwrap();
        let text = format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
        part(&format!("xl/worksheets/sheet{id}.xml"), &text);
    }
    part("[Content_Types].xml", &format!("<Types xmlns=\"{PACKAGE}/content-types\"/>"));
    let book = format!(
        "<Relationship Id=\"r1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/>"
    );
    let links_of = |links: &str| {
        format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{links}</Relationships>")
    };
    part("_rels/.rels", &links_of(&book));
    let sheets = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{list}</sheets></workbook>"
    );
    part("xl/workbook.xml", &sheets);
    part("xl/_rels/workbook.xml.rels", &links_of(&links));
    zip.finish().unwrap().into_inner()
}

/// A workbook of a few kilobytes that unpacks to gigabytes: one part of spaces, many times over.
#[cfg(unix)]
pub(crate) fn bomb() -> Vec<u8> {
    let spaces = " ".repeat(16 << 20);
    let mut one = ZipWriter::new(Cursor::new(Vec::new()));
    one.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    one.write_all(spaces.as_bytes()).unwrap();
    let mut one = one.finish_into_readable().unwrap();
    let mut many = ZipWriter::new(Cursor::new(Vec::new()));
    many.raw_copy_file(one.by_index_raw(0).unwrap()).unwrap();
    for number in 0..200 {
        let part = one.by_index_raw(0).unwrap();
        many.raw_copy_file_rename(part, format!("xl/worksheets/sheet{number}.xml")).unwrap();
    }
    many.finish().unwrap().into_inner()
}
