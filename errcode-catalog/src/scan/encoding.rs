//! Is it text, and in UTF-8?

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};

/// Reads the file's encoding off its bytes.
pub(super) fn check(source: &Source) -> Result<(), Diagnostic> {
    let bytes = source.bytes();
    if is_utf16(bytes) {
        let help = "in Excel, save it as \"CSV UTF-8 (Comma delimited)\", not as \"Unicode Text\"";
        return Err(Diagnostic::new("the file is UTF-16, not UTF-8", Span::default()).help(help));
    }
    let Err(error) = str::from_utf8(bytes) else { return Ok(()) };
    let start = error.valid_up_to();
    let end = start + error.error_len().unwrap_or(bytes.len() - start);
    let span = Span::new(start, end);
    let hex: Vec<_> = bytes[start..end].iter().map(|byte| format!("{byte:02X}")).collect();
    let at = format!("byte {} of the file: {}", start + 1, hex.join(" "));
    if is_gbk(bytes) {
        let name = file_name(source.path());
        return Err(Diagnostic::new("the file is GBK, not UTF-8", span)
            .label(at)
            .help("in Excel or WPS, save it as \"CSV UTF-8\", not as plain \"CSV\";")
            .help(format!("or run: iconv -f GB18030 -t UTF-8 {name} > utf8.csv")));
    }
    let help = "save the file as \"CSV UTF-8\"";
    Err(Diagnostic::new("the file is not UTF-8", span).label(at).help(help))
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// A byte-order mark of UTF-16, or every other byte a zero, as ASCII has them in it.
fn is_utf16(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(1024)];
    let zeros = |skip: usize| start.iter().skip(skip).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    bytes.starts_with(b"\xff\xfe")
        || bytes.starts_with(b"\xfe\xff")
        || (even.min(odd) == 0 && even.max(odd) > start.len() / 8)
}

/// Whether all that is not ASCII are characters as GBK has them, most of them common ones. Latin-1
/// has such pairs too, but seldom these: `für` and `ß` are none.
fn is_gbk(bytes: &[u8]) -> bool {
    let (mut all, mut common) = (0, 0);
    let mut rest = bytes;
    while let Some((&first, behind)) = rest.split_first() {
        rest = match (first, behind) {
            (0..=0x7f, _) => behind,
            // GB18030, which has all of GBK, goes on with four bytes.
            (0x81..=0xfe, [0x30..=0x39, 0x81..=0xfe, 0x30..=0x39, rest @ ..]) => rest,
            (0x81..=0xfe, &[second @ (0x40..=0x7e | 0x80..=0xfe), ref rest @ ..]) => {
                all += 1;
                let is_common = matches!(first, 0xa1..=0xa3 | 0xb0..=0xd7) && second >= 0xa1;
                common += usize::from(is_common);
                rest
            }
            _ => return false,
        };
    }
    common * 3 >= all * 2
}
