//! A caller that gives the dependency another name.
#![deny(warnings)]

codes::error_catalog!("../../../../catalogs/feishu.csv");

/// As the enum sees it.
#[must_use]
pub fn unknown(error: FeishuError) -> Option<codes::UnknownCode<FeishuError>> {
    match error {
        FeishuError::Unknown(code) => Some(code),
        _ => None,
    }
}
