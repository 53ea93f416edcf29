//! A catalog, as plain data.

use errcode_runtime::Retry;

use crate::source::{Source, Span};

/// A value, and where in the file it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its cell.
    pub span: Span,
}

/// The entries of one platform.
#[derive(Clone, Debug)]
pub struct Catalog<'s> {
    /// The file.
    pub source: &'s Source,
    /// The rows that could be read, in the file's order.
    pub entries: Vec<Entry<'s>>,
    /// Variants of rows that could not be read, so that code which names them gets no second
    /// error. Empty in a sound catalog.
    pub broken: Vec<&'s str>,
    /// The languages of `message`, in the file's order; `""` is a column without one.
    pub message_languages: Vec<&'s str>,
    /// The languages of `description`.
    pub description_languages: Vec<&'s str>,
    /// The languages of `hint`.
    pub hint_languages: Vec<&'s str>,
    /// The languages of `url`.
    pub url_languages: Vec<&'s str>,
}

impl<'s> Catalog<'s> {
    /// A catalog without entries.
    #[must_use]
    pub fn new(source: &'s Source) -> Self {
        Self {
            source,
            entries: Vec::new(),
            broken: Vec::new(),
            message_languages: Vec::new(),
            description_languages: Vec::new(),
            hint_languages: Vec::new(),
            url_languages: Vec::new(),
        }
    }

    /// The line of the file that a place lies in, for words like "also on line 7".
    #[must_use]
    pub fn line(&self, span: Span) -> usize {
        self.source.position(span.start).line
    }

    /// The entries in order of a key, for rules about entries that share it; those with equal keys
    /// in the file's order. Entries without a key are left out.
    pub fn groups<K: Ord>(
        &self,
        key: impl Fn(&Entry<'s>) -> Option<K>,
    ) -> impl Iterator<Item = Vec<&Entry<'s>>> {
        let mut keyed: Vec<_> =
            self.entries.iter().filter_map(|entry| Some((key(entry)?, entry))).collect();
        keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut groups: Vec<Vec<&Entry<'s>>> = Vec::new();
        let mut last = None;
        for (key, entry) in keyed {
            match groups.last_mut() {
                Some(group) if last.as_ref() == Some(&key) => group.push(entry),
                _ => groups.push(vec![entry]),
            }
            last = Some(key);
        }
        groups.into_iter()
    }
}

/// One row: one meaning of one code.
#[derive(Clone, Debug)]
pub struct Entry<'s> {
    /// The whole row.
    pub row: Span,
    /// The number on the wire.
    pub code: Spanned<i64>,
    /// The variant: column `name`, else derived from the other columns.
    pub variant: Variant<'s>,
    /// The string code on the wire.
    pub symbol: Option<Spanned<&'s str>>,
    /// The message templates, one for each of [`Catalog::message_languages`].
    pub message: Texts<'s>,
    /// What it means, one for each of [`Catalog::description_languages`].
    pub description: Texts<'s>,
    /// What to do, one for each of [`Catalog::hint_languages`].
    pub hint: Texts<'s>,
    /// Where it is documented, one for each of [`Catalog::url_languages`].
    pub url: Texts<'s>,
    /// The HTTP status, 100–599.
    pub http_status: Option<Spanned<u16>>,
    /// The part of the platform.
    pub module: Option<Spanned<&'s str>>,
    /// The API path prefix under which this meaning holds.
    pub scope: Option<Spanned<&'s str>>,
    /// What tells the meanings of this code apart.
    pub overload: Option<Spanned<Overload>>,
    /// Whether the code means success or an error, where the row says so.
    pub kind: Option<Spanned<Kind>>,
    /// What sending the request again can achieve.
    pub retry: Option<Spanned<Retry>>,
}

/// A text in each language of its column.
pub type Texts<'s> = Vec<Option<Spanned<&'s str>>>;

/// The name of a variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Variant<'s> {
    /// From the column `name`.
    Written(Spanned<&'s str>),
    /// From the other columns.
    Derived(String),
}

impl<'s> Entry<'s> {
    /// Whether the code means success.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.kind.is_some_and(|kind| kind.value == Kind::Success)
    }

    /// Whether the platform no longer sends the code.
    #[must_use]
    pub fn is_removed(&self) -> bool {
        self.kind.is_some_and(|kind| kind.value == Kind::Removed)
    }

    /// Every documented message: all alternatives, in all languages.
    pub fn messages(&self) -> impl Iterator<Item = &'s str> + Clone {
        self.message.iter().flatten().flat_map(|message| message.value.lines())
    }
}

impl Variant<'_> {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Written(name) => name.value,
            Self::Derived(name) => name,
        }
    }
}

/// What a code means, as the column `kind` says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The call succeeded.
    Success,
    /// The call failed, as it did where the cell is empty.
    Error,
    /// The platform no longer sends the code. Its variant stays, deprecated.
    Removed,
}

impl Kind {
    /// Every value.
    pub const ALL: [Self; 3] = [Self::Success, Self::Error, Self::Removed];

    /// The value as catalogs spell it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Error => "error",
            Self::Removed => "removed",
        }
    }
}

/// The column that tells the meanings of an overloaded code apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overload {
    /// The API called.
    Scope,
    /// The string code.
    Symbol,
    /// The HTTP status.
    HttpStatus,
    /// The message.
    Message,
}

impl Overload {
    /// Every value.
    pub const ALL: [Self; 4] = [Self::Scope, Self::Symbol, Self::HttpStatus, Self::Message];

    /// The value as catalogs spell it: the column's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Scope => "scope",
            Self::Symbol => "symbol",
            Self::HttpStatus => "http_status",
            Self::Message => "message",
        }
    }
}
