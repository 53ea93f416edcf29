//! The enums as diagnostics of miette.

use alloc::boxed::Box;
use core::fmt::Display;

use miette::Severity;

use crate::code::ErrorCode;

/// The return type of the methods of `miette::Diagnostic`.
pub type DiagnosticText<'a> = Option<Box<dyn Display + 'a>>;

/// `40001 ContactV3ParamInvalid`, with the string code in place of the name if there is one.
#[must_use]
pub fn diagnostic_code<'a, E: ErrorCode>(error: E) -> DiagnosticText<'a> {
    let name = error.symbol().unwrap_or(error.name());
    Some(Box::new(alloc::format!("{} {name}", error.code())))
}

/// A success is advice; anything else is an error.
#[must_use]
pub fn diagnostic_severity<E: ErrorCode>(error: E) -> Option<Severity> {
    Some(if error.is_success() { Severity::Advice } else { Severity::Error })
}

/// Text of a catalog.
#[must_use]
pub fn diagnostic_text<'a>(text: Option<&'static str>) -> DiagnosticText<'a> {
    text.map(|text| Box::new(text) as Box<dyn Display>)
}
