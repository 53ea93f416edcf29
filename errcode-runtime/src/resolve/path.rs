//! The path of a request, and whether it lies under the scope of a meaning.

/// The path of a request as RFC 3986 (6.2.2) reads it: an escape of a character that needs none is that
/// character, and dot segments are resolved. The normalised path is never written out, because there may be
/// no allocator.
#[derive(Clone, Copy)]
pub(super) struct Path<'p> {
    /// The text between the first slash and a trailing one.
    text: &'p str,
    /// The number of segments, not counting dot segments and those they remove. `None` if the text is
    /// already in normal form, as it nearly always is.
    depth: Option<usize>,
}

impl<'p> Path<'p> {
    /// The path in `scope`, which is a path or a URL. `None` for anything else, and for a path that servers
    /// may read in several ways: one with an empty segment, white space or a broken escape.
    pub(super) fn of(scope: &'p str) -> Option<Self> {
        let scope = scope.trim();
        let scope = &scope[..scope.find(['?', '#']).unwrap_or(scope.len())];
        let path = if scope.starts_with('/') {
            scope
        } else {
            let (scheme, rest) = scope.split_once("://")?;
            let is_scheme = scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'+');
            rest.find('/').filter(|_| is_scheme).map(|start| &rest[start..])?
        };
        let text = path[1..].strip_suffix('/').unwrap_or(&path[1..]);
        if path == "/" || is_normal(text) {
            return Some(Self { text, depth: None });
        }
        let is_plain = |char: char| !char.is_whitespace() && !char.is_control();
        if !text.chars().all(is_plain) || units(text).any(|unit| unit == Unit::BrokenEscape) {
            return None;
        }
        let mut depth = 0;
        for segment in segments_from_the_end(text) {
            if segment.is_empty() {
                return None;
            }
            depth += 1;
        }
        Some(Self { text, depth: Some(depth) })
    }

    /// Whether it starts with all segments of a scope such as `/open-apis/contact/v3`.
    pub(super) fn lies_under(self, scope: &str) -> bool {
        let Some(scope) = scope.strip_prefix('/') else { return false };
        let Some(depth) = self.depth else {
            let rest = self.text.strip_prefix(scope);
            return rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        };
        let Some(deeper) = depth.checked_sub(scope.split('/').count()) else { return false };
        let segments = segments_from_the_end(self.text).skip(deeper);
        segments.zip(scope.rsplit('/')).all(|(segment, expected)| are_equal(segment, expected))
    }
}

/// Whether a path contains nothing that could be spelled differently, and no segment that is empty or starts
/// with a dot.
fn is_normal(text: &str) -> bool {
    let mut before = b'/';
    let is_normal = text.bytes().all(|byte| {
        let starts_segment = core::mem::replace(&mut before, byte) == b'/';
        let is_plain = byte.is_ascii_graphic() && byte != b'%';
        is_plain && !(starts_segment && matches!(byte, b'/' | b'.'))
    });
    is_normal && before != b'/'
}

/// The segments that remain after `..` and `.` are resolved, last first: only from the end is it clear which
/// segments a `..` removes.
fn segments_from_the_end(text: &str) -> impl Iterator<Item = &str> {
    let mut taken_away = 0_usize;
    text.rsplit('/').filter(move |segment| {
        if are_equal(segment, "..") {
            taken_away += 1;
        } else if !are_equal(segment, ".") {
            let is_left = taken_away == 0;
            taken_away = taken_away.saturating_sub(1);
            return is_left;
        }
        false
    })
}

fn are_equal(a: &str, b: &str) -> bool {
    units(a).eq(units(b))
}

/// The unit in which paths are compared: two spellings of one path have the same units.
#[derive(PartialEq, Eq)]
enum Unit {
    Byte(u8),
    /// An escape whose meaning differs from that of its character, such as an escaped slash.
    Escape(u8),
    BrokenEscape,
}

fn units(text: &str) -> impl Iterator<Item = Unit> {
    let mut bytes = text.bytes();
    let is_unreserved = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || !byte.is_ascii()
            || matches!(byte, b'-' | b'.' | b'_' | b'~')
    };
    core::iter::from_fn(move || {
        Some(match bytes.next()? {
            b'%' => match bytes.next().and_then(hex).zip(bytes.next().and_then(hex)) {
                Some((high, low)) if is_unreserved(high << 4 | low) => Unit::Byte(high << 4 | low),
                Some((high, low)) => Unit::Escape(high << 4 | low),
                None => Unit::BrokenEscape,
            },
            byte => Unit::Byte(byte),
        })
    })
}

fn hex(digit: u8) -> Option<u8> {
    let digit = char::from(digit).to_digit(16)?;
    u8::try_from(digit).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCOPE: &str = "/open-apis/contact/v3";

    fn lies_under(path: &str) -> Option<bool> {
        Path::of(path).map(|path| path.lies_under(SCOPE))
    }

    #[test]
    fn spellings_of_one_path_are_one_path() {
        for path in [
            "/open-apis/contact/v3",
            "/open-apis/contact/v3/",
            "/open-apis/contact/v3/users/ou_1",
            " /open-apis/contact/v3/users\n",
            "/open-apis/contact/v3?user=/x#//",
            "https://open.feishu.cn/open-apis/contact/v3/users",
            "https://open.feishu.cn:443/open-apis/contact/v3/users?a=b",
            "/open%2Dapis/%63ontact/v3/users",
            "/open-apis/./contact/v3/.",
            "/open-apis/im/../contact/v3",
            "/../open-apis/contact/v3",
            "/open-apis/contact/x/%2E%2e/v3/users",
            "/open-apis//../contact/v3",
        ] {
            assert_eq!(lies_under(path), Some(true), "{path}");
        }
    }

    #[test]
    fn other_paths_are_other_paths() {
        for path in [
            "/",
            "/.",
            "/open-apis/contact",
            "/open-apis/contact/v3beta",
            "/open-apis/contact/v3/..",
            "/open-apis/contact/v3/../v1",
            "/open-apis/contact%2Fv3",
            "/v1/open-apis/contact/v3",
            "/Open-Apis/contact/v3",
            "https://open.feishu.cn/",
        ] {
            assert_eq!(lies_under(path), Some(false), "{path}");
        }
    }

    #[test]
    fn what_is_no_path_or_may_be_several_says_nothing() {
        for path in [
            "",
            " ",
            "open-apis/contact/v3",
            "GET /open-apis/contact/v3",
            "GET https://open.feishu.cn/open-apis/contact/v3",
            "/open-apis/contact/v3 HTTP/1.1",
            "https://open.feishu.cn",
            "https://open.feishu.cn?redirect=/open-apis/contact/v3",
            "https://open.feishu.cn#/open-apis/contact/v3",
            "//",
            "//open-apis/contact/v3",
            "/open-apis//contact/v3",
            "/open-apis/contact/v3//",
            "/open-apis/contact/v%",
            "/open-apis/contact/v3/%4",
            "/open-apis/contact/v3/%zz",
        ] {
            assert_eq!(lies_under(path), None, "{path}");
        }
    }

    #[test]
    fn escapes_are_bytes_also_outside_of_ascii() {
        let path = Path::of("/%E6%96%87%2f").unwrap();
        assert!(path.lies_under("/文%2F"));
        assert!(!path.lies_under("/文/"));
    }
}
