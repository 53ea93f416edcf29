//! A caller with private enums, unused enums, enums without documentation and attributes.
#![deny(warnings, missing_docs, unused, unreachable_pub, clippy::pedantic)]

use errcodes::error_catalog;

// Nothing is made of this one: a catalog is complete, whether a program uses its codes or not.
error_catalog! { enum Unused = "../../../../catalogs/feishu.csv"; }

error_catalog! { enum UnusedRemoved = "../../removed.csv"; }

error_catalog! {
    /// One of its methods is used.
    enum HardlyUsed = "../../../../catalogs/ones.csv";
}

error_catalog! {
    /// Its variants are documented with their codes alone, which `missing_docs` is content with.
    #[error_catalog(docs = false)]
    pub enum Short = "../../../../catalogs/feishu.csv";
}

error_catalog! {
    #[error_catalog(docs = false)]
    pub enum Undocumented = "../../../../catalogs/ones.csv";
}

error_catalog! {
    /// Attributes are those of the enum.
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
    /// Some of its variants are deprecated, as the platform no longer sends their codes.
    pub enum Removed = "../../removed.csv";
}

error_catalog! {
    /// It is deprecated, and so are some of its variants on their own.
    #[deprecated]
    pub enum DeprecatedRemoved = "../../removed.csv";
}

error_catalog! {
    /// There is none.
    #[cfg(any())]
    pub enum Nowhere = "../../../../catalogs/ones.csv";
}

error_catalog! {
    /// There is one.
    #[cfg(all())]
    pub enum Here = "../../../../catalogs/ones.csv";
}

/// The code that the platform gives to success.
#[must_use]
pub fn success() -> i64 {
    HardlyUsed::from(200).code()
}
