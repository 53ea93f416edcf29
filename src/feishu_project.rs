//! The errors of Feishu Project (飞书项目).
//!
//! The facts are from the page "Open API 错误码" as of 2026-11-21, including the HTTP status of each
//! code. We wrote the names, descriptions, hints and categories. A code that the platform adds
//! appears in a minor release; renaming a variant takes a breaking one.
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
