//! Descriptions and hints as HTML.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// What a link may lead to: everything else could run code, or lead into the reader's own machine.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// Markdown as HTML. HTML in it is shown as it is written, and pictures give way to their words.
pub(super) fn html(markdown: &str) -> String {
    let mut depth = Skipped::default();
    let events = Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH);
    let events = events.filter_map(|event| depth.harmless(event));
    let mut to = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut to, events);
    to.trim_end().to_owned()
}

/// The links that are open, and whether each is left out.
#[derive(Default)]
struct Skipped {
    links: Vec<bool>,
}

impl Skipped {
    fn harmless<'m>(&mut self, event: Event<'m>) -> Option<Event<'m>> {
        Some(match event {
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => return None,
            // The page has headings of its own.
            Event::Start(Tag::HtmlBlock | Tag::Heading { .. }) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::HtmlBlock | TagEnd::Heading(_)) => Event::End(TagEnd::Paragraph),
            Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
                let is_left_out = !is_safe(&dest_url);
                self.links.push(is_left_out);
                if is_left_out {
                    return None;
                }
                Event::Start(Tag::Link { link_type, dest_url, title: CowStr::Borrowed(""), id })
            }
            Event::End(TagEnd::Link) if self.links.pop() == Some(true) => return None,
            event => event,
        })
    }
}

/// Whether a link leads to a page.
pub(super) fn is_safe(link: &str) -> bool {
    let start = link.trim_start().get(..8).unwrap_or(link.trim_start()).to_ascii_lowercase();
    SCHEMES.iter().any(|scheme| start.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_keep_their_form() {
        assert_eq!(
            html("Open **A** > `b`, then [read](https://example.com/a?b=1&c=2).\n\n- one\n- two"),
            "<p>Open <strong>A</strong> &gt; <code>b</code>, then \
             <a href=\"https://example.com/a?b=1&amp;c=2\">read</a>.</p>\n\
             <ul>\n<li>one</li>\n<li>two</li>\n</ul>"
        );
    }

    #[test]
    fn what_could_run_is_shown_as_text() {
        for hostile in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "[a](javascript:alert(1))",
            "[a]( JaVaScript:alert(1))",
            "![a](javascript:alert(1))",
            "[a](data:text/html,<script>alert(1)</script>)",
            "<javascript:alert(1)>",
            "[a](https://x \"onclick=alert(1)\")",
            "<!-- a --> <style>*{}</style>",
        ] {
            let html = html(hostile);
            for tag in [
                "<script",
                "<img",
                "<style",
                "<!--",
                "=\"javascript",
                "=\"JaVa",
                "=\"data",
                "title=",
            ] {
                assert!(!html.contains(tag), "{hostile} gives {html}");
            }
        }
    }
}
