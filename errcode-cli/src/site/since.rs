//! What has changed in a catalog since an older state, as its page marks it.

use std::collections::BTreeMap;

use errcode_catalog::findings::Language;

use super::words::Sentence;
use crate::diff::{Change, What, sentence};
use crate::words::Words;

/// The changes of a catalog, by code and name.
#[derive(Default)]
pub(super) struct Marks {
    by_meaning: BTreeMap<(i64, String), Mark>,
    /// The codes that are gone.
    pub(super) gone: Vec<Gone>,
    /// Whether there is anything to mark.
    pub(super) is_compared: bool,
}

/// What is said of a meaning that is not as it was.
#[derive(Default)]
pub(super) struct Mark {
    pub(super) is_new: bool,
    pub(super) sentences: Vec<Sentence>,
}

/// A meaning that is no longer in the catalog.
pub(super) struct Gone {
    pub(super) code: i64,
    pub(super) name: String,
    /// What its message or description was.
    pub(super) text: Option<String>,
}

impl Marks {
    pub(super) fn of(changes: Vec<Change>) -> Self {
        let mut marks = Self { is_compared: true, ..Self::default() };
        for change in changes {
            let said = [Language::English, Language::Chinese]
                .map(|language| sentence(&change, Words::in_language(language)));
            let [en, zh] = said;
            let Some((code, name)) = change.entry else { continue };
            if let What::Gone | What::MeaningGone = change.what {
                let text = change.cell.and_then(|cell| cell.old);
                marks.gone.push(Gone { code, name, text });
                continue;
            }
            let mark = marks.by_meaning.entry((code, name)).or_default();
            mark.is_new |= matches!(change.what, What::Added | What::MeaningAdded);
            mark.sentences.push(Sentence { en, zh });
        }
        marks
    }

    /// What is said of a meaning; each once.
    pub(super) fn take(&mut self, code: i64, name: &str) -> Option<Mark> {
        self.by_meaning.remove(&(code, name.to_owned()))
    }
}
