//! Properties of characters: whether they are visible, what they look like, how wide they are.

pub(crate) mod confusable;
mod width;

pub(crate) use width::width;

/// The character to show for a character: itself, unless it is invisible or a terminal would act on
/// it.
pub(crate) fn printable(char: char) -> char {
    match char {
        '\t' => ' ',
        _ if char.is_control() || is_invisible(char) => char::REPLACEMENT_CHARACTER,
        _ => char,
    }
}

/// Whether a character leaves no trace, looks like a plain space without being one, or is a
/// noncharacter.
pub(crate) fn is_invisible(char: char) -> bool {
    // Most text consists of ASCII and the common Chinese characters.
    if matches!(char, ' '..='~' | '\u{4e00}'..='\u{9fff}') {
        return false;
    }
    is_noncharacter(char)
        || matches!(
            char,
            '\u{a0}'
                | '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{1680}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{2000}'..='\u{200f}'
                | '\u{2028}'..='\u{202f}'
                | '\u{205f}'..='\u{206f}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{e000}'..='\u{f8ff}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{ffff}'
                | '\u{16fe4}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d159}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{10ffff}'
        )
}

/// Whether a code point is permanently reserved and never a character.
pub(crate) fn is_noncharacter(char: char) -> bool {
    matches!(char, '\u{fdd0}'..='\u{fdef}') || u32::from(char) & 0xfffe == 0xfffe
}

/// Whether a character changes the direction in which the text around it is displayed.
pub(crate) fn is_bidirectional(char: char) -> bool {
    matches!(
        char,
        '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

/// Whether a joiner between two characters is part of their spelling, as in Persian and Hindi.
pub(crate) fn joins(before: Option<char>, joiner: char, after: Option<char>) -> bool {
    let is_joiner = matches!(joiner, '\u{200c}' | '\u{200d}');
    is_joiner && before.is_some_and(is_joined_script) && after.is_some_and(is_joined_script)
}

/// Whether a character is a letter or mark of a script in which joiners distinguish spellings: Arabic,
/// Syriac and N'Ko, and the scripts of India and its neighbours.
fn is_joined_script(char: char) -> bool {
    matches!(
        char,
        '\u{600}'..='\u{7ff}' | '\u{840}'..='\u{e7f}' | '\u{f00}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}' | '\u{fb50}'..='\u{fdcf}' | '\u{fe70}'..='\u{fefc}'
    ) && !is_bidirectional(char)
        && !char.is_whitespace()
}
