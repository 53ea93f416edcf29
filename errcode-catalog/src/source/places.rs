//! Where lines and rows start, found once for a file: findings ask for thousands of places.

/// Where the lines and the rows of a file start.
#[derive(Clone, Debug)]
pub(super) struct Places {
    /// As editors see the file.
    lines: Vec<usize>,
    /// As spreadsheets see it: a row goes on over the line breaks of its quoted cells.
    rows: Vec<usize>,
}

impl Places {
    pub(super) fn new(bytes: &[u8], byte_order_mark: usize) -> Self {
        let mut places = Self { lines: vec![byte_order_mark], rows: vec![byte_order_mark] };
        let mut state = State::Start;
        for (at, &byte) in bytes.iter().enumerate().skip(byte_order_mark) {
            if ends_line(bytes, at) {
                places.lines.push(at + 1);
                if state != State::Quoted {
                    places.rows.push(at + 1);
                }
            }
            state = state.after(byte);
        }
        places
    }

    /// The line that a byte lies in, from 0, and where it starts.
    pub(super) fn line(&self, offset: usize) -> (usize, usize) {
        last_before(&self.lines, offset)
    }

    /// Where the line behind this one starts.
    pub(super) fn next_line(&self, line: usize) -> Option<usize> {
        self.lines.get(line + 1).copied()
    }

    /// The row that a byte lies in, from 0, and where it starts.
    pub(super) fn row(&self, offset: usize) -> (usize, usize) {
        last_before(&self.rows, offset)
    }
}

fn last_before(starts: &[usize], offset: usize) -> (usize, usize) {
    let index = starts.partition_point(|&start| start <= offset).saturating_sub(1);
    (index, starts[index])
}

/// Whether a line ends behind the byte `at`.
fn ends_line(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    }
}

/// How many cells of its row lie before the end of `row`, a row's bytes up to some place.
pub(super) fn cells_before(row: &[u8]) -> usize {
    let mut state = State::Start;
    let mut cells = 0;
    for &byte in row {
        if byte == b',' && state != State::Quoted {
            cells += 1;
        }
        state = state.after(byte);
    }
    cells
}

/// Where a reader of CSV is in a cell. A quote that no cell starts with is text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Plain,
    Quoted,
    /// Behind a quote in a quoted cell: it closes the cell, unless another quote follows.
    Closing,
}

impl State {
    fn after(self, byte: u8) -> Self {
        match (self, byte) {
            (Self::Quoted, b'"') => Self::Closing,
            (Self::Quoted, _) | (Self::Start | Self::Closing, b'"') => Self::Quoted,
            (_, b',' | b'\n' | b'\r') => Self::Start,
            _ => Self::Plain,
        }
    }
}
