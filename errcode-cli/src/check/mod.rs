//! `errcode check`: what is wrong with catalogs.

mod arguments;
mod fix;
mod github;
mod human;
mod json;
mod sarif;

use std::path::PathBuf;

use clap::ArgMatches;
use errcode_catalog::findings::{Finding, FindingKind, Severity};
use errcode_catalog::read;
use errcode_catalog::source::Sources;

use crate::inputs::Files;
use crate::output::{Output, problem};
use crate::progress::Progress;
use crate::words::Words;
use crate::{Outcome, inputs};

pub(crate) use arguments::command;

/// A catalog, and what is wrong with it.
pub(crate) struct Checked {
    /// Where its files are, in their order.
    pub(crate) paths: Vec<PathBuf>,
    pub(crate) sources: Sources,
    pub(crate) findings: Vec<Finding>,
}

impl Checked {
    /// Reads a catalog, and leaves out what is allowed.
    fn new(files: Files, is_allowed: &dyn Fn(&Finding) -> bool) -> Self {
        let Files { paths, sources } = files;
        let mut findings = read(&sources, Severity::Warning).findings;
        findings.retain(|finding| !is_allowed(finding));
        Self { paths, sources, findings }
    }
}

/// How findings are written.
#[derive(Clone, Copy)]
pub(crate) enum Format {
    Human,
    Json,
    Github,
    Sarif,
}

impl Format {
    /// As they are typed.
    pub(crate) const NAMES: [&'static str; 4] = ["human", "json", "github", "sarif"];

    fn named(name: &str) -> Self {
        match name {
            "json" => Self::Json,
            "github" => Self::Github,
            "sarif" => Self::Sarif,
            _ => Self::Human,
        }
    }

    fn write(self, checked: &[Checked], output: &mut Output) {
        match self {
            Self::Human => human::write(checked, output),
            Self::Json => json::write(checked, output),
            Self::Github => github::write(checked, output),
            Self::Sarif => sarif::write(checked, output),
        }
    }
}

pub(crate) fn run(matches: &ArgMatches, output: &mut Output) -> Outcome {
    let allowed = match allowed(matches, output.words) {
        Ok(allowed) => allowed,
        Err(reason) => {
            problem(reason);
            return Outcome::Failed;
        }
    };
    let is_allowed = |finding: &Finding| allowed.contains(&finding.kind.id);

    let (mut checked, are_all) = check(matches, &is_allowed, output.words);
    let mut outcome = if are_all { Outcome::Fine } else { Outcome::Failed };
    if matches.get_flag("diff") {
        for catalog in &checked {
            fix::show(catalog, output);
        }
    } else {
        if matches.get_flag("fix") {
            for catalog in &mut checked {
                outcome = outcome.max(fix::apply(catalog, &is_allowed, output.words));
            }
        }
        let format = matches.get_one::<String>("format").map_or("", |name| name);
        Format::named(format).write(&checked, output);
    }

    let denied = if matches.contains_id("deny") { Severity::Warning } else { Severity::Error };
    let mut findings = checked.iter().flat_map(|catalog| &catalog.findings);
    if findings.any(|finding| finding.kind.severity >= denied) {
        outcome = outcome.max(Outcome::Found);
    }
    outcome
}

/// The ids of the warnings that are allowed. Errors can't be.
fn allowed(matches: &ArgMatches, words: Words) -> Result<Vec<&'static str>, String> {
    let ids = matches.get_many::<String>("allow").into_iter().flatten();
    let allowed = |id: &String| match FindingKind::all().find(|kind| kind.id == id) {
        Some(kind) if kind.severity == Severity::Warning => Ok(kind.id),
        Some(_) => Err(words.error_allowed(id)),
        None => Err(words.unknown_id(id, FindingKind::nearest(id))),
    };
    ids.map(allowed).collect()
}

/// Checks the catalogs that were given; the second value is whether all could be read.
fn check(
    matches: &ArgMatches,
    is_allowed: &dyn Fn(&Finding) -> bool,
    words: Words,
) -> (Vec<Checked>, bool) {
    let paths: Vec<PathBuf> = matches.get_many("path").into_iter().flatten().cloned().collect();
    let (catalogs, are_all) = inputs::catalogs(&paths, matches.get_flag("as-one"), words);
    let mut progress = Progress::of(catalogs.len());
    let mut checked = Vec::with_capacity(catalogs.len());
    for files in catalogs {
        progress.next(inputs::first_path(&files.sources));
        checked.push(Checked::new(files, is_allowed));
    }
    (checked, are_all)
}
