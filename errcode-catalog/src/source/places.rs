//! Where lines and rows start, computed once for a file, because findings ask for thousands of
//! positions.

use crate::csv::grammar::State;
use crate::steps;

/// The number of bytes after which a note is taken, so that a position in a file with one long line
/// takes no longer to find than in any other file.
const STRIDE: usize = 4096;

/// Where the lines and the rows of a file start.
#[derive(Clone, Debug)]
pub(super) struct Places {
    /// As editors count.
    lines: Vec<usize>,
    /// As spreadsheets count: a row continues across the line breaks of its quoted cells.
    rows: Vec<usize>,
    /// What is known about the text before every byte whose offset is a multiple of [`STRIDE`].
    notes: Vec<Note>,
}

/// What precedes a byte.
#[derive(Clone, Copy, Debug)]
struct Note {
    state: State,
    /// The characters of its line before it.
    characters: usize,
    /// The cells of its row before its own.
    cells: usize,
}

impl Note {
    const START: Self = Self { state: State::Start, characters: 0, cells: 0 };

    /// Advances over bytes of one line.
    fn pass(&mut self, bytes: &[u8]) {
        let Self { mut state, mut characters, mut cells } = *self;
        for &byte in bytes {
            // All bytes of a character except the first start with the bits 10.
            characters += usize::from(byte & 0xc0 != 0x80);
            cells += usize::from(byte == b',' && state != State::Quoted);
            state = state.after(byte);
        }
        *self = Self { state, characters, cells };
    }
}

impl Places {
    pub(super) fn new(bytes: &[u8], byte_order_mark: usize) -> Self {
        let (mut lines, mut rows) = (vec![byte_order_mark], vec![byte_order_mark]);
        let mut notes = Vec::with_capacity(bytes.len() / STRIDE + 1);
        let mut note = Note::START;
        for start in (0..bytes.len()).step_by(STRIDE) {
            notes.push(note);
            let end = bytes.len().min(start + STRIDE);
            let mut at = start.max(byte_order_mark).min(end);
            while at < end {
                let breaks = bytes[at..end].iter().position(|byte| b"\r\n".contains(byte));
                let Some(line_end) = breaks.map(|length| at + length) else {
                    note.pass(&bytes[at..end]);
                    break;
                };
                note.pass(&bytes[at..line_end]);
                let in_quotes = note.state == State::Quoted;
                note.pass(&bytes[line_end..=line_end]);
                at = line_end + 1;
                if ends_line(bytes, line_end) {
                    note.characters = 0;
                    lines.push(at);
                    if !in_quotes {
                        note.cells = 0;
                        rows.push(at);
                    }
                }
            }
        }
        Self { lines, rows, notes }
    }

    /// The line that contains a byte, from 0, and where it starts.
    pub(super) fn line(&self, offset: usize) -> (usize, usize) {
        last_before(&self.lines, offset)
    }

    /// Where the line after this one starts.
    pub(super) fn next_line(&self, line: usize) -> Option<usize> {
        self.lines.get(line + 1).copied()
    }

    /// The row that contains a byte, from 0, and where it starts.
    pub(super) fn row(&self, offset: usize) -> (usize, usize) {
        last_before(&self.rows, offset)
    }

    /// The number of characters of its line before a byte.
    pub(super) fn characters_before(&self, bytes: &[u8], offset: usize) -> usize {
        self.walk(bytes, self.line(offset).1, offset).characters
    }

    /// The number of cells of its row before the one that contains a byte.
    pub(super) fn cells_before(&self, bytes: &[u8], offset: usize) -> usize {
        self.walk(bytes, self.row(offset).1, offset).cells
    }

    /// Advances from the start of a line or a row to a byte, or from the last note if that is
    /// closer.
    fn walk(&self, bytes: &[u8], start: usize, offset: usize) -> Note {
        let index = offset / STRIDE;
        let (from, mut note) = match self.notes.get(index) {
            Some(&note) if index * STRIDE > start => (index * STRIDE, note),
            _ => (start, Note::START),
        };
        steps::count(offset.saturating_sub(from));
        note.pass(&bytes[from..offset.max(from)]);
        note
    }
}

fn last_before(starts: &[usize], offset: usize) -> (usize, usize) {
    let index = starts.partition_point(|&start| start <= offset).saturating_sub(1);
    (index, starts[index])
}

/// Whether a line ends after the byte `at`.
fn ends_line(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn notes_change_nothing(pieces in prop::collection::vec("[a-c,\"\n\r没]{0,9}", 0..2000)) {
            let text = pieces.concat();
            let places = Places::new(text.as_bytes(), 0);
            let without = Places { notes: Vec::new(), ..places.clone() };
            for offset in (0..text.len()).step_by(97).chain([text.len()]) {
                let counts = |places: &Places| {
                    let bytes = text.as_bytes();
                    (places.characters_before(bytes, offset), places.cells_before(bytes, offset))
                };
                prop_assert_eq!(counts(&places), counts(&without));
            }
        }
    }
}
