//! Messages as catalogs hold them: templates, one to a line.

use errcode_runtime::template::{Piece, Template};

/// What stands in place of a message where the page means whatever comes.
pub(super) const NO_MESSAGES: [&str; 4] =
    ["具体错误信息", "具体错误原因", "具体的错误信息", "见返回信息"];

/// `bad request 或 invalid param`: two messages, one to a line.
pub(super) fn alternatives(text: &str) -> String {
    let parts: Vec<&str> = text.split(" 或 ").collect();
    if parts.iter().all(|part| part.is_ascii()) { parts.join("\n") } else { text.to_owned() }
}

/// A line of a page as a template: `%` and `{` that start no placeholder are the signs themselves.
pub(super) fn escaped(line: &str) -> String {
    if !line.contains(['%', '{']) {
        return line.to_owned();
    }
    let mut template = String::with_capacity(line.len() + 2);
    let mut read = 0;
    for piece in Template::new(line).pieces() {
        let literal = match piece {
            Piece::Placeholder(written) => {
                template.push_str(written);
                read += written.len();
                continue;
            }
            Piece::Literal(literal) => literal,
        };
        let (written, mut from) = (literal.as_written(), 0);
        let last_closed = written.rfind('}');
        for (at, sign) in literal.signs() {
            if sign == '%' || (sign == '{' && last_closed.is_none_or(|closed| closed < at)) {
                template.push_str(&written[from..=at]);
                template.push(sign);
                from = at + 1;
            }
        }
        template.push_str(&written[from..]);
        read += written.len();
    }
    // A final full stop is of no piece.
    template + &line[read..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_start_no_placeholder_are_doubled() {
        for (line, template) in [
            ("more than 100%.", "more than 100%%."),
            ("user_id %v is not exist", "user_id %v is not exist"),
            ("a { b", "a {{ b"),
            ("{name} of {0}", "{name} of {0}"),
            ("100%% done", "100%% done"),
        ] {
            assert_eq!(escaped(line), template, "{line}");
        }
    }
}
