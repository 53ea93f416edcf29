//! Checks for what no cell may contain: characters that a reviewer can't see, text that a spreadsheet
//! would execute, and the remains of text that a spreadsheet lost.

use crate::chars::{is_bidirectional, is_invisible, is_noncharacter, joins};
use crate::columns::{Column, Holds};
use crate::csv::write;
use crate::findings::words::terms;
use crate::findings::{Finding, Term};
use crate::scan::Content;

/// A mistake in a cell.
#[derive(Debug)]
pub(crate) struct CellError<T> {
    /// Boxed, because most cells have none.
    pub(crate) finding: Box<Finding>,
    /// The value that the cell has once it is fixed, if that is certain. The cell is read as this value,
    /// so that rules find the same mistakes before and after the fix.
    pub(crate) mended: Option<T>,
}

impl<T> CellError<T> {
    /// An error without a certain fix.
    pub(crate) fn new(finding: Finding) -> Self {
        Self { finding: Box::new(finding), mended: None }
    }

    /// An error that goes away when the cell is written as `text`, whose value is `value`.
    pub(crate) fn mend(content: &Content<'_>, finding: Finding, text: &str, value: T) -> Self {
        let finding = finding.fix(content.span, write::cell(text));
        Self { finding: Box::new(finding), mended: Some(value) }
    }
}

/// The limit of a cell, in bytes.
const MAX_BYTES: usize = 64 << 10;

/// The first mistake in the text of a cell below the header.
pub(crate) fn check(content: &Content<'_>, column: Column) -> Option<CellError<String>> {
    let holds = column.format().holds;
    too_long(content)
        .or_else(|| white_space(content))
        .or_else(|| lost_text(content, column))
        .or_else(|| formula(content, column))
        .or_else(|| unseen(content, holds == Holds::Lines))
}

/// The first mistake in a cell of the header.
pub(crate) fn check_header(content: &Content<'_>) -> Option<CellError<String>> {
    too_long(content).or_else(|| white_space(content)).or_else(|| unseen(content, false))
}

/// A longer cell would make a file that nobody can review, and would slow down every later step.
pub(crate) fn too_long(content: &Content<'_>) -> Option<CellError<String>> {
    let bytes = content.text.len();
    (bytes > MAX_BYTES).then(|| CellError::new(Finding::cell_too_long(content.span, bytes)))
}

fn white_space(content: &Content<'_>) -> Option<CellError<String>> {
    let (text, column) = (content.text, content.column);
    let (start, end, side) = if text.starts_with(char::is_whitespace) {
        (0, text.len() - text.trim_start().len(), terms::BEFORE)
    } else if text.ends_with(char::is_whitespace) {
        (text.trim_end().len(), text.len(), terms::AFTER)
    } else {
        return None;
    };
    if text.trim().is_empty() {
        let finding = Finding::cell_blank(content.span, column);
        return Some(CellError::mend(content, finding, "", String::new()));
    }
    // A leading tab or carriage return makes a formula of the text that follows.
    if text.starts_with(['\t', '\r']) {
        return None;
    }
    let char = text[start..].chars().next().filter(|&char| char != ' ');
    let what = char.map_or(terms::WHITE_SPACE, |char| describe(char).what);
    let finding = Finding::white_space_around(content.part(start, end), what, char, side, column);
    let trimmed = text.trim();
    Some(CellError::mend(content, finding, trimmed, trimmed.to_owned()))
}

/// Markers that a program wrote into a cell in place of a text.
fn lost_text(content: &Content<'_>, column: Column) -> Option<CellError<String>> {
    let text = content.text;
    let lost = ["#NAME?", "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!"];
    let is_hidden = text.len() >= 3 && text.bytes().all(|byte| byte == b'#');
    if is_hidden || lost.contains(&text) {
        return Some(CellError::new(Finding::formula_failed(content.span, column, text)));
    }
    let is_marker = matches!(text, "NaN" | "nan" | "NULL" | "\\N");
    is_marker.then(|| CellError::new(Finding::missing_marker(content.span, column, text)))
}

/// A text that a spreadsheet takes for a formula, and may execute when the file is opened.
fn formula(content: &Content<'_>, column: Column) -> Option<CellError<String>> {
    // In the other columns, such a text has no meaning anyway, and gets their own words.
    if column.format().holds == Holds::Value {
        return None;
    }
    let first = content.text.chars().next()?;
    let sign = match first {
        '=' => terms::EQUALS,
        '+' => terms::PLUS,
        '-' => terms::MINUS,
        '@' => terms::AT,
        '\t' => terms::A_TAB,
        '\r' => terms::A_CARRIAGE_RETURN,
        _ => return None,
    };
    let mend = match (first, column) {
        ('\t' | '\r', _) => terms::DELETE_IT,
        (_, Column::Message) => terms::PLACEHOLDER_FOR_SIGN,
        (_, Column::Symbol) => terms::EMPTY_IF_SENT,
        ('-', _) => terms::START_WITH_WORD_OR_STAR,
        _ => terms::START_WITH_WORD_OR_CODE,
    };
    Some(CellError::new(Finding::formula(content.part(0, 1), column, sign, mend)))
}

