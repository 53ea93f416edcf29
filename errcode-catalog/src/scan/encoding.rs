//! Is it text, and in UTF-8?

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};

pub(super) fn check(source: &Source) -> Result<(), Diagnostic> {
    let bytes = source.bytes();
    if is_utf16(bytes) {
        let help = "in Excel, save it as \"CSV UTF-8 (Comma delimited)\", not as \"Unicode Text\"";
        return Err(Diagnostic::new("the file is UTF-16, not UTF-8", Span::default()).help(help));
    }
    let Err(error) = std::str::from_utf8(bytes) else { return Ok(()) };
    let start = error.valid_up_to();
    let end = start + error.error_len().unwrap_or(bytes.len() - start);
    let span = Span::new(start, end);
    let hex: Vec<_> =
        bytes[span.start..span.end].iter().map(|byte| format!("{byte:02X}")).collect();
    let at = format!("byte {start} of the file, {}", hex.join(" "));
    if is_gbk(bytes) {
        let name = file_name(source.path());
        return Err(Diagnostic::new("the file is GBK, not UTF-8", span).label(at).help(format!(
            "in Excel or WPS, save it as \"CSV UTF-8\", not as plain \"CSV\";\n\
             or run: iconv -f GBK -t UTF-8 {name} > utf8.csv"
        )));
    }
    let help = "save the file as \"CSV UTF-8\"";
    Err(Diagnostic::new("the file is not UTF-8", span).label(at).help(help))
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// A byte-order mark of UTF-16, or the zero bytes that ASCII text has in it.
fn is_utf16(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(64)];
    bytes.starts_with(b"\xff\xfe")
        || bytes.starts_with(b"\xfe\xff")
        || start.iter().filter(|&&byte| byte == 0).count() > start.len() / 4
}

/// Whether all that is not ASCII are pairs as GBK has them.
fn is_gbk(bytes: &[u8]) -> bool {
    let mut bytes = bytes.iter();
    while let Some(&byte) = bytes.next() {
        match byte {
            0..=0x7f => {}
            0x81..=0xfe if matches!(bytes.next(), Some(0x40..=0x7e | 0x80..=0xfe)) => {}
            _ => return false,
        }
    }
    true
}
