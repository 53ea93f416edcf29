//! Are the cells separated by commas?

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};

/// What else separates cells: Excel writes `;` where `,` is the decimal sign, and tabs as "Text (Tab
/// delimited)".
const OTHERS: [(&str, &str); 5] = [
    (";", "semicolons"),
    ("\t", "tabs"),
    ("|", "vertical bars"),
    ("；", "full-width semicolons"),
    ("，", "full-width commas"),
];

const HELP: &str = "save the file with commas: in Excel, as \"CSV UTF-8 (Comma delimited)\";\n\
                    in LibreOffice, with the field delimiter `,`";

/// Looks at the raw first line, before quotes are judged by where the commas are.
pub(super) fn check(source: &Source) -> Result<(), Diagnostic> {
    let start = source.byte_order_mark();
    let bytes = &source.bytes()[start..];
    let end = bytes.iter().position(|byte| b"\r\n".contains(byte)).unwrap_or(bytes.len());
    let Ok(line) = str::from_utf8(&bytes[..end]) else { return Ok(()) };
    if let Some(delimiter) = line.trim_matches('"').strip_prefix("sep=") {
        return Err(sep_line(delimiter, Span::new(start, start + end)));
    }
    if line.contains(',') {
        return Ok(());
    }
    let found = OTHERS.iter().find_map(|&(sign, name)| Some((line.find(sign)?, sign, name)));
    let Some((at, sign, name)) = found else { return Ok(()) };
    let span = Span::new(start + at, start + at + sign.len());
    let message = format!("the cells are separated by {name}, not by commas");
    Err(Diagnostic::new(message, span).label("the first one").help(HELP))
}

/// `sep=;`, by which Excel knows what separates the cells.
fn sep_line(delimiter: &str, span: Span) -> Diagnostic {
    let diagnostic = Diagnostic::new("the first line is for Excel only", span);
    if delimiter.starts_with(',') {
        return diagnostic.help("delete the line: the cells are separated by commas anyway");
    }
    let sign = delimiter.chars().next().map_or(String::new(), String::from);
    let name = OTHERS.iter().find(|(other, _)| *other == sign).map(|(_, name)| *name);
    let label = match name {
        Some(name) => format!("it says that the cells are separated by {name}, not by commas"),
        None => "it says what separates the cells".to_owned(),
    };
    diagnostic.label(label).help("delete the line, and").help(HELP)
}
