//! The errors of ONES.
//!
//! The facts are from the page "Status Code" as of 2026-11-21: 36 string codes over 8 numbers, and
//! 59 numbers without a string code. We wrote the names, descriptions, hints and categories. A code
//! that the platform adds appears in a minor release; renaming a variant takes a breaking one.
//!
//! 200, 400, 401, 403, 404, 409 and 500 have several meanings, told apart by the string code, which
//! may be followed by a dot and details.
//!
//! With the feature `serde`:
//!
//! ```
//! # #[cfg(feature = "serde")]
//! # {
//! use errcodes::ones::OnesError;
//! use errcodes::Response;
//! use serde_json::Value;
//!
//! let body = br#"{"code": 400, "errcode": "InvalidParameter.Team.Name.TooLong"}"#;
//! let error = Response::<Value>::new(400, body).into_result::<OnesError>().unwrap_err();
//! assert!(error.is(OnesError::InvalidParameter));
//! # }
//! ```

crate::error_catalog!("errcodes:ones");
