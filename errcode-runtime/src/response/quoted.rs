//! What a server sent, as it may stand in a log.

use alloc::string::ToString;
use core::fmt::{self, Write};

use serde::de::Error as _;
use serde_json::Error;

/// So many characters of a text that a server sent stand in a line.
pub(super) const MOST: usize = 500;

/// A text in one line, and not at any length.
pub(super) struct Quoted<'t>(pub(super) &'t str, pub(super) usize);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(text, mut room) = *self;
        for char in text.chars() {
            // What starts a line, moves the cursor, or turns the direction of what follows.
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

/// As much of a text as belongs into a line.
pub(super) fn quoted(text: &str) -> Quoted<'_> {
    Quoted(text, MOST)
}

/// A reason that may be kept and shown: what serde says of data quotes it, in full and as it came. The places
/// are those in `body`, in which the part that was read starts at `start`.
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
