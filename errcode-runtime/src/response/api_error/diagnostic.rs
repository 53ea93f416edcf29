//! `ApiError` as a diagnostic of miette.

use alloc::boxed::Box;
use alloc::string::ToString;
use core::fmt::Display;

use super::ApiError;
use super::display::Candidates;
use crate::code::ErrorCode;

impl<E: ErrorCode> miette::Diagnostic for ApiError<E> {
    /// `40001 ContactV3ParamInvalid`, with the string code in place of the name if there is one.
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        crate::diagnostic::diagnostic_code(self.code()?)
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(miette::Severity::Error)
    }

    /// The hint; if it is undecided which meaning the code has, each meaning with its hint.
    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        match (self.hint(), self.candidates()) {
            (Some(hint), _) => Some(Box::new(hint)),
            (None, []) => None,
            (None, candidates) => Some(Box::new(Candidates(candidates).to_string())),
        }
    }

    fn url<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        crate::diagnostic::diagnostic_text(ApiError::url(self))
    }
}
