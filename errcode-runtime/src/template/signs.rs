//! The signs `%`, `{` and `}`: where they are, and whether they start a placeholder or an escape.

/// The length of the `%%`, `{{` or `}}` that `bytes` starts with.
pub(super) fn escape(bytes: &[u8]) -> Option<usize> {
    matches!(bytes, [b'%', b'%', ..] | [b'{', b'{', ..] | [b'}', b'}', ..]).then_some(2)
}

/// Whether a text may contain anything but plain text.
pub(super) fn has_signs(text: &str) -> bool {
    find_sign(text.as_bytes()).is_some()
}

/// The position of the first sign. Most templates have few, so eight bytes are examined together.
pub(super) fn find_sign(bytes: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::from_le_bytes([0x01; 8]);
    const HIGH_BITS: u64 = u64::from_le_bytes([0x80; 8]);
    let holds = |eight: u64, sign: u8| {
        // After this, a byte that is the sign is 0; subtracting 1 from 0 sets the high bit.
        let zero = eight ^ (ONES * u64::from(sign));
        zero.wrapping_sub(ONES) & !zero & HIGH_BITS != 0
    };
    let mut at = 0;
    while let Some(eight) = bytes[at..].first_chunk() {
        let eight = u64::from_le_bytes(*eight);
        if holds(eight, b'%') || holds(eight, b'{') || holds(eight, b'}') {
            break;
        }
        at += 8;
    }
    bytes[at..].iter().position(|&byte| is_sign(byte)).map(|found| at + found)
}

/// Whether a placeholder or an escape may start with this byte.
pub(super) fn is_sign(byte: u8) -> bool {
    matches!(byte, b'%' | b'{' | b'}')
}

/// The length of the placeholder that `text` starts with.
pub(super) fn placeholder(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    match bytes.first()? {
        b'%' => printf(bytes),
        b'{' => braces(text),
        _ => None,
    }
}

/// `%`, argument, flags, width, precision, length, verb. The flag "space" is left out, because in
/// messages `100% of` is text.
fn printf(bytes: &[u8]) -> Option<usize> {
    let run = |from: usize, set: &[u8]| {
        from + bytes[from..].iter().take_while(|byte| set.contains(byte)).count()
    };
    let mut at = argument(bytes);
    at = run(at, b"-+#0'");
    at = run(at, b"0123456789*");
    if bytes.get(at) == Some(&b'.') {
        at = run(at + 1, b"0123456789*");
    }
    at = run(at, b"hlLjz");
    b"vTtbcdoOqxXUeEfFgGspiuaAw".contains(bytes.get(at)?).then_some(at + 1)
}

/// The end of `%`, `%1$` (Java) or `%[1]` (Go).
fn argument(bytes: &[u8]) -> usize {
    let digits =
        |from: usize| from + bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (plain, bracketed) = (digits(1), if bytes.get(1) == Some(&b'[') { digits(2) } else { 1 });
    if plain > 1 && bytes.get(plain) == Some(&b'$') {
        plain + 1
    } else if bracketed > 2 && bytes.get(bracketed) == Some(&b']') {
        bracketed + 1
    } else {
        1
    }
}

/// `{}`, `{0}`, `{name}`, `{ name }`, `{用户}`, `{name:.2}`.
fn braces(text: &str) -> Option<usize> {
    let is_part = |char: char| char.is_alphanumeric() || "_.:-#$<>^+?".contains(char);
    let inside = text.strip_prefix('{')?.trim_start_matches(' ');
    // Stop at the first other character, not at a `}` that may be far away: another `{` is examined
    // next.
    let behind = inside.trim_start_matches(is_part).trim_start_matches(' ');
    behind.starts_with('}').then_some(text.len() - behind.len() + 1)
}
