//! What no cell may hold: characters that a reviewer can't see, and what a spreadsheet would run.

use std::fmt::Arguments;

use crate::columns::{Column, Format};
use crate::diagnostic::Diagnostic;
use crate::scan::{Cell, Sheet, within};

/// The limit of a cell, in bytes.
const MAX_BYTES: usize = 64 << 10;

/// The first finding in the text of a cell below the header.
pub(crate) fn check(sheet: &Sheet<'_>, cell: Cell, format: &Format) -> Option<Diagnostic> {
    let column = format_args!("column `{}`", format.name);
    too_long(sheet, cell)
        .or_else(|| white_space(sheet, cell, column))
        .or_else(|| formula(sheet, cell, format))
        .or_else(|| unseen(sheet, cell, column, format.lines))
}

/// The first finding in a cell of the header.
pub(crate) fn check_header(sheet: &Sheet<'_>, cell: Cell) -> Option<Diagnostic> {
    too_long(sheet, cell)
        .or_else(|| white_space(sheet, cell, format_args!("the header")))
        .or_else(|| unseen(sheet, cell, format_args!("the header"), false))
}

/// A longer cell would make a file that nobody can review, and slows down every step after this.
pub(crate) fn too_long(sheet: &Sheet<'_>, cell: Cell) -> Option<Diagnostic> {
    let length = sheet.text(cell).len();
    (length > MAX_BYTES).then(|| {
        Diagnostic::new("a cell is longer than 64 KiB", cell.span)
            .label(format!("{length} bytes"))
            .help("shorten it; what needs so much room belongs on a page that `url` points to")
    })
}

/// Control characters, and characters that leave no trace on a screen or mislead the eye.
fn unseen(sheet: &Sheet<'_>, cell: Cell, column: Arguments<'_>, lines: bool) -> Option<Diagnostic> {
    let text = sheet.text(cell);
    // Most cells hold nothing else: bytes are quicker to look at than characters.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return None;
    }
    let is_unseen = |at: usize, char: char| match char {
        '\n' => !lines,
        // Within a cell, a line may end in CRLF, as the file's lines do.
        '\r' => !lines || !text[at..].starts_with("\r\n"),
        _ => char.is_control() || is_invisible(char),
    };
    let (at, char) = text.char_indices().find(|&(at, char)| is_unseen(at, char))?;
    let help = match char {
        '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => {
            "write a plain space instead"
        }
        '\n' | '\r' | '\u{2028}' | '\u{2029}' if lines => {
            "delete it; where a new line is meant, break the line in the spreadsheet"
        }
        '\n' | '\r' => "write it on one line",
        '\u{fffd}' => "look up what stood here, and type it anew",
        _ => "delete it; if it can't be seen, type the text of the cell anew",
    };
    let span = within(sheet.source(), cell.span, at, at + char.len_utf8());
    let Unseen { what, why } = describe(char);
    Some(Diagnostic::new(format!("{what} in {column}"), span).label(why).help(help))
}

/// A character that is not seen, in words.
pub(crate) struct Unseen {
    /// Such as `a no-break space (U+00A0)`.
    pub(crate) what: String,
    pub(crate) why: &'static str,
}

/// What to say of a character that is not seen.
pub(crate) fn describe(char: char) -> Unseen {
    let (name, why) = match char {
        ' ' => ("a space", ""),
        '\n' | '\r' => ("a line break", ""),
        '\t' => ("a tab", "it looks like spaces"),
        '\u{a0}' | '\u{2007}' | '\u{202f}' => ("a no-break space", "it looks like a space"),
        '\u{3000}' => ("a full-width space", ""),
        '\u{2000}'..='\u{200a}' | '\u{205f}' => {
            ("a space of another width", "it looks like a space")
        }
        '\u{2028}' | '\u{2029}' => ("an invisible line break", "editors don't show it"),
        '\u{feff}' => ("a byte-order mark", "nobody who reviews the file can see it"),
        '\u{fe00}'..='\u{fe0f}' => {
            ("an invisible character", "it asks for the coloured form of an emoji")
        }
        '\u{fffd}' => ("a lost character", "here, text was lost when the file was converted"),
        _ if is_bidirectional(char) => (
            "an invisible character",
            "it turns the direction of the text, which then reads other than it is",
        ),
        _ if char.is_control() => ("a control character", "nobody who reviews the file can see it"),
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => {
            ("a private character", "it looks different on every computer, if it is seen at all")
        }
        _ => ("an invisible character", "nobody who reviews the file can see it"),
    };
    Unseen { what: format!("{name} (U+{:04X})", u32::from(char)), why }
}

