//! Cells that hold more than text: what they mean, or what is wrong with them.

use errcode_runtime::Retry;

use crate::model::Overload;
use crate::nearest::nearest;
use crate::text::is_invisible;

/// What is wrong with a value: a sentence, a remark at the place, the way out.
#[derive(Debug)]
pub(crate) struct Wrong {
    pub(crate) message: String,
    pub(crate) label: String,
    pub(crate) help: String,
}

fn wrong(message: impl Into<String>, label: impl Into<String>, help: impl Into<String>) -> Wrong {
    Wrong { message: message.into(), label: label.into(), help: help.into() }
}

/// A number on the wire, in the one way to write it.
pub(crate) fn code(text: &str) -> Result<i64, Wrong> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if text.is_empty() {
        return Err(wrong(
            "a row without a code",
            "the code is missing",
            "write the number that the server sends, or delete the row",
        ));
    }
    if digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.is_empty() {
        return whole_number(text, digits);
    }
    Err(damaged(text).unwrap_or_else(|| {
        let message = format!("code `{text}` is not a whole number");
        wrong(
            message,
            "",
            "write the number that the server sends, in digits; a string code goes into column `symbol`",
        )
    }))
}

/// Digits, perhaps behind a `-`.
fn whole_number(text: &str, digits: &str) -> Result<i64, Wrong> {
    if digits.len() > 1 && digits.starts_with('0') || text == "-0" {
        let plain = digits.trim_start_matches('0');
        let plain = if plain.is_empty() { "0" } else { plain };
        let sign = if text.starts_with('-') && plain != "0" { "-" } else { "" };
        let message = format!("code `{text}` starts with a zero");
        return Err(wrong(message, "", format!("write {sign}{plain}")));
    }
    text.parse().map_err(|_| {
        wrong(
            format!("code `{text}` does not fit into 64 bits"),
            "",
            format!("a code lies between {} and {}", i64::MIN, i64::MAX),
        )
    })
}

/// What spreadsheets and keyboards make of a number.
fn damaged(text: &str) -> Option<Wrong> {
    let number = |text: &str| text.parse::<i64>().ok();
    let write = |number: i64| format!("write {number}");

    if let Some(char) = text.chars().find(|&char| is_invisible(char) || char.is_whitespace()) {
        let clean: String =
            text.chars().filter(|&char| !is_invisible(char) && !char.is_whitespace()).collect();
        let message = format!("U+{:04X} in a code", u32::from(char));
        let label = "a character that can't be seen, or looks like a space";
        let help = number(&clean).map_or("type the code anew".into(), write);
        return Some(wrong(message, label, help));
    }
    let narrow: String = text
        .chars()
        .map(|char| match char {
            '０'..='９' => char::from_u32(u32::from(char) - 0xff10 + 0x30).unwrap_or(char),
            '－' | '−' | '–' => '-',
            _ => char,
        })
        .collect();
    if let Some(number) = number(&narrow).filter(|_| narrow != text) {
        let message = format!("code `{text}` is written with full-width characters");
        return Some(wrong(message, "", write(number)));
    }
    if let Some((mantissa, exponent)) = text.split_once(['E', 'e'])
        && mantissa.parse::<f64>().is_ok()
        && exponent.parse::<i32>().is_ok()
    {
        return Some(wrong(
            format!("code `{text}` has been rounded by a spreadsheet"),
            "digits are lost: the number can't be told from this",
            "look the code up, format the column as text (or as a number without decimals), and write it in full",
        ));
    }
    if let Some((whole, fraction)) = text.split_once('.')
        && !fraction.is_empty()
        && fraction.bytes().all(|byte| byte == b'0')
        && let Some(whole) = number(whole)
    {
        let message = format!("code `{text}` is written with decimals");
        return Some(wrong(message, "", write(whole)));
    }
    let joined = text.replace([',', '\'', '_', '，'], "");
    if let Some(number) = number(&joined).filter(|_| joined != text) {
        let message = format!("code `{text}` is written with separators");
        return Some(wrong(message, "", write(number)));
    }
    if let Some(number) = text.strip_prefix('+').and_then(number) {
        return Some(wrong(format!("code `{text}` is written with a `+`"), "", write(number)));
    }
    let hexadecimal = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    if let Some(number) = hexadecimal.and_then(|digits| i64::from_str_radix(digits, 16).ok()) {
        let message = format!("code `{text}` is written in hexadecimal");
        return Some(wrong(message, "", write(number)));
    }
    None
}

