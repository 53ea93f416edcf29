//! `errcode diff`: what a change of catalogs means to those who use them.

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

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use errcode_catalog::source::Source;

use change::Class;
pub(crate) use change::{Change, What};
use compare::changes;
use load::{Files, Loaded, files, loaded};
pub(crate) use sentence::sentence;

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
pub(crate) struct Older(Files);

impl Older {
    /// Reads a file, a folder or `REVISION:PATH`, or says why it can't.
    pub(crate) fn read(path: &Path, words: Words) -> Result<Self, String> {
        files(path, words).map(Self)
    }

    /// What has changed in a catalog since; nothing if either state is in doubt as a whole. It is compared with the
    /// older file of its name; `is_only` is whether there is no other, so that it may have had another name.
    pub(crate) fn changes(&self, source: &Source, is_only: bool) -> Vec<Change> {
        let Self(Files { catalogs, is_one }) = self;
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let same_name = catalogs.iter().find(|(path, _)| name(path) == name(source.path()));
        let old = match same_name {
            None if *is_one && is_only => catalogs.values().next(),
            found => found.map(|(_, catalog)| catalog),
        };
        let Some(new) = loaded(Source::new(source.path(), source.bytes())) else {
            return Vec::new();
        };
        match old {
            None => changes(&Loaded::default(), &new),
            Some(None) => Vec::new(),
            Some(Some(old)) => changes(old, &new),
        }
    }
}
