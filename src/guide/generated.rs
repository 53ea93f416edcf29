//! What the macro makes of a catalog. [`ParcelError`] is documented as your own enum will be.
//!
//! The catalog, `parcel.csv`:
//!
#![doc = concat!("```csv\n", include_str!("parcel.csv"), "```")]
//!
//! The invocation:
//!
//! ```
//! # mod parcel {
//! errcodes::error_catalog! {
//!     /// What the API of our parcel service answers.
//!     pub enum ParcelError = "src/guide/parcel.csv";
//! }
//! # }
//! ```

crate::error_catalog! {
    /// What the API of our parcel service answers.
    pub enum ParcelError = "./parcel.csv";
}
