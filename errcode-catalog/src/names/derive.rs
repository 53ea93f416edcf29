//! Derives the name of an entry that has none.

use errcode_runtime::template::{Piece, Template};

use super::camel::{join, words};
use super::is_usable;
use crate::catalog::Entry;

/// A name derived from a message ends at a word boundary before this length.
const MAX_DERIVED: usize = 40;

/// A text as a name in UpperCamelCase, such as the name of an enum after its file; `None` if the text
/// contains no ASCII word.
///
/// ```
/// use errcode_catalog::names::upper_camel;
///
/// assert_eq!(upper_camel("feishu-project").as_deref(), Some("FeishuProject"));
/// assert_eq!(upper_camel("SQL_ERROR").as_deref(), Some("SqlError"));
/// ```
#[must_use]
pub fn upper_camel(text: &str) -> Option<String> {
    join(words(text), usize::MAX)
}

/// The name of an entry without one: derived from its symbol, otherwise from its message, otherwise
/// from its code.
pub(crate) fn derive(entry: &Entry) -> String {
    // Never shortened: a symbol is the platform's own name for the error, and only its end may tell it
    // from another.
    let from_symbol = || upper_camel(&entry.symbol.as_ref()?.value);
    from_symbol()
        .filter(|name| is_usable(name))
        .or_else(|| from_message(entry).filter(|name| is_usable(name)))
        .unwrap_or_else(|| from_code(entry.code.value))
}

fn from_message(entry: &Entry) -> Option<String> {
    let message = entry.message.first()?.as_ref()?.value.lines().next()?;
    if !message.is_ascii() {
        return None;
    }
    let literals = Template::new(message).pieces().filter_map(|piece| match piece {
        Piece::Literal(literal) => Some(literal.as_written()),
        Piece::Placeholder(_) => None,
    });
    join(literals.flat_map(words), MAX_DERIVED)
}

/// `E40001`, `EMinus1`.
fn from_code(code: i64) -> String {
    let sign = if code < 0 { "Minus" } else { "" };
    format!("E{sign}{}", code.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_upper_camel_case() {
        for (text, name) in [
            ("user_id is not exist", "UserIdIsNotExist"),
            ("InvalidParameter.Team.Name", "InvalidParameterTeamName"),
            ("SQLError", "SqlError"),
            ("OPEN_CODE_PARAM_ERROR", "OpenCodeParamError"),
            ("HTTP2Error", "Http2Error"),
            ("eBay", "EBay"),
            ("userID", "UserId"),
        ] {
            assert_eq!(upper_camel(text).as_deref(), Some(name));
        }
        assert_eq!(upper_camel(" - "), None);
    }

    #[test]
    fn as_many_words_are_taken_as_fit() {
        let cut = |text: &str, most| join(words(text), most);
        assert_eq!(cut("one two three", 6).as_deref(), Some("OneTwo"));
        assert_eq!(cut("one two three", 11).as_deref(), Some("OneTwoThree"));
        assert_eq!(cut("one two three", 10).as_deref(), Some("OneTwo"));
        assert_eq!(cut("seven", 4), None);
    }
}
