//! Names of variants: as written, or derived from what a row says.

use errcode_runtime::template::{Piece, Template};

use crate::model::Entry;
use crate::values::Wrong;

/// What every enum has, or may come to have, beside its entries.
fn reserved(name: &str) -> Option<&'static str> {
    match name {
        "ALL" => Some("ALL"),
        _ => ["Unknown", "Overloaded"].into_iter().find(|word| word.eq_ignore_ascii_case(name)),
    }
}

/// A derived name ends at a word boundary before this length.
const MAX_DERIVED: usize = 40;

/// A name as the column `name` has it.
pub(crate) fn written(text: &str) -> Result<&str, Wrong> {
    let proposal = || {
        let camel = upper_camel(text.split(|char: char| !char.is_ascii_alphanumeric()));
        camel.filter(|name| is_usable(name)).map_or_else(
            || "write a name like `UserNotFound`".to_owned(),
            |name| format!("write `{name}`"),
        )
    };
    let (message, label) = if let Some(char) = text.chars().find(|char| !char.is_ascii()) {
        let label = format!("U+{:04X} is not one of A-Z, a-z, 0-9", u32::from(char));
        (format!("name `{text}` is not written in ASCII letters"), label)
    } else if !text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
        (format!("name `{text}` is not a Rust identifier"), "letters and digits only".to_owned())
    } else if !text.starts_with(|first: char| first.is_ascii_uppercase()) || text.contains('_') {
        (format!("name `{text}` is not in UpperCamelCase"), String::new())
    } else if text == "Self" {
        ("name `Self` is a keyword of Rust".to_owned(), String::new())
    } else if let Some(reserved) = reserved(text) {
        let label = match reserved {
            "ALL" => "every enum has a list of its variants under this name".to_owned(),
            _ => format!("every enum has a variant `{reserved}` of its own"),
        };
        return Err(Wrong {
            message: format!("name `{text}` is reserved"),
            label,
            help: format!("write another name, such as `{text}Error`"),
        });
    } else {
        return Ok(text);
    };
    Err(Wrong { message, label, help: proposal() })
}

/// A string code as the column `symbol` has it.
pub(crate) fn symbol(text: &str) -> Result<&str, Wrong> {
    match text.chars().find(|char| !char.is_ascii_graphic()) {
        None => Ok(text),
        Some(char) => Err(Wrong {
            message: format!("symbol `{text}` is not plain ASCII"),
            label: format!("U+{:04X} is not part of a string code", u32::from(char)),
            help: "write the string code as the server sends it, without white space".into(),
        }),
    }
}

/// The name of an entry without one: from its symbol, else from its message, else from its code.
pub(crate) fn derive(entry: &Entry<'_>) -> String {
    let from_symbol = || {
        let symbol = entry.symbol?.value;
        upper_camel(symbol.split(|char: char| !char.is_ascii_alphanumeric()))
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

/// Words as UpperCamelCase: `user_id`, `SQLError` → `UserId`, `SqlError`. As many as there is room
/// for.
fn upper_camel<'t>(words: impl Iterator<Item = &'t str>) -> Option<String> {
    let mut name = String::new();
    for word in words.flat_map(camel_words) {
        if !name.is_empty() && name.len() + word.len() > MAX_DERIVED {
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
        upper_camel(text.split(|char: char| !char.is_ascii_alphanumeric()))
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
            ("用户", "write a name like `UserNotFound`"),
            ("Self", "write a name like `UserNotFound`"),
            ("9Lives", "write a name like `UserNotFound`"),
            ("Unknown", "write another name, such as `UnknownError`"),
        ] {
            assert_eq!(written(text).unwrap_err().help, help);
        }
        assert_eq!(written("SQLError2").unwrap(), "SQLError2");
    }
}
