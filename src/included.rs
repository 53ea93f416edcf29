//! The platforms that are included, each a module behind its feature.

#[cfg(feature = "bkrepo")]
#[cfg_attr(docsrs, doc(cfg(feature = "bkrepo")))]
pub mod bkrepo {
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
}

#[cfg(feature = "caoliao")]
#[cfg_attr(docsrs, doc(cfg(feature = "caoliao")))]
pub mod caoliao {
    //! The errors of CaoLiao (草料二维码).
    //!
    //! The facts are from the page "错误码说明(OpenAPI V2)": 7 general codes, which responses carry in `code`, and 30 of single functions, in `error_code`, as of 2026-11-21. Names, descriptions, hints and categories are
    //! ours. A code that the platform adds is a minor release; a variant that is renamed is a breaking one.
    //!
    //! No code has several meanings. A response may have two codes: the more specific one is the error, and the other is `general_code()`.
    //!
    //! With the feature `serde`:
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
}

#[cfg(feature = "feishu")]
#[cfg_attr(docsrs, doc(cfg(feature = "feishu")))]
pub mod feishu {
    //! The errors of the Feishu Open Platform (飞书开放平台).
    //!
    //! The facts are from the page of [generic error codes](https://open.feishu.cn/document/server-docs/api-call-guide/generic-error-code), last updated 2025-08-20. Codes of single APIs are on their own pages, and not here, as of 2026-11-21. Names, descriptions, hints and categories are
    //! ours. A code that the platform adds is a minor release; a variant that is renamed is a breaking one.
    //!
    //! 40001, 40003 and 40008 mean one thing in Contacts V3 and another elsewhere: say which API was called, with `scope`. 99991668 and 99992364 are told apart by the message.
    //!
    //! With the feature `serde`:
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
}

#[cfg(feature = "feishu-project")]
#[cfg_attr(docsrs, doc(cfg(feature = "feishu-project")))]
pub mod feishu_project {
    //! The errors of Feishu Project (飞书项目).
    //!
    //! The facts are from the page "Open API 错误码", with the HTTP status of each code, as of 2026-11-21. Names, descriptions, hints and categories are
    //! ours. A code that the platform adds is a minor release; a variant that is renamed is a breaking one.
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
}

#[cfg(feature = "ones")]
#[cfg_attr(docsrs, doc(cfg(feature = "ones")))]
pub mod ones {
    //! The errors of ONES.
    //!
    //! The facts are from the page "Status Code": 36 string codes over 8 numbers, and 59 numbers of their own, as of 2026-11-21. Names, descriptions, hints and categories are
    //! ours. A code that the platform adds is a minor release; a variant that is renamed is a breaking one.
    //!
    //! 200, 400, 401, 403, 404, 409 and 500 have several meanings, told apart by the string code. Details may follow it after a dot.
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
}
