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
use errcode_catalog::source::{Source, Sources};

use crate::inputs::Files;
use crate::output::{Output, problem};
use crate::progress::Progress;
pub(crate) use arguments::command;

use crate::{Outcome, inputs};

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
}

pub(crate) fn run(matches: &ArgMatches, output: &mut Output) -> Outcome {
    let paths: Vec<PathBuf> = matches.get_many("path").into_iter().flatten().cloned().collect();
    let allowed: Vec<&String> = matches.get_many("allow").into_iter().flatten().collect();
    for id in &allowed {
        let text = match FindingKind::all().find(|kind| kind.id == *id) {
            Some(kind) if kind.severity == Severity::Warning => continue,
            Some(_) => output.words.error_allowed(id),
            None => output.words.unknown_id(id, FindingKind::nearest(id)),
        };
        problem(text);
        return Outcome::Failed;
    }
    let is_allowed = |finding: &Finding| allowed.iter().any(|id| *id == finding.kind.id);

    let (catalogs, are_all) = inputs::catalogs(&paths, matches.get_flag("as-one"), output.words);
    let mut progress = Progress::of(catalogs.len());
    let mut checked: Vec<Checked> = Vec::with_capacity(catalogs.len());
    for files in catalogs {
        progress.next(files.sources.iter().next().map_or("", Source::path));
        checked.push(Checked::new(files, &is_allowed));
    }
    drop(progress);
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
        match Format::named(matches.get_one::<String>("format").map_or("", |name| name)) {
            Format::Human => human::write(&checked, output),
            Format::Json => json::write(&checked, output),
            Format::Github => github::write(&checked, output),
            Format::Sarif => sarif::write(&checked, output),
        }
    }

    let denied = if matches.contains_id("deny") { Severity::Warning } else { Severity::Error };
    let mut findings = checked.iter().flat_map(|catalog| &catalog.findings);
    if findings.any(|finding| finding.kind.severity >= denied) {
        outcome = outcome.max(Outcome::Found);
    }
    outcome
}
