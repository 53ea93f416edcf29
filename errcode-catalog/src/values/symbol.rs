//! A string code.

use super::Parsed;
use crate::cells::CellError;
use crate::chars::confusable;
use crate::findings::{Finding, Whole, short};
use crate::scan::Content;

/// A string code: ASCII without spaces. It must not be a number, because `"7".parse()` has to be the code
/// 7: platforms also send numbers as strings.
pub(crate) fn symbol(content: &Content<'_>) -> Parsed<String> {
    let text = content.text;
    if text.parse::<i64>().is_ok() {
        return Err(CellError::new(Finding::symbol_a_number(content.span, text)));
    }
    let Some((at, char)) = text.char_indices().find(|(_, char)| !char.is_ascii_graphic()) else {
        return Ok(text.to_owned());
    };
    Err(CellError::new(if let Some(found) = confusable::find(text) {
        let plain = confusable::skeleton(text);
        let is_plain = plain.bytes().all(|byte| byte.is_ascii_graphic());
        let proposal = is_plain.then(|| short(plain)).flatten();
        let span = content.char(found.at, found.char);
        let ascii = Whole(found.ascii.to_string());
        Finding::symbol_confusable(span, text, found, ascii, proposal)
    } else if char.is_whitespace() {
        Finding::symbol_with_space(content.char(at, char), text)
    } else {
        Finding::symbol_not_ascii(content.char(at, char), text, char)
    }))
}
