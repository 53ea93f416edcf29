//! A catalog, as plain data that outlives the files it was read from.

use std::cmp::Ordering;

use errcode_runtime::resolve::Meaning;
use errcode_runtime::{Category, Clue, Retry};

use crate::columns::Column;
use crate::order::order;
use crate::source::Span;

/// A value, and the cell that contains it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its cell.
    pub span: Span,
}

/// The entries of one platform.
#[derive(Debug, Default)]
pub struct Catalog {
    /// The rows that could be read, in the order of the files.
    pub entries: Vec<Entry>,
    /// Names of variants whose rows could not be read, so that code which uses them gets no second error.
    /// Empty in a sound catalog.
    pub broken: Vec<String>,
    /// The languages of the columns that come in several languages.
    pub languages: Languages,
}

/// The languages of each column that comes in several languages, in the file's order; `""` is a column
/// without a language.
#[derive(Debug, Default)]
pub struct Languages {
    /// The languages of `message`.
    pub message: Vec<String>,
    /// The languages of `description`.
    pub description: Vec<String>,
    /// The languages of `hint`.
    pub hint: Vec<String>,
    /// The languages of `url`.
    pub url: Vec<String>,
}

impl Languages {
    /// The languages of a column; `None` for a column that never has any.
    pub(crate) fn of_mut(&mut self, column: Column) -> Option<&mut Vec<String>> {
        match column {
            Column::Message => Some(&mut self.message),
            Column::Description => Some(&mut self.description),
            Column::Hint => Some(&mut self.hint),
            Column::Url => Some(&mut self.url),
            Column::Code
            | Column::Name
            | Column::Symbol
            | Column::HttpStatus
            | Column::Module
            | Column::Scope
            | Column::Overload
            | Column::Kind
            | Column::Retry
            | Column::Category => None,
        }
    }
}

impl Catalog {
    /// The entries that `meant` selects, grouped by equality under `compare`, for rules about entries that
    /// share something. The groups are in that order; within a group, entries are in the order of the
    /// files.
    pub(crate) fn groups(
        &self,
        meant: &dyn Fn(&Entry) -> bool,
        compare: &dyn Fn(&Entry, &Entry) -> Ordering,
    ) -> Vec<Vec<&Entry>> {
        let entries: Vec<&Entry> = self.entries.iter().filter(|entry| meant(entry)).collect();
        let order = order(entries.len(), &|a, b| compare(entries[a], entries[b]));
        let mut groups: Vec<Vec<&Entry>> = Vec::new();
        for entry in order.into_iter().map(|index| entries[index]) {
            match groups.last_mut() {
                Some(group) if compare(group[0], entry) == Ordering::Equal => group.push(entry),
                _ => groups.push(vec![entry]),
            }
        }
        groups
    }

    /// The entries of each code.
    pub(crate) fn by_code(&self) -> Vec<Vec<&Entry>> {
        self.groups(&|_| true, &|a, b| a.code.value.cmp(&b.code.value))
    }
}

/// One row: one meaning of one code.
#[derive(Debug)]
pub struct Entry {
    /// The whole row.
    pub row: Span,
    /// The number on the wire.
    pub code: Spanned<i64>,
    /// The variant: from the column `name`, otherwise derived from the other columns.
    pub name: Name,
    /// The string code on the wire.
    pub symbol: Option<Spanned<String>>,
    /// The message templates.
    pub message: Texts,
    /// What the code means.
    pub description: Texts,
    /// What to do about it.
    pub hint: Texts,
    /// Where the code is documented.
    pub url: Texts,
    /// The HTTP status, 100–599.
    pub http_status: Option<Spanned<u16>>,
    /// The part of the platform.
    pub module: Option<Spanned<String>>,
    /// The API path prefix under which the code has this meaning.
    pub scope: Option<Spanned<String>>,
    /// The column that tells the meanings of this code apart.
    pub overload: Option<Spanned<Clue>>,
    /// Success, error or no longer sent, if the row says which.
    pub kind: Option<Spanned<Kind>>,
    /// What sending the request again can achieve.
    pub retry: Option<Spanned<Retry>>,
    /// What kind of failure it is.
    pub category: Option<Spanned<Category>>,
}

/// A text in each language of its column, in the order of [`Languages`].
pub type Texts = Vec<Option<Spanned<String>>>;

