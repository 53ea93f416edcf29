//! A caller with private enums, unused enums, enums without documentation and attributes.
#![deny(warnings, missing_docs, unused, unreachable_pub, clippy::pedantic)]

use errcodes::error_catalog;

// Nothing uses this one: a catalog is complete, whether or not a program uses its codes.
error_catalog! { enum Unused = "../../../../catalogs/feishu.csv"; }

error_catalog! { enum UnusedRemoved = "../../removed.csv"; }

error_catalog! {
    /// One of its methods is used.
    enum HardlyUsed = "../../../../catalogs/ones.csv";
}

error_catalog! {
    /// Its variants are documented only with their codes, which satisfies `missing_docs`.
    #[error_catalog(docs = false)]
    pub enum Short = "../../../../catalogs/feishu.csv";
}

error_catalog! {
    #[error_catalog(docs = false)]
    pub enum Undocumented = "../../../../catalogs/ones.csv";
}

error_catalog! {
    /// Attributes are applied to the enum.
    #[doc(alias = "lark")]
    #[must_use]
    #[allow(clippy::enum_variant_names)]
    pub enum Attributes = "../../../../catalogs/caoliao.csv";
}

error_catalog! {
    #[doc(alias = "this alone documents nothing")]
    pub enum Alias = "../../../../catalogs/caoliao.csv";
}

error_catalog! {
    /// Others get a warning if they use it.
    #[deprecated]
    pub enum Deprecated = "../../../../catalogs/ones.csv";
}

error_catalog! {
    /// Some of its variants are deprecated, because the platform no longer sends their codes.
    pub enum Removed = "../../removed.csv";
}

error_catalog! {
    /// It is deprecated, and so are some of its variants on their own.
    #[deprecated]
    pub enum DeprecatedRemoved = "../../removed.csv";
}

error_catalog! {
    /// It does not exist.
    #[cfg(any())]
    pub enum Nowhere = "../../../../catalogs/ones.csv";
}

error_catalog! {
    /// It exists.
    #[cfg(all())]
    pub enum Here = "../../../../catalogs/ones.csv";
}

/// The code that the platform uses for success.
#[must_use]
pub fn success() -> i64 {
    HardlyUsed::from(200).code()
}
