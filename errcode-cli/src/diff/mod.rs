//! `errcode diff`: what a change of catalogs means to those who use them.

mod change;
mod compare;
mod human;
mod json;
mod load;
mod markdown;
mod meaning;
mod sentence;
mod texts;

use clap::ArgMatches;

use change::{Change, Class, What};
use compare::changes;
use load::{Files, files};

use crate::Outcome;
use crate::output::{Output, problem};

/// A catalog, and what has changed in it.
struct Compared {
    path: String,
    changes: Vec<Change>,
}

pub(crate) fn run(matches: &ArgMatches, output: &mut Output) -> Outcome {
    let argument = |name: &str| matches.get_one::<String>(name).map_or("", |path| path);
    let words = output.words;
    let load = |name| {
        files(argument(name), words).map_err(|reason| {
            problem(reason);
        })
    };
    let (Ok(old), Ok(new)) = (load("old"), load("new")) else { return Outcome::Failed };
    let are_whole = old.are_whole() && new.are_whole();
    let compared = compared(old, new);
    match matches.get_one::<String>("format").map_or("", |name| name) {
        "json" => json::write(&compared, output),
        "markdown" => markdown::write(&compared, output),
        _ => human::write(&compared, output),
    }
    match class_of(&compared) {
        _ if !are_whole => Outcome::Failed,
        Some(Class::Breaking) => Outcome::Found,
        _ => Outcome::Fine,
    }
}

/// The weightiest class of all changes; `None` if there are none.
fn class_of(compared: &[Compared]) -> Option<Class> {
    compared.iter().flat_map(|catalog| &catalog.changes).map(|change| change.class).min()
}

/// How many changes there are of each class.
fn counts(compared: &[Compared]) -> [usize; 3] {
    Class::ALL.map(|class| {
        let changes = compared.iter().flat_map(|catalog| &catalog.changes);
        changes.filter(|change| change.class == class).count()
    })
}

/// Two files are compared whatever they are called, files of folders by their names.
fn compared(old: Files, new: Files) -> Vec<Compared> {
    let (mut old, mut new) = (old, new);
    let mut compared = Vec::new();
    if old.is_one && new.is_one {
        if let (Some((_, old)), Some((path, new))) =
            (old.catalogs.pop_first(), new.catalogs.pop_first())
        {
            compared.push(Compared { path, changes: changes(&old, &new) });
        }
        return compared;
    }
    for (path, new) in new.catalogs {
        let changes = match old.catalogs.remove(&path) {
            Some(old) => changes(&old, &new),
            None => vec![Change::of_catalog(Class::Addition, What::CatalogAdded)],
        };
        compared.push(Compared { path, changes });
    }
    for (path, _) in old.catalogs {
        let changes = vec![Change::of_catalog(Class::Breaking, What::CatalogGone)];
        compared.push(Compared { path, changes });
    }
    compared.retain(|catalog| !catalog.changes.is_empty());
    compared
}
