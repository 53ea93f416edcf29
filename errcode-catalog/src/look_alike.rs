//! Letters of other scripts that look like ASCII: `Аdmin` with a Cyrillic `А` is another name.

/// A character that looks like one of ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LookAlike {
    /// Its offset in the text.
    pub(crate) at: usize,
    pub(crate) char: char,
    /// The character of ASCII.
    pub(crate) ascii: char,
}

impl LookAlike {
    /// `a character that only looks like A`.
    pub(crate) fn what(self) -> String {
        format!("a character that only looks like `{}`", self.ascii)
    }

    /// `U+0410, a Cyrillic letter that looks like A`.
    pub(crate) fn describe(self) -> String {
        let (char, ascii) = (u32::from(self.char), self.ascii);
        format!("U+{char:04X}, a {} that looks like `{ascii}`", kind(self.char))
    }
}

/// The first look-alike of a text.
pub(crate) fn find(text: &str) -> Option<LookAlike> {
    text.char_indices().find_map(|(at, char)| Some(LookAlike { at, char, ascii: ascii(char)? }))
}

/// The text with ASCII in place of each look-alike.
pub(crate) fn replaced(text: &str) -> String {
    text.chars().map(|char| ascii(char).unwrap_or(char)).collect()
}

/// What a character looks like, if it is not ASCII and looks like a character that is.
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
        // Chinese, and whatever else has no look-alikes, is most of what is asked for.
        0x131..=0x2236 => LOOK_ALIKES.iter().find_map(|&(others, ascii)| {
            let index = others.chars().position(|other| other == char)?;
            ascii.chars().nth(index)
        }),
        _ => None,
    }
}

/// Characters, and below each what it looks like.
const LOOK_ALIKES: [(&str, &str); 6] = [
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
    ("ıɡɑɩ‐‑‒–—−‘’′․∕⁄∶ː", "igai------''`.//::"),
];

/// The script of a look-alike.
fn kind(char: char) -> &'static str {
    match u32::from(char) {
        0x370..=0x3ff => "Greek letter",
        0x400..=0x52f => "Cyrillic letter",
        0x530..=0x58f => "Armenian letter",
        0x13a0..=0x13ff => "Cherokee letter",
        0x2160..=0x217f => "Roman numeral",
        0x2100..=0x214f | 0x1d400..=0x1d7ff => "mathematical symbol",
        0xff01..=0xff5e => "full-width character",
        _ if char.is_alphabetic() => "letter of another alphabet",
        _ => "sign",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_look_alike_has_a_character_of_ascii() {
        for (others, ascii) in LOOK_ALIKES {
            assert_eq!(others.chars().count(), ascii.chars().count(), "{others}");
            assert!(ascii.is_ascii() && !others.chars().any(|char| char.is_ascii()), "{others}");
        }
    }

    #[test]
    fn look_alikes_are_named_with_their_script() {
        for (text, what) in [
            ("Аdmin", "U+0410, a Cyrillic letter that looks like `A`"),
            ("NοPermission", "U+03BF, a Greek letter that looks like `o`"),
            ("Ｏk", "U+FF2F, a full-width character that looks like `O`"),
            ("𝐀𝐁", "U+1D400, a mathematical symbol that looks like `A`"),
            ("a–b", "U+2013, a sign that looks like `-`"),
        ] {
            assert_eq!(find(text).unwrap().describe(), what);
        }
        assert_eq!(find("Überzug 用户"), None);
        assert_eq!(replaced("Ｕѕеr４０"), "User40");
    }
}
