//! The catalogs of error codes that `errcodes` includes, as text.
//!
//! To get a platform's errors as an enum, depend on `errcodes` with the feature of that platform. This crate is for
//! tools that read the catalogs themselves, with `errcode-catalog` or any other CSV reader. The README next to the
//! files says where they come from.
//!
//! ```
//! let feishu = errcode_catalogs::find("feishu").unwrap();
//! assert!(feishu.starts_with("code,"));
//! ```
#![no_std]

/// BK-Repo (蓝鲸制品库).
pub const BKREPO: &str = include_str!("../bkrepo.csv");

/// CaoLiao (草料二维码).
pub const CAOLIAO: &str = include_str!("../caoliao.csv");

/// The Feishu Open Platform (飞书开放平台).
pub const FEISHU: &str = include_str!("../feishu.csv");

/// Feishu Project (飞书项目).
pub const FEISHU_PROJECT: &str = include_str!("../feishu-project.csv");

/// ONES.
pub const ONES: &str = include_str!("../ones.csv");

/// Every catalog with its name, which is that of its file.
pub const ALL: [(&str, &str); 5] = [
    ("bkrepo", BKREPO),
    ("caoliao", CAOLIAO),
    ("feishu", FEISHU),
    ("feishu-project", FEISHU_PROJECT),
    ("ones", ONES),
];

/// The catalog with this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static str> {
    ALL.iter().find(|(other, _)| *other == name).map(|(_, text)| *text)
}
