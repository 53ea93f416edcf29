//! Columns of integers, and runs of their rows.

/// A run of rows, `start..end`. Rows are sorted by code, so the meanings of one code are a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The first row.
    pub start: usize,
    /// The row after the last.
    pub end: usize,
}

impl Rows {
    /// No row.
    pub const NONE: Self = Self { start: 0, end: 0 };

    /// One row.
    #[must_use]
    pub const fn one(row: usize) -> Self {
        Self { start: row, end: row + 1 }
    }

    /// The part of `all` that these rows select.
    #[must_use]
    pub const fn of<E>(self, all: &'static [E]) -> &'static [E] {
        all.split_at(self.end).0.split_at(self.start).1
    }
}

/// Integers of `width` bytes each, little-endian. Width 0 is a column of zeros, of any length.
#[derive(Clone, Copy, Debug)]
pub struct Integers {
    width: usize,
    bytes: &'static [u8],
}

// Always inlined, because the width is a constant where the column is used: without inlining, a look-up
// takes three times as long.
#[allow(clippy::inline_always)]
impl Integers {
    /// The integers in `bytes`.
    #[must_use]
    pub const fn new(width: usize, bytes: &'static [u8]) -> Self {
        Self { width, bytes }
    }

    /// The integer at `index`.
    #[must_use]
    #[inline(always)]
    pub const fn get(self, index: usize) -> u64 {
        // A column's width is a constant where it is used, so only one of these arms is left.
        match self.width {
            0 => 0,
            1 => self.bytes[index] as u64,
            2 => u16::from_le_bytes(self.chunk(index)) as u64,
            3 => {
                let [low, middle, high] = self.chunk(index);
                u32::from_le_bytes([low, middle, high, 0]) as u64
            }
            4 => u32::from_le_bytes(self.chunk(index)) as u64,
            8 => u64::from_le_bytes(self.chunk(index)),
            width => {
                let mut value = 0;
                let mut byte = width;
                while byte > 0 {
                    byte -= 1;
                    value = (value << 8) | self.bytes[index * width + byte] as u64;
                }
                value
            }
        }
    }

    #[inline(always)]
    const fn chunk<const WIDTH: usize>(self, index: usize) -> [u8; WIDTH] {
        match self.bytes.split_at(index * WIDTH).1.first_chunk() {
            Some(chunk) => *chunk,
            None => panic!("index out of bounds"),
        }
    }

    /// Like [`get`](Self::get), for columns that contain negative numbers in two's complement.
    #[must_use]
    #[inline(always)]
    pub const fn get_signed(self, index: usize) -> i64 {
        if self.width == 0 {
            return 0;
        }
        let unused = 64 - 8 * self.width;
        (self.get(index) << unused).cast_signed() >> unused
    }

    /// Like [`get`](Self::get), for columns that contain indices.
    #[must_use]
    #[inline(always)]
    pub const fn index(self, index: usize) -> usize {
        to_usize(self.get(index))
    }

    /// The value that all of `rows` share, or 0 if they differ or there are none.
    #[must_use]
    pub const fn agreed(self, rows: Rows) -> u64 {
        if rows.start == rows.end {
            return 0;
        }
        let value = self.get(rows.start);
        let mut row = rows.start + 1;
        while row < rows.end {
            if self.get(row) != value {
                return 0;
            }
            row += 1;
        }
        value
    }
}

/// `u16::try_from`, which is not `const`. The tables for which this is called contain no larger value.
#[must_use]
#[allow(clippy::cast_possible_truncation)]
pub const fn to_u16(value: u64) -> u16 {
    value as u16
}

/// `usize::try_from`, which is not `const`. A table that fits into memory contains no larger index.
#[allow(clippy::cast_possible_truncation)]
#[inline]
pub(crate) const fn to_usize(value: u64) -> usize {
    value as usize
}
