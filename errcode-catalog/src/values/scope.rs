//! An API path prefix.

use super::{Parsed, disguise};
use crate::cells::CellError;
use crate::findings::{Finding, short};
use crate::scan::Content;

/// An API path prefix, under which a request can lie.
pub(crate) fn scope(content: &Content<'_>) -> Parsed<String> {
    let text = content.text;
    if is_path(text) && variable(text).is_none() && several(text).is_none() {
        return Ok(text.to_owned());
    }
    let meant = path_in(text).filter(|path| is_path(path));
    if several(text).is_some() {
        return Err(CellError::new(Finding::scopes_in_one_cell(content.span, text)));
    }
    if let Some((start, end)) = meant.as_deref().and(variable(text)) {
        let before = text[..start].trim_end_matches('/').to_owned();
        let before = path_in(&before).filter(|path| is_path(path) && variable(path).is_none());
        let finding =
            Finding::scope_with_variable(content.part(start, end), text, before.and_then(short));
        return Err(CellError::new(finding));
    }
    let (span, disguise) = disguise(content);
    let stray = text.char_indices().find(|&(_, char)| !is_plain(char));
    let span = match stray {
        Some((at, stray)) if disguise.is_none() => content.char(at, stray),
        _ => span,
    };
    let (stray, proposal) = (stray.map(|(_, char)| char), meant.clone().and_then(short));
    let finding = Finding::scope_invalid(span, text, disguise, stray, proposal);
    Err(match meant.filter(|path| variable(path).is_none() && is_whole(text, path)) {
        Some(path) => CellError::mend(content, finding, &path, path.clone()),
        None => CellError::new(finding),
    })
}

fn is_plain(char: char) -> bool {
    char.is_ascii_graphic() && !"?#*\\".contains(char)
}

/// Whether a text is a path prefix as the format defines it: of segments that are neither empty nor
/// one or two dots.
fn is_path(text: &str) -> bool {
    let mut segments = text.split('/');
    let is_segment = |segment: &str| {
        !segment.is_empty() && segment != "." && segment != ".." && segment.chars().all(is_plain)
    };
    segments.next() == Some("") && text.len() > 1 && segments.all(is_segment)
}

/// A segment that stands for a value, `{id}`, `:id`, `<id>` or `...`, which no request contains.
fn variable(text: &str) -> Option<(usize, usize)> {
    let mut start = 0;
    for segment in text.split('/') {
        let is_variable = segment.starts_with([':', '<', '{', '[', '$'])
            || segment == "..."
            || segment == "…"
            || (segment.contains('{') && segment.contains('}'));
        if is_variable {
            return Some((start, start + segment.len()));
        }
        start += segment.len() + 1;
    }
    None
}

/// The start of a second path in a cell: `/a,/b`
fn several(text: &str) -> Option<usize> {
    let is_seam = |at: usize| {
        let before = text[..at].trim_end();
        before.ends_with([',', ';', '|', '，', '；', '、']) && !before.starts_with([',', ';'])
    };
    text.match_indices('/').map(|(at, _)| at).find(|&at| at > 0 && is_seam(at))
}

/// The path in `https://host/path/`, `host.com/path`, `POST /path`, `POST:/path`, `path`,
/// `/path/?query` or `/path/*`.
fn path_in(text: &str) -> Option<String> {
    let text = text.split(['?', '#']).next()?.trim();
    let text = without_method(text);
    let path = match text.split_once("://") {
        Some((_, rest)) => rest.split_once('/')?.1,
        None => without_host(text),
    };
    let path = path.trim_start_matches('/').trim_end_matches(['/', '*']);
    let is_absolute = text.starts_with('/') || path.len() < text.trim_end_matches(['/', '*']).len();
    // A word is a path only if it looks like one: `N/A`, `and/or` and `none` are not.
    let is_relative = path.matches('/').count() > 1 || path.contains(['-', '_']);
    let is_plain = |char: char| char.is_ascii_alphanumeric() || "/-_.".contains(char);
    let is_relative = is_relative && path.contains('/') && path.chars().all(is_plain);
    (!path.is_empty() && (is_absolute || is_relative)).then(|| format!("/{path}"))
}

/// Whether a path is all that a text says, without guessing: the text is a path or a link.
fn is_whole(text: &str, path: &str) -> bool {
    without_method(text).starts_with('/') || (text.contains(path) && text != &path[1..])
}

fn without_method(text: &str) -> &str {
    let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    let rest = methods.iter().find_map(|method| {
        let (start, rest) = text.split_at_checked(method.len())?;
        let rest = rest.strip_prefix([' ', ':'])?;
        start.eq_ignore_ascii_case(method).then(|| rest.trim_start())
    });
    rest.unwrap_or(text)
}

/// `open.feishu.cn/open-apis` → `open-apis`
fn without_host(text: &str) -> &str {
    match text.split_once('/') {
        Some((host, path)) if is_host(host) => path,
        _ => text,
    }
}

/// `open.feishu.cn`, but not `v1.0`
fn is_host(text: &str) -> bool {
    let last = text.rsplit_once('.').map_or("", |(_, last)| last);
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
    last.len() > 1
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !text.starts_with('.')
        && text.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_found_in_what_people_copy() {
        for (text, path) in [
            ("https://open.feishu.cn/open-apis/contact/v3/", Some("/open-apis/contact/v3")),
            ("open.feishu.cn/open-apis", Some("/open-apis")),
            ("https://h//a/", Some("/a")),
            ("POST:/x", Some("/x")),
            ("post /x/y", Some("/x/y")),
            ("open-apis/contact", Some("/open-apis/contact")),
            ("/a/?x=1", Some("/a")),
            ("/a/*", Some("/a")),
            ("N/A", None),
            ("n/a", None),
            ("and/or", None),
            ("C:/x", None),
            ("v1.0/users", None),
            ("v1.0/users/list", Some("/v1.0/users/list")),
            ("none", None),
            ("https://host", None),
            ("/", None),
        ] {
            assert_eq!(path_in(text).as_deref(), path, "{text}");
        }
    }

    #[test]
    fn a_path_that_no_request_has_is_none() {
        for path in ["//a", "/a//b", "/a/../b", "/a/.", "a", "/", "/a/"] {
            assert!(!is_path(path), "{path}");
        }
        for path in ["/users/{id}", "/users/:id", "/x/...", "/a/<id>/b", "/a/v{n}"] {
            assert!(variable(path).is_some(), "{path}");
        }
        for path in ["/users", "/a{b", "/a}b", "/v1:batch"] {
            assert!(is_path(path) && variable(path).is_none(), "{path}");
        }
        assert_eq!(
            (several("/a,/b"), several("/a,b/c"), several("/a;v=1/b")),
            (Some(3), None, None)
        );
    }
}
