//! The errors of Feishu Project (飞书项目).
//!
//! The facts are from the page "Open API 错误码" as of 2026-11-21, with the HTTP status of each code.
//! Names, descriptions, hints and categories are ours. A code that the platform adds comes with a
//! minor release; a variant that is renamed, with a breaking one.
//!
//! 50006 has two meanings, told apart by the message.
//!
//! With the feature `serde`:
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
