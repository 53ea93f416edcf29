//! From a code to its rows.

// Always inlined: the tables' sizes are constants where a look-up is used, and a function call would not
// know them.
#![allow(clippy::inline_always)]

use super::found::Found;
use crate::hash::PerfectHash;
use crate::table::{Integers, Rows};

/// The codes of a catalog, one per row, in ascending order, and a hash that finds them.
#[derive(Clone, Copy, Debug)]
pub struct Lookup {
    len: usize,
    codes: Integers,
    /// Maps each code to its row; a code with several meanings to the first of its rows, with `len` added.
    hash: PerfectHash,
}

impl Lookup {
    /// The codes of `len` rows.
    #[must_use]
    pub const fn new(len: usize, codes: Integers, hash: PerfectHash) -> Self {
        Self { len, codes, hash }
    }

    /// The code of a row.
    #[must_use]
    #[inline(always)]
    pub const fn code(self, row: usize) -> i64 {
        self.codes.get_signed(row)
    }

    /// What the catalog knows about a code.
    #[must_use]
    #[inline(always)]
    pub const fn find(self, code: i64) -> Found {
        if !self.hash.is_some() {
            return self.search(code);
        }
        let found = self.hash.row(code.cast_unsigned());
        if found < self.len {
            return if self.code(found) == code { Found::One(found) } else { Found::Nothing };
        }
        let row = found - self.len;
        if self.has_code(row, code) { Found::Several(row) } else { Found::Nothing }
    }

    /// The rows of a code: none, one, or the meanings of an overloaded code.
    #[must_use]
    pub const fn rows(self, code: i64) -> Rows {
        match self.find(code) {
            Found::Nothing => Rows::NONE,
            Found::One(row) => Rows::one(row),
            Found::Several(start) => {
                let mut end = start + 1;
                while self.has_code(end, code) {
                    end += 1;
                }
                Rows { start, end }
            }
        }
    }

    #[inline(always)]
    const fn has_code(self, row: usize, code: i64) -> bool {
        row < self.len && self.code(row) == code
    }

    /// Does what [`find`](Self::find) does, but without a hash.
    const fn search(self, code: i64) -> Found {
        let (mut low, mut high) = (0, self.len);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.code(middle) < code {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        match (self.has_code(low, code), self.has_code(low + 1, code)) {
            (false, _) => Found::Nothing,
            (true, false) => Found::One(low),
            (true, true) => Found::Several(low),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_hash_codes_are_searched() {
        // -2, 3, 3, 3, 7
        let codes = Integers::new(1, &[0xfe, 3, 3, 3, 7]);
        let lookup = Lookup::new(5, codes, PerfectHash::NONE);
        for (code, found) in [
            (-2, Found::One(0)),
            (3, Found::Several(1)),
            (7, Found::One(4)),
            (-3, Found::Nothing),
            (0, Found::Nothing),
            (8, Found::Nothing),
            (i64::MIN, Found::Nothing),
            (i64::MAX, Found::Nothing),
        ] {
            assert_eq!(lookup.find(code), found, "{code}");
        }
        assert_eq!(lookup.rows(3), Rows { start: 1, end: 4 });
        assert_eq!(Lookup::new(0, codes, PerfectHash::NONE).find(3), Found::Nothing);
    }
}
