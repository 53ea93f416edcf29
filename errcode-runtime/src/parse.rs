//! From text to an enum, and the error if the text is neither a string code nor a number.

use core::fmt;

/// The error of parsing text that is neither a string code of the catalog nor a number.
///
/// ```text
/// "InvalidParameter".parse::<OnesError>()   // a symbol
/// "623".parse::<OnesError>()                // a number: any `i64`
/// "teapot".parse::<OnesError>()             // this error
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseCodeError(());

impl fmt::Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("neither a string code of the catalog nor a whole number")
    }
}

impl core::error::Error for ParseCodeError {}

/// `FromStr` of every enum: a string code, otherwise a decimal number, perhaps with a fraction of
/// zero.
pub fn parse<E: From<i64>>(
    text: &str,
    from_symbol: fn(&str) -> Option<E>,
) -> Result<E, ParseCodeError> {
    match from_symbol(text) {
        Some(error) => Ok(error),
        None => whole(text).map(E::from).ok_or(ParseCodeError(())),
    }
}

/// The 64-bit integer that a text stands for, such as `-7` or `40007.0`.
pub(crate) fn whole(text: &str) -> Option<i64> {
    let without_fraction = text.split_once('.').and_then(|(number, fraction)| {
        let is_zero = !fraction.is_empty() && fraction.bytes().all(|digit| digit == b'0');
        is_zero.then_some(number)
    });
    without_fraction.unwrap_or(text).parse().ok()
}
