// The catalog excerpts that the README quotes are tested in `tests/frozen`, where catalogs never change.
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

/// The items that the macros here expand to. Not public API.
#[doc(hidden)]
pub mod __private {
    pub use errcode_macros::{Derived, error_catalog};
    pub use errcode_runtime::__private::*;
}

/// Makes an enum from a catalog of error codes.
///
/// # Two forms
///
/// The short form takes a path and creates a public enum named after the file: `feishu-project.csv`
/// becomes `FeishuProjectError`.
///
/// ```
/// errcodes::error_catalog!("tests/store.csv");
///
/// assert_eq!(StoreError::from(7), StoreError::Full);
/// ```
///
/// The long form looks like an enum with a catalog in place of its body. Its documentation, attributes and
/// visibility are applied to the enum.
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
/// A plain path is relative to the package root, the folder of `Cargo.toml`. A path that starts with `./`
/// or `../` is relative to the source file that contains it. No other place is searched. Absolute paths
/// are rejected, because they exist on one machine only.
///
/// The crate is rebuilt when the file changes.
///
/// # Several files
///
/// Several files can form one catalog. The first file gives it its name and its leading languages, and all rules
/// apply across all files. `errcodes:feishu` is an included catalog, which needs its feature. Your own rows replace
/// its rows of the same code.
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
/// `#[error_catalog(docs = false)]` reduces each variant's documentation to its code. Otherwise the documentation
/// contains everything that the catalog says, and a search for the number or the string code also finds the variant.
/// The methods return the same values either way.
///
/// `#[error_catalog(languages = "zh, en")]` selects the languages of a catalog that are compiled in, and their order:
/// `description()`, `hint()` and `url()` return the text in the first language, or in the next one if its cell is
/// empty, and so do the documentation and `{:#}`. By default, all languages are compiled in, in the order of the file.
/// Messages are kept in all languages, since they decide what an error means.
///
/// # What is emitted
///
/// - One variant per row; `Overloaded(`[`OverloadedCode`]`)` if a code of the catalog has several
///   meanings; and `Unknown(`[`UnknownCode`]`)`. The enum is `#[non_exhaustive]`, because platforms add
///   codes.
/// - `Clone`, `Copy`, `Debug` (the variant's name), [`Display`](core::fmt::Display),
///   [`Error`](core::error::Error), `Eq`, `Hash`, `Ord` (by code), `From<i64>`, `Into<i64>`,
///   [`FromStr`](core::str::FromStr).
/// - An implementation of [`ErrorCode`], and the same methods as inherent ones. The inherent methods are
///   `const`, except for `messages`, `captures`, `resolve`, `from_name`, `info` and `status_code`.
///
/// The emitted code needs neither `std` nor an allocator and contains no `unsafe`. It refers only to
/// `::core` and this crate, whatever name the dependency has. It builds without warnings even if lints
/// are forbidden.
///
/// # Errors
///
/// Any mistake in a catalog is a compile error that names the cell and the fix. All mistakes are reported at
/// once. Valid entries are emitted all the same, so a bad row does not cause a second error wherever the enum is
/// used. Nor does a file of which nothing can be read, if the macro is invoked in a module.
#[macro_export]
macro_rules! error_catalog {
    ($($input:tt)*) => {
        $crate::__private::error_catalog! { $crate; $($input)* }
    };
}

// Only for the documentation: no build contains any of it.
// Most chapters are about responses, which take the feature.
#[cfg(all(doc, feature = "serde"))]
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
