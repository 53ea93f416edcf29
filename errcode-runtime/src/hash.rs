//! A perfect hash: from a key to its row in a table, without a search.
//!
//! A key is mixed once. The upper half of the result chooses a bucket. The bucket's pilot, a byte that was
//! found when the table was built, then mixes it once more into a slot, so that no two keys share one. The
//! slot contains a row, and the caller compares that row with the key, because a key that is not in the
//! table also leads to some row.

// Always inlined: the tables' sizes are constants where a look-up is used, and a function call would not
// know them.
#![allow(clippy::inline_always)]

use crate::table::{Integers, to_usize};

/// A perfect hash over some keys; or none, because there are sets of keys for which none is found.
#[derive(Clone, Copy, Debug)]
pub struct PerfectHash {
    seed: u64,
    pilots: &'static [u8],
    slots: usize,
    rows: Integers,
}

impl PerfectHash {
    /// The absence of a hash, for a set of keys for which none was found.
    pub const NONE: Self = Self::new(0, b"", 0, Integers::new(0, b""));

    /// A hash as it was built: a pilot for each bucket, and a row for each of `slots` slots.
    #[must_use]
    pub const fn new(seed: u64, pilots: &'static [u8], slots: usize, rows: Integers) -> Self {
        Self { seed, pilots, slots, rows }
    }

    /// Whether there is a hash.
    #[must_use]
    #[inline(always)]
    pub const fn is_some(self) -> bool {
        !self.pilots.is_empty()
    }

    /// The row of a key; some row if the key is not in the table.
    #[must_use]
    #[inline(always)]
    pub const fn row(self, key: u64) -> usize {
        let mixed = mix(key, self.seed);
        let pilot = self.pilots[bucket(mixed, self.pilots.len())];
        self.rows.index(slot(mixed, pilot, self.slots))
    }
}

/// Mixes a key. Distinct keys stay distinct.
#[must_use]
#[inline(always)]
pub const fn mix(key: u64, seed: u64) -> u64 {
    // 2^64 divided by the golden ratio, as in Fibonacci hashing.
    (key ^ seed.wrapping_mul(0xff51_afd7_ed55_8ccd)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The bucket of a mixed key. `buckets` is a power of two, at least 2.
#[must_use]
#[inline(always)]
pub const fn bucket(mixed: u64, buckets: usize) -> usize {
    to_usize(mixed >> (64 - buckets.trailing_zeros()))
}

/// The slot of a mixed key under a pilot.
#[must_use]
#[inline(always)]
pub const fn slot(mixed: u64, pilot: u8, slots: usize) -> usize {
    // The upper half of a mixed key is nearly the same within a bucket, and the lower half is zero if the
    // key's is. So fold the upper half into the lower one. The lower half of the result is where the
    // pilots start, and the whole result is how far they step.
    let folded = mixed ^ (mixed >> 29);
    let number = folded.rotate_left(32).wrapping_add((pilot as u64).wrapping_mul(folded));
    // The upper half of the number, scaled to the slots.
    to_usize(((number >> 32) * slots as u64) >> 32)
}

/// Mixes eight more bytes of a text into a key.
#[inline(always)]
const fn fold(key: u64, bytes: u64) -> u64 {
    let folded = (key ^ bytes).wrapping_mul(0xff51_afd7_ed55_8ccd);
    folded ^ (folded >> 32)
}

/// A text as a key, eight bytes at a time.
#[must_use]
pub const fn text_key(text: &str) -> u64 {
    let mut rest = text.as_bytes();
    let mut key = rest.len() as u64;
    while let Some((eight, behind)) = rest.split_first_chunk() {
        key = fold(key, u64::from_le_bytes(*eight));
        rest = behind;
    }
    let (mut last, mut index) = (0, 0);
    while index < rest.len() {
        last = last << 8 | rest[index] as u64;
        index += 1;
    }
    fold(key, last)
}
