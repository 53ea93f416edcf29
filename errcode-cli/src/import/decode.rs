//! From the bytes of a page to its text.

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How much of a page may say in which encoding it is, in bytes.
const HEAD: usize = 4 << 10;

/// The text of a page: in the encoding of its byte-order mark, else in UTF-8 if it is that, else in the one that
/// a page in HTML says it has, else in GB18030, and where it isn't that, in the encoding of older Western systems.
pub(super) fn text(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return text.to_owned();
    }
    let encodings = [declared(bytes), utf_16(bytes), Some(GB18030)];
    let sound = encodings
        .into_iter()
        .flatten()
        .find_map(|encoding| encoding.decode_without_bom_handling_and_without_replacement(bytes));
    // A page that is cut within a character is still a page.
    let mostly = || if looks_like(bytes, UTF_8) { UTF_8 } else { WINDOWS_1252 };
    sound.unwrap_or_else(|| mostly().decode_without_bom_handling(bytes).0).into_owned()
}

/// The encoding that a page says it has, as in `<meta charset="gbk">`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    let at = head.windows(8).position(|part| part == b"charset=")? + 8;
    let label: Vec<u8> = head[at..]
        .iter()
        .copied()
        .skip_while(|byte| matches!(byte, b'"' | b'\''))
        .take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte))
        .collect();
    Encoding::for_label(&label)
}

/// Text without a mark in which characters of ASCII have a zero behind them, or in front.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0, second, ..] if *second != 0 => Some(UTF_16BE),
        [first, 0, ..] if *first != 0 => Some(UTF_16LE),
        _ => None,
    }
}

/// Whether few characters of a text are lost in an encoding.
fn looks_like(bytes: &[u8], encoding: &'static Encoding) -> bool {
    let text = encoding.decode_without_bom_handling(&bytes[..bytes.len().min(HEAD)]).0;
    text.chars().filter(|char| *char == '\u{fffd}').count() * 100 < text.chars().count()
}
