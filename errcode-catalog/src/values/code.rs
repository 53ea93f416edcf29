//! The number on the wire: written in the one way, or damaged in one that has a name.

use super::{Parsed, disguise};
use crate::cells::{CellError, describe};
use crate::chars::confusable::{self, Script};
use crate::chars::is_invisible;
use crate::findings::words::terms;
use crate::findings::{Finding, Term, Whole};
use crate::scan::Content;

/// What is longer, in bytes, is no number, however damaged.
const MAX_NUMBER: usize = 64;

/// A number on the wire, in the one way to write it.
pub(crate) fn code(content: &Content<'_>) -> Parsed<i64> {
    let damage = match read(content.text) {
        Ok(number) => return Ok(number),
        Err(damage) => damage,
    };
    let number = damage.number();
    let finding = finding(content, &damage);
    Err(match number {
        Some(number) => CellError::mend(content, finding, &number.to_string(), number),
        None => CellError::new(finding),
    })
}

/// The number that a text is or was, where there is no doubt about it.
pub(super) fn restored(text: &str) -> Option<i64> {
    match read(text) {
        Ok(number) => Some(number),
        Err(damage) => damage.number(),
    }
}

/// What became of a number.
#[derive(Debug)]
enum Damage {
    Missing,
    Blank,
    /// Outside of `i64`.
    TooLarge,
    /// `007`
    Zeros(i64),
    /// `-0`
    MinusZero,
    /// White space and invisible characters, around a number or in it.
    Blanks {
        at: usize,
        char: char,
        side: Term,
        is_apart: bool,
        number: Option<i64>,
    },
    /// `="40001"`, which keeps a spreadsheet from reading a number.
    Formula(Option<i64>),
    /// `“40001”`
    Quotes(i64),
    /// Full-width digits, a minus sign that is none.
    Confusable(i64),
    /// `1.23E+05`
    Rounded,
    /// `99991663.0`; or `1.000`, which is a thousand in German, and one in English.
    Decimals {
        whole: i64,
        thousands: Option<i64>,
    },
    /// `'40001`
    Apostrophe(i64),
    /// `1,000`, `1'000`, `1_000`
    Separators(i64),
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
    /// The number that it was, where there is no doubt about it.
    fn number(&self) -> Option<i64> {
        match *self {
            Self::Zeros(number)
            | Self::Quotes(number)
            | Self::Confusable(number)
            | Self::Decimals { whole: number, thousands: None }
            | Self::Apostrophe(number)
            | Self::Separators(number)
            | Self::Plus(number)
            | Self::Hexadecimal(number) => Some(number),
            Self::Blanks { number, .. } | Self::Formula(number) => number,
            Self::MinusZero => Some(0),
            Self::Decimals { thousands: Some(_), .. }
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

fn read(text: &str) -> Result<i64, Damage> {
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

/// What spreadsheets, keyboards and programmers make of a number; the first that fits.
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

fn is_blank(char: char) -> bool {
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
    let side = match at {
        _ if is_apart || !char.is_whitespace() => terms::IN,
        0 => terms::BEFORE,
        _ => terms::AFTER,
    };
    let is_certain = !is_apart || in_thousands(inside, char::is_whitespace);
    let number = restored(&clean).filter(|_| is_certain);
    Some(Damage::Blanks { at, char, side, is_apart, number })
}

fn formula(text: &str) -> Option<Damage> {
    let inside = text.strip_prefix('=')?;
    let inside = inside.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(inside);
    Some(Damage::Formula(number(inside)))
}

fn hidden(text: &str) -> Option<Damage> {
    let is_error = matches!(text, "#N/A" | "#REF!" | "#NAME?" | "#VALUE!" | "#NUM!" | "#NULL!")
        || text == "#DIV/0!";
    (is_error || text.bytes().all(|byte| byte == b'#')).then_some(Damage::Hidden)
}

fn quotes(text: &str) -> Option<Damage> {
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
    let in_thousands = in_thousands(text, |char| char == '.');
    let thousands = text.replace('.', "").parse().ok().filter(|_| in_thousands);
    Some(Damage::Decimals { whole: number, thousands })
}

/// Of two or three numbers, or with the name of a month.
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
    if let Some(number) = text.strip_prefix(['\'', '’']).and_then(number) {
        return Some(Damage::Apostrophe(number));
    }
    let is_separator = |char: char| [',', '\'', '_', '.', '’', '，'].contains(&char);
    let joined = number(&text.replace(is_separator, ""))?;
    in_thousands(text, is_separator).then_some(Damage::Separators(joined))
}

/// Whether digits are grouped by three: in `1,5`, the comma separates something else. The groups of
/// Indian numbers have two digits, but for the last: `9,99,91,663`.
fn in_thousands(text: &str, is_separator: impl Fn(char) -> bool) -> bool {
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
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"))?;
    let number = i64::from_str_radix(digits, 16).ok();
    number.filter(|_| !digits.starts_with(['+', '-'])).map(Damage::Hexadecimal)
}

/// Two numbers, and between them what separates them or says "to".
fn several(text: &str) -> Option<Damage> {
    let is_seam = |char: char| ",;/|~、，；～-–—至到和及 ".contains(char);
    let mut numbers = text.split(is_seam).filter(|part| !part.is_empty());
    let is_several = numbers.clone().count() > 1;
    let is_number = |part: &str| part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_digit());
    (is_several && numbers.all(is_number)).then_some(Damage::Several)
}

fn finding(content: &Content<'_>, damage: &Damage) -> Finding {
    let (text, span) = (content.text, content.span);
    match *damage {
        Damage::Missing => Finding::code_missing(span),
        Damage::Blank => Finding::code_blank(span),
        Damage::TooLarge => Finding::code_too_large(span, text, i64::MIN, i64::MAX),
        Damage::Zeros(number) => Finding::code_with_zeros(span, text, number),
        Damage::MinusZero => Finding::code_minus_zero(span, 0),
        Damage::Blanks { at, char, side, is_apart, number } => {
            let described = describe(char);
            let why = (char != ' ').then_some(described.why);
            let apart = is_apart.then_some(terms::ONE_NUMBER);
            let span = content.char(at, char);
            Finding::code_with_blanks(span, described.what, char, side, why, number, apart)
        }
        Damage::Formula(number) => Finding::code_formula(span, text, number),
        Damage::Quotes(number) => Finding::code_in_quotes(span, text, number),
        Damage::Confusable(number) => disguised(content, number),
        Damage::Rounded => Finding::code_rounded(span, text),
        Damage::Decimals { whole, thousands } => {
            Finding::code_with_decimals(span, text, whole, thousands)
        }
        Damage::Apostrophe(number) => Finding::code_with_apostrophe(span, text, number),
        Damage::Separators(number) => Finding::code_with_separators(span, text, number),
        Damage::Plus(number) => Finding::code_with_plus(span, text, number),
        Damage::Hexadecimal(number) => Finding::code_hexadecimal(span, text, number),
        Damage::Date => Finding::code_date(span, text),
        Damage::Hidden => Finding::code_hidden(span, text),
        Damage::Several => Finding::codes_in_one_cell(span, text),
        Damage::Comment => Finding::comment_row(span),
        Damage::NoNumber => no_number(content),
    }
}

fn disguised(content: &Content<'_>, number: i64) -> Finding {
    let Some(found) = confusable::find(content.text) else { return no_number(content) };
    let (span, text) = (content.char(found.at, found.char), content.text);
    if found.script() == Script::FullWidth {
        Finding::code_full_width(span, text, found, number)
    } else {
        let ascii = Whole(found.ascii.to_string());
        Finding::code_confusable(span, text, found, ascii, number)
    }
}

/// What is no number, and a word on the first character of it that no number has.
fn no_number(content: &Content<'_>) -> Finding {
    let text = content.text;
    let is_stray = |&(at, char): &(usize, char)| {
        !(char.is_ascii_digit() || (at == 0 && char == '-' && text.len() > 1))
    };
    let stray = text.char_indices().find(is_stray);
    let has_digits = text.contains(|char: char| char.is_ascii_digit());
    let is_numeric = text.chars().all(char::is_numeric);
    // In a word, every letter is stray.
    let Some((at, char)) = stray.filter(|_| has_digits || is_numeric) else {
        return Finding::code_not_a_number(content.span, text, None, None, None, None, None);
    };
    if let (span, Some(found)) = disguise(content)
        && !is_numeric
    {
        return Finding::code_not_a_number(span, text, Some(found), None, None, None, None);
    }
    let unseen = is_blank(char) && !is_numeric && char != ' ';
    let what = unseen.then(|| describe(char).what);
    let shown = |is: bool| is.then(|| Whole(char.to_string()));
    let is_letter = char.is_ascii_alphabetic();
    let letter = shown(!unseen && !is_numeric && is_letter);
    let sign = shown(!unseen && !is_numeric && !is_letter);
    let number = Some(char).filter(|_| unseen || is_numeric);
    let span = content.char(at, char);
    Finding::code_not_a_number(span, text, None, letter, sign, what, number)
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
            assert!(in_thousands(text, |char| char == ','), "{text}");
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
            assert!(!in_thousands(text, |char| char == ','), "{text}");
        }
    }
    #[test]
    fn a_text_of_more_than_64_bytes_is_no_number() {
        for (bytes, value) in [(64, Some(7)), (65, None)] {
            assert_eq!(restored(&format!("{}7", " ".repeat(bytes - 1))), value, "{bytes}");
        }
    }
}
