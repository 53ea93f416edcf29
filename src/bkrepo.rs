//! The errors of BK-Repo (蓝鲸制品库).
//!
//! The facts are the error codes of BK-Repo in its modules Common, Auth, Generic and Repository, as
//! of 2026-11-21. Messages are in Chinese, descriptions in English, and hints in both languages. We
//! wrote the names, descriptions, hints and categories. A code that the platform adds appears in a
//! minor release; renaming a variant takes a breaking one.
//!
//! No code has more than one meaning.
//!
//! A client, with [ureq](https://docs.rs/ureq) and the feature `serde`:
//!
//! ```no_run
//! # #[cfg(feature = "serde")]
//! # {
//! use errcodes::bkrepo::BkrepoError;
//! use errcodes::{ApiError, Response};
//! use serde::de::DeserializeOwned;
//!
//! /// The agent is one with `http_status_as_error(false)`: the body of a failure says what is wrong.
//! fn get<T: DeserializeOwned>(agent: &ureq::Agent, token: &str, path: &str) -> Result<T, CallError> {
//!     let url = format!("https://bkrepo.example.com{path}");
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
//!     Api(#[from] ApiError<BkrepoError>),
//! }
//! # }
//! ```
//!
//! What it makes of a response:
//!
//! ```
//! # #[cfg(feature = "serde")]
//! # {
//! use errcodes::bkrepo::BkrepoError;
//! use errcodes::{Response, Retry};
//! use serde_json::Value;
//!
//! let body = r#"{"code": 250128, "message": "资源请求量超过限流值", "data": null, "traceId": "t-1"}"#;
//! let response = Response::<Value>::new(429, body.as_bytes());
//! let error = response.into_result::<BkrepoError>().unwrap_err();
//! assert_eq!((error.retry(), error.log_id()), (Some(Retry::SlowDown), Some("t-1")));
//! # }
//! ```

crate::error_catalog!("errcodes:bkrepo");
