//! Pipe tables as vendors publish them: with and without outer pipes, and with cells that go on over lines,
//! lists and empty lines, which no grammar of Markdown has.

use crate::import::page::{Place, Row};

/// How the rows of a table are written, as its header shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// Whether rows start with a pipe.
    leading: bool,
    /// Whether rows end with a pipe.
    trailing: bool,
    pub(super) width: usize,
}

impl Style {
    pub(super) fn of(header: &str) -> Self {
        let header = header.trim();
        let leading = header.starts_with('|');
        let style = Self { leading, trailing: header.len() > 1 && header.ends_with('|'), width: 0 };
        Self { width: style.cells(header).len(), ..style }
    }

    /// The cells of a row that starts on this line.
    pub(super) fn cells(self, line: &str) -> Vec<String> {
        let line = line.trim();
        let line = if self.leading { line.strip_prefix('|').unwrap_or(line) } else { line };
        let mut cells = split(line);
        let is_closed = cells.len() > 1 && cells.last().is_some_and(|last| last.trim().is_empty());
        if is_closed && (self.trailing || self.leading) {
            cells.pop();
        }
        cells
    }

    /// Whether a row starts on this line.
    pub(super) fn starts_row(self, line: &str) -> bool {
        let line = line.trim();
        if self.leading {
            return line.starts_with('|');
        }
        let cells = split(line);
        let starts_with_number = || {
            let first = cells[0].trim().trim_matches(['*', '`']);
            first.starts_with(|char: char| char.is_ascii_digit() || char == '-')
                && first.parse::<i64>().is_ok()
        };
        !is_item(line) && cells.len() > 1 && (cells.len() >= self.width || starts_with_number())
    }
}

/// A row of which more lines may come.
#[derive(Debug)]
pub(super) struct OpenRow {
    line: usize,
    cells: Vec<String>,
    /// Whether a pipe has ended it.
    is_closed: bool,
}

impl OpenRow {
    pub(super) fn start(style: Style, line: &str, number: usize) -> Self {
        let cells = style.cells(line);
        let ends = (style.leading || style.trailing) && line.trim_end().ends_with('|');
        Self { line: number, is_closed: ends && cells.len() >= style.width, cells }
    }

    /// Whether a line goes on with this row, if empty lines come before it or not.
    pub(super) fn goes_on(&self, line: &str, is_after_gap: bool) -> bool {
        let is_part =
            line.starts_with("  ") || line.starts_with('\t') || is_item(line.trim_start());
        !self.is_closed && (!is_after_gap || is_part)
    }

    /// Adds a line to the last cell. While cells are missing, pipes start them.
    pub(super) fn add(&mut self, style: Style, line: &str) {
        let line = line.trim_end();
        let is_whole = self.cells.len() >= style.width;
        let mut parts =
            if is_whole && !style.leading { vec![line.to_owned()] } else { split(line) };
        if parts.len() > 1 && style.leading && parts.last().is_some_and(String::is_empty) {
            parts.pop();
            self.is_closed = self.cells.len() + parts.len() > style.width;
        }
        let mut parts = parts.into_iter();
        if let (Some(last), Some(part)) = (self.cells.last_mut(), parts.next()) {
            last.push('\n');
            last.push_str(&part);
        }
        self.cells.extend(parts);
    }

    /// The row, with its cells as `text` has them.
    pub(super) fn end(self, text: impl Fn(&str) -> String) -> Row {
        let cells = self.cells.iter().map(|cell| text(cell)).collect();
        Row { place: Place::Line(self.line), cells }
    }
}

/// Whether a line is the one between a header and its rows: `| --- | :-: |`
pub(super) fn is_delimiter(line: &str) -> bool {
    let line = line.trim();
    let is_rule = |cell: &str| {
        let cell = cell.trim();
        let bare = cell.strip_prefix(':').unwrap_or(cell);
        let bare = bare.strip_suffix(':').unwrap_or(bare);
        !bare.is_empty() && bare.bytes().all(|byte| byte == b'-')
    };
    let inner = line.strip_prefix('|').unwrap_or(line);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    line.contains('|') && inner.split('|').all(is_rule)
}

fn is_item(line: &str) -> bool {
    ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark))
}

/// What stands between the pipes of a line. A pipe with a backslash is one of the text.
fn split(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut chars = line.chars().peekable();
    while let Some(char) = chars.next() {
        let last = cells.len() - 1;
        match char {
            '\\' if chars.peek() == Some(&'|') => {
                chars.next();
                cells[last].push('|');
            }
            '\\' => {
                cells[last].push('\\');
                cells[last].extend(chars.next());
            }
            '|' => cells.push(String::new()),
            _ => cells[last].push(char),
        }
    }
    cells
}
