//! The errors of the Feishu Open Platform (飞书开放平台).
//!
//! The facts are from the page of [generic error codes] as of 2026-11-21, last updated 2025-08-20.
//! Codes that belong to a single API are documented with that API and are not included. We wrote the
//! names, descriptions, hints and categories. A code that the platform adds appears in a minor release;
//! renaming a variant takes a breaking one.
//!
//! 40001, 40003 and 40008 have one meaning in Contacts V3 and another elsewhere: pass the API that was
//! called as the `scope`. The meanings of 99991668 and of 99992364 are told apart by the message.
//!
//! [generic error codes]: https://open.feishu.cn/document/server-docs/api-call-guide/generic-error-code
//!
//! A client, with [ureq](https://docs.rs/ureq) and the feature `serde`:
//!
//! ```no_run
//! # #[cfg(feature = "serde")]
//! # {
//! use errcodes::feishu::FeishuError;
//! use errcodes::{ApiError, Response};
//! use serde::de::DeserializeOwned;
//!
//! /// The agent is one with `http_status_as_error(false)`: the body of a failure says what is wrong.
//! fn get<T: DeserializeOwned>(agent: &ureq::Agent, token: &str, path: &str) -> Result<T, CallError> {
//!     let url = format!("https://open.feishu.cn{path}");
//!     let mut response = agent.get(url).header("Authorization", format!("Bearer {token}")).call()?;
//!     let body = response.body_mut().read_to_vec()?;
//!     Ok(Response::new(response.status().as_u16(), &body).scope(path).into_result()?)
//! }
//!
//! #[derive(Debug, thiserror::Error)]
//! enum CallError {
//!     #[error("no response")]
//!     Transport(#[from] ureq::Error),
//!     #[error(transparent)]
//!     Api(#[from] ApiError<FeishuError>),
//! }
//! # }
//! ```
//!
//! What it makes of a response:
//!
//! ```
//! # #[cfg(feature = "serde")]
//! # {
//! use errcodes::feishu::FeishuError;
//! use errcodes::{Response, Retry};
//! use serde_json::Value;
//!
//! let path = "/open-apis/contact/v3/users/ou_42";
//! let body = br#"{"code": 40003, "msg": "internal error", "error": {"log_id": "20260101B"}}"#;
//! let response = Response::<Value>::new(500, body).scope(path);
//! let error = response.into_result::<FeishuError>().unwrap_err();
//! assert_eq!(error.retry(), Some(Retry::Backoff)); // elsewhere, 40003 is a missing permission
//! # }
//! ```

crate::error_catalog!("errcodes:feishu");
