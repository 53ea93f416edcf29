//! The tables of an expansion: integers and text, packed into byte strings.
//!
//! A byte string is one token for the compiler, whatever its length; an array of integer literals
//! is type-checked element by element. Everything here is `const`, and every column is a value of
//! its own, so that the linker drops what a program does not use.

use core::cmp::Ordering;
use core::str::Lines;

use crate::hash::{PerfectHash, text_key};
use crate::lookup::Found;

/// A run of rows, `start..end`. Rows are sorted by code, so the meanings of one code are a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The first row.
    pub start: usize,
    /// The row behind the last.
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

    /// The part of `all` that these rows are.
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

// Always inlined, as where it is, the width is a constant: without that, a look-up takes three times as
// long.
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
        // A column's width is a constant where it is used, so that one of these arms is left.
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

    /// As [`get`](Self::get), for columns that hold negative numbers in two's complement.
    #[must_use]
    #[inline(always)]
    pub const fn get_signed(self, index: usize) -> i64 {
        if self.width == 0 {
            return 0;
        }
        let unused = 64 - 8 * self.width;
        (self.get(index) << unused).cast_signed() >> unused
    }

    /// As [`get`](Self::get), for columns that hold indices.
    #[must_use]
    #[inline(always)]
    pub const fn index(self, index: usize) -> usize {
        to_usize(self.get(index))
    }

    /// The value that all of `rows` share, or 0 when they differ or there are none.
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

/// All text of a catalog, each distinct string once. String 0 is "none"; string `n` ends at
/// `ends[n]`, where the next one starts.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    blob: &'static str,
    ends: Integers,
}

impl Text {
    /// The texts in `blob`.
    #[must_use]
    pub const fn new(blob: &'static str, ends: Integers) -> Self {
        Self { blob, ends }
    }

    /// The text with a number.
    #[must_use]
    pub const fn get(self, string: u64) -> Option<&'static str> {
        if string == 0 {
            return None;
        }
        let string = to_usize(string);
        let start = self.ends.index(string - 1);
        let end = self.ends.index(string);
        Some(self.blob.split_at(end).0.split_at(start).1)
    }
}

/// A text column: for every row, the number of a string in [`Text`].
#[derive(Clone, Copy, Debug)]
pub struct TextColumn {
    strings: Integers,
}

impl TextColumn {
    /// A column of numbers of strings.
    #[must_use]
    pub const fn new(strings: Integers) -> Self {
        Self { strings }
    }

    /// The text that all of `rows` share.
    #[must_use]
    pub const fn agreed(self, text: Text, rows: Rows) -> Option<&'static str> {
        text.get(self.strings.agreed(rows))
    }
}

/// A text column in languages, the first of which is the file's first: `hint.zh`, `hint.en`. One
/// without a language has the name `""`.
#[derive(Clone, Copy, Debug)]
pub struct TextColumns {
    columns: &'static [(&'static str, TextColumn)],
}

impl TextColumns {
    /// A column for each language.
    #[must_use]
    pub const fn new(columns: &'static [(&'static str, TextColumn)]) -> Self {
        Self { columns }
    }

    /// The text in the first language that all of `rows` share.
    #[must_use]
    pub const fn agreed(self, text: Text, rows: Rows) -> Option<&'static str> {
        match self.columns {
            [] => None,
            [(_, column), ..] => column.agreed(text, rows),
        }
    }

    /// The text that all of `rows` share in `language`; for each row that has none in it, in the first
    /// language. Without a column for `en-US`, `en` is taken.
    #[must_use]
    pub const fn agreed_in(self, language: &str, text: Text, rows: Rows) -> Option<&'static str> {
        let Some(first) = self.column("") else { return None };
        let column = match self.column(language) {
            Some(column) => column,
            None => first,
        };
        let mut agreed = 0;
        let mut row = rows.start;
        while row < rows.end {
            let mut string = column.strings.get(row);
            if string == 0 {
                string = first.strings.get(row);
            }
            if row > rows.start && string != agreed {
                return None;
            }
            agreed = string;
            row += 1;
        }
        text.get(agreed)
    }

    /// The column of a language, or of the language that a longer tag starts with; for `""`, the first.
    const fn column(self, language: &str) -> Option<TextColumn> {
        let language = language.as_bytes();
        let mut length = language.len();
        loop {
            let mut index = 0;
            while index < self.columns.len() {
                let (name, column) = self.columns[index];
                let asked = language.split_at(length).0;
                if length == 0 || equal_but_for_case(name.as_bytes(), asked) {
                    return Some(column);
                }
                index += 1;
            }
            // The tag without its last part.
            while length > 0 {
                length -= 1;
                if language[length] == b'-' {
                    break;
                }
            }
            if length == 0 {
                return None;
            }
        }
    }

    /// The lines of the texts in all languages.
    #[must_use]
    pub fn lines(self, text: Text, rows: Rows) -> Messages {
        Messages { columns: self.columns, text, rows, lines: "".lines() }
    }
}