/// Control characters, and characters that leave no trace on a screen or mislead the eye.
fn unseen(content: &Content<'_>, lines: bool) -> Option<CellError<String>> {
    let text = content.text;
    // Most cells contain only these, and bytes are faster to check than characters.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return None;
    }
    let is_unseen = |at: usize, char: char| match char {
        '\n' => !lines,
        // Inside a cell, a line may end in CRLF, like the lines of the file.
        '\r' => !lines || !text[at..].starts_with("\r\n"),
        '\u{200c}' | '\u{200d}' => {
            let before = text[..at].chars().next_back();
            let after = text[at..].chars().nth(1);
            !joins(before, char, after)
        }
        _ => char.is_control() || is_invisible(char),
    };
    let (at, char) = text.char_indices().find(|&(at, char)| is_unseen(at, char))?;
    let span = content.char(at, char);
    if matches!(char, '\n' | '\r') && !lines {
        if content.column == Some(Column::Url) && text[at..].contains("://") {
            return Some(CellError::new(Finding::links_in_one_cell(content.part(at, text.len()))));
        }
        return Some(CellError::new(Finding::line_break(span, content.column)));
    }
    let is_space = is_odd_space(char);
    let mend = match char {
        _ if is_space => terms::PLAIN_SPACE,
        '\n' | '\r' | '\u{2028}' | '\u{2029}' if lines => terms::BREAK_THE_LINE,
        '\u{fffd}' => terms::TYPE_ANEW,
        '\u{200d}' | '\u{fe00}'..='\u{fe0f}' => terms::DELETE_OR_OTHER_SIGN,
        _ => terms::DELETE_OR_RETYPE,
    };
    let Unseen { what, why } = describe(char);
    let finding = Finding::unseen_character(span, what, char, content.column, why, mend);
    // An odd space has an obvious replacement, a plain space. If that is all, the fix is certain.
    let spaced: String =
        text.chars().map(|char| if is_odd_space(char) { ' ' } else { char }).collect();
    let is_all = spaced.trim() == spaced
        && spaced
            .char_indices()
            .all(|(_, char)| char == '\n' || !(char.is_control() || is_invisible(char)));
    Some(if is_space && is_all {
        CellError::mend(content, finding, &spaced, spaced.clone())
    } else {
        CellError::new(finding)
    })
}

/// Whether a character looks like a space and can be nothing else.
fn is_odd_space(char: char) -> bool {
    matches!(
        char,
        '\t' | '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{2800}'
    )
}

/// An invisible character, in words.
pub(crate) struct Unseen {
    /// Such as "a no-break space".
    pub(crate) what: Term,
    /// Why it must not be there.
    pub(crate) why: Term,
}

/// The words for an invisible character.
pub(crate) fn describe(char: char) -> Unseen {
    let (what, why) = match char {
        ' ' => (terms::SPACE, terms::UNSEEN_BY_REVIEWERS),
        '\n' | '\r' => (terms::LINE_BREAK, terms::UNSEEN_BY_REVIEWERS),
        '\t' => (terms::TAB, terms::LOOKS_LIKE_SPACES),
        '\u{a0}' | '\u{2007}' | '\u{202f}' => (terms::NO_BREAK_SPACE, terms::LOOKS_LIKE_SPACE),
        '\u{3000}' => (terms::FULL_WIDTH_SPACE, terms::LOOKS_LIKE_SPACE),
        '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' => {
            (terms::ODD_SPACE, terms::LOOKS_LIKE_SPACE)
        }
        '\u{2800}' => (terms::BLANK, terms::LOOKS_LIKE_SPACE),
        '\u{2028}' | '\u{2029}' => (terms::INVISIBLE_LINE_BREAK, terms::NOT_SHOWN_BY_EDITORS),
        '\u{feff}' => (terms::BYTE_ORDER_MARK, terms::UNSEEN_BY_REVIEWERS),
        '\u{fe00}'..='\u{fe0f}' => (terms::INVISIBLE, terms::ASKS_FOR_COLOUR),
        '\u{fffd}' => (terms::LOST, terms::LOST_IN_CONVERSION),
        _ if is_bidirectional(char) => (terms::INVISIBLE, terms::TURNS_DIRECTION),
        _ if char.is_control() => (terms::CONTROL, terms::UNSEEN_BY_REVIEWERS),
        _ if is_noncharacter(char) => (terms::NONCHARACTER, terms::UNSEEN_BY_REVIEWERS),
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => (terms::PRIVATE, terms::DIFFERS_EVERYWHERE),
        _ => (terms::INVISIBLE, terms::UNSEEN_BY_REVIEWERS),
    };
    Unseen { what, why }
}