fn white_space(sheet: &Sheet<'_>, cell: Cell, column: Arguments<'_>) -> Option<Diagnostic> {
    let text = sheet.text(cell);
    let (start, end) = if text.starts_with(char::is_whitespace) {
        (0, text.len() - text.trim_start().len())
    } else if text.ends_with(char::is_whitespace) {
        (text.trim_end().len(), text.len())
    } else {
        return None;
    };
    if text.trim().is_empty() {
        return Some(
            Diagnostic::new(format!("a cell of {column} holds nothing but white space"), cell.span)
                .help("delete the white space, so that the cell is empty"),
        );
    }
    // A tab or a carriage return in front makes a formula of what follows.
    if text.starts_with(['\t', '\r']) {
        return None;
    }
    let side = if start == 0 { "before" } else { "after" };
    let char = text[start..].chars().next().unwrap_or(' ');
    let what = match char {
        ' ' => "white space".to_owned(),
        _ => describe(char).what,
    };
    let span = within(sheet.source(), cell.span, start, end);
    Some(Diagnostic::new(format!("{what} {side} the text in {column}"), span).help("delete it"))
}

/// A text that a spreadsheet takes for a formula, and may run when the file is opened.
fn formula(sheet: &Sheet<'_>, cell: Cell, format: &Format) -> Option<Diagnostic> {
    // In the other columns, such a text has no meaning anyway, and gets their words.
    let is_text = format.lines || matches!(format.column, Column::Symbol | Column::Module);
    let text = sheet.text(cell);
    let first = text.chars().next().filter(|_| is_text)?;
    let sign = match first {
        '=' | '+' | '-' | '@' => format!("`{first}`"),
        '\t' => "a tab (U+0009)".to_owned(),
        '\r' => "a carriage return (U+000D)".to_owned(),
        _ => return None,
    };
    let help = match (first, format.column) {
        ('\t' | '\r', _) => "delete it",
        (_, Column::Message) => {
            "where the server's message does start so, write a placeholder for the sign: %v"
        }
        (_, Column::Symbol) => "delete it, unless the server sends it; then leave the cell empty",
        ('-', _) => "start it with a word; a list item with `*`",
        _ => "start it with a word, or put backticks around the expression",
    };
    let message = format!("a cell of column `{}` starts with {sign}", format.name);
    let label = "what starts so, a spreadsheet may run as a formula";
    let span = within(sheet.source(), cell.span, 0, 1);
    Some(Diagnostic::new(message, span).label(label).help(help))
}

/// Text of a cell as a message quotes it: in one short line, with nothing that a terminal acts on.
pub(crate) fn excerpt(text: &str) -> String {
    const MOST: usize = 60;
    let mut chars = text.chars();
    let mut excerpt: String = chars.by_ref().take(MOST).map(printable).collect();
    if chars.next().is_some() {
        excerpt.push('…');
    }
    excerpt
}

/// What is shown for a character: itself, unless it can't be seen or a terminal would act on it.
pub(crate) fn printable(char: char) -> char {
    match char {
        '\t' => ' ',
        _ if char.is_control() || is_invisible(char) => char::REPLACEMENT_CHARACTER,
        _ => char,
    }
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
            | '\u{3164}'
            | '\u{e000}'..='\u{f8ff}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{ffff}'
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
