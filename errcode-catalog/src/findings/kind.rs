//! A kind of finding: its id, and its words in each language.

use std::fmt;

use crate::nearest::nearest;

/// A kind of finding. There is one value of it for each kind; see [`FindingKind::all`].
pub struct FindingKind {
    /// The stable id, such as `code-listed-twice`, by which a finding is allowed or looked up.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The parts that its places play; the first is the mistake's own.
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
    /// Worth a look. Only reported to those who ask for warnings.
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

/// Templates of words. `{name}` stands for an argument, or for the line of a place. Where arguments
/// may be absent, `||` separates alternatives: the first one with all of its arguments is taken,
/// and if none has them, nothing.
pub(crate) struct Words {
    /// What is wrong: a sentence without a full stop.
    pub(crate) message: &'static str,
    /// What to say at the places, by the part that they play; and `help`, the way out, of which each
    /// line is a paragraph.
    pub(crate) parts: &'static [(&'static str, &'static str)],
}

impl FindingKind {
    /// Every kind, in the order in which a catalog is read.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        super::words::ALL.iter().copied().flatten().copied()
    }

    /// The id that is meant by one that there is not.
    #[must_use]
    pub fn nearest(id: &str) -> Option<&'static str> {
        nearest(id, Self::all().map(|kind| kind.id))
    }

    /// What it says, with the names of its arguments in braces.
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

/// A kind is its id.
impl PartialEq for FindingKind {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for FindingKind {}

impl Severity {
    /// The word for it.
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