/// The documented messages of an error: all alternatives, in all languages.
#[derive(Clone, Debug)]
pub struct Messages {
    columns: &'static [(&'static str, TextColumn)],
    text: Text,
    rows: Rows,
    /// What is left of the column before `columns`.
    lines: Lines<'static>,
}

impl Iterator for Messages {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        loop {
            if let Some(line) = self.lines.next() {
                return Some(line);
            }
            let ((_, column), rest) = self.columns.split_first()?;
            self.columns = rest;
            self.lines = column.agreed(self.text, self.rows).unwrap_or_default().lines();
        }
    }
}

/// The distinct symbols, sorted, and a hash that finds them. For each its row; or, where several
/// meanings of one code share it, the first of their rows with the number of all rows added.
#[derive(Clone, Copy, Debug)]
pub struct Symbols {
    len: usize,
    rows: Integers,
    all_rows: usize,
    /// From each symbol to its place in `rows`.
    hash: PerfectHash,
}

impl Symbols {
    /// `len` symbols of a catalog with `all_rows` rows.
    #[must_use]
    pub const fn new(len: usize, rows: Integers, all_rows: usize, hash: PerfectHash) -> Self {
        Self { len, rows, all_rows, hash }
    }

    /// What the catalog knows of a symbol.
    #[must_use]
    pub const fn find(self, symbol: &str, column: TextColumn, text: Text) -> Found {
        if self.hash.is_some() {
            let stored = self.rows.index(self.hash.row(text_key(symbol)));
            let row = stored % self.all_rows;
            return match column.agreed(text, Rows::one(row)) {
                Some(here) if !equal(here, symbol) => Found::Nothing,
                None => Found::Nothing,
                Some(_) if stored == row => Found::One(row),
                Some(_) => Found::Several(row),
            };
        }
        let (mut low, mut high) = (0, self.len);
        while low < high {
            let middle = low + (high - low) / 2;
            let stored = self.rows.index(middle);
            let row = stored % self.all_rows;
            let Some(here) = column.agreed(text, Rows::one(row)) else { return Found::Nothing };
            match compare(here, symbol) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal if stored == row => return Found::One(row),
                Ordering::Equal => return Found::Several(row),
            }
        }
        Found::Nothing
    }
}

/// `[u8]::eq_ignore_ascii_case`, which is not `const` before Rust 1.89.
const fn equal_but_for_case(a: &[u8], b: &[u8]) -> bool {
    let mut index = 0;
    while index < a.len() && index < b.len() {
        if !a[index].eq_ignore_ascii_case(&b[index]) {
            return false;
        }
        index += 1;
    }
    a.len() == b.len()
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

/// `u16::try_from`, which is not `const`. Tables hold no larger value where this is called.
#[must_use]
#[allow(clippy::cast_possible_truncation)]
pub const fn to_u16(value: u64) -> u16 {
    value as u16
}

/// `usize::try_from`, which is not `const`. A table that fits into memory holds no larger index.
#[allow(clippy::cast_possible_truncation)]
#[inline]
pub(crate) const fn to_usize(value: u64) -> usize {
    value as usize
}
