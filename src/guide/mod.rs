//! How to use the crate, in short chapters. Every example is compiled and run by the tests.
//!
//! Calling an API:
//!
//! - [Retries](retries): which errors are worth another attempt, and how patiently.
//! - [Logging](logging): one line for each error, with fields that can be searched.
//! - [Answering with an error](answering): a server that calls an API and passes on what went wrong, with axum.
//! - [Several platforms](several_platforms): handling errors of any platform with the same code.
//!
//! Together with other crates:
//!
//! - [anyhow and thiserror](error_types)
//! - [miette](diagnostics)
//!
//! A catalog of your own:
//!
//! - [Adding codes to an included platform](extending): codes that the platform's documentation does not list.
//! - [Coming from a hand-written enum or num_enum](migrating)
//! - [String codes](string_codes): platforms that send no number.
//! - [Editing a catalog](editing): what the compiler and your editor make of it, and how names stay what they are.
//! - [Testing](testing): errors without a server.
//! - [What the macro makes](generated): a small catalog, and the documentation of its enum.
//!
//! People who keep catalogs and write no Rust have a guide of their own, `GUIDE.md` beside the catalogs.
// Their examples are run in `tests/frozen`, which has the catalogs that they name and the crates that they use.

#[cfg_attr(not(doctest), doc = include_str!("retries.md"))]
pub mod retries {}

#[cfg_attr(not(doctest), doc = include_str!("logging.md"))]
pub mod logging {}

#[cfg_attr(not(doctest), doc = include_str!("answering.md"))]
pub mod answering {}

#[cfg_attr(not(doctest), doc = include_str!("several-platforms.md"))]
pub mod several_platforms {}

#[cfg_attr(not(doctest), doc = include_str!("error-types.md"))]
pub mod error_types {}

#[cfg_attr(not(doctest), doc = include_str!("diagnostics.md"))]
pub mod diagnostics {}

#[cfg_attr(not(doctest), doc = include_str!("extending.md"))]
pub mod extending {}

#[cfg_attr(not(doctest), doc = include_str!("migrating.md"))]
pub mod migrating {}

#[cfg_attr(not(doctest), doc = include_str!("string-codes.md"))]
pub mod string_codes {}

#[cfg_attr(not(doctest), doc = include_str!("editing.md"))]
pub mod editing {}

#[cfg_attr(not(doctest), doc = include_str!("testing.md"))]
pub mod testing {}

pub mod generated;
