//! How the bytes of a cell are read.

use crate::steps;

/// The state of a reader within a cell. A quote that is not at the start of a cell is text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Start,
    Plain,
    Quoted,
    /// After a quote in a quoted cell: the quote closes the cell, unless another quote follows.
    Closing,
}

impl State {
    pub(crate) fn after(self, byte: u8) -> Self {
        match (self, byte) {
            (Self::Quoted, b'"') => Self::Closing,
            (Self::Quoted, _) | (Self::Start | Self::Closing, b'"') => Self::Quoted,
            (_, b',' | b'\n' | b'\r') => Self::Start,
            _ => Self::Plain,
        }
    }
}

/// The position of the quote that closes a raw cell, which starts with a quote.
pub(crate) fn closing_quote(raw: &[u8]) -> Option<usize> {
    // Jump from quote to quote, since most bytes of a catalog are inside quotes.
    let mut at = 1;
    loop {
        at += raw.get(at..)?.iter().position(|&byte| byte == b'"')?;
        if raw.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        at += 2;
    }
}

/// The raw cells of a line, as they are written.
pub(crate) fn raw_cells(line: &str) -> impl Iterator<Item = &str> {
    let mut state = State::Start;
    line.split(move |char: char| {
        let ends = char == ',' && state != State::Quoted;
        // A longer character is neither a quote nor a comma, so any other byte can stand in for it.
        state = state.after(u8::try_from(char).unwrap_or(b'x'));
        ends
    })
}

/// Maps offsets in the text of a cell to offsets in the raw cell: inside quotes, each quote of the
/// text is written twice. Ask for offsets in ascending order; all of them together take one pass.
pub(crate) struct RawOffsets<'r> {
    raw: &'r [u8],
    is_quoted: bool,
    text: usize,
    at: usize,
}

impl<'r> RawOffsets<'r> {
    pub(crate) fn new(raw: &'r [u8]) -> Self {
        // Blanks before a quote are a mistake, but the text still starts after the quote.
        let blanks = raw.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let is_quoted = raw.get(blanks) == Some(&b'"');
        Self { raw, is_quoted, text: 0, at: if is_quoted { blanks + 1 } else { 0 } }
    }

    /// The offset in the raw cell of the byte `offset` of the text.
    pub(crate) fn of(&mut self, offset: usize) -> usize {
        if !self.is_quoted {
            return offset;
        }
        steps::count(offset.saturating_sub(self.text));
        while self.text < offset {
            self.at += if self.raw.get(self.at) == Some(&b'"') { 2 } else { 1 };
            self.text += 1;
        }
        self.at
    }
}

/// Whether a raw cell has this text, which it does not if the cell is yet to be fixed.
pub(crate) fn is_text_of(raw: &[u8], text: &str) -> bool {
    match raw {
        [b'"', inside @ .., b'"'] => {
            let mut inside = inside.iter();
            let is_next = |byte: u8| {
                inside.next() == Some(&byte) && (byte != b'"' || inside.next() == Some(&b'"'))
            };
            text.bytes().all(is_next) && inside.as_slice().is_empty()
        }
        _ => raw == text.as_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_is_closed_by_the_first_single_one() {
        for (raw, at) in [
            ("\"a\"", Some(2)),
            ("\"a\"\"b\"", Some(5)),
            ("\"a\"b", Some(2)),
            ("\"\"", Some(1)),
            ("\"\"\"\"", Some(3)),
            ("\"a\nb\",", Some(4)),
            ("\"a", None),
            ("\"a\"\"", None),
            ("\"", None),
        ] {
            assert_eq!(closing_quote(raw.as_bytes()), at, "{raw}");
        }
    }

    #[test]
    fn a_line_is_split_at_commas_outside_of_quotes() {
        let cells: Vec<_> = raw_cells("1,\"a,b\"\"\",没,,x").collect();
        assert_eq!(cells, ["1", "\"a,b\"\"\"", "没", "", "x"]);
    }

    #[test]
    fn offsets_of_a_text_lead_into_its_raw_cell() {
        let mut offsets = RawOffsets::new(b"\"a\"\"b\"");
        assert_eq!([0, 1, 2, 3].map(|offset| offsets.of(offset)), [1, 2, 4, 5]);
        let mut offsets = RawOffsets::new(b"ab");
        assert_eq!([0, 2].map(|offset| offsets.of(offset)), [0, 2]);
    }
}
