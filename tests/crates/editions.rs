//! A caller in an older edition.
#![deny(warnings, missing_docs, rust_2018_idioms, clippy::pedantic)]

errcodes::error_catalog!("../../catalogs/feishu.csv");

errcodes::error_catalog! {
    /// Meanings told apart by string codes.
    pub(crate) enum Ones = "../../catalogs/ones.csv";
}

errcodes::error_catalog! {
    /// Codes that the platform no longer sends.
    pub enum Removed = "./removed.csv";
}

/// Whether a request may be sent again.
#[must_use]
pub fn retries(code: i64) -> bool {
    FeishuError::from(code).retry().is_some() || Ones::from(code).retry().is_some()
}
