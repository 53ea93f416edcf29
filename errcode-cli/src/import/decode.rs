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
    let mostly = || if is_damaged_utf_8(bytes) { UTF_8 } else { WINDOWS_1252 };
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

/// Whether text in UTF-8 holds a few bytes that are no part of a character: most that are not ASCII are.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let wide = text.chars().filter(|char| !char.is_ascii()).count();
    let lost = text.chars().filter(|char| *char == '\u{fffd}').count();
    lost * 2 < wide
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_text_is_read_in_its_encoding() {
        for (bytes, expected) in [
            ("没有用户".as_bytes(), "没有用户"),
            (b"\xc3\xbb\xd3\xd0\xd3\xc3\xbb\xa7", "没有用户"),
            (b"code\0", "code\0"),
            (b"\xff\xfec\0", "c"),
            (b"na\xefve \xff", "naïve ÿ"),
            (b"\xe6\xb2\xa1\xe6\x9c\x89\xff", "没有\u{fffd}"),
        ] {
            assert_eq!(text(bytes), expected, "{bytes:?}");
        }
    }
}
