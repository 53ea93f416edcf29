//! Message templates: what a catalog documents, matched against what a server sent.

mod captures;
mod pieces;

#[doc(hidden)]
pub use captures::is_word;
pub use captures::{Captures, Values};
pub use pieces::{Literal, Piece, Pieces};

/// A message as documented, with placeholders: `user_id %v is not exist`.
///
/// Placeholders are those of Go and C (`%v`, `%s`, `%-.64s`, …) and of Java and Rust (`{}`, `{0}`,
/// `{name}`). `%%`, `{{` and `}}` are literal `%`, `{` and `}`; whatever else looks like a
/// placeholder and is none is literal too.
///
/// A message matches in full, or with more text after the template's end at a word boundary, as
/// servers like to append details. ASCII case, outer white space and a final full stop do not
/// matter.
///
/// ```
/// use errcode_runtime::template::Template;
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
    /// Whether a full stop was taken off the end.
    full_stop: bool,
}

impl<'t> Template<'t> {
    /// Any text is a template.
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
        if !pieces::has_signs(self.text) {
            // A literal, as most templates are, needs not be taken apart.
            let message = without_full_stop(message.trim());
            let start = message.as_bytes().get(..self.text.len());
            return start.is_some_and(|start| start.eq_ignore_ascii_case(self.text.as_bytes()))
                && captures::is_boundary(message, self.text.len());
        }
        self.captures(message).is_some()
    }

    /// The values of the placeholders in a message that was made from this template.
    ///
    /// Nothing is allocated; the time is linear in the message's length for a given template.
    #[must_use]
    pub fn captures<'m>(self, message: &'m str) -> Option<Captures<'t, 'm>> {
        let start = message.trim_start();
        let bare = without_full_stop(start.trim_end());
        // What the template ends with matters only where the message ends with something to take off.
        let is_bare = bare.len() == start.len();
        let message = if is_bare || !matches!(self.pieces().last(), Some(Piece::Placeholder(_))) {
            bare
        } else if self.full_stop {
            let message = start.trim_end();
            message.strip_suffix(FULL_STOPS).unwrap_or(message)
        } else {
            // Here, white space at the end may be the template's: `ids: ` has an empty value. And a full
            // stop belongs to the value, unless the template has one.
            start
        };
        Captures::new(self, message)
    }
}

const FULL_STOPS: [char; 2] = ['.', '。'];

fn without_full_stop(text: &str) -> &str {
    text.strip_suffix(FULL_STOPS).map_or(text, str::trim_end)
}
