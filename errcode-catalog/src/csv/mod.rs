//! The grammar of CSV (RFC 4180), in both directions: how a cell is read, and how it is written.
//!
//! `csv-core` does the splitting in `scan`, and accepts anything. Everything else that has to be
//! known about the raw bytes of a file (where a cell starts, where its quotes close, which byte of
//! the file a character of its text is) is defined here, once.

pub(crate) mod grammar;
pub mod write;
