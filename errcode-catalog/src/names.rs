//! Names of variants: as written, or derived from what a row says.

use errcode_runtime::template::{Piece, Template};

use crate::look_alike;
use crate::model::Entry;
use crate::text::excerpt;
use crate::values::Wrong;

/// What every enum has, or may come to have, beside its entries.
fn reserved(name: &str) -> Option<&'static str> {
    match name {
        "ALL" => Some("ALL"),
        _ => ["Unknown", "Overloaded"].into_iter().find(|word| word.eq_ignore_ascii_case(name)),
    }
}

/// A name derived from a message ends at a word boundary before this length.
const MAX_DERIVED: usize = 40;

/// A name as the column `name` has it.
pub(crate) fn written(text: &str) -> Result<&str, Wrong> {
    if is_camel(text) && is_usable(text) { Ok(text) } else { Err(unusable(text)) }
}

/// Why a name can't be used.
fn unusable(text: &str) -> Wrong {
    let shown = excerpt(text);
    if let Some(found) = look_alike::find(text) {
        let message = format!("name `{shown}` holds {}", found.what());
        return Wrong::new(message, proposal(text)).unmask(text);
    }
    let is_part = |char: char| char.is_ascii_alphanumeric() || char == '_';
    if let Some((at, char)) = text.char_indices().find(|&(_, char)| !is_part(char)) {
        let (what, label) = match char {
            ' ' => ("holds more than letters and digits", "a space".to_owned()),
            _ if char.is_ascii() => {
                ("holds more than letters and digits", format!("`{char}` is neither"))
            }
            _ => (
                "is not written in English letters",
                format!("U+{:04X} is not one of A-Z, a-z, 0-9", u32::from(char)),
            ),
        };
        let message = format!("name `{shown}` {what}");
        return Wrong::new(message, proposal(text)).at(at, char).label(label);
    }
    if let Some(reserved) = reserved(text) {
        let label = match reserved {
            "ALL" => "every enum has a list of its variants under this name".to_owned(),
            _ => format!("every enum has a variant `{reserved}` of its own"),
        };
        let name = if text == "ALL" { "All" } else { reserved };
        let help = format!("write another name, such as `{name}Error`");
        return Wrong::new(format!("name `{shown}` is reserved"), help).label(label);
    }
    let what = if KEYWORDS.contains(&text) { "a keyword of Rust" } else { "not in UpperCamelCase" };
    Wrong::new(format!("name `{shown}` is {what}"), proposal(text))
}

/// What to write instead of a name that can't be used.
fn proposal(text: &str) -> String {
    let plain = look_alike::replaced(text);
    if plain != text && is_camel(&plain) && is_usable(&plain) {
        return format!("write `{plain}`");
    }
    // Without a letter that English does not have, the rest is no word.
    let is_english = |char: char| char.is_ascii() || !char.is_alphanumeric();
    let words = plain.split(|char: char| !char.is_ascii_alphanumeric());
    match upper_camel(words, 100).filter(|_| plain.chars().all(is_english)) {
        Some(name) if is_usable(&name) => format!("write `{name}`"),
        Some(name) if is_camel(&name) => format!("write another name, such as `{name}Error`"),
        _ => "write a name like `UserNotFound`".to_owned(),
    }
}