/// An HTTP status.
pub(crate) fn http_status(text: &str) -> Result<u16, Wrong> {
    let is_plain = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse() {
        Ok(status @ 100..=599) if is_plain => Ok(status),
        _ => Err(wrong(
            format!("`{text}` is not an HTTP status"),
            "",
            "write a number from 100 to 599, or leave the cell empty",
        )),
    }
}

/// Whether the code means success.
pub(crate) fn is_success(text: &str) -> Result<bool, Wrong> {
    one_of("kind", text, &["success"], "leave the cell empty for an error").map(|_| true)
}

/// What to do about trying again.
pub(crate) fn retry(text: &str) -> Result<Retry, Wrong> {
    let names: Vec<_> = Retry::ALL.iter().map(|retry| retry.as_str()).collect();
    let index = one_of("retry", text, &names, "leave the cell empty where it is not known")?;
    Ok(Retry::ALL[index])
}

/// The column that tells meanings apart.
pub(crate) fn overload(text: &str) -> Result<Overload, Wrong> {
    let names = Overload::ALL.map(Overload::as_str);
    let index =
        one_of("overload", text, &names, "leave the cell empty for a code with one meaning")?;
    Ok(Overload::ALL[index])
}

fn one_of(column: &str, text: &str, allowed: &[&str], empty: &str) -> Result<usize, Wrong> {
    if let Some(index) = allowed.iter().position(|&value| value == text) {
        return Ok(index);
    }
    let message = format!("`{text}` is no value of column `{column}`");
    let mean = nearest(text, allowed.iter().copied());
    let mean = mean.map_or(String::new(), |near| format!("did you mean `{near}`? "));
    let last = match allowed {
        [one] => format!("`{one}`"),
        [rest @ .., last] => format!("{} or {last}", rest.join(", ")),
        [] => String::new(),
    };
    Err(wrong(message, "", format!("{mean}write {last}; {empty}")))
}

/// A link to documentation.
pub(crate) fn url(text: &str) -> Result<&str, Wrong> {
    let scheme = text.split_once("://").map(|(scheme, _)| scheme);
    let is_http = scheme.is_some_and(|scheme| {
        scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
    });
    let rest = text.split_once("://").map_or("", |(_, rest)| rest);
    let is_plain = |char: char| !char.is_whitespace() && !"<>\"`\\{}|^".contains(char);
    if is_http && !rest.is_empty() && rest.chars().all(is_plain) {
        return Ok(text);
    }
    let found = text.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| {
        !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    let label = match found {
        _ if is_http => "this can't be part of a link".to_owned(),
        Some(scheme) => format!("the scheme is `{scheme}`"),
        None => "there is no scheme".to_owned(),
    };
    let help = "write a link that starts with https:// or http:// and holds no white space, \
                quotes or brackets";
    Err(wrong("a link that is not http or https", label, help))
}

/// An API path prefix.
pub(crate) fn scope(text: &str) -> Result<&str, Wrong> {
    let is_plain = |char: char| char.is_ascii_graphic() && !"?#\\".contains(char);
    if text.starts_with('/') && text.len() > 1 && !text.ends_with('/') && text.chars().all(is_plain)
    {
        return Ok(text);
    }
    Err(wrong(
        format!("`{text}` is not an API path"),
        "",
        "write the path's first part, from its `/` on and without one at the end: \
         /open-apis/contact/v3",
    ))
}
