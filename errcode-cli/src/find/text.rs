//! Words, whatever the notation: of sentences in English and Chinese, and of names.

/// In small letters, with single blanks.
pub(super) fn normal(text: &str) -> String {
    let small = text.to_lowercase();
    small.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a sentence in small letters. Of Chinese, what stands between two signs is one; a negative number keeps its
/// sign.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut kind = Kind::Gap;
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let is_sign = char == '-'
            && !before.is_alphanumeric()
            && chars.peek().is_some_and(char::is_ascii_digit);
        let next = if is_sign { Kind::Letter } else { Kind::of(char) };
        match words.last_mut() {
            Some(word) if next == kind && next != Kind::Gap => word.extend(char.to_lowercase()),
            _ if next != Kind::Gap => words.push(char.to_lowercase().collect()),
            _ => {}
        }
        (kind, before) = (next, char);
    }
    words
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Gap,
    Letter,
    Ideograph,
}

impl Kind {
    fn of(char: char) -> Self {
        if is_ideographic(char) {
            Self::Ideograph
        } else if char.is_alphanumeric() {
            Self::Letter
        } else {
            Self::Gap
        }
    }
}

/// Whether a character is a word or a part of one by itself.
pub(super) fn is_ideographic(char: char) -> bool {
    matches!(char, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The words of a name in small letters: `rate`, `limited` of `RateLimited`, and `http`, `error` of `HTTPError`.
pub(super) fn words_of_name(name: &str) -> Vec<String> {
    let chars: Vec<char> = name.chars().collect();
    let mut words: Vec<String> = Vec::new();
    for (index, &char) in chars.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| chars[index]);
        let after = chars.get(index + 1);
        let starts_word = match before {
            None => true,
            Some(before) => {
                !before.is_alphanumeric()
                    || before.is_ascii_digit() != char.is_ascii_digit()
                    || (char.is_uppercase()
                        && (before.is_lowercase()
                            || after.is_some_and(|after| after.is_lowercase())))
            }
        };
        if !char.is_alphanumeric() {
            continue;
        }
        match words.last_mut() {
            Some(word) if !starts_word => word.extend(char.to_lowercase()),
            _ => words.push(char.to_lowercase().collect()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_between_gaps_and_scripts() {
        assert_eq!(words("Access-Token 过期了，-1"), ["access", "token", "过期了", "-1"]);
        assert_eq!(words("user_id%s不存在 a-1"), ["user", "id", "s", "不存在", "a", "1"]);
        assert_eq!(words(" ,。"), [""; 0]);
    }

    #[test]
    fn names_have_words_in_every_notation() {
        for name in
            ["HttpError2Found", "HTTPError2Found", "http_error_2_found", "HTTP_ERROR.2-found"]
        {
            assert_eq!(words_of_name(name), ["http", "error", "2", "found"], "{name}");
        }
    }
}
