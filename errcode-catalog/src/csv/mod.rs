//! The grammar of CSV (RFC 4180), in the two directions: how a cell is read, and how it is written.
//!
//! `csv-core` does the splitting in `scan`; it accepts anything. What has to be known about the raw
//! bytes of a file beside that (where a cell starts, where its quotes close, which byte of the file a
//! character of its text is) is said here, once.

pub(crate) mod grammar;
pub mod write;
