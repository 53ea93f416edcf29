//! Prints `ApiError`: one line for a log, and with `{:#}` everything that is known, for a person.

use alloc::borrow::Cow;
use alloc::string::ToString;
use core::fmt;

use super::{ApiError, ErrorKind};
use crate::code::ErrorCode;
use crate::display::pad;
use crate::resolve::is_symbol;
use crate::response::quoted::{Quoted, quoted};

/// How many characters of a body are printed for an error that has no words of its own.
const MOST_OF_BODY: usize = 80;

/// How many candidates are named in a line.
const NAMED: usize = 3;

impl<E: ErrorCode> fmt::Display for ApiError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() { write!(f, "{}", Explanation(self)) } else { pad(&Line(self), f) }
    }
}

/// `40001 ContactV3ParamInvalid: param error (HTTP 400, log ID 2026…)`
struct Line<'e, E>(&'e ApiError<E>);

impl<E: ErrorCode> fmt::Display for Line<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let error = self.0;
        // The string code as sent may have details that the documented one lacks, so it replaces
        // the name.
        let stands_for_name = symbol_with_details(error);
        write!(f, "{}", Head(error, stands_for_name))?;
        let symbol = error.symbol().filter(|_| stands_for_name.is_none());
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
        match beginning(error) {
            Some(body) => write!(f, ": {}", Quoted(&body, MOST_OF_BODY)),
            None => Ok(()),
        }
    }
}

/// The documented message, for want of one from the server; the first if there are alternatives.
fn documented_message<E: ErrorCode>(error: &ApiError<E>) -> Option<&'static str> {
    error.code()?.message()?.lines().next()
}

/// The beginning of the body, for an error that has no words of its own.
fn beginning<E: ErrorCode>(error: &ApiError<E>) -> Option<Cow<'_, str>> {
    let has_words = error.code().is_some() || error.message().is_some() || error.symbol().is_some();
    match (error.kind(), error.text(), error.body()) {
        (ErrorKind::NoEnvelope, None, Some(json)) if !has_words => Some(json.to_string().into()),
        (_, Some(text), _) if error.code().is_none() => {
            text.lines().next().filter(|line| !line.is_empty()).map(Cow::Borrowed)
        }
        _ => None,
    }
}

/// The string code that was sent, if it is that of the error, perhaps followed by a dot and
/// details.
fn symbol_with_details<E: ErrorCode>(error: &ApiError<E>) -> Option<&str> {
    let documented = error.code()?.symbol()?;
    error.symbol().filter(|sent| is_symbol(sent, documented))
}

/// What kind of failure it is: `40001 ContactV3ParamInvalid`. The second field, if given, replaces
/// the name.
struct Head<'e, E>(&'e ApiError<E>, Option<&'e str>);

impl<E: ErrorCode> fmt::Display for Head<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(error, name) = *self;
        match error.kind() {
            ErrorKind::Code(resolution) => {
                let code = resolution.error();
                write!(f, "{} ", code.code())?;
                match name {
                    _ if code.is_overloaded() => names(code.meanings(), f),
                    Some(name) => write!(f, "{}", quoted(name)),
                    None => f.write_str(code.name()),
                }
            }
            ErrorKind::HttpStatus => {
                f.write_str("the response reports success with an error status")
            }
            ErrorKind::NoEnvelope if error.reason().is_some() && error.body().is_some() => {
                f.write_str("the response holds no code that can be read")
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

/// Everything that is known, one item per line.
struct Explanation<'e, E>(&'e ApiError<E>);

impl<E: ErrorCode> fmt::Display for Explanation<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let error = self.0;
        write!(f, "{}", Head(error, None))?;
        let mut line = |label: &str, text: &dyn fmt::Display| write!(f, "\n{label}: {text}");
        if let Some(symbol) = error.symbol() {
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
        if let Some(body) = beginning(error) {
            line("body", &Quoted(&body, MOST_OF_BODY))?;
        }
        if let Some(description) = error.description() {
            line("meaning", &Indented(description))?;
        }
        if let Some(hint) = error.hint() {
            line("hint", &Indented(hint))?;
        }
        if let Some(category) = error.category() {
            line("category", &category)?;
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

/// Text of a catalog, with its lines after the first indented under their label.
struct Indented<'t>(&'t str);

impl fmt::Display for Indented<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, line) in self.0.lines().enumerate() {
            f.write_str(if place == 0 { "" } else { "\n    " })?;
            f.write_str(line)?;
        }
        Ok(())
    }
}

/// What an overloaded code may mean: one meaning per line, with its hint.
pub(super) struct Candidates<E: 'static>(pub(super) &'static [E]);

impl<E: ErrorCode> fmt::Display for Candidates<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it may mean:")?;
        for candidate in self.0 {
            write!(f, "\n- {}", candidate.name())?;
            if let Some(message) = candidate.message().and_then(|message| message.lines().next()) {
                write!(f, ": {message}")?;
            }
            if let Some(description) = (*candidate).description() {
                write!(f, "\n  meaning: {}", Indented(description))?;
            }
            if let Some(hint) = candidate.hint() {
                write!(f, "\n  hint: {}", Indented(hint))?;
            }
        }
        Ok(())
    }
}
