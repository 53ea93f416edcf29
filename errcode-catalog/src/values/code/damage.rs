//! What spreadsheets, keyboards and programmers turn a number into.

use crate::chars::{confusable, is_invisible};
use crate::findings::Term;
use crate::findings::words::terms;

/// A longer text, in bytes, is not a number, however damaged.
const MAX_NUMBER: usize = 64;

/// The number that a text is or was, if there is no doubt about it.
pub(crate) fn restored(text: &str) -> Option<i64> {
    match read(text) {
        Ok(number) => Some(number),
        Err(damage) => damage.number(),
    }
}

/// What happened to a number.
#[derive(Debug)]
pub(super) enum Damage {
    Missing,
    Blank,
    /// Outside the range of `i64`.
    TooLarge,
    /// `007`
    Zeros(i64),
    /// `-0`
    MinusZero,
    /// White space and invisible characters, around a number or inside it.
    Blanks {
        at: usize,
        char: char,
        side: Term,
        is_apart: bool,
        number: Option<i64>,
    },
    /// `="40001"`, which stops a spreadsheet from reading a number.
    Formula(Option<i64>),
    /// `“40001”`
    Quotes(i64),
    /// Full-width digits, or a character that only looks like a minus sign.
    Confusable(i64),
    /// `1.23E+05`
    Rounded,
    /// `99991663.0`; or `1.000`, which is one thousand in German, and one in English.
    Decimals {
        whole: i64,
        thousands: Option<i64>,
    },
    /// `'40001`, which stops a spreadsheet from reading a number.
    Apostrophe(i64),
    /// `1,000`, `1'000`, `1_000`; or `400,401`, which may be two codes.
    Separators {
        joined: i64,
        is_certain: bool,
    },
    /// `+5`
    Plus(i64),
    /// `0x10`
    Hexadecimal(i64),
    /// `2-Jan`, `2024/1/2`, `1:30`
    Date,
    /// `########`, `#N/A`
    Hidden,
    /// `40001/40002`, `40011~40020`
    Several,
    /// `# a remark`
    Comment,
    /// Anything else.
    NoNumber,
}

impl Damage {
    /// The number that it was, if there is no doubt about it.
    pub(super) fn number(&self) -> Option<i64> {
        match *self {
            Self::Zeros(number)
            | Self::Quotes(number)
            | Self::Confusable(number)
            | Self::Decimals { whole: number, thousands: None }
            | Self::Apostrophe(number)
            | Self::Separators { joined: number, is_certain: true }
            | Self::Plus(number)
            | Self::Hexadecimal(number) => Some(number),
            Self::Blanks { number, .. } | Self::Formula(number) => number,
            Self::MinusZero => Some(0),
            Self::Decimals { thousands: Some(_), .. }
            | Self::Separators { is_certain: false, .. }
            | Self::Missing
            | Self::Blank
            | Self::TooLarge
            | Self::Rounded
            | Self::Date
            | Self::Hidden
            | Self::Several
            | Self::Comment
            | Self::NoNumber => None,
        }
    }
}

pub(super) fn read(text: &str) -> Result<i64, Damage> {
    if text.is_empty() {
        return Err(Damage::Missing);
    }
    if is_whole(text) {
        return whole_number(text);
    }
    let may_be_number = text.len() <= MAX_NUMBER;
    let damage = may_be_number.then(|| DAMAGES.iter().find_map(|damage| damage(text))).flatten();
    Err(damage.unwrap_or(if text.starts_with("# ") { Damage::Comment } else { Damage::NoNumber }))
}

/// The kinds of damage, in this order; the first that fits is reported.
const DAMAGES: [fn(&str) -> Option<Damage>; 12] = [
    blanks,
    formula,
    hidden,
    quotes,
    confusable,
    exponent,
    decimals,
    date,
    separators,
    plus,
    hexadecimal,
    several,
];

