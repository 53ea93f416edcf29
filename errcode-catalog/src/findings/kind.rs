//! A kind of finding: its id, and its words in each language.

use std::fmt;

use crate::nearest::nearest;

/// A kind of finding. Each kind has one value; see [`FindingKind::all`].
pub struct FindingKind {
    /// The stable id, such as `code-listed-twice`, which is used to allow a finding or to look it
    /// up.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The parts that its places play; the first is the place of the mistake itself.
    pub places: &'static [&'static str],
    /// The names of its arguments.
    pub arguments: &'static [&'static str],
    /// Whether the same mistake in many cells of a column is one finding.
    pub(crate) is_alike: bool,
    pub(crate) english: Words,
    pub(crate) chinese: Words,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a look. Only reported on request.
    Warning,
    /// Stops a build.
    Error,
}

/// A language that findings are worded in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Chinese, in simplified characters.
    Chinese,
}

/// Templates of words. `{name}` stands for an argument, or for the line of a place. If arguments may
/// be absent, `||` separates alternatives: the first one whose arguments are all present is used. If
/// there is none, the text is left out.
pub(crate) struct Words {
    /// The mistake: a sentence without a full stop.
    pub(crate) message: &'static str,
    /// The labels of the places, by the part that they play; and `help`, which says what to do, with
    /// one paragraph per line.
    pub(crate) parts: &'static [(&'static str, &'static str)],
}

impl FindingKind {
    /// Every kind, in the order in which a catalog is checked.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        super::words::ALL.iter().copied().flatten().copied()
    }

    /// The existing id that was probably meant by an unknown one.
    #[must_use]
    pub fn nearest(id: &str) -> Option<&'static str> {
        nearest(id, Self::all().map(|kind| kind.id))
    }

    /// The message, with the names of its arguments in braces.
    #[must_use]
    pub fn summary(&self, language: Language) -> String {
        let words = self.words(language).message.split("||").next().unwrap_or_default();
        words.replace("{{", "{").replace("}}", "}")
    }

    pub(crate) fn words(&self, language: Language) -> &Words {
        match language {
            Language::English => &self.english,
            Language::Chinese => &self.chinese,
        }
    }
}

impl fmt::Debug for FindingKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

/// Kinds are equal if their ids are.
impl PartialEq for FindingKind {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for FindingKind {}

impl Severity {
    /// The word for the severity.
    #[must_use]
    pub const fn word(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Error, Language::English) => "error",
            (Self::Error, Language::Chinese) => "错误",
            (Self::Warning, Language::English) => "warning",
            (Self::Warning, Language::Chinese) => "警告",
        }
    }
}
