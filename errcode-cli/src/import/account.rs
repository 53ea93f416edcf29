//! What an import has done, as plain data: nothing that is on the page is passed over.

use errcode_catalog::columns::Column;

use super::choose::{Mapping, Target, Why};
use super::merge::Merged;
use super::overload::Open;
use super::page::{Kind, Page, Place};
use super::rows::{About, Doubt, Fate, Rows};

/// The account of a run.
#[derive(Debug)]
pub(super) struct Account {
    pub(super) kind: Kind,
    pub(super) tables: Vec<TableAccount>,
    /// How many rows of the tables that were taken had each fate.
    pub(super) rows: usize,
    pub(super) taken: usize,
    pub(super) merged: usize,
    pub(super) repeated: usize,
    pub(super) headings: usize,
    pub(super) not_understood: usize,
    pub(super) doubts: Vec<Doubt>,
}

/// What became of a table.
#[derive(Debug)]
pub(super) struct TableAccount {
    pub(super) place: Place,
    pub(super) title: Option<String>,
    pub(super) rows: usize,
    pub(super) verdict: Result<Columns, Why>,
}

/// Which column of a table went where.
#[derive(Debug)]
pub(super) struct Columns {
    /// The column of the catalog, and the heading.
    pub(super) taken: Vec<(String, String)>,
    /// Headings of columns that were left out.
    pub(super) left: Vec<String>,
}

/// What has been done to a catalog.
#[derive(Debug)]
pub(super) struct Effect {
    /// How many rows there are.
    pub(super) rows: usize,
    pub(super) merged: Merged,
    pub(super) overloads: Vec<Open>,
    /// How many names are nothing but a code.
    pub(super) numbered: usize,
    /// How many errors the check finds.
    pub(super) errors: usize,
}

impl Account {
    pub(super) fn of(page: &Page, choices: &[Result<Mapping, Why>]) -> Self {
        let tables = page.tables.iter().zip(choices).map(|(table, choice)| TableAccount {
            place: table.place,
            title: table.titles.last().cloned(),
            rows: table.rows.len(),
            verdict: match choice {
                Ok(mapping) => Ok(columns(&table.header, mapping)),
                Err(why) => Err(*why),
            },
        });
        Self {
            kind: page.kind,
            tables: tables.collect(),
            rows: 0,
            taken: 0,
            merged: 0,
            repeated: 0,
            headings: 0,
            not_understood: 0,
            doubts: Vec::new(),
        }
    }

    /// Counts what became of the rows.
    pub(super) fn count(&mut self, rows: Rows) {
        self.rows = rows.fates.len();
        for fate in rows.fates {
            *match fate {
                Fate::Taken => &mut self.taken,
                Fate::Merged => &mut self.merged,
                Fate::Repeated => &mut self.repeated,
                Fate::Heading => &mut self.headings,
                Fate::NotUnderstood => &mut self.not_understood,
            } += 1;
        }
        self.doubts = rows.doubts;
    }

    /// Whether something is left to whoever imports.
    pub(super) fn is_open(&self) -> bool {
        self.not_understood > 0
            || self
                .doubts
                .iter()
                .any(|doubt| !matches!(doubt.about, About::Success(code, _) if code != 0))
    }
}

fn columns(header: &[String], mapping: &Mapping) -> Columns {
    let (mut taken, mut left) = (Vec::new(), Vec::new());
    for (heading, target) in header.iter().zip(&mapping.columns) {
        match target {
            Some(target) => taken.push((label(target), heading.clone())),
            None => left.push(heading.clone()),
        }
    }
    Columns { taken, left }
}

fn label(target: &Target) -> String {
    match target {
        Target::Said => {
            format!("{}/{}", Column::Message.format().name, Column::Description.format().name)
        }
        Target::Column(column, language) => {
            let language = language.as_deref().filter(|language| !language.is_empty());
            let name = column.format().name;
            language.map_or(name.to_owned(), |language| format!("{name}.{language}"))
        }
    }
}
