//! Advice on placeholders in messages.

use super::Checker;
use crate::findings::Finding;
use crate::rules::templates::{cells, lines, part};

/// Placeholders in other notations remain plain text, which no message contains.
pub(super) fn notations(checker: &mut Checker<'_, '_>) {
    let draft = checker.draft;
    for message in cells(draft) {
        for (at, line) in lines(&message.value) {
            if let Some((start, end)) = other_notation(line) {
                let span = part(draft, message, at + start, at + end);
                checker.push(Finding::other_placeholder(span, &line[start..end]));
                break;
            }
        }
    }
}

/// `${x}`, `#{x}`, `%{x}`, `%(x)s`, `{0,number}`, `:id` or `<id>`.
fn other_notation(line: &str) -> Option<(usize, usize)> {
    let word = |from: usize| {
        let is_part = |char: char| char.is_ascii_alphanumeric() || char == '_';
        let rest = &line[from..];
        let end = rest.find(|char| !is_part(char)).unwrap_or(rest.len());
        (end > 0 && rest.starts_with(|char: char| char.is_ascii_alphabetic())).then_some(from + end)
    };
    line.char_indices().find_map(|(at, char)| {
        let next = at + char.len_utf8();
        let end = match char {
            '$' | '#' | '%' if line[next..].starts_with('{') => {
                word(next + 1).filter(|&end| line[end..].starts_with('}')).map(|end| end + 1)
            }
            '%' if line[next..].starts_with('(') => {
                word(next + 1).filter(|&end| line[end..].starts_with(')')).map(|end| end + 1)
            }
            // `{0,number}`, as in Java.
            '{' => {
                let rest =
                    line[next..].trim_start_matches(|char: char| char.is_ascii_alphanumeric());
                let end = rest
                    .find('}')
                    .filter(|_| rest.starts_with(',') && !line[next..].starts_with(','));
                end.map(|end| line.len() - rest.len() + end + 1)
            }
            '<' => word(next).filter(|&end| line[end..].starts_with('>')).map(|end| end + 1),
            ':' if at == 0 || line[..at].ends_with(' ') => word(next),
            _ => None,
        };
        Some((at, end?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_of_other_notations_are_noticed() {
        for (line, found) in [
            ("user ${id} is gone", Some("${id}")),
            ("user #{id} is gone", Some("#{id}")),
            ("user :id is gone", Some(":id")),
            ("user <user_id> is gone", Some("<user_id>")),
            ("user %{id} is gone", Some("%{id}")),
            ("user %(id)s is gone", Some("%(id)")),
            ("{0,number,#} items", Some("{0,number,#}")),
            ("user: id", None),
            ("a < b > c", None),
            ("costs $5", None),
            ("at 10:30", None),
            ("{id} of %s", None),
            ("{\"a\": 1, \"b\": 2}", None),
            ("{, }", None),
            (":id is gone", Some(":id")),
            ("user:id is gone", None),
            ("closed at :30", None),
            ("<3> left", None),
            ("${1} of ${2}", None),
        ] {
            let text = other_notation(line).map(|(start, end)| &line[start..end]);
            assert_eq!(text, found, "{line}");
        }
    }
}
