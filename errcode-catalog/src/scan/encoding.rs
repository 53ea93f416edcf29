//! Checks that the file is text, and in UTF-8.

use crate::findings::{Finding, Whole};
use crate::source::Source;

/// Detects the encoding of the file from its bytes.
pub(super) fn check(source: &Source) -> Option<Finding> {
    let bytes = source.bytes();
    if super::format::is_binary(bytes) {
        return None;
    }
    if let Some(encoding) = wide(bytes) {
        return Some(Finding::wide_encoding(source.span(0, 0), encoding));
    }
    let error = str::from_utf8(bytes).err()?;
    let start = error.valid_up_to();
    let end = start + error.error_len().unwrap_or(bytes.len() - start);
    let span = source.span(start, end);
    let hex: Vec<_> = bytes[start..end].iter().map(|byte| format!("{byte:02X}")).collect();
    let hex = Whole(hex.join(" "));
    Some(if is_gbk(bytes) {
        Finding::gbk(span, start + 1, hex, Whole(quoted_for_shell(file_name(source.path()))))
    } else {
        Finding::not_utf_8(span, start + 1, hex)
    })
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// A file's name, quoted for use in a command.
fn quoted_for_shell(name: &str) -> String {
    let is_plain = |char: char| char.is_alphanumeric() || "._-+=@%/,".contains(char);
    if name.chars().all(is_plain) && !name.starts_with('-') {
        return name.to_owned();
    }
    format!("'{}'", name.replace('\'', r"'\''"))
}

/// The encoding of a text that uses two or four bytes for each ASCII character: it starts with a
/// byte-order mark, or every other byte is zero.
fn wide(bytes: &[u8]) -> Option<&'static str> {
    let start = &bytes[..bytes.len().min(1024)];
    let zeros = |skip: usize| start.iter().skip(skip).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let has_mark = |mark: &[u8]| bytes.starts_with(mark);
    if has_mark(b"\xff\xfe\0\0") || has_mark(b"\0\0\xfe\xff") {
        return Some("UTF-32");
    }
    let is_utf16 = has_mark(b"\xff\xfe")
        || has_mark(b"\xfe\xff")
        || (even.min(odd) == 0 && even.max(odd) > start.len() / 8);
    is_utf16.then_some("UTF-16")
}

/// Whether all non-ASCII bytes are characters in GBK, most of them common ones. Latin-1 also has such
/// pairs of bytes, but rarely these: `für` and `ß` are not such pairs. Korean and Japanese consist of
/// nothing but such pairs, and are recognised by which of them they use.
fn is_gbk(bytes: &[u8]) -> bool {
    let (mut all, mut common, mut kana, mut late) = (0, 0, 0, 0);
    let mut rest = bytes;
    while let Some((&first, after)) = rest.split_first() {
        rest = match (first, after) {
            (0..=0x7f, _) => after,
            // GB18030, a superset of GBK, also has characters of four bytes.
            (0x81..=0xfe, [0x30..=0x39, 0x81..=0xfe, 0x30..=0x39, rest @ ..]) => rest,
            (0x81..=0xfe, &[second @ (0x40..=0x7e | 0x80..=0xfe), ref rest @ ..]) => {
                all += 1;
                let is_common = matches!(first, 0xa1..=0xa3 | 0xb0..=0xd7) && second >= 0xa1;
                common += usize::from(is_common);
                kana += usize::from(matches!(first, 0xa4 | 0xa5));
                late += usize::from(first > 0xc8);
                rest
            }
            _ => return false,
        };
    }
    // Common Chinese characters are sorted by their sound, and half of them come after those that
    // share their bytes with the syllables of Korean.
    let is_korean = all >= 6 && late == 0;
    common * 3 >= all * 2 && kana * 4 < all.max(1) && !is_korean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_two_or_four_bytes_a_character_is_known_by_its_mark_or_its_zeros() {
        let little =
            |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        let big = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>();
        let chinese = "\u{feff}错误码名称错误信息说明排查建议链接模块接口范围";
        for bytes in [little("code,name"), big("code,name"), little(chinese), big(chinese)] {
            assert_eq!(wide(&bytes), Some("UTF-16"), "{bytes:x?}");
        }
        for bytes in [b"\xff\xfe\0\0c\0\0\0", b"\0\0\xfe\xff\0\0\0c"] {
            assert_eq!(wide(bytes), Some("UTF-32"), "{bytes:x?}");
        }
        // A zero among other bytes is a damaged character, as are many zeros at arbitrary places.
        for bytes in [&b"code,name\n1,Full"[..], b"code,name\n1,Fu\0l", b"a\0\0b\0\0c\0\0d\0\0"] {
            assert_eq!(wide(bytes), None, "{bytes:x?}");
        }
    }

    #[test]
    fn chinese_in_gbk_is_told_from_japanese_korean_and_latin() {
        const COMMON: [u8; 2] = [0xb0, 0xa1];
        const RARE: [u8; 2] = [0x81, 0x40];
        const KANA: [u8; 2] = [0xa4, 0xa1];
        const SYLLABLE: [u8; 2] = [0xc8, 0xa1];
        let times = |pair: [u8; 2], count: usize| pair.repeat(count);
        for (bytes, is_chinese) in [
            (b"code".to_vec(), true),
            (COMMON.to_vec(), true),
            (b"\x81\x30\x81\x30".to_vec(), true),
            ([times(COMMON, 2), times(RARE, 1)].concat(), true),
            ([times(COMMON, 2), times(RARE, 2)].concat(), false),
            (b"\xb0\x41".to_vec(), false),
            (b"\xf8\xa1".to_vec(), false),
            ([times(COMMON, 4), times(KANA, 1)].concat(), true),
            ([times(COMMON, 3), times(KANA, 1)].concat(), false),
            (times(SYLLABLE, 5), true),
            (times(SYLLABLE, 6), false),
            ([times(SYLLABLE, 6), b"\xc9\xa1".to_vec()].concat(), true),
            (b"\x80".to_vec(), false),
            (b"\xb0".to_vec(), false),
            (b"\xb0\x7f".to_vec(), false),
            (b"\xb0\xff".to_vec(), false),
            (b"f\xfcr".to_vec(), false),
        ] {
            assert_eq!(is_gbk(&bytes), is_chinese, "{bytes:x?}");
        }
    }
}
