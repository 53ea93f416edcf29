//! The tables of an expansion: integers and text, packed into byte strings.
//!
//! For the compiler, a byte string is one token whatever its length, whereas an array of integer
//! literals is type-checked element by element. Everything here is `const`, and every column is a
//! separate value, so that the linker drops the columns that a program does not use.

mod integers;
mod text;

pub(crate) use integers::to_usize;
pub use integers::{Integers, Rows, to_u16};
pub use text::{Messages, Text, TextColumn, TextColumns};
