//! Enums as a person would write them: source files of crates to build.

use std::fmt::Write;

use crate::Catalog;

/// The enum alone, without any functions: the lower limit of build times.
#[must_use]
pub fn bare(catalog: &Catalog) -> String {
    let mut source = "//! The enum alone.\n\n/// Codes.\n#[allow(missing_docs)]\n".to_owned();
    source.push_str("#[non_exhaustive]\npub enum FeishuError {\n");
    for row in catalog.rows() {
        let _ = writeln!(source, "    {},", row.name);
    }
    source + "}\n"
}

/// The enum with the derives of thiserror and `num_enum`, and a `match` for the hints.
///
/// It has no documentation, and uses `FeishuError::` where many would write `Self::`, which takes
/// the compiler longer.
#[must_use]
pub fn thiserror_and_num_enum(catalog: &Catalog) -> String {
    let mut source = "//! Codes by thiserror and num_enum.\n\n/// Codes.\n".to_owned();
    source.push_str(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error, num_enum::TryFromPrimitive)]\n\
         #[allow(missing_docs)]\n\
         #[non_exhaustive]\n\
         #[repr(i64)]\n\
         pub enum FeishuError {\n",
    );
    for row in catalog.codes() {
        let message = row.message.replace('{', "{{").replace('}', "}}");
        let _ = writeln!(source, "    #[error({message:?})]\n    {} = {},", row.name, row.code);
    }
    source.push_str(
        "}\n\n\
         impl FeishuError {\n    \
         /// What to do about it.\n    \
         pub const fn hint(self) -> Option<&'static str> {\n        \
         match self {\n",
    );
    for row in catalog.codes().filter(|row| !row.hint.is_empty()) {
        let _ = writeln!(source, "            FeishuError::{} => Some({:?}),", row.name, row.hint);
    }
    source + "            _ => None,\n        }\n    }\n}\n"
}