/// The name of a variant.
#[derive(Debug)]
pub enum Name {
    /// From the column `name`.
    Written(Spanned<String>),
    /// From the other columns.
    Derived(String),
}

impl Entry {
    /// Every documented message: all alternatives, in all languages.
    pub fn messages(&self) -> impl Iterator<Item = &str> + Clone {
        self.message.iter().flatten().flat_map(|message| message.value.lines())
    }

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
}

/// Lets a tool that reads catalogs resolve errors by the same rules as the enums.
///
/// ```
/// use errcode_catalog::findings::Severity;
/// use errcode_catalog::source::{Source, Sources};
/// use errcode_runtime::RawError;
/// use errcode_runtime::resolve::decide;
///
/// let rows = "code,name,scope,overload\n7,Gone,,scope\n7,Moved,/v2,scope\n";
/// let sources = Sources::from(Source::new("store.csv", rows));
/// let catalog = errcode_catalog::read(&sources, Severity::Error).catalog;
///
/// let raw = RawError::new(7).scope("/v2/files");
/// let decision = decide(&raw, catalog.entries.iter());
/// assert_eq!(decision.meaning().unwrap().name.as_str(), "Moved");
/// ```
impl Meaning for Entry {
    fn symbol(&self) -> Option<&str> {
        self.symbol.as_ref().map(|symbol| &symbol.value[..])
    }

    fn scope(&self) -> Option<&str> {
        self.scope.as_ref().map(|scope| &scope.value[..])
    }

    fn http_status(&self) -> Option<u16> {
        self.http_status.map(|status| status.value)
    }

    fn overload(&self) -> Option<Clue> {
        self.overload.map(|overload| overload.value)
    }

    fn messages(&self) -> impl Iterator<Item = &str> {
        Self::messages(self)
    }
}

impl Name {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Written(name) => &name.value,
            Self::Derived(name) => name,
        }
    }
}

/// What a code means, according to the column `kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The call succeeded.
    Success,
    /// The call failed, as it also did if the cell is empty.
    Error,
    /// The platform no longer sends the code. Its variant stays, and the number is never given another
    /// meaning.
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

#[cfg(test)]
mod tests {
    use errcode_runtime::RawError;
    use errcode_runtime::resolve::decide;

    use super::*;
    use crate::findings::Severity;
    use crate::source::{Source, Sources};

    fn catalog(text: &str) -> Catalog {
        crate::read(&Sources::from(Source::new("catalog.csv", text)), Severity::Error).catalog
    }

    #[test]
    fn entries_are_told_apart_by_each_clue() {
        let raw = RawError::new(7);
        for (column, cells, raw) in [
            ("symbol", ["FULL", "GONE"], raw.symbol("GONE")),
            ("scope", ["/v1", "/v2"], raw.scope("/v2/files")),
            ("http_status", ["507", "410"], raw.http_status(410)),
            ("message", ["disk %s is full", "disk %s is gone"], raw.message("disk 4 is gone")),
        ] {
            let rows = cells.map(|cell| format!("7,{cell},{column}\n")).concat();
            let catalog = catalog(&format!("code,{column},overload\n{rows}"));
            let decision = decide(&raw, catalog.entries.iter());
            let meaning = decision.meaning().map(|entry| entry.row.start);
            assert_eq!(meaning, Some(catalog.entries[1].row.start), "{column}");
        }
    }

    #[test]
    fn a_code_means_success_or_is_no_longer_sent_where_its_row_says_so() {
        let catalog = catalog("code,kind\n0,success\n1,error\n2,removed\n3,\n");
        let kinds: Vec<_> =
            catalog.entries.iter().map(|entry| (entry.is_success(), entry.is_removed())).collect();
        assert_eq!(kinds, [(true, false), (false, false), (false, true), (false, false)]);
    }
    #[test]
    fn entries_have_a_place_for_each_language_of_every_file() {
        let mut sources = Sources::from(Source::new("one.csv", "code\n1\n"));
        let columns = "message.en,description.en,hint.en,url.en";
        sources.push(Source::new("other.csv", format!("code,{columns}\n2,a,b,c,https://d\n")));
        for entry in crate::read(&sources, Severity::Error).catalog.entries {
            let Entry { message, description, hint, url, .. } = &entry;
            assert_eq!([message, description, hint, url].map(Vec::len), [1; 4], "{entry:?}");
        }
    }
}
