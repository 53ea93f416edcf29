//! From a symbol to its rows.

// Always inlined: returning a pair slows a look-up down by a tenth.
#![allow(clippy::inline_always)]

use core::cmp::Ordering;

use super::found::Found;
use crate::hash::{PerfectHash, text_key};
use crate::table::{Integers, Rows, Text, TextColumn};

/// The distinct symbols, sorted, and a hash that finds them. Each symbol has its row; if several meanings of
/// one code share it, it has the first of their rows, with the number of all rows added.
#[derive(Clone, Copy, Debug)]
pub struct Symbols {
    len: usize,
    rows: Integers,
    all_rows: usize,
    /// The length of the longest symbol, in bytes. Anything longer is not read: a server, or whoever poses as
    /// one, may send megabytes in place of a symbol.
    longest: usize,
    /// Maps each symbol to its index in `rows`.
    hash: PerfectHash,
}

impl Symbols {
    /// `len` symbols of at most `longest` bytes, of a catalog with `all_rows` rows.
    #[must_use]
    pub const fn new(
        len: usize,
        rows: Integers,
        all_rows: usize,
        longest: usize,
        hash: PerfectHash,
    ) -> Self {
        Self { len, rows, all_rows, longest, hash }
    }

    /// What the catalog knows about a symbol.
    #[must_use]
    pub const fn find(self, symbol: &str, column: TextColumn, text: Text) -> Found {
        if symbol.len() > self.longest {
            return Found::Nothing;
        }
        if self.hash.is_some() {
            let (row, found) = self.at(self.hash.row(text_key(symbol)));
            return match column.agreed(text, Rows::one(row)) {
                Some(here) if equal(here, symbol) => found,
                _ => Found::Nothing,
            };
        }
        let (mut low, mut high) = (0, self.len);
        while low < high {
            let middle = low + (high - low) / 2;
            let (row, found) = self.at(middle);
            let Some(here) = column.agreed(text, Rows::one(row)) else { return Found::Nothing };
            match compare(here, symbol) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return found,
            }
        }
        Found::Nothing
    }

    /// The first row of the symbol at an index, and whether other rows share the symbol.
    #[inline(always)]
    const fn at(self, place: usize) -> (usize, Found) {
        let stored = self.rows.index(place);
        let row = stored % self.all_rows;
        (row, if stored == row { Found::One(row) } else { Found::Several(row) })
    }
}

/// `str::eq`, which is not `const`.
const fn equal(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    while let (Some((left, a_rest)), Some((right, b_rest))) =
        (a.split_first_chunk(), b.split_first_chunk())
    {
        if u64::from_le_bytes(*left) != u64::from_le_bytes(*right) {
            return false;
        }
        (a, b) = (a_rest, b_rest);
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}

/// `str::cmp`, which is not `const`.
const fn compare(a: &str, b: &str) -> Ordering {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut index = 0;
    while index < a.len() && index < b.len() {
        if a[index] != b[index] {
            return if a[index] < b[index] { Ordering::Less } else { Ordering::Greater };
        }
        index += 1;
    }
    if a.len() == b.len() {
        Ordering::Equal
    } else if a.len() < b.len() {
        Ordering::Less
    } else {
        Ordering::Greater
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_hash_symbols_are_searched() {
        // Rows 0 to 3; rows 1 and 2 are meanings of one code, and share their symbol.
        let text = Text::new("bbaac", Integers::new(1, &[0, 2, 4, 5]));
        let column = TextColumn::new(Integers::new(1, &[1, 2, 2, 3]));
        // In order: "aa" in rows 1 and 2, "bb" in row 0, "c" in row 3.
        let symbols = Symbols::new(3, Integers::new(1, &[1 + 4, 0, 3]), 4, 2, PerfectHash::NONE);
        for (symbol, found) in [
            ("aa", Found::Several(1)),
            ("bb", Found::One(0)),
            ("c", Found::One(3)),
            ("", Found::Nothing),
            ("a", Found::Nothing),
            ("ab", Found::Nothing),
            ("bbb", Found::Nothing),
            ("aa.", Found::Nothing),
            ("d", Found::Nothing),
        ] {
            assert_eq!(symbols.find(symbol, column, text), found, "{symbol}");
        }
        let none = Symbols::new(0, Integers::new(0, &[]), 4, 0, PerfectHash::NONE);
        assert_eq!(none.find("aa", column, text), Found::Nothing);
    }
}
