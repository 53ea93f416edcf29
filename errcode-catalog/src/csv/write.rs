//! How a text is written into a cell.

/// Writes a text as a cell, in quotes if it needs them.
///
/// ```
/// use errcode_catalog::csv::write::cell;
///
/// assert_eq!(cell("no permission"), "no permission");
/// assert_eq!(cell("a \"quote\", and more"), "\"a \"\"quote\"\", and more\"");
/// ```
#[must_use]
pub fn cell(text: &str) -> String {
    let needs_quotes = text.contains(['"', ',', '\n', '\r'])
        || text.starts_with(char::is_whitespace)
        || text.ends_with(char::is_whitespace);
    if needs_quotes { quoted(text) } else { text.to_owned() }
}

/// Writes a text as a cell in quotes.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut cell = String::with_capacity(text.len() + 2);
    cell.push('"');
    for char in text.chars() {
        cell.push(char);
        if char == '"' {
            cell.push(char);
        }
    }
    cell.push('"');
    cell
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_in_quotes_only_if_it_needs_them() {
        for text in ["a,b", "a\nb", "a\rb", "a\"b", " a", "a ", "\u{3000}a", "a\t"] {
            assert_eq!(cell(text), quoted(text), "{text:?}");
        }
        for text in ["", "a", "a b", "a;b", "'a'", "没有"] {
            assert_eq!(cell(text), text);
        }
    }
}
