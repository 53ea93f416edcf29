//! A caller with every lint on: the shipped catalogs, and one whose cells would be code, links, HTML,
//! headings or doctests if they were not escaped.
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, unused_qualifications, clippy::pedantic, rustdoc::all)]
#![deny(missing_debug_implementations, single_use_lifetimes, unreachable_pub, unused)]

use errcodes::error_catalog;

error_catalog!("../../../../catalogs/bkrepo.csv");
error_catalog!("../../../../catalogs/caoliao.csv");
error_catalog!("../../../../catalogs/feishu.csv");
error_catalog!("../../../../catalogs/feishu-project.csv");
error_catalog!("../../../../catalogs/ones.csv");
error_catalog!("src/hostile.csv");

/// Nothing is required of a user who gets an error.
///
/// # Errors
///
/// What the catalog says.
pub fn check(code: i64) -> Result<(), FeishuError> {
    FeishuError::check(code)?;
    HostileError::check(code).or(Ok(()))
}
