//! How a workbook looks.

use errcode_catalog::columns::{Column, Holds};
use errcode_catalog::findings::Severity;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The number of the format that is text in every program (ECMA-376, 18.8.30).
const TEXT: u8 = 49;

/// The formats of cells. All of them are text: codes keep their digits and zeros, and what starts with `=` is no formula,
/// also when somebody edits it.
pub(super) struct Look {
    heading: [Format; 3],
    value: [Format; 3],
    wrapped: [Format; 3],
}

impl Look {
    pub(super) fn new() -> Self {
        let text = Format::new().set_num_format_index(TEXT);
        let heading = text
            .clone()
            .set_bold()
            .set_align(FormatAlign::VerticalCenter)
            .set_border_bottom(FormatBorder::Thin)
            .set_background_color(Color::RGB(0x00E7_EBF0));
        let value = text.set_align(FormatAlign::Top);
        let wrapped = value.clone().set_text_wrap();
        Self { heading: marked(&heading), value: marked(&value), wrapped: marked(&wrapped) }
    }

    /// The format of headings with a note of this severity.
    pub(super) fn of_heading(&self, note: Option<Severity>) -> &Format {
        chosen(&self.heading, note)
    }

    /// The format of the cells below a heading.
    pub(super) fn of_cell(&self, column: Option<Column>, note: Option<Severity>) -> &Format {
        chosen(if is_wrapped(column) { &self.wrapped } else { &self.value }, note)
    }
}

fn chosen(formats: &[Format; 3], note: Option<Severity>) -> &Format {
    match note {
        None => &formats[0],
        Some(Severity::Warning) => &formats[1],
        Some(Severity::Error) => &formats[2],
    }
}

/// A format as it is, for a warning and for an error.
fn marked(format: &Format) -> [Format; 3] {
    let colored = |color| format.clone().set_background_color(Color::RGB(color));
    [format.clone(), colored(0x00FF_F2CC), colored(0x00FF_D6D6)]
}

/// Values are not broken into lines.
fn is_wrapped(column: Option<Column>) -> bool {
    column.is_none_or(|column| column.format().holds != Holds::Value)
}

/// How many characters wide a column is.
pub(super) fn width(column: Option<Column>) -> u16 {
    match column {
        Some(Column::HttpStatus | Column::Overload | Column::Kind) => 13,
        Some(Column::Code | Column::Retry) => 16,
        Some(Column::Category | Column::Module) | None => 20,
        Some(Column::Symbol | Column::Scope | Column::Url) => 28,
        Some(Column::Name) => 36,
        Some(Column::Message) => 40,
        Some(Column::Description | Column::Hint) => 50,
    }
}

/// How many lines a cell takes.
pub(super) fn lines(column: Option<Column>, text: &str) -> usize {
    if is_wrapped(column) { lines_within(text, width(column).into()) } else { 1 }
}

/// How high a row of so many lines is, in points; `None` for one of a single line. Not every program finds that out when it
/// opens a file.
pub(super) fn height(lines: usize) -> Option<f64> {
    /// No row is higher.
    const MOST: f64 = 409.0;
    let lines = u16::try_from(lines).unwrap_or(u16::MAX);
    (lines > 1).then(|| (f64::from(lines) * 15.0).min(MOST))
}

/// Width and height of a note, in pixels, that show its text.
pub(super) fn note_size(text: &str) -> (u32, u32) {
    const COLUMNS: usize = 50;
    const WIDTH: u32 = 360;
    const LINE: u32 = 18;
    let lines = u32::try_from(lines_within(text, COLUMNS)).unwrap_or(u32::MAX).clamp(2, 30);
    (WIDTH, (lines + 1) * LINE)
}

/// How many lines a text takes where so many characters fit into one. What is not ASCII counts as wide.
fn lines_within(text: &str, columns: usize) -> usize {
    let width = |char: char| 1 + usize::from(!char.is_ascii());
    let lines = text.split('\n').map(|line| line.chars().map(width).sum::<usize>());
    lines.map(|width| width.div_ceil(columns).max(1)).sum()
}
