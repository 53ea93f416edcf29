//! Detects other formats under the name of CSV.

use crate::findings::words::terms;
use crate::findings::{Finding, Term};
use crate::source::Source;

/// Binary formats, by the first bytes of their files.
const BINARY: [(&[u8], Term, Term); 4] = [
    (b"PK\x03\x04", terms::ZIP, terms::UNPACK),
    (b"\xd0\xcf\x11\xe0", terms::XLS, terms::EXPORT_FROM_SPREADSHEET),
    (b"\x1f\x8b", terms::GZIP, terms::UNPACK),
    (b"%PDF-", terms::PDF, terms::COPY_TABLE),
];

/// ZIP archives of a specific format, by a name inside them.
const ARCHIVES: [(&[u8], Term); 3] =
    [(b"xl/", terms::XLSX), (b"Index/", terms::NUMBERS), (b"opendocument.spreadsheet", terms::ODS)];

/// Text formats, by how they start.
const TEXT: [(&str, Term, Term); 9] = [
    ("<!doctype", terms::HTML, terms::COPY_TABLE),
    ("<html", terms::HTML, terms::COPY_TABLE),
    ("<table", terms::HTML, terms::COPY_TABLE),
    ("<?xml", terms::XML, terms::CONVERT),
    ("{\\rtf", terms::RTF, terms::COPY_TABLE),
    ("{\"", terms::JSON, terms::CONVERT),
    ("[{", terms::JSON, terms::CONVERT),
    ("[[\"", terms::JSON, terms::CONVERT),
    ("[[1", terms::JSON, terms::CONVERT),
];

/// Whether a file is in a binary format.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    BINARY.iter().any(|(start, ..)| bytes.starts_with(start))
}

pub(super) fn check(source: &Source) -> Option<Finding> {
    let bytes = &source.bytes()[source.byte_order_mark()..];
    let (format, mend) = binary(bytes).or_else(|| text(bytes)).or_else(|| markdown(bytes))?;
    let start = source.byte_order_mark();
    Some(Finding::other_format(source.span(start, start), format, mend))
}

fn binary(bytes: &[u8]) -> Option<(Term, Term)> {
    let &(_, format, mend) = BINARY.iter().find(|(start, ..)| bytes.starts_with(start))?;
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    let archive = ARCHIVES.iter().find(|(name, _)| format == terms::ZIP && holds(name));
    Some(archive.map_or((format, mend), |&(_, term)| (term, terms::EXPORT_FROM_SPREADSHEET)))
}

fn text(bytes: &[u8]) -> Option<(Term, Term)> {
    // White space between the first brackets is ignored.
    let start: Vec<u8> =
        bytes.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).take(16).collect();
    let start = String::from_utf8_lossy(&start).to_ascii_lowercase();
    let found = TEXT.iter().find(|(prefix, ..)| start.starts_with(prefix));
    found.map(|&(_, format, mend)| (format, mend))
}

/// A table whose first line has bars, and whose second line consists of bars, dashes and colons.
fn markdown(bytes: &[u8]) -> Option<(Term, Term)> {
    let mut lines = bytes.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii);
    let (first, second) = (lines.next()?, lines.next()?);
    let is_rule = second.contains(&b'-') && second.iter().all(|byte| b"|-: ".contains(byte));
    let is_table = first.contains(&b'|') && second.contains(&b'|') && is_rule;
    is_table.then_some((terms::MARKDOWN, terms::CONVERT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_is_known_by_the_names_in_it() {
        for (bytes, format) in [
            (&b"PK\x03\x04 codes.csv"[..], terms::ZIP),
            (b"PK\x03\x04 xl/workbook.xml", terms::XLSX),
            (b"PK\x03\x04 Index/Document.iwa", terms::NUMBERS),
            (b"PK\x03\x04 application/vnd.oasis.opendocument.spreadsheet", terms::ODS),
            (b"%PDF-1.7 xl/workbook.xml", terms::PDF),
        ] {
            assert_eq!(binary(bytes).map(|(format, _)| format), Some(format));
        }
        assert_eq!(binary(b"code,name\n1,PK\x03\x04\n"), None);
    }

    #[test]
    fn a_markdown_table_has_a_rule_below_its_first_line() {
        for text in ["| code |\n| --- |\n| 1 |", "code | name\r\n:-- | --:\r\n1 | Full"] {
            assert!(markdown(text.as_bytes()).is_some(), "{text}");
        }
        for text in [
            "| code |",
            "| code |\n| 1 |",
            "| code |\n| -1 |",
            "| code |\n| : |",
            "| code |\n---",
            "code\n| --- |",
        ] {
            assert_eq!(markdown(text.as_bytes()), None, "{text}");
        }
    }
}
