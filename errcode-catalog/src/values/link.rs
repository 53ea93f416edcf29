//! Links and paths.

use super::Wrong;
use crate::text::excerpt;

/// A link to documentation.
pub(crate) fn url(text: &str) -> Result<&str, Wrong> {
    let Some((scheme, rest)) = text.split_once("://").filter(|(scheme, _)| is_http(scheme)) else {
        return Err(no_http(text));
    };
    let help = "write the link as the browser's address bar gives it";
    if rest.is_empty() || rest.starts_with('/') {
        return Err(Wrong::new(format!("a link with nothing after `{scheme}://`"), help));
    }
    let is_stray =
        |&(_, char): &(usize, char)| char.is_whitespace() || "<>\"`\\{}|^".contains(char);
    if let Some((at, char)) = text.char_indices().find(is_stray) {
        let message = match char {
            ' ' => "a link with a space in it".to_owned(),
            _ => format!("a link with `{char}` in it"),
        };
        let encoded: Vec<_> =
            char.encode_utf8(&mut [0; 4]).bytes().map(|byte| format!("%{byte:02X}")).collect();
        let help = format!("{help}: there, it reads {}", encoded.concat());
        let label = "no link holds this as it is";
        return Err(Wrong::new(message, help).at(at, char).label(label));
    }
    Ok(text)
}

fn is_http(scheme: &str) -> bool {
    ["https", "http"].iter().any(|http| scheme.eq_ignore_ascii_case(http))
}

fn no_http(text: &str) -> Wrong {
    let message = "a link that is not http or https";
    let help = "write a link that starts with https:// or http://";
    // In `example.com:8080/docs`, what stands before the colon is a host.
    let scheme = text.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| {
        !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    if let Some(scheme) = scheme {
        return Wrong::new(message, help).label(format!("the scheme is `{}`", excerpt(scheme)));
    }
    let host = text.trim_start_matches('/').split('/').next().unwrap_or_default();
    let is_host = host.contains('.')
        && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte));
    let help = if is_host && text.len() <= 60 {
        format!("write https://{}", text.trim_start_matches('/'))
    } else {
        help.to_owned()
    };
    Wrong::new(message, help).label("there is no scheme")
}

/// An API path prefix.
pub(crate) fn scope(text: &str) -> Result<&str, Wrong> {
    let is_plain = |char: char| char.is_ascii_graphic() && !"?#*\\".contains(char);
    let is_path = |text: &str| {
        text.starts_with('/')
            && text.len() > 1
            && !text.ends_with('/')
            && text.chars().all(is_plain)
    };
    if is_path(text) {
        return Ok(text);
    }
    let message = format!("`{}` is not an API path", excerpt(text));
    let wrong = match proposed_path(text).filter(|path| path.len() < 60 && is_path(path)) {
        Some(path) => Wrong::new(message, format!("write {path}")),
        None => {
            Wrong::new(message, "write the first part of the path, from its `/` on and without")
                .help("one at the end: /open-apis/contact/v3")
        }
    };
    Err(match text.char_indices().find(|&(_, char)| !is_plain(char)) {
        Some((at, char)) => wrong
            .at(at, char)
            .label(format!("U+{:04X} is not part of an API path", u32::from(char)))
            .unmask(text),
        None => wrong,
    })
}

/// A path from `https://host/path/`, `path`, `/path/?query` or `/path/*`.
fn proposed_path(text: &str) -> Option<String> {
    let text = text.split(['?', '#']).next()?;
    let path = match text.split_once("://") {
        Some((_, rest)) => rest.split_once('/')?.1,
        None => text.trim_start_matches('/'),
    };
    let path = path.trim_end_matches(['/', '*']);
    (!path.is_empty()).then(|| format!("/{path}"))
}
