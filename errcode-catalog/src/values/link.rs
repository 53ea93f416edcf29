//! A link to documentation.

use super::Parsed;
use crate::cells::CellError;
use crate::findings::{Finding, Whole, short};
use crate::scan::Content;

/// Chinese punctuation that ends a sentence or a part of one; no link ends with it.
const STOPS: [char; 4] = ['。', '，', '、', '；'];

/// A link to documentation, http or https.
pub(crate) fn url(content: &Content<'_>) -> Parsed<String> {
    let text = content.text;
    if let Some(link) = in_markdown(text) {
        let finding = Finding::link_in_markdown(content.span, short(link.to_owned()));
        return Err(CellError::mend(content, finding, link, link.to_owned()));
    }
    let Some((scheme, rest)) = text.split_once("://").filter(|(scheme, _)| is_http(scheme)) else {
        return Err(not_http(content));
    };
    if rest.is_empty() || rest.starts_with('/') {
        return Err(CellError::new(Finding::link_without_host(content.span, scheme)));
    }
    if let Some(at) = second(text) {
        let span = content.part(at, text.len());
        return Err(CellError::new(Finding::links_in_one_cell(span)));
    }
    if let Some(sign) = text.chars().next_back().filter(|last| STOPS.contains(last)) {
        let bare = &text[..text.len() - sign.len_utf8()];
        let span = content.char(bare.len(), sign);
        let finding = Finding::link_in_sentence(span, Whole(sign.to_string()));
        let is_sound = !bare.ends_with(STOPS) && stray(bare).is_none();
        return Err(if is_sound {
            CellError::mend(content, finding, bare, bare.to_owned())
        } else {
            CellError::new(finding)
        });
    }
    let Some((at, char)) = stray(text) else { return Ok(text.to_owned()) };
    let encoded: Vec<_> =
        char.encode_utf8(&mut [0; 4]).bytes().map(|byte| format!("%{byte:02X}")).collect();
    let sign = (char != ' ').then(|| Whole(char.to_string()));
    let encoded = sign.is_some().then(|| Whole(encoded.concat()));
    Err(CellError::new(Finding::link_with_sign(content.char(at, char), sign, encoded)))
}

fn is_http(scheme: &str) -> bool {
    ["https", "http"].iter().any(|http| scheme.eq_ignore_ascii_case(http))
}

/// The first character that no link contains unescaped.
fn stray(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|&(_, char)| char.is_whitespace() || "<>\"`\\{}|^".contains(char))
}

/// The start of a second link. Without a separator before it, it is part of the first:
/// `?next=https://…`
fn second(text: &str) -> Option<usize> {
    let starts = ["https://", "http://"].into_iter().flat_map(|start| text.match_indices(start));
    let is_seam = |char: char| char.is_whitespace() || ",;|，；、".contains(char);
    starts.map(|(at, _)| at).filter(|&at| text[..at].ends_with(is_seam)).min()
}

/// Whether a text contains nothing foreign to links, and no second link starts in it.
fn is_one_link(text: &str) -> bool {
    stray(text).is_none() && second(text).is_none()
}

/// `[text](https://…)`, `<https://…>`
fn in_markdown(text: &str) -> Option<&str> {
    let link = match text.strip_prefix('<') {
        Some(text) => text.strip_suffix('>')?,
        None => text.strip_prefix('[')?.strip_suffix(')')?.split_once("](")?.1,
    };
    let (scheme, rest) = link.split_once("://")?;
    let is_sound = is_http(scheme) && !rest.is_empty() && !rest.starts_with('/');
    (is_sound && is_one_link(link)).then_some(link)
}

/// `https:/host`, `https//host`: the scheme is present, but the separator after it is incomplete.
fn respelled(text: &str) -> Option<String> {
    let scheme = ["https", "http"].into_iter().find(|scheme| text.starts_with(scheme))?;
    let rest = text[scheme.len()..].trim_start_matches([':', '/']);
    let link = format!("{scheme}://{rest}");
    let seam = text.len() - scheme.len() - rest.len();
    let is_host = rest.split('/').next().is_some_and(|host| host.contains('.'));
    (seam > 0 && is_host && is_one_link(&link)).then_some(link)
}

fn not_http(content: &Content<'_>) -> CellError<String> {
    let text = content.text;
    if let Some(link) = respelled(text) {
        let finding = Finding::link_misspelled(content.span, short(link.clone()));
        return CellError::mend(content, finding, &link, link.clone());
    }
    // In `example.com:8080/docs`, the text before the colon is a host.
    let scheme = text.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| {
        !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    let host = text.trim_start_matches('/').split('/').next().unwrap_or_default();
    // `www.example.com`, `example.com/docs`; `readme.md` and `e.g.` are neither.
    let last = host.split(':').next().and_then(|host| host.rsplit('.').next()).unwrap_or_default();
    let is_host = scheme.is_none()
        && (host.starts_with("www.") || text.trim_start_matches('/').contains('/'))
        && host.contains('.')
        && !host.starts_with('.')
        && last.len() > 1
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte));
    let link = format!("https://{}", text.trim_start_matches('/'));
    let is_sound = is_host && is_one_link(&link) && !link.ends_with(STOPS);
    let link = is_sound.then_some(link);
    let finding = Finding::link_not_http(content.span, scheme, link.clone().and_then(short));
    match link {
        Some(link) => CellError::mend(content, finding, &link, link.clone()),
        None => CellError::new(finding),
    }
}
