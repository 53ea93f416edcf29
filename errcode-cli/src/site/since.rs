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
    /// How many meanings are new, and how many have changed.
    pub(super) new: usize,
    pub(super) changed: usize,
}

/// What is said of a meaning that is not as it was.
#[derive(Default)]
pub(super) struct Mark {
    pub(super) is_new: bool,
    pub(super) changes: Vec<Said>,
}

/// A change in words, and the texts of its cell.
pub(super) struct Said {
    pub(super) sentence: Sentence,
    pub(super) old: Option<String>,
    pub(super) new: Option<String>,
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
        let mut marks = Self::default();
        for change in changes {
            let [en, zh] = [Language::English, Language::Chinese]
                .map(|language| sentence(&change, Words::in_language(language)));
            let Some((code, name)) = change.entry else { continue };
            let (old, new) = change.cell.map_or((None, None), |cell| (cell.old, cell.new));
            if let What::Gone | What::MeaningGone = change.what {
                marks.gone.push(Gone { code, name, text: old });
                continue;
            }
            let mark = marks.by_meaning.entry((code, name)).or_default();
            mark.is_new |= matches!(change.what, What::Added | What::MeaningAdded);
            mark.changes.push(Said { sentence: Sentence { en, zh }, old, new });
        }
        marks.new = marks.by_meaning.values().filter(|mark| mark.is_new).count();
        marks.changed = marks.by_meaning.len() - marks.new;
        marks
    }

    /// What is said of a meaning; each once.
    pub(super) fn take(&mut self, code: i64, name: &str) -> Option<Mark> {
        self.by_meaning.remove(&(code, name.to_owned()))
    }
}
