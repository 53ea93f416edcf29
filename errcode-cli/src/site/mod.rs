//! `errcode site`: a reference site that needs no server, or one that is kept current while a catalog is edited.
//!
//! `view` is what pages show, from a catalog and what has changed in it; `pages` makes files of that by templates, which
//! escape all that is not marked as safe; and `folder` or `serve` brings them to a browser.

mod arguments;
mod folder;
mod markdown;
mod message;
mod pages;
mod policy;
mod serve;
mod since;
mod text;
mod view;
mod words;

use std::path::PathBuf;

use clap::ArgMatches;
use errcode_catalog::findings::{Language, Severity, render};
use errcode_catalog::source::{Source, Sources};
use errcode_catalog::{Reading, read};

use crate::Outcome;
use crate::diff::Older;
use crate::inputs::{self, Input};
use crate::output::{Output, problem};
use crate::words::Words;
pub(crate) use arguments::command;
use pages::File;
use since::Marks;
use view::Catalog;
use words::Sentence;

pub(crate) fn run(matches: &ArgMatches, output: &mut Output) -> Outcome {
    let plan = Plan {
        paths: matches.get_many("path").into_iter().flatten().cloned().collect(),
        since: matches.get_one("since").cloned(),
        words: output.words,
    };
    if matches.get_flag("serve") {
        let port = matches.get_one("port").copied().unwrap_or_default();
        return serve::run(&plan, port, output);
    }
    let Some(site) = plan.read() else { return Outcome::Failed };
    if !site.unsound.is_empty() {
        for path in &site.unsound {
            problem(words::unsound(output.words, path));
        }
        return Outcome::Found;
    }
    let folder = matches.get_one::<PathBuf>("output").cloned().unwrap_or_default();
    let files = site.files(pages::Purpose::Folder);
    match folder::write(&folder, &files) {
        Ok(()) => {
            let index = folder.join("index.html");
            output.result(format_args!("{}\n", inputs::shown(&index)));
            if site.is_whole { Outcome::Fine } else { Outcome::Failed }
        }
        Err((path, reason)) => {
            let path = inputs::shown(&path);
            problem(output.words.cannot_write(&path, &reason.to_string()));
            Outcome::Failed
        }
    }
}

/// What a site is made of.
struct Plan {
    paths: Vec<PathBuf>,
    /// An older state of the catalogs, changes since which are marked.
    since: Option<PathBuf>,
    words: Words,
}

/// A site, as it can be made of the files as they are.
struct Site {
    catalogs: Vec<Catalog>,
    /// The catalogs that only the older state has.
    gone: Vec<String>,
    /// The files with errors.
    unsound: Vec<String>,
    /// Whether all files could be read.
    is_whole: bool,
}

impl Plan {
    /// Reads the catalogs, or says why there is nothing to show. Those with errors are part of the site, as far as their
    /// rows can be read.
    fn read(&self) -> Option<Site> {
        let said = |reason: String| problem(reason);
        let since = self.since.as_deref().map(|old| Older::read(old, self.words));
        let mut since = since.transpose().map_err(said).ok()?;
        let (inputs, is_whole) = inputs::inputs(&self.paths, self.words);
        let is_only = inputs.len() == 1;
        let mut site =
            Site { catalogs: Vec::new(), gone: Vec::new(), unsound: Vec::new(), is_whole };
        for Input { source, .. } in inputs {
            let path = source.path().to_owned();
            let name = inputs::name(&path);
            if pages::is_taken(&name, &site.catalogs) {
                problem(words::name_taken(self.words, &path, &name));
                return None;
            }
            let changes = since.as_mut().and_then(|since| since.changes(&source, is_only));
            let catalog = catalog(name, source, changes.map(Marks::of));
            if catalog.findings.is_some() {
                site.unsound.push(path);
            }
            site.catalogs.push(catalog);
        }
        site.gone =
            since.map(|since| since.others().map(inputs::name).collect()).unwrap_or_default();
        (!site.catalogs.is_empty()).then_some(site)
    }
}

impl Site {
    fn files(&self, purpose: pages::Purpose) -> Vec<File> {
        pages::files(&self.catalogs, &self.gone, purpose)
    }
}

fn catalog(name: String, source: Source, marks: Option<Marks>) -> Catalog {
    let sources = Sources::from(source);
    let Reading { catalog, findings } = read(&sources, Severity::Error);
    let findings = (!findings.is_empty()).then(|| {
        let text = |language| render(&sources, &findings, language);
        Sentence { en: text(Language::English), zh: text(Language::Chinese) }
    });
    view::catalog(name, &catalog, findings, marks)
}
