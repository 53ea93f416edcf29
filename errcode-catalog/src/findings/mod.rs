//! Findings about a catalog: as data, in words, and rendered.
//!
//! A [`Finding`] says which mistake it is (a [`FindingKind`], with a stable id), where it is, with
//! which arguments, and how to fix it if that is certain. The words come last, from one table in
//! English and Chinese (`words`), and nothing parses them again.

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
    /// The kind of mistake.
    pub kind: &'static FindingKind,
    /// The arguments of its words, in the order of [`FindingKind::arguments`].
    pub arguments: Vec<Value>,
    /// Where it is. The first place is that of the mistake itself; others play a part in it. There
    /// are no places if a file could not be read.
    pub places: Vec<Place>,
    /// More cells with the same mistake: however many they are, they are one finding.
    pub alike: Vec<Span>,
    /// The edits that fix it; empty if the fix is not certain.
    pub fixes: Vec<Fix>,
}

/// A place that plays a part in a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The part that it plays, which determines its words.
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

    /// Adds an edit that is certain to fix the mistake.
    #[must_use]
    pub(crate) fn fix(mut self, span: Span, text: impl Into<String>) -> Self {
        self.fixes.push(Fix { span, text: text.into() });
        self
    }

    /// Removes the fixes, and the proposal from the words.
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
