//! Links in texts, and in the column of links.

use super::{Checker, advise, advise_on_texts};
use crate::catalog::Spanned;
use crate::columns::Column;
use crate::findings::Finding;
use crate::rules::parts::Parts;
use crate::source::Sources;

/// Parameters that tell where a visitor came from, but nothing about the page; and prefixes of such
/// parameters.
const TRACKING: [&str; 13] = [
    "utm_",
    "gclid",
    "fbclid",
    "msclkid",
    "mc_cid",
    "mc_eid",
    "spm",
    "share_from",
    "bd_vid",
    "vd_source",
    "hmsr",
    "_ga",
    "from=from_copylink",
];

/// Links should not track those who follow them.
pub(super) fn without_tracking(checker: &mut Checker<'_, '_>) {
    let sources = checker.draft.sources;
    advise(checker, |entry| {
        let mut links = entry.url.iter().flatten();
        let finding = links.find_map(|link| tracked(sources, link))?;
        Some((Column::Url, finding))
    });
    advise_on_texts(checker, |text| tracked(sources, text.cell));
}

fn tracked(sources: &Sources, text: &Spanned<String>) -> Option<Finding> {
    let (start, end) = tracking(&text.value)?;
    let place = Parts::new(sources, text).part(start, end);
    Some(Finding::link_with_tracking(place, &text.value[start..end]))
}

/// The place of the first tracking parameter in a link.
fn tracking(text: &str) -> Option<(usize, usize)> {
    text.match_indices("://").find_map(|(link, _)| {
        let ends_link =
            |char: char| char.is_whitespace() || !char.is_ascii() || ")>\"".contains(char);
        let rest = &text[link..];
        let address = rest[..rest.find(ends_link).unwrap_or(rest.len())]
            .trim_end_matches(['.', ',', ';', ':']);
        address.match_indices(['?', '&', '#']).find_map(|(at, _)| {
            let parameter = &address[at + 1..];
            let end = parameter.find(['&', '#']).unwrap_or(parameter.len());
            let start = link + at + 1;
            is_tracking(&parameter[..end]).then_some((start, start + end))
        })
    })
}

fn is_tracking(parameter: &str) -> bool {
    let parameter = parameter.to_ascii_lowercase();
    TRACKING.iter().any(|name| {
        let after = parameter.strip_prefix(name);
        after.is_some_and(|after| {
            name.ends_with('_') || name.contains('=') || after.starts_with('=')
        })
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
            ("见 https://x.y/?spm=1.2。请重试。", Some("spm=1.2")),
            ("See https://x.y/?a=1&UTM_Source=a, then retry.", Some("UTM_Source=a")),
            ("https://x.y/?from=from_copylink", Some("from=from_copylink")),
            ("https://x.y/job?scm=git.", None),
            ("https://x.y/?from=menu", None),
            ("https://x.y/?spmx=1", None),
            ("https://x.y/utm_source", None),
            ("Is it fbclid?", None),
        ] {
            let text_found = tracking(text).map(|(start, end)| &text[start..end]);
            assert_eq!(text_found, found, "{text}");
        }
    }
}
