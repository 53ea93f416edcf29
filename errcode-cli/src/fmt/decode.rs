//! From the bytes of a file to its cells, whatever a spreadsheet has saved it as.

use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};
use errcode_catalog::findings::{Finding, Findings, Severity};
use errcode_catalog::scan::Sheet;
use errcode_catalog::source::{Source, Sources};

/// The texts of a file, cell by cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

/// Why a file has no cells that could be told: the text as far as it was understood, and what is wrong with it.
pub(crate) struct Unclear {
    pub(crate) sources: Sources,
    pub(crate) findings: Vec<Finding>,
}

/// Reads a file that is in UTF-8, UTF-16 or GB18030, with cells between commas or other signs. Nothing is
/// guessed: each step is one that the reader of catalogs asks for by a finding.
pub(crate) fn table(source: Source) -> Result<Table, Unclear> {
    let mut source = source;
    let mut separator = ',';
    // As many steps as there can be: an encoding, a line that names the separator, and the separator.
    let mut steps = 3;
    loop {
        let mut findings = Findings::new(Severity::Error);
        let sheet = Sheet::scan(&source, &mut findings);
        let findings = findings.into_sorted();
        let Some(first) = findings.first() else {
            return Ok(Table::of(&sheet, separator));
        };
        let step = if steps > 0 { step(&source, first) } else { None };
        steps -= 1;
        match step {
            Some(Step::Text(text)) => source = Source::new(source.path(), text),
            // To the reader, the other sign is a comma, and a comma is the other sign.
            Some(Step::Separator(sign, text)) if separator == ',' => {
                separator = sign;
                source = Source::new(source.path(), swapped(&text, sign));
            }
            _ => return Err(Unclear { sources: Sources::from(source), findings }),
        }
    }
}

/// What makes a file readable.
enum Step {
    /// It is this text.
    Text(String),
    /// Its cells are separated by this sign.
    Separator(char, String),
}

/// The step that a finding asks for.
fn step(source: &Source, finding: &Finding) -> Option<Step> {
    let bytes = source.bytes();
    let text = || str::from_utf8(bytes).ok().map(str::to_owned);
    match finding.kind.id {
        "gbk" => decoded(GB18030, bytes).map(Step::Text),
        "utf-16-or-32" => decoded(utf_16(bytes)?, bytes).map(Step::Text),
        "delimiter" => {
            let sign = str::from_utf8(source.at(finding.span()?)).ok()?.chars().next()?;
            Some(Step::Separator(sign, text()?)).filter(|_| sign != ' ')
        }
        // `sep=;` goes; what follows tells itself what separates cells.
        "separator-line" => {
            let text = text()?;
            let end = text.find('\n')? + 1;
            Some(Step::Text(text[end..].to_owned()))
        }
        _ => None,
    }
}

/// Text without a byte-order mark; `None` where a byte is no part of a character.
fn decoded(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}

/// Which of the two it is; `None` for UTF-32.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => None,
        // Without a mark, characters of ASCII have their zero behind them, or in front.
        [0xfe, 0xff, ..] | [0, ..] => Some(UTF_16BE),
        _ => Some(UTF_16LE),
    }
}

/// A text whose lines all end in one way. Spreadsheets end the lines of a cell as they end those of the file, and some
/// programs do so once more.
pub(crate) fn with_plain_ends(text: &str) -> String {
    let Some((lines, last)) = text.rsplit_once('\n') else { return text.to_owned() };
    let lines = lines.split('\n').map(|line| line.trim_end_matches('\r'));
    lines.chain([last]).collect::<Vec<_>>().join("\n")
}

fn swapped(text: &str, sign: char) -> String {
    let swap = |char| match char {
        ',' => sign,
        char if char == sign => ',',
        char => char,
    };
    text.chars().map(swap).collect()
}

impl Table {
    fn of(sheet: &Sheet, separator: char) -> Self {
        let text = |cell| {
            let text = sheet.text(cell);
            let text = if separator == ',' { text.to_owned() } else { swapped(text, separator) };
            with_plain_ends(&text)
        };
        let texts = |cells: &[_]| cells.iter().map(|&cell| text(cell)).collect();
        Self { header: texts(sheet.header()), rows: sheet.rows().map(texts).collect() }
    }
}
