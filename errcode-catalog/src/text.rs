//! What no cell may hold: characters that a reviewer can't see, and what a spreadsheet would run.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::scan::{Cell, Sheet, within};

/// Checks the text of one cell. `lines` says whether it may hold several. Returns whether it is
/// sound, and reports one finding otherwise.
pub(crate) fn check(
    sheet: &Sheet<'_>,
    cell: Cell,
    lines: bool,
    diagnostics: &mut Diagnostics,
) -> bool {
    let text = sheet.text(cell);
    let Some(diagnostic) = too_long(sheet, cell)
        .or_else(|| unseen(sheet, cell, lines))
        .or_else(|| white_space(sheet, cell))
        .or_else(|| formula(sheet, cell))
    else {
        return true;
    };
    debug_assert!(!text.is_empty(), "an empty cell is sound");
    diagnostics.push(diagnostic);
    false
}

/// The limit of a cell, in bytes.
const MAX_BYTES: usize = 64 << 10;

fn too_long(sheet: &Sheet<'_>, cell: Cell) -> Option<Diagnostic> {
    let length = sheet.text(cell).len();
    (length > MAX_BYTES).then(|| {
        Diagnostic::new("a cell is longer than 64 KiB", cell.span)
            .label(format!("{length} bytes"))
            .help("shorten it; what needs so much room belongs on a page that `url` points to")
    })
}

/// Control characters, and characters that leave no trace on a screen or mislead the eye.
fn unseen(sheet: &Sheet<'_>, cell: Cell, lines: bool) -> Option<Diagnostic> {
    let text = sheet.text(cell);
    let is_unseen = |char: char| match char {
        '\n' => !lines,
        // Within a cell, a line may end in CRLF, as the file's lines do.
        '\r' => !lines || !text.contains("\r\n"),
        _ => char.is_control() || is_invisible(char),
    };
    let (at, char) = text.char_indices().find(|&(_, char)| is_unseen(char))?;
    let why = match char {
        '\n' | '\r' => "a line break, in a column whose cells are one line each",
        '\t' => "a tab",
        '\u{a0}' | '\u{202f}' | '\u{2007}' => "a no-break space, which looks like a space",
        '\u{3000}' => "a full-width space",
        _ if is_bidirectional(char) => {
            "it turns the direction of the text, so that it reads other than it is"
        }
        _ if char.is_control() => "a control character",
        _ => "an invisible character: nobody who reviews the file can see it",
    };
    let span = within(sheet.source(), cell.span, at, at + char.len_utf8());
    let help = match char {
        '\t' | '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{3000}' => "write a plain space instead",
        '\n' | '\r' => "write it on one line",
        _ => "delete it; if it can't be seen, type the text of the cell anew",
    };
    let message = format!("U+{:04X} in a cell", u32::from(char));
    Some(Diagnostic::new(message, span).label(why).help(help))
}

fn white_space(sheet: &Sheet<'_>, cell: Cell) -> Option<Diagnostic> {
    let text = sheet.text(cell);
    let place = if text.starts_with(char::is_whitespace) {
        (0, text.len() - text.trim_start().len())
    } else if text.ends_with(char::is_whitespace) {
        (text.trim_end().len(), text.len())
    } else {
        return None;
    };
    let message = match text.trim() {
        "" => "a cell holds nothing but white space",
        _ => "white space around the text of a cell",
    };
    let span = within(sheet.source(), cell.span, place.0, place.1);
    Some(Diagnostic::new(message, span).help("delete the white space"))
}

/// A text that a spreadsheet takes for a formula, and may run when the file is opened.
fn formula(sheet: &Sheet<'_>, cell: Cell) -> Option<Diagnostic> {
    let text = sheet.text(cell);
    let first = text.chars().next().filter(|char| ['=', '+', '-', '@'].contains(char))?;
    let message = format!("a cell starts with `{first}`, so a spreadsheet runs it as a formula");
    let help = match first {
        '-' => "start it with a word; a list item with `*`",
        _ => "start it with a word, or put backticks around the expression",
    };
    Some(Diagnostic::new(message, within(sheet.source(), cell.span, 0, 1)).help(help))
}

/// Whether a character leaves no trace, or looks like a plain space and is none.
pub(crate) fn is_invisible(char: char) -> bool {
    matches!(
        char,
        '\u{a0}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}'
            | '\u{205f}'..='\u{206f}'
            | '\u{3000}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{e000}'..='\u{f8ff}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{10ffff}'
    )
}

/// Whether a character changes the direction in which text around it is shown.
fn is_bidirectional(char: char) -> bool {
    matches!(
        char,
        '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}
