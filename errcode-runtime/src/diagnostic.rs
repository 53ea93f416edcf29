//! The enums as diagnostics of miette.

use alloc::boxed::Box;
use core::fmt::Display;

use miette::Severity;

use crate::code::ErrorCode;

/// What the methods of `miette::Diagnostic` give.
pub type DiagnosticText<'a> = Option<Box<dyn Display + 'a>>;

/// `40001 ContactV3ParamInvalid`; the string code instead of the name where there is one.
#[must_use]
pub fn diagnostic_code<'a, E: ErrorCode>(error: E) -> DiagnosticText<'a> {
    let name = error.symbol().unwrap_or(error.name());
    Some(Box::new(alloc::format!("{} {name}", error.code())))
}

/// A success is advice, all else is an error.
#[must_use]
pub fn diagnostic_severity<E: ErrorCode>(error: E) -> Option<Severity> {
    Some(if error.is_success() { Severity::Advice } else { Severity::Error })
}

/// Text of a catalog.
#[must_use]
pub fn diagnostic_text<'a>(text: Option<&'static str>) -> DiagnosticText<'a> {
    text.map(|text| Box::new(text) as Box<dyn Display>)
}
