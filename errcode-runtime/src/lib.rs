//! The code that the enums of `errcodes` call at run time.
//!
//! Depend on `errcodes`, not on this crate: it re-exports and documents everything here that is public
//! API. This crate is separate so that a program which only *uses* an enum links no CSV reader and no
//! procedural macro, and so that it works without an allocator and without `std`.
//!
//! It contains:
//!
//! - the types of the API: [`ErrorCode`], [`ErrorInfo`], [`UnknownCode`], [`OverloadedCode`], [`Retry`],
//!   [`Category`] and [`ParseCodeError`];
//! - [`template`]: message templates with placeholders, matched against what a server sent;
//! - [`RawError`], [`Resolution`] and [`resolve`]: from everything that was observed to a meaning;
//! - with the feature `serde`, `Response` and `ApiError`: from a response to data or an error;
//! - `__private`: the packed tables that an expansion contains, and the macro that implements an enum on
//!   top of them. It is not public API and changes without notice.
//!
//! It does not read catalogs (that is the job of `errcode-catalog`) and does not send requests.
#![no_std]
#![cfg_attr(errcodes_docs, feature(doc_cfg))]

#[cfg(any(feature = "serde", feature = "miette"))]
extern crate alloc;

mod category;
mod code;
#[cfg(feature = "miette")]
mod diagnostic;
mod display;
mod features;
mod hash;
mod implement;
mod info;
mod lookup;
mod parse;
mod payload;
mod raw;
pub mod resolve;
#[cfg(feature = "serde")]
mod response;
mod retry;
#[cfg(feature = "serde")]
mod scalar;
#[cfg(feature = "serde")]
mod serde_impls;
mod table;
pub mod template;
mod words;

pub use crate::category::Category;
pub use crate::code::ErrorCode;
pub use crate::info::ErrorInfo;
pub use crate::parse::ParseCodeError;
pub use crate::payload::{OverloadedCode, UnknownCode};
pub use crate::raw::RawError;
pub use crate::resolve::{Clue, Resolution};
#[cfg(feature = "serde")]
pub use crate::response::{
    ApiError, ApiErrorBuilder, Envelope, ErrorKind, HttpStatus, OwnedRawError, Response, RetryAfter,
};
pub use crate::retry::Retry;
#[cfg(feature = "serde")]
pub use crate::serde_impls::as_object;
pub use crate::table::Messages;
pub use crate::words::ParseWordError;

/// The building blocks of `error_catalog!` expansions. Not public API.
#[doc(hidden)]
pub mod __private {
    pub use crate::__implement as implement;
    #[cfg(feature = "miette")]
    pub use crate::diagnostic::{
        DiagnosticText, diagnostic_code, diagnostic_severity, diagnostic_text,
    };
    pub use crate::display::display;
    pub use crate::hash::{PerfectHash, bucket, mix, slot, text_key};
    pub use crate::info::suggested as suggested_status;
    pub use crate::lookup::{Found, Lookup, Symbols};
    pub use crate::parse::parse;
    pub use crate::payload::{overloaded, unknown};
    #[cfg(feature = "serde")]
    pub use crate::serde_impls::deserialize;
    pub use crate::table::{Integers, Rows, Text, TextColumn, TextColumns, to_u16};
    #[cfg(feature = "http")]
    pub use http;
    #[cfg(feature = "miette")]
    pub use miette;
    #[cfg(feature = "serde")]
    pub use serde;
}
