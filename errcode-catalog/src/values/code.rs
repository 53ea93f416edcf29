//! The number on the wire: written in the one way, or damaged in one that has a name.

use super::Wrong;
use crate::look_alike;
use crate::text::{Unseen, describe, excerpt, is_invisible};

/// What is longer, in bytes, is no number, however damaged.
const MAX_NUMBER: usize = 64;

/// A number on the wire, in the one way to write it.
pub(crate) fn code(text: &str) -> Result<i64, Wrong> {
    if text.is_empty() {
        let help = "write the number that the server sends, or delete the row";
        return Err(Wrong::new("a row without a code", help).label("the code is missing"));
    }
    if is_whole(text) {
        return whole_number(text);
    }
    let may_be_number = text.len() <= MAX_NUMBER;
    let wrong = may_be_number.then(|| DAMAGES.iter().find_map(|damage| damage(text))).flatten();
    Err(wrong.unwrap_or_else(|| no_number(text)))
}

/// The number that a damaged text was, where there is no doubt about it.
pub(super) fn restored(text: &str) -> Option<i64> {
    let restored = match code(text) {
        Ok(number) => return Some(number),
        Err(wrong) => wrong.help.first()?.strip_prefix("write ")?.parse(),
    };
    restored.ok()
}

/// What spreadsheets, keyboards and programmers make of a number; the first that fits.
const DAMAGES: [fn(&str) -> Option<Wrong>; 8] =
    [blanks, formula, look_alikes, exponent, decimals, separators, plus, hexadecimal];

