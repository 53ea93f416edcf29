//! The tables of an expansion: integers and text, packed into byte strings.
//!
//! A byte string is one token for the compiler, whatever its length; an array of integer literals
//! is type-checked element by element. Everything here is `const`, and every column is a value of
//! its own, so that the linker drops what a program does not use.

mod integers;
mod text;

pub(crate) use integers::to_usize;
pub use integers::{Integers, Rows, to_u16};
pub use text::{Messages, Text, TextColumn, TextColumns};
