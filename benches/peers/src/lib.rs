//! The enums that one would write instead of a catalog, generated from a catalog, so that both sides
//! of a comparison contain the same codes.

mod catalog;
mod generated;
mod written;

pub use catalog::{Catalog, Row};
pub use generated::lookups;
pub use written::{bare, thiserror_and_num_enum};
