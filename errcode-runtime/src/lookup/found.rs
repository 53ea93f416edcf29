//! The result of a look-up.

/// What a catalog knows about a code or a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// One meaning, in this row.
    One(usize),
    /// Several meanings of one code, the first of them in this row.
    Several(usize),
    /// Not in the catalog.
    Nothing,
}
