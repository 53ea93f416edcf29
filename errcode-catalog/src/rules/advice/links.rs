//! Links in texts, and in the column of links.

use super::{Checker, advise, advise_on_texts};
use crate::catalog::Spanned;
use crate::columns::Column;
use crate::findings::Finding;
use crate::rules::parts::Parts;
use crate::source::{Sources, Span};

/// Parameters that say where a visitor came from, and nothing of the page.
const TRACKING: [&str; 9] =
    ["utm_", "gclid", "fbclid", "msclkid", "mc_cid", "mc_eid", "spm", "scm", "share_from"];

/// Whoever follows a link need not be counted.
pub(super) fn without_tracking(checker: &mut Checker<'_, '_>) {
    let sources = checker.draft.sources;
    advise(checker, |entry| {
        let mut links = entry.url.iter().flatten();
        let finding = links.find_map(|link| tracked(sources, link))?;
        Some((Column::Url, finding))
    });
    advise_on_texts(checker, |_, text| tracked(sources, text));
}

fn tracked(sources: &Sources, text: &Spanned<String>) -> Option<Finding> {
    // Most texts have no link, and need no closer look.
    let (start, end) = text.value.contains("://").then(|| tracking(&text.value))??;
    let place: Span = Parts::new(sources, text).part(start, end);
    Some(Finding::link_with_tracking(place, &text.value[start..end]))
}

/// Where the first parameter for tracking stands.
fn tracking(text: &str) -> Option<(usize, usize)> {
    text.match_indices(['?', '&']).find_map(|(at, _)| {
        let start = at + 1;
        let rest = &text[start..];
        let is_tracking = |name: &str| {
            let after = rest.strip_prefix(name);
            after.is_some_and(|after| name.ends_with('_') || after.starts_with('='))
        };
        TRACKING.into_iter().find(|name| is_tracking(name))?;
        let length = rest.find(['&', '#', ')', ' ', '"', '>']).unwrap_or(rest.len());
        Some((start, start + length))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_for_tracking_are_found_in_links() {
        for (text, found) in [
            ("https://x.y/?utm_source=a&b=1", Some("utm_source=a")),
            ("[page](https://x.y/?a=1&spm=2.3) helps", Some("spm=2.3")),
            ("https://x.y/?spmx=1", None),
            ("https://x.y/utm_source", None),
            ("Is it fbclid?", None),
        ] {
            let text_found = tracking(text).map(|(start, end)| &text[start..end]);
            assert_eq!(text_found, found, "{text}");
        }
    }
}
