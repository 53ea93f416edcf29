//! Changes, as data.

use errcode_catalog::catalog::Entry;
use errcode_catalog::columns::Column;

/// What a change asks of those who use the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    /// Programs may not build any more, or do something else.
    Breaking,
    /// Programs build as before. There is more in the catalog, or a better answer, such as another `retry`.
    Addition,
    /// Only people read what has changed.
    Text,
}

impl Class {
    pub(super) const ALL: [Self; 3] = [Self::Breaking, Self::Addition, Self::Text];

    /// For programs.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Breaking => "breaking",
            Self::Addition => "addition",
            Self::Text => "text",
        }
    }

    /// The part of a version that has to rise, by the rules of semantic versioning.
    pub(super) fn step(self) -> &'static str {
        match self {
            Self::Breaking => "major",
            Self::Addition => "minor",
            Self::Text => "patch",
        }
    }
}

/// One thing that has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    pub(super) class: Class,
    /// The code and the name that it has now, or had; `None` for the catalog as a whole.
    pub(crate) entry: Option<(i64, String)>,
    pub(crate) what: What,
    /// The cell that has changed; of a code that is new or gone, its text for people.
    pub(crate) cell: Option<Cell>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    CatalogAdded,
    CatalogGone,
    /// Another language leads, which is what programs show.
    OtherLead,
    LanguageGone,
    Added,
    Gone,
    /// A meaning of a code that has others.
    MeaningAdded,
    MeaningGone,
    /// A code that had one meaning has several.
    Split,
    /// A code that had several meanings has one.
    Merged,
    Renamed {
        old: String,
    },
    /// The platform no longer sends it.
    Retired,
    /// The platform sends it again, and means the same.
    Returned,
    /// The number of something else that the platform no longer sent.
    Reused,
    /// A success that was an error, or the other way round.
    Success {
        is_success: bool,
    },
    /// The same template with other placeholders.
    Placeholders,
    Changed,
}

/// The texts of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(super) column: Column,
    /// Empty for a column without one.
    pub(super) language: String,
    pub(crate) old: Option<String>,
    pub(crate) new: Option<String>,
}

impl Cell {
    /// As it is written in a header.
    pub(super) fn heading(&self) -> String {
        let name = self.column.format().name;
        if self.language.is_empty() { name.to_owned() } else { format!("{name}.{}", self.language) }
    }
}

impl Change {
    pub(super) fn of_catalog(class: Class, what: What) -> Self {
        Self { class, entry: None, what, cell: None }
    }

    pub(super) fn of(entry: &Entry, class: Class, what: What) -> Self {
        let entry = (entry.code.value, entry.name.as_str().to_owned());
        Self { class, entry: Some(entry), what, cell: None }
    }

    pub(super) fn with(self, cell: impl Into<Option<Cell>>) -> Self {
        Self { cell: cell.into(), ..self }
    }
}

impl What {
    /// For programs.
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::CatalogAdded => "catalog-added",
            Self::CatalogGone => "catalog-gone",
            Self::OtherLead => "other-lead",
            Self::LanguageGone => "language-gone",
            Self::Added => "added",
            Self::Gone => "gone",
            Self::MeaningAdded => "meaning-added",
            Self::MeaningGone => "meaning-gone",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::Renamed { .. } => "renamed",
            Self::Retired => "retired",
            Self::Returned => "returned",
            Self::Reused => "reused",
            Self::Success { .. } => "success",
            Self::Placeholders => "placeholders",
            Self::Changed => "changed",
        }
    }
}
