//! The errors of Feishu Project (飞书项目).
//!
//! The facts are from the page "Open API 错误码" as of 2026-11-21, including the HTTP status of each
//! code. We wrote the names, descriptions, hints and categories. A code that the platform adds
//! appears in a minor release; renaming a variant takes a breaking one.
//!
//! 50006 has two meanings, told apart by the message.
//!
//! A client, with [ureq](https://docs.rs/ureq) and the feature `serde`:
//!
//! ```no_run
//! # #[cfg(feature = "serde")]
//! # {
//! use errcodes::feishu_project::FeishuProjectError;
//! use errcodes::{ApiError, Response};
//! use serde::de::DeserializeOwned;
//!
//! /// The agent is one with `http_status_as_error(false)`: the body of a failure says what is wrong.
//! fn get<T: DeserializeOwned>(agent: &ureq::Agent, token: &str, path: &str) -> Result<T, CallError> {
//!     let url = format!("https://project.feishu.cn{path}");
//!     let mut response = agent.get(url).header("X-PLUGIN-TOKEN", token).call()?;
//!     let body = response.body_mut().read_to_vec()?;
//!     Ok(Response::new(response.status().as_u16(), &body).into_result()?)
//! }
//!
//! #[derive(Debug, thiserror::Error)]
//! enum CallError {
//!     #[error("no response")]
//!     Transport(#[from] ureq::Error),
//!     #[error(transparent)]
//!     Api(#[from] ApiError<FeishuProjectError>),
//! }
//! # }
//! ```
//!
//! What it makes of a response:
//!
//! ```
//! # #[cfg(feature = "serde")]
//! # {
//! use errcodes::feishu_project::FeishuProjectError;
//! use errcodes::{Response, Retry};
//! use serde_json::Value;
//!
//! let body = br#"{"err_code": 50006, "err_msg": "openapi system err, please try again later"}"#;
//! let error = Response::<Value>::new(500, body).into_result::<FeishuProjectError>().unwrap_err();
//! assert_eq!(error.retry(), Some(Retry::Backoff));
//! # }
//! ```

crate::error_catalog!("errcodes:feishu-project");
