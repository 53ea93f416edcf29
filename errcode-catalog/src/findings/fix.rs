//! Fixes that are certain.

use crate::source::{Source, Span};

/// An edit that is certain to fix a mistake: put `text` in place of the bytes at `span`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What to remove.
    pub span: Span,
    /// What to insert, as raw CSV.
    pub text: String,
}

impl Fix {
    /// Applies all fixes that are meant for a file. Several findings may have the same fix, but two different
    /// fixes never apply to the same place.
    ///
    /// ```
    /// use errcode_catalog::findings::{Fix, Severity};
    /// use errcode_catalog::source::{Source, Sources};
    ///
    /// let sources = Sources::from(Source::new("store.csv", "code,name\n7, Full\n"));
    /// let findings = errcode_catalog::read(&sources, Severity::Error).findings;
    /// let source = sources.iter().next().unwrap();
    /// let fixes = findings.iter().flat_map(|finding| &finding.fixes);
    /// assert_eq!(Fix::apply(fixes, source), b"code,name\n7,Full\n");
    /// ```
    #[must_use]
    pub fn apply<'f>(fixes: impl IntoIterator<Item = &'f Self>, source: &Source) -> Vec<u8> {
        let bytes = source.bytes();
        let mut mended = Vec::with_capacity(bytes.len());
        let mut end = 0;
        for Self { span, text } in Self::of(fixes, source) {
            mended.extend_from_slice(&bytes[end..span.start]);
            mended.extend_from_slice(text.as_bytes());
            end = span.end;
        }
        mended.extend_from_slice(&bytes[end..]);
        mended
    }

    /// The fixes that are meant for a file, in order and without duplicates.
    #[must_use]
    pub fn of<'f>(fixes: impl IntoIterator<Item = &'f Self>, source: &Source) -> Vec<&'f Self> {
        let file = source.span(0, 0).file;
        let mut fixes: Vec<&Self> = fixes.into_iter().filter(|fix| fix.span.file == file).collect();
        fixes.sort_by_key(|fix| fix.span);
        fixes.dedup();
        fixes
    }
}
