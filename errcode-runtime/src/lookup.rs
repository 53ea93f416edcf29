//! From a code to its rows.

use crate::table::{Integers, Rows};

/// The codes of a catalog, one per row, ascending.
#[derive(Clone, Copy, Debug)]
pub struct Lookup {
    len: usize,
    codes: Integers,
}

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

impl Lookup {
    /// The codes of `len` rows.
    #[must_use]
    pub const fn new(len: usize, codes: Integers) -> Self {
        Self { len, codes }
    }

    /// The code of a row.
    #[must_use]
    pub const fn code(self, row: usize) -> i64 {
        self.codes.get_signed(row)
    }

    /// What the catalog knows of a code.
    #[must_use]
    pub const fn find(self, code: i64) -> Found {
        let rows = self.rows(code);
        match rows.end - rows.start {
            0 => Found::Nothing,
            1 => Found::One(rows.start),
            _ => Found::Several(rows.start),
        }
    }

    /// The rows of a code: none, one, or the meanings of an overloaded code.
    #[must_use]
    pub const fn rows(self, code: i64) -> Rows {
        let (mut low, mut high) = (0, self.len);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.code(middle) < code {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let mut end = low;
        while end < self.len && self.code(end) == code {
            end += 1;
        }
        Rows { start: low, end }
    }
}
