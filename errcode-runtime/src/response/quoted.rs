//! Makes what a server sent safe to print in a log.

use alloc::string::ToString;
use core::fmt::{self, Write};

use serde::de::Error as _;
use serde_json::Error;

/// How many characters of a text that a server sent are printed in one line.
pub(super) const MOST: usize = 500;

/// A text on one line, and at most so many characters of it.
pub(super) struct Quoted<'t>(pub(super) &'t str, pub(super) usize);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(text, mut room) = *self;
        for char in text.chars() {
            // Characters that start a line, move the cursor, or change the direction of the text that
            // follows.
            let is_sign = char.is_control()
                || matches!(char, '\u{2028}' | '\u{2029}' | '\u{61c}' | '\u{200e}' | '\u{200f}')
                || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            let width = if is_sign { char.escape_default().len() } else { 1 };
            let Some(rest) = room.checked_sub(width) else { return f.write_char('…') };
            room = rest;
            if is_sign {
                write!(f, "{}", char.escape_default())?;
            } else {
                f.write_char(char)?;
            }
        }
        Ok(())
    }
}

/// As much of a text as is printed in one line.
pub(super) fn quoted(text: &str) -> Quoted<'_> {
    Quoted(text, MOST)
}

/// An error that is safe to keep and to show: serde's errors about data quote it in full and unescaped. The
/// position is converted from the part that was read, which starts at `start`, to `body`.
pub(super) fn reason(reason: &Error, body: &str, start: usize) -> Error {
    let (line, column) = (reason.line(), reason.column());
    let text = reason.to_string();
    if line == 0 {
        return Error::custom(quoted(&text));
    }
    let words = text.rsplit_once(" at line ").map_or(&text[..], |(words, _)| words);
    let before = body.get(..start).unwrap_or_default();
    let lines = before.matches('\n').count();
    let column = match before.rfind('\n') {
        _ if line > 1 => column,
        Some(end) => column + start - end - 1,
        None => column + start,
    };
    Error::custom(format_args!("{} at line {} column {column}", quoted(words), line + lines))
}
