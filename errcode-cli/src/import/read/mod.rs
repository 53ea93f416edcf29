//! Readers: from what a file holds to the tables of a page, one reader for each kind of file.

pub(super) mod delimited;
mod grid;
pub(super) mod html;
pub(super) mod json;
pub(super) mod lines;
pub(super) mod markdown;
mod pipes;
mod titles;
pub(super) mod xlsx;
