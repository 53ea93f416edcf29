//! The errors of BK-Repo (蓝鲸制品库).
//!
//! The facts are from its error codes in the modules Common, Auth, Generic and Repository. Messages are in Chinese; descriptions and hints are in English, and hints in Chinese too, as of 2026-11-21. Names, descriptions, hints and categories are
//! ours. A code that the platform adds is a minor release; a variant that is renamed is a breaking one.
//!
//! No code has several meanings.
//!
//! With the feature `serde`:
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
