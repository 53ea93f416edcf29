//! Markdown for a terminal. Without colours it reads as plain text.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

const STRONG: Style = Style::new().bold();
const CODE: Style = AnsiColor::Cyan.on_default();

/// Text, code, strong text, links and lists, each item on a line of its own.
pub(super) fn rendered(markdown: &str) -> String {
    let mut page = Page { text: String::new(), lists: Vec::new(), links: Vec::new(), strong: 0 };
    for event in Parser::new(markdown) {
        page.add(event);
    }
    page.text
}

struct Page {
    text: String,
    /// The number of the next item of each list that is open; none where items have no numbers.
    lists: Vec<Option<u64>>,
    /// Where each link that is open leads, and where its text starts.
    links: Vec<(String, usize)>,
    strong: usize,
}

impl Page {
    fn add(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text.push_str(&text);
            }
            // The marks stay, as not everybody sees colours.
            Event::Code(code) => {
                let _ = write!(self.text, "{CODE}`{code}`{CODE:#}");
                self.resume();
            }
            Event::SoftBreak | Event::HardBreak => self.text.push('\n'),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Rule => self.line(),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong | Tag::Heading { .. } => {
                if matches!(tag, Tag::Heading { .. }) {
                    self.line();
                }
                self.strong += 1;
                self.resume();
            }
            // The first paragraph of an item follows its sign.
            Tag::Paragraph if !self.text.ends_with("• ") && !self.text.ends_with(". ") => {
                self.line();
            }
            Tag::List(first) => self.lists.push(first),
            Tag::Item => {
                self.line();
                self.text.push_str(&"  ".repeat(self.lists.len().saturating_sub(1)));
                match self.lists.last_mut() {
                    Some(Some(number)) => {
                        let _ = write!(self.text, "{number}. ");
                        *number = number.saturating_add(1);
                    }
                    _ => self.text.push_str("• "),
                }
            }
            Tag::Link { dest_url, .. } => self.links.push((dest_url.to_string(), self.text.len())),
            Tag::CodeBlock(_) | Tag::BlockQuote(_) => self.line(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong | TagEnd::Heading(_) => {
                self.strong = self.strong.saturating_sub(1);
                let _ = write!(self.text, "{STRONG:#}");
                self.resume();
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Link => {
                if let Some((url, start)) = self.links.pop()
                    && !url.contains(&self.text[start..])
                {
                    let _ = write!(self.text, " ({url})");
                }
            }
            _ => {}
        }
    }

    /// What follows stands on a line of its own.
    fn line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// The end of one style is the end of all.
    fn resume(&mut self) {
        if self.strong > 0 {
            let _ = write!(self.text, "{STRONG}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(markdown: &str) -> String {
        anstream::adapter::strip_str(&rendered(markdown)).to_string()
    }

    #[test]
    fn marks_that_only_a_program_reads_are_gone() {
        assert_eq!(plain("Open **Rights** > **Data**."), "Open Rights > Data.");
        assert_eq!(plain("Send the `log_id` to *them*."), "Send the `log_id` to them.");
        assert_eq!(
            plain("See [the list](https://a.example/b)."),
            "See the list (https://a.example/b)."
        );
        assert_eq!(plain("See <https://a.example>."), "See https://a.example.");
        assert_eq!(plain("The <id> is a < b."), "The <id> is a < b.");
    }

    #[test]
    fn each_item_and_each_line_stands_on_its_own() {
        assert_eq!(
            plain("Either:\n\n- wait\n- ask `ops`\n\nThen go on."),
            "Either:\n• wait\n• ask `ops`\nThen go on."
        );
        assert_eq!(plain("3. wait\n4. ask\n   - whom?"), "3. wait\n4. ask\n  • whom?");
        assert_eq!(plain("one\ntwo"), "one\ntwo");
    }

    #[test]
    fn code_within_strong_text_does_not_end_it() {
        assert_eq!(rendered("**a `b` c**").matches(&STRONG.to_string()).count(), 2);
    }
}
