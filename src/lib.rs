// What it quotes of catalogs is tested where catalogs stay as they are, in `tests/frozen`.
#![cfg_attr(not(doctest), doc = include_str!("../README.md"))]
#![no_std]
#![cfg_attr(errcodes_docs, feature(doc_cfg))]

pub use errcode_runtime::{
    Category, Clue, ErrorCode, ErrorInfo, Messages, OverloadedCode, ParseCodeError, ParseWordError,
    RawError, Resolution, Retry, UnknownCode, template,
};

#[cfg(feature = "serde")]
pub use errcode_runtime::{
    ApiError, ApiErrorBuilder, Envelope, ErrorKind, HttpStatus, OwnedRawError, Response,
    RetryAfter, as_object,
};

/// What the macros here expand to. Not public API.
#[doc(hidden)]
pub mod __private {
    pub use errcode_macros::{Derived, error_catalog};
    pub use errcode_runtime::__private::*;
}

/// Makes an enum from a catalog of error codes.
///
/// # Two forms
///
/// The short form takes a path, and names a public enum after the file: `feishu-project.csv` becomes
/// `FeishuProjectError`.
///
/// ```
/// errcodes::error_catalog!("tests/store.csv");
///
/// assert_eq!(StoreError::from(7), StoreError::Full);
/// ```
///
/// The long form is an enum whose body is the catalog. Documentation, attributes and visibility are
/// those of the enum.
///
/// ```
/// errcodes::error_catalog! {
///     /// What our storage service answers.
///     #[error_catalog(docs = false)]
///     pub(crate) enum StorageError = "tests/store.csv";
/// }
///
/// assert!(StorageError::check(7).is_err());
/// ```
///
/// # Paths
///
/// A plain path starts at the package root, the folder of `Cargo.toml`. A path that starts with `./`
/// or `../` starts at the source file that holds it. Nothing else is tried. Absolute paths are refused,
/// as they exist on one machine only.
///
/// The crate is built again when the file changes.
///
/// # Several files
///
/// Several files can make one catalog. The first one names it, its languages lead, and all rules hold over all files.
/// `errcodes:feishu` is an included catalog, with its feature; rows of your own replace its rows of the same code.
///
/// ```
/// # #[cfg(feature = "feishu")]
/// errcodes::error_catalog! {
///     /// What Feishu documents, and what we met ourselves.
///     pub enum OurError = ["errcodes:feishu", "tests/several-files.csv"];
/// }
///
/// # #[cfg(feature = "feishu")]
/// assert_eq!(OurError::from(1254000), OurError::BitableRequestInvalid);
/// ```
///
/// # Options
///
/// `#[error_catalog(docs = false)]` leaves of each variant's documentation only the code. Otherwise it
/// holds all that the catalog says, and the variant is found by its number and its string code too. The methods say it
/// all the same.
///
/// `#[error_catalog(languages = "zh, en")]` says which languages of a catalog are compiled in, and which of them leads:
/// `description()`, `hint()` and `url()` give the first one, or the next where a cell is empty; documentation and
/// `{:#}` do so too. Without it, that is the order of the file. Messages stay in all languages, since they decide what
/// an error means.
///
/// # What is emitted
///
/// - One variant per row; `Overloaded(`[`OverloadedCode`]`)` if a code of the catalog has several
///   meanings; and `Unknown(`[`UnknownCode`]`)`. The enum is `#[non_exhaustive]`, as platforms add
///   codes.
/// - `Clone`, `Copy`, `Debug` (the variant's name), [`Display`](core::fmt::Display),
///   [`Error`](core::error::Error), `Eq`, `Hash`, `Ord` (by code), `From<i64>`, `Into<i64>`,
///   [`FromStr`](core::str::FromStr).
/// - The methods of [`ErrorCode`] and its implementation. The methods are inherent too, and `const`
///   but for `messages`, and for those that compare texts: `resolve` and `captures`.
///
/// It needs neither `std` nor an allocator, holds no `unsafe`, refers to nothing but `::core` and this
/// crate, under whatever name the dependency has, and builds without a warning where lints are
/// forbidden.
///
/// # Errors
///
/// Any mistake in a catalog is a compile error that names the cell and the fix; all of them are shown at once.
/// The entries that are sound are emitted all the same, so that a bad row does not cause a second error
/// wherever the enum is used; nor does a file of which nothing can be read.
#[macro_export]
macro_rules! error_catalog {
    ($($input:tt)*) => {
        $crate::__private::error_catalog! { $crate; $($input)* }
    };
}

// For the documentation alone: nothing of it is in a build.
#[cfg(doc)]
pub mod guide;

#[cfg(feature = "bkrepo")]
pub mod bkrepo;

#[cfg(feature = "caoliao")]
pub mod caoliao;

#[cfg(feature = "feishu")]
pub mod feishu;

#[cfg(feature = "feishu-project")]
pub mod feishu_project;

#[cfg(feature = "ones")]
pub mod ones;