/// What a variant can't be called, nor anything else in Rust.
const KEYWORDS: [&str; 52] = [
    "Self", "self", "abstract", "as", "async", "await", "become", "box", "break", "const",
    "continue", "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for",
    "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override",
    "priv", "pub", "ref", "return", "static", "struct", "super", "trait", "true", "try", "type",
    "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Whether a name starts with an upper-case letter, and joins its words without underscores.
fn is_camel(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_uppercase())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// A string code as the column `symbol` has it.
pub(crate) fn symbol(text: &str) -> Result<&str, Wrong> {
    // `"7".parse()` has to be the code 7: platforms send numbers as strings, too.
    if text.parse::<i64>().is_ok() {
        let message = format!("symbol `{}` is a number", excerpt(text));
        let help =
            "a number goes into column `code`; leave the cell empty, if that is all there is";
        return Err(Wrong::new(message, help));
    }
    let Some((at, char)) = text.char_indices().find(|(_, char)| !char.is_ascii_graphic()) else {
        return Ok(text);
    };
    let shown = excerpt(text);
    let plain = look_alike::replaced(text);
    let wrong = if let Some(found) = look_alike::find(text) {
        let message = format!("symbol `{shown}` holds {}", found.what());
        let is_plain = plain.len() <= 60 && plain.bytes().all(|byte| byte.is_ascii_graphic());
        let help = if is_plain {
            format!("write `{plain}`, if the server sends that")
        } else {
            "write the string code as the server sends it".to_owned()
        };
        Wrong::new(message, help)
    } else if char.is_whitespace() {
        let message = format!("symbol `{shown}` has a space in it");
        Wrong::new(
            message,
            "write one string code, as the server sends it; a text for people goes into",
        )
        .help("column `message`")
        .at(at, char)
    } else {
        let message = format!("symbol `{shown}` is not plain ASCII");
        Wrong::new(
            message,
            "write the string code as the server sends it; a text for people goes into",
        )
        .help("column `message`")
        .at(at, char)
        .label(format!("U+{:04X} is not part of a string code", u32::from(char)))
    };
    Err(wrong.unmask(text))
}

/// The name of an entry without one: from its symbol, else from its message, else from its code.
pub(crate) fn derive(entry: &Entry<'_>) -> String {
    let from_symbol = || {
        let symbol = entry.symbol?.value;
        // Never cut: a symbol is the platform's own name for the error, and its end may be all that
        // tells it from another.
        upper_camel(symbol.split(|char: char| !char.is_ascii_alphanumeric()), usize::MAX)
    };
    let from_message = || {
        let message = entry.message.first().copied().flatten()?.value.lines().next()?;
        if !message.is_ascii() {
            return None;
        }
        let literals = Template::new(message).pieces().filter_map(|piece| match piece {
            Piece::Literal(literal) => Some(literal.as_written()),
            Piece::Placeholder(_) => None,
        });
        upper_camel(
            literals.flat_map(|text| text.split(|char: char| !char.is_ascii_alphanumeric())),
            MAX_DERIVED,
        )
    };
    from_symbol()
        .filter(|name| is_usable(name))
        .or_else(|| from_message().filter(|name| is_usable(name)))
        .unwrap_or_else(|| from_code(entry.code.value))
}

/// `E40001`, `EMinus1`.
fn from_code(code: i64) -> String {
    let sign = if code < 0 { "Minus" } else { "" };
    format!("E{sign}{}", code.unsigned_abs())
}

/// Whether `written` would take a name.
fn is_usable(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name != "Self"
        && reserved(name).is_none()
}

/// Words as UpperCamelCase: `user_id`, `SQLError` → `UserId`, `SqlError`. As many as fit into `most`
/// letters.
fn upper_camel<'t>(words: impl Iterator<Item = &'t str>, most: usize) -> Option<String> {
    let mut name = String::new();
    for word in words.flat_map(camel_words) {
        if name.len() + word.len() > most {
            break;
        }
        let (first, rest) = word.split_at(1);
        name.push_str(&first.to_ascii_uppercase());
        name.push_str(&rest.to_ascii_lowercase());
    }
    (!name.is_empty()).then_some(name)
}

/// The words of an ASCII word in camel case: `SQLError` → `SQL`, `Error`.
fn camel_words(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let bytes = rest.as_bytes();
        let starts_word = |&at: &usize| {
            let (before, here, after) = (bytes[at - 1], bytes[at], bytes.get(at + 1));
            here.is_ascii_uppercase()
                && (!before.is_ascii_uppercase() || after.is_some_and(u8::is_ascii_lowercase))
        };
        let end = (1..bytes.len()).find(starts_word).unwrap_or(bytes.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn camel(text: &str) -> Option<String> {
        upper_camel(text.split(|char: char| !char.is_ascii_alphanumeric()), MAX_DERIVED)
    }

    #[test]
    fn words_become_upper_camel_case_up_to_a_length() {
        for (text, name) in [
            ("user_id is not exist", "UserIdIsNotExist"),
            ("InvalidParameter.Team.Name", "InvalidParameterTeamName"),
            ("SQLError", "SqlError"),
            ("OPEN_CODE_PARAM_ERROR", "OpenCodeParamError"),
            (
                "can not set leader to oneself, or to someone else",
                "CanNotSetLeaderToOneselfOrToSomeoneElse",
            ),
            (
                "this group is set to only admin can add new member",
                "ThisGroupIsSetToOnlyAdminCanAddNewMember",
            ),
        ] {
            assert_eq!(camel(text).as_deref(), Some(name));
        }
        assert_eq!(camel(" - "), None);
    }

    #[test]
    fn a_name_that_can_not_be_used_gets_a_proposal() {
        for (text, help) in [
            ("userNotFound", "write `UserNotFound`"),
            ("user_not_found", "write `UserNotFound`"),
            ("user not found", "write `UserNotFound`"),
            ("type", "write `Type`"),
            ("self", "write another name, such as `SelfError`"),
            ("用户", "write a name like `UserNotFound`"),
            ("Self", "write another name, such as `SelfError`"),
            ("9Lives", "write a name like `UserNotFound`"),
            ("Unknown", "write another name, such as `UnknownError`"),
            ("\u{410}dmin", "write `Admin`"),
        ] {
            assert_eq!(written(text).unwrap_err().help, [help], "{text}");
        }
        assert_eq!(written("SQLError2").unwrap(), "SQLError2");
    }
}
