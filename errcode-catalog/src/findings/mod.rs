//! What there is to say of a catalog: findings as data, their words, and how they are shown.
//!
//! A [`Finding`] says which mistake it is (a [`FindingKind`], with a stable id), where, with which
//! arguments, and what mends it where that is certain. Words come last, from one table in English
//! and Chinese (`words`); nothing reads them back.

mod collect;
mod fix;
mod kind;
mod render;
mod snippet;
mod unread;
mod value;
pub(crate) mod words;
mod wrap;

pub use crate::chars::confusable::Confusable;
pub use collect::Findings;
pub use fix::Fix;
pub use kind::{FindingKind, Language, Severity};
pub use render::{help, label, message, more, render, render_each};
pub use value::{Term, Value};

pub(crate) use value::{Argument, Whole, short};

use crate::source::Span;

/// One mistake, or one thing worth a warning.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Which mistake it is.
    pub kind: &'static FindingKind,
    /// What its words speak of, in the order of [`FindingKind::arguments`].
    pub arguments: Vec<Value>,
    /// Where it is. The first place is the mistake's own; others play a part. There is none where a
    /// file could not be read.
    pub places: Vec<Place>,
    /// More cells with the same mistake: that is one finding, however many they are.
    pub alike: Vec<Span>,
    /// What mends it; empty where that is not certain.
    pub fixes: Vec<Fix>,
}

/// A place that plays a part in a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The part that it plays, by which its words are found.
    pub part: &'static str,
    /// Where it is.
    pub span: Span,
}

impl Finding {
    /// Called by the constructors in `words`, one for each kind.
    fn new(kind: &'static FindingKind, places: &[Span], arguments: &[&dyn Argument]) -> Self {
        let places = kind.places.iter().zip(places);
        let places = places.map(|(part, &span)| Place { part, span }).collect();
        let arguments = arguments.iter().map(|argument| argument.value()).collect();
        Self { kind, arguments, places, alike: Vec::new(), fixes: Vec::new() }
    }

    /// Where the mistake is.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.places.first().map(|place| place.span)
    }

    /// The argument with this name.
    #[must_use]
    pub fn argument(&self, name: &str) -> Option<&Value> {
        let index = self.kind.arguments.iter().position(|other| *other == name)?;
        self.arguments.get(index)
    }

    /// Adds what mends the mistake with certainty.
    #[must_use]
    pub(crate) fn fix(mut self, span: Span, text: impl Into<String>) -> Self {
        self.fixes.push(Fix { span, text: text.into() });
        self
    }

    /// Takes back what would mend it, and what its words propose.
    #[must_use]
    pub(crate) fn unmended(mut self) -> Self {
        self.fixes.clear();
        for (name, value) in self.kind.arguments.iter().zip(&mut self.arguments) {
            if *name == "proposal" {
                *value = Value::Absent;
            }
        }
        self
    }

    /// Adds a cell with the same mistake.
    #[must_use]
    pub(crate) fn alike(mut self, spans: impl IntoIterator<Item = Span>) -> Self {
        self.alike.extend(spans);
        self
    }
}
