//! Message templates: what a catalog documents, matched against what a server sent.

mod captures;
mod literal;
mod pieces;
mod signs;

#[doc(hidden)]
pub use captures::is_word;
pub use captures::{Captures, Values};
#[doc(hidden)]
pub use literal::Signs;
pub use literal::{Literal, LiteralBytes};
pub use pieces::{Piece, Pieces};

/// A message as documented, with placeholders: `user_id %v is not exist`.
///
/// Placeholders are those of Go and C (`%v`, `%s`, `%-.64s`, …) and of Java and Rust (`{}`, `{0}`,
/// `{name}`). `%%`, `{{` and `}}` are literal `%`, `{` and `}`. Anything that only looks like a
/// placeholder is literal too.
///
/// A message matches in full, or with more text after the template's end at a word boundary, because
/// servers like to append details. ASCII case, outer white space and a final full stop are ignored.
///
/// ```
/// # use errcode_runtime as errcodes;
/// use errcodes::template::Template;
///
/// let template = Template::new("user_id %v is not exist");
/// let captures = template.captures("user_id ou_42 is not exist, log_id 7").unwrap();
/// assert!(captures.values().eq(["ou_42"]));
/// assert_eq!(captures.appended(), ", log_id 7");
/// assert!(template.captures("user_id ou_42 exists").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template<'t> {
    text: &'t str,
    /// Whether a full stop was removed from the end.
    full_stop: bool,
}

impl<'t> Template<'t> {
    /// Creates a template, which any text is.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let text = text.trim();
        let without = without_full_stop(text);
        Self { text: without, full_stop: without.len() < text.len() }
    }

    /// The literals and placeholders, in order.
    #[must_use]
    pub fn pieces(self) -> Pieces<'t> {
        Pieces::new(self.text)
    }

    /// Whether a message is made from this template.
    #[must_use]
    pub fn matches(self, message: &str) -> bool {
        if !signs::has_signs(self.text) {
            // A template without signs, as most are, need not be taken apart.
            let message = without_full_stop(message.trim());
            let start = message.as_bytes().get(..self.text.len());
            return start.is_some_and(|start| start.eq_ignore_ascii_case(self.text.as_bytes()))
                && captures::is_boundary(message, self.text.len());
        }
        self.captures(message).is_some()
    }

    /// The values of the placeholders in a message that was made from this template.
    ///
    /// Nothing is allocated. For a given template, the time is linear in the message's length.
    #[must_use]
    pub fn captures<'m>(self, message: &'m str) -> Option<Captures<'t, 'm>> {
        let start = message.trim_start();
        let bare = without_full_stop(start.trim_end());
        // How the template ends matters only if the message ends with something that could be removed.
        let is_bare = bare.len() == start.len();
        let message = if is_bare || !matches!(self.pieces().last(), Some(Piece::Placeholder(_))) {
            bare
        } else if self.full_stop {
            let message = start.trim_end();
            message.strip_suffix(FULL_STOPS).unwrap_or(message)
        } else {
            // White space at the end may belong to the template here: in `ids: `, the value is empty. A
            // full stop belongs to the value, unless the template has one.
            start
        };
        Captures::new(self.text, message)
    }
}

const FULL_STOPS: [char; 2] = ['.', '。'];

fn without_full_stop(text: &str) -> &str {
    text.strip_suffix(FULL_STOPS).map_or(text, str::trim_end)
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::vec::Vec;

    use super::*;

    fn captured<'m>(template: &str, message: &'m str) -> Option<(Vec<&'m str>, &'m str)> {
        let captures = Template::new(template).captures(message)?;
        Some((captures.values().collect(), captures.appended()))
    }

    #[test]
    fn a_message_matches_in_full_but_for_case_white_space_and_full_stop() {
        for message in ["no permission", "No Permission", " no permission.\n", "no permission 。"]
        {
            assert_eq!(captured("No permission.", message), Some((Vec::new(), "")), "{message}");
        }
        assert_eq!(captured("no permission", "no permissions"), None);
        assert_eq!(captured("no permission", "sorry, no permission"), None);
    }

    #[test]
    fn text_after_the_end_is_appended_at_a_word_boundary_only() {
        assert_eq!(captured("no permission", "no permission: 7"), Some((Vec::new(), ": 7")));
        assert_eq!(captured("没有权限", "没有权限的人"), None);
        assert_eq!(captured("没有权限", "没有权限，请申请"), Some((Vec::new(), "，请申请")));
    }

    #[test]
    fn values_come_in_order() {
        assert_eq!(
            captured("custom_attr %v of {} is not set", "Custom_attr C-1 of 用户 is not set."),
            Some((["C-1", "用户"].into(), ""))
        );
        assert_eq!(captured("%s%s", "ab"), Some((["", "ab"].into(), "")));
        assert_eq!(captured("ids: %v", "ids: [a b]. "), Some((["[a b]."].into(), "")));
        assert_eq!(captured("ids: %v.", "ids: [a b]."), Some((["[a b]"].into(), "")));
        assert_eq!(captured("%d%% of {{%s}}", "5% of {x}"), Some((["5", "x"].into(), "")));
    }

    #[test]
    fn the_last_literal_is_looked_for_at_the_end_first() {
        assert_eq!(captured("<%s> gone", "<a> gone> gone"), Some((["a> gone"].into(), "")));
        assert_eq!(captured("<%s> gone", "<a> gone, see log"), Some((["a"].into(), ", see log")));
        assert_eq!(
            captured("<%s> gone", "<a> goner <b> gone!"),
            Some((["a> goner <b"].into(), "!"))
        );
    }
}
