//! From a code or a symbol to its rows.

mod codes;
mod found;
mod symbols;

pub use codes::Lookup;
pub use found::Found;
pub use symbols::Symbols;
