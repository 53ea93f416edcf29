//! Columns of text, in one language or several.

use core::str::Lines;

use super::integers::{Integers, Rows, to_usize};

/// All text of a catalog, with each distinct string stored once. String 0 is "none"; string `n` ends
/// at `ends[n]`, where the next one starts.
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
    /// A column of string numbers.
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

/// A text column in several languages, in the order of the file: `hint.zh`, `hint.en`. A column
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

    /// The text that all of `rows` share in `language`; a row that has none in it uses the first
    /// language. If there is no column for `en-US`, that of `en` is used.
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

    /// The column of a language, or of the language that a longer tag starts with; for `""`, the first
    /// column.
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
            // Continue with the tag without its last part.
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
    /// The remaining lines of the column before `columns`.
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
