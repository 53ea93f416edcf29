//! `errcode diff`: what a change of catalogs means to those who use them.

mod arguments;
mod change;
mod compare;
mod human;
mod json;
mod languages;
mod load;
mod markdown;
mod meaning;
mod sentence;
mod texts;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use errcode_catalog::source::Source;

use change::Class;
pub(crate) use change::{Change, What};
use compare::changes;
use load::{Files, Loaded, files, loaded};
pub(crate) use sentence::sentence;

pub(crate) use arguments::command;

use crate::Outcome;
use crate::output::{Output, problem};
use crate::words::Words;

/// What has changed in catalogs.
struct Comparison {
    catalogs: Vec<Compared>,
    /// Whether all of them could be compared, and all rows.
    is_complete: bool,
}

/// A catalog, and what has changed in it.
struct Compared {
    path: String,
    changes: Vec<Change>,
}

impl Comparison {
    /// The weightiest class of all changes; `None` if there are none.
    fn class(&self) -> Option<Class> {
        self.changes().map(|change| change.class).min()
    }

    /// How many changes there are of each class.
    fn counts(&self) -> [usize; 3] {
        Class::ALL.map(|class| self.changes().filter(|change| change.class == class).count())
    }

    fn changes(&self) -> impl Iterator<Item = &Change> {
        self.catalogs.iter().flat_map(|catalog| &catalog.changes)
    }
}

pub(crate) fn run(matches: &ArgMatches, output: &mut Output) -> Outcome {
    let words = output.words;
    let load = |name| {
        let path = matches.get_one::<PathBuf>(name).cloned().unwrap_or_default();
        files(&path, words).map_err(|reason| {
            problem(reason);
        })
    };
    let (Ok(old), Ok(new)) = (load("old"), load("new")) else { return Outcome::Failed };
    let comparison = match compared(old, new) {
        Ok(comparison) => comparison,
        Err(NoSuchFile(name)) => {
            problem(words.nothing_to_compare(&name));
            return Outcome::Failed;
        }
    };
    match matches.get_one::<String>("format").map_or("", |name| name) {
        "json" => json::write(&comparison, output),
        "markdown" => markdown::write(&comparison, output),
        _ => human::write(&comparison, output),
    }
    match comparison.class() {
        _ if !comparison.is_complete => Outcome::Failed,
        Some(Class::Breaking) => Outcome::Found,
        _ => Outcome::Fine,
    }
}

/// A file is to be compared with one of a folder, and there is none of its name.
struct NoSuchFile(String);

/// Two files are compared whatever they are called, files of folders by their names, and a file with that of its name
/// in a folder.
fn compared(mut old: Files, mut new: Files) -> Result<Comparison, NoSuchFile> {
    let all = old.catalogs.values().chain(new.catalogs.values());
    let is_complete = all.flatten().all(Loaded::is_whole)
        && old.catalogs.values().chain(new.catalogs.values()).all(Option::is_some);
    let mut catalogs = Vec::new();
    if old.is_one && new.is_one {
        let pair = old.catalogs.pop_first().zip(new.catalogs.pop_first());
        if let Some(((_, Some(old)), (path, Some(new)))) = pair {
            catalogs.push(Compared { path, changes: changes(&old, &new) });
        }
        return Ok(Comparison { catalogs, is_complete });
    }
    if old.is_one {
        new.keep_only(&mut old)?;
    } else if new.is_one {
        old.keep_only(&mut new)?;
    }
    for (path, new) in new.catalogs {
        let changes = match (old.catalogs.remove(&path), new) {
            (Some(Some(old)), Some(new)) => changes(&old, &new),
            (None, _) => vec![Change::of_catalog(Class::Addition, What::CatalogAdded)],
            _ => continue,
        };
        catalogs.push(Compared { path, changes });
    }
    for (path, _) in old.catalogs {
        let changes = vec![Change::of_catalog(Class::Breaking, What::CatalogGone)];
        catalogs.push(Compared { path, changes });
    }
    Ok(Comparison { catalogs, is_complete })
}

impl Files {
    /// Keeps of a folder the catalog that has the name of a single file, which is then called the same.
    fn keep_only(&mut self, file: &mut Self) -> Result<(), NoSuchFile> {
        let Some((path, catalog)) = file.catalogs.pop_first() else { return Ok(()) };
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        self.catalogs.retain(|other, _| *other == name);
        if self.catalogs.is_empty() {
            return Err(NoSuchFile(name));
        }
        file.catalogs.insert(name, catalog);
        Ok(())
    }
}

/// An older state of catalogs, for whoever shows what has changed since.
pub(crate) struct Older {
    files: Files,
    /// Those that were compared with.
    seen: BTreeSet<String>,
}

impl Older {
    /// Reads a file, a folder or `REVISION:PATH`, or says why it can't.
    pub(crate) fn read(path: &Path, words: Words) -> Result<Self, String> {
        Ok(Self { files: files(path, words)?, seen: BTreeSet::new() })
    }

    /// What has changed in a catalog since; `None` if either state is in doubt as a whole. It is compared with the
    /// older file of its name; `is_only` is whether there is no other, so that it may have had another name.
    pub(crate) fn changes(&mut self, source: &Source, is_only: bool) -> Option<Vec<Change>> {
        let Files { catalogs, is_one } = &self.files;
        let mut all = catalogs.iter();
        let old = match all.find(|(path, _)| file_name(path) == file_name(source.path())) {
            None if *is_one && is_only => catalogs.iter().next(),
            found => found,
        };
        self.seen.extend(old.map(|(path, _)| path.clone()));
        let new = loaded(Source::new(source.path(), source.bytes()))?;
        match old {
            None => Some(changes(&Loaded::default(), &new)),
            Some((_, old)) => Some(changes(old.as_ref()?, &new)),
        }
    }

    /// The older files that nothing was compared with.
    pub(crate) fn others(&self) -> impl Iterator<Item = &str> {
        let paths = self.files.catalogs.keys().filter(|path| !self.seen.contains(*path));
        paths.map(String::as_str)
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}
