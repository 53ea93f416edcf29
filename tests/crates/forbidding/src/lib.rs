//! A caller that forbids every lint it can, so that no emitted code may `allow` one.
#![forbid(warnings, missing_docs, deprecated, unsafe_code, unused, future_incompatible)]
#![forbid(nonstandard_style, rust_2018_idioms, unreachable_pub, unused_qualifications)]
#![forbid(missing_debug_implementations, missing_copy_implementations, single_use_lifetimes)]
#![forbid(trivial_casts, trivial_numeric_casts, variant_size_differences, let_underscore)]
#![forbid(clippy::all, clippy::pedantic, clippy::nursery, clippy::cargo)]
#![forbid(rustdoc::all)]

use errcodes::error_catalog;

error_catalog!("../../../../catalogs/bkrepo.csv");
error_catalog!("../../../../catalogs/caoliao.csv");
error_catalog!("../../../../catalogs/feishu.csv");
error_catalog!("../../../../catalogs/feishu-project.csv");
error_catalog!("../../../../catalogs/ones.csv");

error_catalog! {
    /// Without documentation of its variants.
    #[error_catalog(docs = false)]
    pub enum Short = "../../../../catalogs/feishu.csv";
}

error_catalog! {
    #[error_catalog(docs = false)]
    pub enum Undocumented = "../../../../catalogs/ones.csv";
}

error_catalog! { enum Unused = "../../../../catalogs/feishu.csv"; }

// Its variants share their beginning and end with each other and with an enum.
error_catalog! { enum Store = "src/alike.csv"; }
error_catalog! { pub(crate) enum Error = "src/alike.csv"; }

// Codes that the platform no longer sends, whose variants are deprecated.
error_catalog!("../../removed.csv");
error_catalog! { enum UnusedRemoved = "../../removed.csv"; }
error_catalog! {
    #[error_catalog(docs = false)]
    pub enum Removed = "../../removed.csv";
}
/// In a function, through a macro.
#[must_use]
pub fn names(code: i64) -> [&'static str; 4] {
    macro_rules! store {
        ($name:ident = $path:literal) => {
            error_catalog! { enum $name = $path; }
        };
    }
    store!(StoreFull = "src/alike.csv");
    store!(RemovedHere = "../../removed.csv");
    [
        Store::from(code).name(),
        Error::from(code).name(),
        StoreFull::from(code).name(),
        RemovedHere::from(code).name(),
    ]
}
