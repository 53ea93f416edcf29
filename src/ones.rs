//! The errors of ONES.
//!
//! The facts are from the page "Status Code" as of 2026-11-21: 36 string codes over 8 numbers, and
//! 59 numbers without a string code. We wrote the names, descriptions, hints and categories. A code
//! that the platform adds appears in a minor release; renaming a variant takes a breaking one.
//!
//! 200, 400, 401, 403, 404, 409 and 500 have several meanings, told apart by the string code, which
//! may be followed by a dot and details.
//!
//! A client, with [ureq](https://docs.rs/ureq) and the feature `serde`:
//!
//! ```no_run
//! # #[cfg(feature = "serde")]
//! # {
//! use errcodes::ones::OnesError;
//! use errcodes::{ApiError, Response};
//! use serde::de::DeserializeOwned;
//!
//! /// The agent is one with `http_status_as_error(false)`: the body of a failure says what is wrong.
//! fn get<T: DeserializeOwned>(agent: &ureq::Agent, token: &str, path: &str) -> Result<T, CallError> {
//!     let url = format!("https://ones.example.com{path}");
//!     let mut response = agent.get(url).header("Authorization", token).call()?; // or your header
//!     let body = response.body_mut().read_to_vec()?;
//!     Ok(Response::new(response.status().as_u16(), &body).into_result()?)
//! }
//!
//! #[derive(Debug, thiserror::Error)]
//! enum CallError {
//!     #[error("no response")]
//!     Transport(#[from] ureq::Error),
//!     #[error(transparent)]
//!     Api(#[from] ApiError<OnesError>),
//! }
//! # }
//! ```
//!
//! What it makes of a response:
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
