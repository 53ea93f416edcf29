//! Characters of other scripts that look like ASCII, which UTS #39 calls confusable: `Аdmin` with a
//! Cyrillic `А` is a different name.

/// A character that looks like an ASCII character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confusable {
    /// Its offset in the text.
    pub(crate) at: usize,
    /// The character.
    pub char: char,
    /// The ASCII character.
    pub ascii: char,
}

/// Where a confusable character comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Greek,
    Cyrillic,
    Armenian,
    Cherokee,
    RomanNumeral,
    Mathematical,
    FullWidth,
    OtherAlphabet,
    Sign,
}

impl Confusable {
    pub(crate) fn script(self) -> Script {
        match u32::from(self.char) {
            0x370..=0x3ff => Script::Greek,
            0x400..=0x52f => Script::Cyrillic,
            0x530..=0x58f => Script::Armenian,
            0x13a0..=0x13ff => Script::Cherokee,
            0x2160..=0x217f => Script::RomanNumeral,
            0x2100..=0x214f | 0x1d400..=0x1d7ff => Script::Mathematical,
            0xff01..=0xff5e => Script::FullWidth,
            _ if self.char.is_alphabetic() => Script::OtherAlphabet,
            _ => Script::Sign,
        }
    }
}

/// The first confusable character of a text.
pub(crate) fn find(text: &str) -> Option<Confusable> {
    if text.is_ascii() {
        return None;
    }
    text.char_indices().find_map(|(at, char)| Some(Confusable { at, char, ascii: ascii(char)? }))
}

/// The text with ASCII in place of each confusable character.
pub(crate) fn skeleton(text: &str) -> String {
    text.chars().map(|char| ascii(char).unwrap_or(char)).collect()
}

/// The ASCII character that a non-ASCII character looks like, if there is one.
fn ascii(char: char) -> Option<char> {
    if char.is_ascii() {
        return None;
    }
    let nth = |alphabet: &[u8], index: u32| {
        alphabet.get(index as usize % alphabet.len()).copied().map(char::from)
    };
    match u32::from(char) {
        full_width @ 0xff01..=0xff5e => char::from_u32(full_width - 0xff00 + 0x20),
        letter @ 0x1d400..=0x1d6a3 => {
            nth(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", letter - 0x1d400)
        }
        digit @ 0x1d7ce..=0x1d7ff => nth(b"0123456789", digit - 0x1d7ce),
        // Most look-ups are for Chinese characters and others that are not confusable, so these are
        // excluded first.
        0x131..=0x2236 | 0xfe63 => CONFUSABLES.iter().find_map(|&(others, ascii)| {
            let index = others.chars().position(|other| other == char)?;
            ascii.chars().nth(index)
        }),
        _ => None,
    }
}

/// Confusable characters, and below each the ASCII character that it looks like.
const CONFUSABLES: [(&str, &str); 6] = [
    // Cyrillic
    (
        "АВЕЅІЈКМНОРСТУХҮԌԚԜаеѕіјкорсухүһԁԛԝӏ", //
        "ABESIJKMHOPCTYXYGQWaesijkopcyxyhdqwl",
    ),
    // Greek
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹαγικνορτυχϲϳ", "ABEZHIKMNOPTYXCayikvoptuxcj"),
    // Armenian
    ("ՍՏՕհոսօցզ", "USOhnuogq"),
    // Cherokee
    ("ᎠᎢᎪᎫᎬᎳᎷᎻᏀᏃᏆᏔᏙᏚᏞᏟᏢᏦᏴ", "DTAJEWMHGZIWVSLCPKB"),
    // Roman numerals and letter-like symbols
    ("ⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿℂℍℕℙℚℝℤ\u{212a}ℬℰℱℋℐℒℳℛ", "IVXLCDMivxlcdmCHNPQRZKBEFHILMR"),
    // Latin letters and punctuation
    ("ıɡɑɩ‐‑‒–—−⁻﹣‘’′․∕⁄∶ː", "igai--------''`.//::"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_confusable_character_has_one_of_ascii() {
        for (others, ascii) in CONFUSABLES {
            assert_eq!(others.chars().count(), ascii.chars().count(), "{others}");
            assert!(ascii.is_ascii() && !others.chars().any(|char| char.is_ascii()), "{others}");
            assert!(others.chars().all(|other| super::ascii(other).is_some()), "{others}");
        }
    }

    #[test]
    fn confusable_characters_are_found_with_their_script() {
        for (text, at, ascii, script) in [
            ("Аdmin", 0, 'A', Script::Cyrillic),
            ("NοPermission", 1, 'o', Script::Greek),
            ("Ｏk", 0, 'O', Script::FullWidth),
            ("𝐀𝐁", 0, 'A', Script::Mathematical),
            ("𝟙", 0, '1', Script::Mathematical),
            ("ՍS", 0, 'U', Script::Armenian),
            ("xᎠ", 1, 'D', Script::Cherokee),
            ("Ⅳ Ⅴ", 4, 'V', Script::RomanNumeral),
            ("ı", 0, 'i', Script::OtherAlphabet),
            ("a–b", 1, '-', Script::Sign),
        ] {
            let found = find(text).unwrap();
            assert_eq!((found.at, found.ascii, found.script()), (at, ascii, script), "{text}");
        }
        assert_eq!(find("Überzug 用户"), None);
        assert_eq!(skeleton("Ｕѕеr４０"), "User40");
    }
}
