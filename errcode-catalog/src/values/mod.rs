//! Cells that contain more than text: their values, or the mistakes in them.

mod code;
mod link;
mod scope;
mod symbol;

use errcode_runtime::{Category, Clue, Retry};

pub(crate) use code::code;
pub(crate) use link::url;
pub(crate) use scope::scope;
pub(crate) use symbol::symbol;

use crate::catalog::Kind;
use crate::cells::CellError;
use crate::chars::confusable::{self, Confusable};
use crate::columns::Column;
use crate::findings::words::terms;
use crate::findings::{Finding, Term, Whole};
use crate::nearest::nearest;
use crate::scan::Content;
use crate::source::Span;

/// The value of a cell, or the mistake in it.
pub(crate) type Parsed<T> = Result<T, CellError<T>>;

/// An HTTP status.
pub(crate) fn http_status(content: &Content<'_>) -> Parsed<u16> {
    let text = content.text;
    let in_range = |status: &u16| (100..=599).contains(status);
    let is_plain = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(status) = text.parse().ok().filter(|status| is_plain && in_range(status)) {
        return Ok(status);
    }
    let number = code::restored(text).and_then(|number| u16::try_from(number).ok());
    let status = number.or_else(|| named_status(text)).filter(in_range);
    let (span, disguise) = disguise(content);
    let finding = Finding::status_invalid(span, text, disguise, status.map(usize::from));
    Err(match status {
        Some(status) => CellError::mend(content, finding, &status.to_string(), status),
        None => CellError::new(finding),
    })
}

/// The phrases that usually follow a status. Other words may be a condition.
const REASONS: [&str; 22] = [
    "ok",
    "created",
    "accepted",
    "no content",
    "bad request",
    "unauthorized",
    "payment required",
    "forbidden",
    "not found",
    "method not allowed",
    "not acceptable",
    "request timeout",
    "conflict",
    "gone",
    "precondition failed",
    "unprocessable entity",
    "too many requests",
    "internal server error",
    "not implemented",
    "bad gateway",
    "service unavailable",
    "gateway timeout",
];

/// `404 Not Found`, `HTTP 404`
fn named_status(text: &str) -> Option<u16> {
    let text = text.strip_prefix("HTTP ").unwrap_or(text);
    let (number, reason) = text.split_once(' ').unwrap_or((text, ""));
    let is_reason = reason.is_empty() || REASONS.contains(&reason.to_lowercase().as_str());
    number.parse().ok().filter(|_| number.len() == 3 && is_reason)
}

/// Success, error or no longer sent.
pub(crate) fn kind(content: &Content<'_>) -> Parsed<Kind> {
    chosen(content, Column::Kind, &Kind::ALL, Kind::as_str, terms::EMPTY_FOR_ERROR)
}

/// What sending the request again can achieve.
pub(crate) fn retry(content: &Content<'_>) -> Parsed<Retry> {
    chosen(content, Column::Retry, Retry::ALL, Retry::as_str, terms::EMPTY_IF_NOT_KNOWN)
}

/// What kind of failure it is.
pub(crate) fn category(content: &Content<'_>) -> Parsed<Category> {
    chosen(content, Column::Category, Category::ALL, Category::as_str, terms::EMPTY_IF_NOT_KNOWN)
}

/// The column that tells meanings apart.
pub(crate) fn overload(content: &Content<'_>) -> Parsed<Clue> {
    chosen(content, Column::Overload, &Clue::ALL, Clue::column, terms::EMPTY_FOR_ONE_MEANING)
}

/// Finds the value that a cell contains, by name; `empty` says what an empty cell would mean.
fn chosen<T: Copy>(
    content: &Content<'_>,
    column: Column,
    values: &[T],
    name: fn(T) -> &'static str,
    empty: Term,
) -> Parsed<T> {
    let names: Vec<_> = values.iter().map(|&value| name(value)).collect();
    match one_of(content, column, &names, empty) {
        Ok(index) => Ok(values[index]),
        Err(CellError { finding, mended }) => {
            Err(CellError { finding, mended: mended.map(|index| values[index]) })
        }
    }
}

/// Finds the name that a cell contains.
fn one_of(content: &Content<'_>, column: Column, names: &[&str], empty: Term) -> Parsed<usize> {
    let text = content.text;
    if let Some(index) = names.iter().position(|&name| name == text) {
        return Ok(index);
    }
    // `Slow_Down`: the right word, spelled differently.
    let plain = |text: &str| text.to_lowercase().replace(['-', '_', ' '], "");
    let wanted = plain(text);
    if let Some(index) = names.iter().position(|&name| plain(name) == wanted) {
        let proposal = names[index];
        let finding = Finding::value_misspelled(content.span, text, column, Whole(proposal));
        return Err(CellError::mend(content, finding, proposal, index));
    }
    let near = nearest(&confusable::skeleton(text), names.iter().copied()).map(Whole);
    let (span, disguise) = disguise(content);
    let names = Whole(names.join(", "));
    Err(CellError::new(Finding::value_unknown(span, text, column, disguise, near, names, empty)))
}

/// The first character of a cell that only looks like ASCII, and its place; if there is none, the whole
/// cell. If the finding did not mention the character, "did you mean" would propose what seems to be
/// there already.
pub(crate) fn disguise(content: &Content<'_>) -> (Span, Option<Confusable>) {
    let found = confusable::find(content.text);
    (found.map_or(content.span, |found| content.char(found.at, found.char)), found)
}
