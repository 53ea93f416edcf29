//! The errors of CaoLiao (草料二维码).
//!
//! The facts are from the page "错误码说明(OpenAPI V2)" as of 2026-11-21: 7 general codes, which
//! responses carry in `code`, and 30 codes of individual functions, in `error_code`. We wrote the
//! names, descriptions, hints and categories. A code that the platform adds appears in a minor
//! release; renaming a variant takes a breaking one.
//!
//! No code has more than one meaning. A response may have two codes: the more specific one is the
//! error, and the other is `general_code()`.
//!
//! A client, with [ureq](https://docs.rs/ureq) and the feature `serde`:
//!
//! ```no_run
//! # #[cfg(feature = "serde")]
//! # {
//! use errcodes::caoliao::CaoliaoError;
//! use errcodes::{ApiError, Response};
//! use serde::de::DeserializeOwned;
//!
//! /// The agent is one with `http_status_as_error(false)`: the body of a failure says what is wrong.
//! fn get<T: DeserializeOwned>(agent: &ureq::Agent, token: &str, path: &str) -> Result<T, CallError> {
//!     let url = format!("https://api.example.com{path}");
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
//!     Api(#[from] ApiError<CaoliaoError>),
//! }
//! # }
//! ```
//!
//! What it makes of a response:
//!
//! ```
//! # #[cfg(feature = "serde")]
//! # {
//! use errcodes::caoliao::CaoliaoError;
//! use errcodes::Response;
//! use serde_json::Value;
//!
//! let body = br#"{"code": 400, "message": "Record not found", "error_code": 100303}"#;
//! let error = Response::<Value>::new(400, body).into_result::<CaoliaoError>().unwrap_err();
//! assert_eq!(error.code(), Some(CaoliaoError::from(100303)));
//! assert_eq!(error.general_code(), Some(CaoliaoError::from(400)));
//! # }
//! ```

crate::error_catalog!("errcodes:caoliao");