/// Digits, perhaps behind a `-`.
fn is_whole(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn number(text: &str) -> Option<i64> {
    is_whole(text).then(|| text.parse().ok())?
}

fn write(number: i64) -> String {
    format!("write {number}")
}

fn whole_number(text: &str) -> Result<i64, Wrong> {
    let shown = excerpt(text);
    let Ok(number) = text.parse() else {
        let help = format!("a code lies between {} and {}", i64::MIN, i64::MAX);
        return Err(Wrong::new(format!("code `{shown}` does not fit into 64 bits"), help));
    };
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.len() > 1 && digits.starts_with('0') {
        let message = format!("code `{shown}` starts with a zero");
        return Err(Wrong::new(message, write(number)));
    }
    if text == "-0" {
        return Err(Wrong::new("code `-0` is zero with a sign", write(0)));
    }
    Ok(number)
}

fn no_number(text: &str) -> Wrong {
    let message = format!("code `{}` is not a whole number", excerpt(text));
    let wrong = Wrong::new(message, "write the number that the server sends, in digits")
        .help("a string code goes into column `symbol`");
    let is_stray = |&(at, char): &(usize, char)| {
        !(char.is_ascii_digit() || (at == 0 && char == '-' && text.len() > 1))
    };
    match text.char_indices().find(is_stray) {
        Some((at, char)) if text.chars().all(char::is_numeric) => {
            wrong.at(at, char).label(format!("U+{:04X} is not one of 0-9", u32::from(char)))
        }
        // In a word, every letter is stray.
        Some((at, char)) if text.contains(|char: char| char.is_ascii_digit()) => {
            let label = match char {
                _ if char.is_control() || is_invisible(char) => describe(char).what,
                _ if char.is_alphabetic() => format!("`{char}` is a letter, not a digit"),
                _ => format!("`{char}` is not a digit"),
            };
            wrong.at(at, char).label(label).unmask(text)
        }
        _ => wrong,
    }
}

/// White space and invisible characters, around a number or in it.
fn blanks(text: &str) -> Option<Wrong> {
    let is_blank = |char: char| char.is_whitespace() || char.is_control() || is_invisible(char);
    let clean: String = text.chars().filter(|&char| !is_blank(char)).collect();
    let is_number = |char: char| char.is_ascii_digit() || "+-.,xXeE".contains(char);
    if clean.len() == text.len() || !clean.chars().all(is_number) {
        return None;
    }
    if clean.is_empty() {
        let help = "write the number that the server sends, or delete the row";
        return Some(Wrong::new("a code of nothing but white space", help));
    }
    let (at, char) = text.char_indices().find(|&(_, char)| is_blank(char))?;
    let inside = text.trim_matches(is_blank);
    let seems_apart = inside.contains(char::is_whitespace);
    let Unseen { what, why } = describe(char);
    let side = match at {
        _ if seems_apart || !char.is_whitespace() => "in",
        0 => "before",
        _ => "after",
    };
    let message = format!("{what} {side} a code");
    let help = match restored(&clean) {
        Some(number) if !seems_apart || in_thousands(inside, char::is_whitespace) => write(number),
        _ if seems_apart => "write one number, in digits without spaces".to_owned(),
        _ => "type the code anew".to_owned(),
    };
    Some(Wrong::new(message, help).at(at, char).label(why))
}

/// `="40001"`, which keeps a spreadsheet from reading a number.
fn formula(text: &str) -> Option<Wrong> {
    let inside = text.strip_prefix('=')?;
    let inside = inside.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(inside);
    let number = number(inside);
    let message = format!("code `{}` is a formula", excerpt(text));
    let help = number.map_or("write the number that the server sends".into(), write);
    Some(Wrong::new(message, help))
}

/// Full-width digits, a minus sign that is none.
fn look_alikes(text: &str) -> Option<Wrong> {
    let found = look_alike::find(text)?;
    let number = restored(&look_alike::replaced(text))?;
    let shown = excerpt(text);
    let message = match found.char {
        '\u{ff01}'..='\u{ff5e}' => format!("code `{shown}` is written with full-width characters"),
        _ => format!("code `{shown}` holds {}", found.what()),
    };
    Some(Wrong::new(message, write(number)).at(found.at, found.char).label(found.describe()))
}

/// `1.23E+05`
fn exponent(text: &str) -> Option<Wrong> {
    let (mantissa, exponent) = text.split_once(['E', 'e'])?;
    let is_number = |text: &str, signs: &str| {
        text.contains(|char: char| char.is_ascii_digit())
            && text.chars().all(|char| char.is_ascii_digit() || signs.contains(char))
    };
    (is_number(mantissa, "-.,") && is_number(exponent, "+-")).then(|| {
        let message = format!("code `{}` has been rounded by a spreadsheet", excerpt(text));
        Wrong::new(
            message,
            "look the code up in the platform's documentation, format the column as text",
        )
        .help("(or as a number without decimals), and write the code in full")
        .label("digits are lost: the number can't be told from this")
    })
}

/// `99991663.0`
fn decimals(text: &str) -> Option<Wrong> {
    let (whole, fraction) = text.split_once('.')?;
    let value = number(whole)?;
    if !fraction.bytes().all(|byte| byte == b'0') {
        return None;
    }
    let message = format!("code `{}` is written with decimals", excerpt(text));
    // 1.000 is a thousand in German, and one in English.
    let help = if in_thousands(text, |char| char == '.') {
        format!("write {value} or {}, whichever the server sends", text.replace('.', ""))
    } else {
        write(value)
    };
    Some(Wrong::new(message, help))
}

/// `1,000`, `1'000`, `1_000`, `'40001`
fn separators(text: &str) -> Option<Wrong> {
    let shown = excerpt(text);
    if let Some(number) = text.strip_prefix(['\'', '’']).and_then(number) {
        let message = format!("code `{shown}` starts with an apostrophe");
        return Some(Wrong::new(message, write(number)));
    }
    let is_separator = |char: char| [',', '\'', '_', '.', '’', '，'].contains(&char);
    let joined = number(&text.replace(is_separator, ""))?;
    in_thousands(text, is_separator)
        .then(|| Wrong::new(format!("code `{shown}` is written with separators"), write(joined)))
}

/// Whether digits are grouped by three: in `1,5`, the comma separates something else.
fn in_thousands(text: &str, is_separator: impl Fn(char) -> bool) -> bool {
    let mut groups = text.strip_prefix('-').unwrap_or(text).split(is_separator);
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    (1..=3).contains(&first.len()) && rest.peek().is_some() && rest.all(|group| group.len() == 3)
}

/// `+5`
fn plus(text: &str) -> Option<Wrong> {
    let number = number(text.strip_prefix('+')?)?;
    Some(Wrong::new(format!("code `{}` is written with a `+`", excerpt(text)), write(number)))
}

/// `0x10`
fn hexadecimal(text: &str) -> Option<Wrong> {
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"))?;
    let number =
        i64::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with(['+', '-']))?;
    Some(Wrong::new(format!("code `{}` is written in hexadecimal", excerpt(text)), write(number)))
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
            ("1 000", Some(1000)),
            ("1,5", None),
            ("1.000", None),
            ("40001 40002", None),
            ("1.23E+05", None),
            ("99991663.0", Some(99_991_663)),
            (" 007", Some(7)),
            ("=\"40001\"", Some(40001)),
            ("４０", Some(40)),
            ("−5", Some(-5)),
            ("0x10", Some(16)),
            ("0x-1", None),
            ("9223372036854775808", None),
        ] {
            assert_eq!(restored(text), value, "{text}");
        }
    }
}
