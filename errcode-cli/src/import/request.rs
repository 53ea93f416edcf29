//! What is asked for, from what was typed.

use std::path::PathBuf;

use clap::ArgMatches;
use errcode_catalog::columns::Column;
use regex::{Regex, RegexBuilder};

use super::choose::Wishes;
use super::headings::named;
use super::read::lines::CODE;

/// An expression takes no more memory than this, in bytes.
const MAX_REGEX: usize = 1 << 20;

/// What is asked for.
pub(super) struct Request {
    pub(super) page: PathBuf,
    pub(super) output: PathBuf,
    pub(super) wishes: Wishes,
    pub(super) patterns: Vec<Regex>,
}

/// What can't be asked for.
pub(super) enum Wrong {
    /// `--map` without `=`.
    WithoutEquals(String),
    /// No column of catalogs has this name.
    UnknownColumn(String),
    /// An expression is none, and why.
    Regex(String, String),
    /// An expression has no group for codes.
    WithoutCode(String),
}

impl Request {
    pub(super) fn of(matches: &ArgMatches) -> Result<Self, Wrong> {
        let path = |name| matches.get_one::<PathBuf>(name).cloned().unwrap_or_default();
        let texts = |name| matches.get_many::<String>(name).into_iter().flatten();
        Ok(Self {
            page: path("page"),
            output: path("output"),
            wishes: Wishes {
                tables: matches.get_many("table").into_iter().flatten().copied().collect(),
                map: texts("map").map(|text| mapped(text)).collect::<Result<_, _>>()?,
                has_modules: matches.get_flag("module-from-headings"),
                accepts_overloads: matches.get_flag("accept-overloads"),
                marks_removed: matches.get_flag("mark-removed"),
            },
            patterns: texts("pattern").map(|text| pattern(text)).collect::<Result<_, _>>()?,
        })
    }
}

/// `hint.zh=解决方案`
fn mapped(text: &str) -> Result<(Column, Option<String>, String), Wrong> {
    let (name, heading) =
        text.split_once('=').ok_or_else(|| Wrong::WithoutEquals(text.to_owned()))?;
    let (column, language) = Column::from_heading(name.trim())
        .ok_or_else(|| Wrong::UnknownColumn(name.trim().to_owned()))?;
    let language = Some(language.to_owned()).filter(|language| !language.is_empty());
    Ok((column, language, heading.trim().to_owned()))
}

/// An expression with named groups.
fn pattern(text: &str) -> Result<Regex, Wrong> {
    let regex = RegexBuilder::new(text).size_limit(MAX_REGEX).build().map_err(|error| {
        let said = error.to_string();
        let last = said.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned();
        Wrong::Regex(text.to_owned(), last)
    })?;
    let names: Vec<&str> = regex.capture_names().flatten().collect();
    if let Some(name) = names.iter().find(|name| named(name).is_none()) {
        return Err(Wrong::UnknownColumn((*name).to_owned()));
    }
    if names.contains(&CODE) { Ok(regex) } else { Err(Wrong::WithoutCode(text.to_owned())) }
}
