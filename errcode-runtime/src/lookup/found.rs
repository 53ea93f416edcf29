//! What a look-up says.

/// What a catalog knows of a code, or of a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// One meaning, in this row.
    One(usize),
    /// Several meanings of one code, the first of them in this row.
    Several(usize),
    /// Not in the catalog.
    Nothing,
}
