//! The number on the wire: written in the only valid way, or damaged in a known one.

mod damage;

use super::{Parsed, disguise};
use crate::cells::{CellError, describe};
use crate::chars::confusable::{self, Script};
use crate::findings::words::terms;
use crate::findings::{Finding, Whole};
use crate::scan::Content;
use damage::{Damage, is_blank, read};

pub(super) use damage::restored;

/// Reads a number on the wire, in the only way to write it.
pub(crate) fn code(content: &Content<'_>) -> Parsed<i64> {
    let damage = match read(content.text) {
        Ok(number) => return Ok(number),
        Err(damage) => damage,
    };
    let number = damage.number();
    let finding = finding(content, &damage);
    Err(match number {
        Some(number) => CellError::mend(content, finding, &number.to_string(), number),
        None => CellError::new(finding),
    })
}

fn finding(content: &Content<'_>, damage: &Damage) -> Finding {
    let (text, span) = (content.text, content.span);
    match *damage {
        Damage::Missing => Finding::code_missing(span),
        Damage::Blank => Finding::code_blank(span),
        Damage::TooLarge => Finding::code_too_large(span, text, i64::MIN, i64::MAX),
        Damage::Zeros(number) => Finding::code_with_zeros(span, text, number),
        Damage::MinusZero => Finding::code_minus_zero(span, 0),
        Damage::Blanks { at, char, side, is_apart, number } => {
            let described = describe(char);
            let why = (char != ' ').then_some(described.why);
            let apart = is_apart.then_some(terms::ONE_NUMBER);
            let span = content.char(at, char);
            Finding::code_with_blanks(span, described.what, char, side, why, number, apart)
        }
        Damage::Formula(number) => Finding::code_formula(span, text, number),
        Damage::Quotes(number) => Finding::code_in_quotes(span, text, number),
        Damage::Confusable(number) => disguised(content, number),
        Damage::Rounded => Finding::code_rounded(span, text),
        Damage::Decimals { whole, thousands } => {
            Finding::code_with_decimals(span, text, whole, thousands)
        }
        Damage::Apostrophe(number) => Finding::code_with_apostrophe(span, text, number),
        Damage::Separators { joined, is_certain } => {
            let (proposal, either) =
                if is_certain { (Some(joined), None) } else { (None, Some(joined)) };
            Finding::code_with_separators(span, text, proposal, either)
        }
        Damage::Plus(number) => Finding::code_with_plus(span, text, number),
        Damage::Hexadecimal(number) => Finding::code_hexadecimal(span, text, number),
        Damage::Date => Finding::code_date(span, text),
        Damage::Hidden => Finding::code_hidden(span, text),
        Damage::Several => Finding::codes_in_one_cell(span, text),
        Damage::Comment => Finding::comment_row(span),
        Damage::NoNumber => no_number(content),
    }
}

fn disguised(content: &Content<'_>, number: i64) -> Finding {
    let Some(found) = confusable::find(content.text) else { return no_number(content) };
    let (span, text) = (content.char(found.at, found.char), content.text);
    if found.script() == Script::FullWidth {
        Finding::code_full_width(span, text, found, number)
    } else {
        let ascii = Whole(found.ascii.to_string());
        Finding::code_confusable(span, text, found, ascii, number)
    }
}

/// The finding for a text that is not a number, which mentions the first character that no number
/// contains.
fn no_number(content: &Content<'_>) -> Finding {
    let text = content.text;
    let is_stray = |&(at, char): &(usize, char)| {
        !(char.is_ascii_digit() || (at == 0 && char == '-' && text.len() > 1))
    };
    let stray = text.char_indices().find(is_stray);
    let has_digits = text.contains(|char: char| char.is_ascii_digit());
    let is_numeric = text.chars().all(char::is_numeric);
    // In a word, every letter is stray.
    let Some((at, char)) = stray.filter(|_| has_digits || is_numeric) else {
        return Finding::code_not_a_number(content.span, text, None, None, None, None, None);
    };
    if let (span, Some(found)) = disguise(content)
        && !is_numeric
    {
        return Finding::code_not_a_number(span, text, Some(found), None, None, None, None);
    }
    let unseen = is_blank(char) && !is_numeric && char != ' ';
    let what = unseen.then(|| describe(char).what);
    let shown = |is: bool| is.then(|| Whole(char.to_string()));
    let is_letter = char.is_ascii_alphabetic();
    let letter = shown(!unseen && !is_numeric && is_letter);
    let sign = shown(!unseen && !is_numeric && !is_letter);
    let number = Some(char).filter(|_| unseen || is_numeric);
    let span = content.char(at, char);
    Finding::code_not_a_number(span, text, None, letter, sign, what, number)
}
