//! How errors of calls print: one line for a log, and with `{:#}` all that is known, for a person.

use core::fmt::{self, Write};

use super::{ApiError, ErrorKind};
use crate::code::ErrorCode;
use crate::display::pad;

/// So many characters of a text that a server sent stand in a line.
const MOST: usize = 500;

/// So many characters of a body stand for an error that has no words of its own.
const MOST_OF_BODY: usize = 80;

/// So many candidates are named in a line.
const NAMED: usize = 3;

impl<E: ErrorCode> fmt::Display for ApiError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() { write!(f, "{}", Explanation(self)) } else { pad(&Line(self), f) }
    }
}

/// What a server sent, in one line, and not at any length.
struct Quoted<'t>(&'t str, usize);

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

fn quoted(text: &str) -> Quoted<'_> {
    Quoted(text, MOST)
}

/// `40001 ContactParamError: param error (HTTP 400, log ID 2026…)`
struct Line<'e, E>(&'e ApiError<E>);

impl<E: ErrorCode> fmt::Display for Line<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let error = self.0;
        write!(f, "{}", Head(error))?;
        // As sent, a string code may have details; it has been said if it stands for the name.
        let symbol = error.symbol().filter(|_| !Head(error).says_symbol());
        let message = error.message().or_else(|| documented_message(error));
        for text in symbol.into_iter().chain(message) {
            write!(f, ": {}", quoted(text))?;
        }
        let (status, log_id) = (error.http_status(), error.log_id());
        match (status, log_id.map(quoted)) {
            (Some(status), Some(log_id)) => write!(f, " (HTTP {status}, log ID {log_id})")?,
            (Some(status), None) => write!(f, " (HTTP {status})")?,
            (None, Some(log_id)) => write!(f, " (log ID {log_id})")?,
            (None, None) => {}
        }
        body(error).map_or(Ok(()), |body| write!(f, ": {body}"))
    }
}

/// What the catalog documents, for want of a message: of several alternatives the first.
fn documented_message<E: ErrorCode>(error: &ApiError<E>) -> Option<&'static str> {
    error.code()?.message()?.lines().next()
}

/// How a body starts that is no envelope: it has no words of its own.
fn body<E: ErrorCode>(error: &ApiError<E>) -> Option<Quoted<'_>> {
    let text = error.text().filter(|_| error.code().is_none())?;
    let line = text.lines().next().filter(|line| !line.is_empty())?;
    Some(Quoted(line, MOST_OF_BODY))
}

/// What kind of failure it is: `40001 ContactParamError`.
struct Head<'e, E>(&'e ApiError<E>);

impl<E: ErrorCode> Head<'_, E> {
    /// Whether the string code stands for the name.
    fn says_symbol(&self) -> bool {
        self.0.code().is_some_and(|code| !code.is_overloaded())
    }
}

impl<E: ErrorCode> fmt::Display for Head<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let error = self.0;
        match error.kind() {
            ErrorKind::Code(resolution) => {
                let code = resolution.error();
                write!(f, "{} ", code.code())?;
                match error.symbol() {
                    _ if code.is_overloaded() => names(code.meanings(), f),
                    Some(symbol) => write!(f, "{}", quoted(symbol)),
                    None => f.write_str(code.name()),
                }
            }
            ErrorKind::HttpStatus => {
                f.write_str("the response reports success with an error status")
            }
            ErrorKind::NoEnvelope if error.symbol().is_some() => {
                f.write_str("the response holds no documented error code")
            }
            ErrorKind::NoEnvelope => f.write_str("the response holds no error code"),
            ErrorKind::Data(_) => f.write_str("the data of the response is not as expected"),
        }
    }
}

/// `A`, `A or B`, `A, B or C`, `A, B, C or 17 more`
fn names<E: ErrorCode>(candidates: &[E], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let more = candidates.len().saturating_sub(NAMED);
    for (place, candidate) in candidates.iter().take(NAMED).enumerate() {
        f.write_str(match place {
            0 => "",
            _ if more == 0 && place + 1 == candidates.len() => " or ",
            _ => ", ",
        })?;
        f.write_str(candidate.name())?;
    }
    if more > 0 { write!(f, " or {more} more") } else { Ok(()) }
}

/// All that is known, on lines.
struct Explanation<'e, E>(&'e ApiError<E>);

impl<E: ErrorCode> fmt::Display for Explanation<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let error = self.0;
        write!(f, "{}", Head(error))?;
        let mut line = |label: &str, text: &dyn fmt::Display| write!(f, "\n{label}: {text}");
        if let Some(symbol) = error.symbol().filter(|_| !Head(error).says_symbol()) {
            line("string code", &quoted(symbol))?;
        }
        if let Some(message) = error.message() {
            line("message", &quoted(message))?;
        } else if let Some(message) = documented_message(error) {
            line("documented message", &message)?;
        }
        if let Some(reason) = error.reason() {
            line("reason", reason)?;
        }
        if let Some(body) = body(error) {
            line("body", &body)?;
        }
        if let Some(description) = error.description() {
            line("meaning", &Indented(description))?;
        }
        if let Some(hint) = error.hint() {
            line("hint", &Indented(hint))?;
        }
        if let Some(retry) = error.retry() {
            line("retry", &retry)?;
        }
        if let Some(retry_after) = error.retry_after() {
            line("retry after", &retry_after)?;
        }
        if let Some(url) = error.url() {
            line("link", &url)?;
        }
        if let Some(status) = error.http_status() {
            line("HTTP status", &status)?;
        }
        if let Some(log_id) = error.log_id() {
            line("log ID", &quoted(log_id))?;
        }
        if let Some(code) = error.general_code() {
            line("general code", &code)?;
        }
        if let Some(code) = error.code_in_message() {
            line("code in the message", &code)?;
        }
        match error.candidates() {
            [] => Ok(()),
            candidates => write!(f, "\n{}", Candidates(candidates)),
        }
    }
}

/// Text of a catalog, whose lines after the first stand under their label.
struct Indented<'t>(&'t str);

impl fmt::Display for Indented<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, line) in self.0.lines().enumerate() {
            f.write_str(if place == 0 { "" } else { "\n  " })?;
            f.write_str(line)?;
        }
        Ok(())
    }
}

/// What an open code may mean: each meaning on a line, with its hint.
pub(super) struct Candidates<E: 'static>(pub(super) &'static [E]);

impl<E: ErrorCode> fmt::Display for Candidates<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it may mean:")?;
        for candidate in self.0 {
            write!(f, "\n- {}", candidate.name())?;
            let message = candidate.message().and_then(|message| message.lines().next());
            if let Some(text) = message.or((*candidate).description()) {
                write!(f, ": {}", Indented(text))?;
            }
            if let Some(hint) = candidate.hint() {
                write!(f, "\n  hint: {}", Indented(hint))?;
            }
        }
        Ok(())
    }
}