/// Digits, perhaps after a `-`.
fn is_whole(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn number(text: &str) -> Option<i64> {
    is_whole(text).then(|| text.parse().ok())?
}

fn whole_number(text: &str) -> Result<i64, Damage> {
    let Ok(number) = text.parse() else { return Err(Damage::TooLarge) };
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.len() > 1 && digits.starts_with('0') {
        return Err(Damage::Zeros(number));
    }
    if text == "-0" {
        return Err(Damage::MinusZero);
    }
    Ok(number)
}

pub(super) fn is_blank(char: char) -> bool {
    char.is_whitespace() || char.is_control() || is_invisible(char)
}

fn blanks(text: &str) -> Option<Damage> {
    let clean: String = text.chars().filter(|&char| !is_blank(char)).collect();
    let is_number = |char: char| char.is_ascii_digit() || "+-.,xXeE".contains(char);
    if clean.len() == text.len() || !clean.chars().all(is_number) {
        return None;
    }
    if clean.is_empty() {
        return Some(Damage::Blank);
    }
    let (at, char) = text.char_indices().find(|&(_, char)| is_blank(char))?;
    let inside = text.trim_matches(is_blank);
    let is_apart = inside.contains(char::is_whitespace);
    let is_certain = !is_apart || in_thousands(inside, &char::is_whitespace);
    if !is_certain && inside.chars().all(|char| char == ' ' || char.is_ascii_digit()) {
        return several(inside);
    }
    let side = match at {
        _ if is_apart || !char.is_whitespace() => terms::IN,
        0 => terms::BEFORE,
        _ => terms::AFTER,
    };
    // `400 401` may be two codes.
    let first = inside.find(char::is_whitespace).unwrap_or_default();
    if is_apart && is_certain && first == 3 {
        return Some(Damage::Separators { joined: restored(&clean)?, is_certain: false });
    }
    let number = restored(&clean).filter(|_| is_certain);
    Some(Damage::Blanks { at, char, side, is_apart, number })
}

fn formula(text: &str) -> Option<Damage> {
    let inside = text.strip_prefix('=')?;
    let inside = inside.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(inside);
    Some(Damage::Formula(number(inside)))
}

fn hidden(text: &str) -> Option<Damage> {
    let errors = ["#N/A", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#DIV/0!"];
    (errors.contains(&text) || text.bytes().all(|byte| byte == b'#')).then_some(Damage::Hidden)
}

fn quotes(text: &str) -> Option<Damage> {
    if let Some(number) = text.strip_prefix(['\'', '‘', '’']).and_then(number) {
        return Some(Damage::Apostrophe(number));
    }
    let pairs = [('“', '”'), ('‘', '’'), ('"', '"'), ('「', '」')];
    let inside =
        pairs.iter().find_map(|&(open, close)| text.strip_prefix(open)?.strip_suffix(close))?;
    number(inside).filter(|_| read(inside).is_ok()).map(Damage::Quotes)
}

fn confusable(text: &str) -> Option<Damage> {
    confusable::find(text)?;
    restored(&confusable::skeleton(text)).map(Damage::Confusable)
}

fn exponent(text: &str) -> Option<Damage> {
    let (mantissa, exponent) = text.split_once(['E', 'e'])?;
    let is_number = |text: &str, signs: &str| {
        text.contains(|char: char| char.is_ascii_digit())
            && text.chars().all(|char| char.is_ascii_digit() || signs.contains(char))
    };
    (is_number(mantissa, "-.,") && is_number(exponent, "+-")).then_some(Damage::Rounded)
}

fn decimals(text: &str) -> Option<Damage> {
    let (whole, fraction) = text.split_once('.')?;
    let number = number(whole)?;
    if !fraction.bytes().all(|byte| byte == b'0') {
        return None;
    }
    let in_thousands = in_thousands(text, &|char| char == '.');
    let thousands = text.replace('.', "").parse().ok().filter(|_| in_thousands);
    Some(Damage::Decimals { whole: number, thousands })
}

/// A date of three numbers or with the name of a month, or a time of day.
fn date(text: &str) -> Option<Damage> {
    let months = "jan feb mar apr may jun jul aug sep oct nov dec";
    let parts: Vec<&str> = text.split(['-', '/', ':', '年', '月', '日']).collect();
    let is_number = |part: &str| {
        (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_month = |part: &str| {
        part.len() == 3 && months.split(' ').any(|month| month.eq_ignore_ascii_case(part))
    };
    let is_part = |part: &str| part.is_empty() || is_number(part) || is_month(part);
    let is_time = text.contains(':') && parts.iter().all(|part| is_number(part) && part.len() <= 2);
    let has_month = parts.iter().any(|part| is_month(part));
    let has_all = parts.iter().filter(|part| is_number(part)).count() == 3;
    let is_date = parts.iter().all(|part| is_part(part)) && (has_month || has_all);
    (parts.len() > 1 && (is_time || is_date)).then_some(Damage::Date)
}

fn separators(text: &str) -> Option<Damage> {
    let is_separator = |char: char| [',', '\'', '_', '.', '’', '，'].contains(&char);
    let joined = number(&text.replace(is_separator, ""))?;
    // In `1,000.000`, the point may be a decimal point.
    let mut signs = text.chars().filter(|&char| is_separator(char));
    let first = signs.next()?;
    if signs.any(|sign| sign != first) {
        return None;
    }
    let is_certain = text.find(is_separator).is_some_and(|first| first < 3);
    in_thousands(text, &is_separator).then_some(Damage::Separators { joined, is_certain })
}

/// Whether digits are grouped by three: in `1,5`, the comma separates something else. The groups of
/// Indian numbers have two digits, except for the last: `9,99,91,663`.
fn in_thousands(text: &str, is_separator: &dyn Fn(char) -> bool) -> bool {
    let groups: Vec<&str> = text.strip_prefix('-').unwrap_or(text).split(is_separator).collect();
    let [first, middle @ .., last] = &groups[..] else { return false };
    let all_of = |length: usize| middle.iter().all(|group| group.len() == length);
    let in_twos = !middle.is_empty() && all_of(2) && (1..=2).contains(&first.len());
    let in_threes = all_of(3) && (1..=3).contains(&first.len());
    last.len() == 3 && (in_threes || in_twos)
}

fn plus(text: &str) -> Option<Damage> {
    number(text.strip_prefix('+')?).map(Damage::Plus)
}

fn hexadecimal(text: &str) -> Option<Damage> {
    let (sign, positive) = text.strip_prefix('-').map_or((1, text), |text| (-1, text));
    let digits = positive.strip_prefix("0x").or_else(|| positive.strip_prefix("0X"))?;
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = i64::from_str_radix(digits, 16).ok().map(|number| sign * number);
    is_number.then(|| number.map_or(Damage::TooLarge, Damage::Hexadecimal))
}

/// Two numbers with something between them that separates them or means "to".
fn several(text: &str) -> Option<Damage> {
    let is_seam = |char: char| ",;/|~、，；～-–—至到和及 ".contains(char);
    let mut numbers = text.split(is_seam).filter(|part| !part.is_empty());
    let is_several = numbers.clone().count() > 1;
    let is_number = |part: &str| part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_digit());
    (is_several && numbers.all(is_number)).then_some(Damage::Several)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_restored_only_where_there_is_no_doubt() {
        for (text, value) in [
            ("1,000", Some(1000)),
            ("-1'000'000", Some(-1_000_000)),
            ("1.000.000", Some(1_000_000)),
            ("9,99,91,663", Some(99_991_663)),
            ("1 000", Some(1000)),
            ("400,401", None),
            ("400 401", None),
            ("40,401", Some(40401)),
            ("1,000.000", None),
            ("1,5", None),
            ("1.000", None),
            ("40001 40002", None),
            ("40007,40008", None),
            ("40009/40010", None),
            ("1.23E+05", None),
            ("99991663.0", Some(99_991_663)),
            (" 007", Some(7)),
            ("=\"40001\"", Some(40001)),
            ("“40001”", Some(40001)),
            ("“007”", None),
            ("４０", Some(40)),
            ("−5", Some(-5)),
            ("0x10", Some(16)),
            ("-0x1", Some(-1)),
            ("‘40002", Some(40002)),
            ("0x8000000000000000", None),
            ("0x-1", None),
            ("9223372036854775808", None),
        ] {
            assert_eq!(restored(text), value, "{text}");
        }
    }

    #[test]
    fn dates_are_told_from_ranges() {
        for text in ["2-Jan", "2024/1/2", "2024-01-02", "1:30", "2024年1月2日"] {
            assert!(matches!(read(text), Err(Damage::Date)), "{text}");
        }
        for text in ["40021-40030", "40009/40010", "40011~40020"] {
            assert!(matches!(read(text), Err(Damage::Several)), "{text}");
        }
        for text in ["10-20", "40021-40030-40040"] {
            assert!(matches!(read(text), Err(Damage::Several)), "{text}");
        }
        for text in ["x-y", "-", "1-", "1/2", "a/b", "40001/", "100:200", "1:x", "jan"] {
            assert!(matches!(read(text), Err(Damage::NoNumber)), "{text}");
        }
    }
    #[test]
    fn what_a_spreadsheet_shows_in_place_of_a_number_is_recognised() {
        for text in ["########", "#N/A", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#DIV/0!"]
        {
            assert!(matches!(read(text), Err(Damage::Hidden)), "{text}");
        }
    }

    #[test]
    fn digits_are_grouped_by_three_or_as_in_india() {
        for text in ["1,000", "12,000", "-123,000", "1,000,000", "1,00,000", "12,34,56,789"] {
            assert!(in_thousands(text, &|char| char == ','), "{text}");
        }
        for text in [
            "1000",
            ",000",
            "1234,000",
            "1,00",
            "1,0000",
            "1,0,000",
            "1,0000,000",
            "123,45,678",
            "1,00,00",
            "1,000,00",
            "1,000,00,000",
        ] {
            assert!(!in_thousands(text, &|char| char == ','), "{text}");
        }
    }
    #[test]
    fn a_text_of_more_than_64_bytes_is_no_number() {
        for (bytes, value) in [(64, Some(7)), (65, None)] {
            assert_eq!(restored(&format!("{}7", " ".repeat(bytes - 1))), value, "{bytes}");
        }
    }
}
