//! The arguments of a finding.

use super::Language;
use crate::chars::confusable::Confusable;
use crate::chars::printable;
use crate::columns::Column;

/// An argument of a finding's words.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing: words that would mention it are left out.
    Absent,
    /// A number.
    Number(i64),
    /// A number or an amount of something.
    Count(usize),
    /// Text of the file, or text to write instead: on one line, without characters that a terminal
    /// would act on. Text of the file is shortened.
    Text(String),
    /// A character, shown as U+XXXX.
    Char(char),
    /// A character that can be mistaken for another one.
    Confusable(Confusable),
    /// A column, shown by its name.
    Column(Column),
    /// One of our own terms.
    Term(Term),
}

/// A term that has to be worded in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    pub(crate) english: &'static str,
    pub(crate) chinese: &'static str,
}

impl Term {
    pub(crate) const fn new(english: &'static str, chinese: &'static str) -> Self {
        Self { english, chinese }
    }
}

/// Text that must not be shortened, such as a path or text to write instead.
pub(crate) struct Whole<T>(pub(crate) T);

/// Longer text, in characters, is shortened if words quote it.
const MAX_SHOWN: usize = 60;

/// Text to write instead. If it is too long to be shown in full, nothing is proposed.
pub(crate) fn short(text: String) -> Option<Whole<String>> {
    let is_short = text.chars().nth(MAX_SHOWN).is_none();
    (is_short && text.chars().all(|char| printable(char) == char)).then_some(Whole(text))
}

impl Value {
    /// The value as words show it; `None` if it is absent.
    #[must_use]
    pub fn shown(&self, language: Language) -> Option<String> {
        Some(match self {
            Self::Absent => return None,
            Self::Number(number) => number.to_string(),
            Self::Count(count) => count.to_string(),
            Self::Text(text) => text.clone(),
            Self::Char(char) => format!("U+{:04X}", u32::from(*char)),
            Self::Confusable(found) => confusable(*found, language),
            Self::Column(column) => column.format().name.to_owned(),
            Self::Term(term) => match language {
                Language::English => term.english.to_owned(),
                Language::Chinese => term.chinese.to_owned(),
            },
        })
    }
}

/// A character that can be mistaken for another one, in words.
fn confusable(found: Confusable, language: Language) -> String {
    let (char, ascii, script) = (u32::from(found.char), found.ascii, Term::from(found.script()));
    match language {
        Language::English => {
            format!("U+{char:04X}, a {} that looks like `{ascii}`", script.english)
        }
        Language::Chinese => format!("U+{char:04X}，{}，看起来像 `{ascii}`", script.chinese),
    }
}

/// The type of a constructor's arguments. Constructors pass them on by reference; otherwise each of the
/// more than a hundred constructors would be compiled with the code for every kind of value.
pub(crate) trait Argument {
    fn value(&self) -> Value;
}

/// Text of the file, shortened to a readable length.
impl Argument for &str {
    fn value(&self) -> Value {
        let mut chars = self.chars();
        let mut excerpt: String = chars.by_ref().take(MAX_SHOWN).map(printable).collect();
        if chars.next().is_some() {
            excerpt.push('…');
        }
        Value::Text(excerpt)
    }
}

impl<T: AsRef<str>> Argument for Whole<T> {
    fn value(&self) -> Value {
        Value::Text(self.0.as_ref().chars().map(printable).collect())
    }
}

impl<T: Argument> Argument for Option<T> {
    fn value(&self) -> Value {
        self.as_ref().map_or(Value::Absent, Argument::value)
    }
}

macro_rules! arguments {
    ($($type:ty => $variant:ident,)*) => {
        $(impl Argument for $type {
            fn value(&self) -> Value {
                Value::$variant(*self)
            }
        })*
    };
}

arguments! {
    i64 => Number,
    usize => Count,
    char => Char,
    Confusable => Confusable,
    Column => Column,
    Term => Term,
}
