//! The description of CSV files as a Data Package (version 2), for tools that take Frictionless Data.
//!
//! It holds nothing that changes with a text of a catalog: no counts, sizes or hashes.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use errcode_catalog::catalog::{Catalog, Name};
use errcode_catalog::columns::Column;
use errcode_catalog::findings::{Findings, Severity};
use errcode_catalog::scan::Sheet;
use errcode_catalog::source::{INCLUDED, Source};
use serde_json::{Value, json};

use super::columns::{meaning, values};
use super::unique::Names;
use super::{Refusal, Sound};
use crate::words::Words;
use crate::{Outcome, inputs};

pub(super) fn descriptor(
    catalogs: &[Sound],
    target: Option<&Path>,
    words: Words,
) -> Result<String, Refusal> {
    let files = catalogs.iter().flat_map(|Sound { paths, sources, catalog }| {
        paths.iter().zip(sources).map(move |(path, source)| (path, source, catalog))
    });
    let files: Vec<(&PathBuf, &Source, &Catalog)> = files.collect();
    let refused = |reason| Refusal::new(Outcome::Failed, reason);
    let mut absolute = Vec::with_capacity(files.len());
    for (path, source, _) in &files {
        let found = located(path, source).ok_or_else(|| words.no_file_for_package(source.path()));
        absolute.push(found.map_err(refused)?);
    }
    let folder = folder_of(target, &absolute);
    let mut resources: Vec<Value> = Vec::with_capacity(files.len());
    let mut names = Names::default();
    for ((_, source, catalog), absolute) in files.into_iter().zip(&absolute) {
        let relative = absolute.strip_prefix(&folder).ok().and_then(Path::to_str);
        let path = relative.ok_or_else(|| {
            refused(words.outside_of_package(source.path(), &inputs::shown(&folder)))
        })?;
        let path = inputs::shown(Path::new(path));
        resources.push(json!({
            "name": resource_name(&path, &mut names),
            "path": path,
            "type": "table",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": schema(source, catalog, words),
        }));
    }
    let package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "resources": resources,
    });
    Ok(format!("{package:#}\n"))
}

/// Where a file is; `None` if it is none. Of a link, it is the link that the package holds.
fn located(path: &Path, source: &Source) -> Option<PathBuf> {
    if inputs::is_standard(path) || source.path().starts_with(INCLUDED) && !path.exists() {
        return None;
    }
    Some(folder_at(path.parent()?)?.join(path.file_name()?))
}

fn folder_at(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(if path == Path::new("") { Path::new(".") } else { path }).ok()
}

/// Paths of a package start at its folder: that of the descriptor, else the one that all files share.
fn folder_of(target: Option<&Path>, files: &[PathBuf]) -> PathBuf {
    if let Some(folder) = target.and_then(|target| folder_at(target.parent()?)) {
        return folder;
    }
    let mut folders = files.iter().filter_map(|file| file.parent());
    let mut shared = folders.next().unwrap_or(Path::new("/")).to_owned();
    for folder in folders {
        while !folder.starts_with(&shared) && shared.pop() {}
    }
    shared
}

/// Names of resources are unique, and of few signs.
fn resource_name(path: &str, names: &mut Names) -> String {
    let stem = path.strip_suffix(".csv").unwrap_or(path).to_lowercase();
    let is_allowed = |char: char| char.is_ascii_alphanumeric() || "-_.".contains(char);
    let name: String = stem.chars().map(|char| if is_allowed(char) { char } else { '-' }).collect();
    let name = name.trim_matches('-');
    let name = if name.is_empty() { "catalog" } else { name };
    names.unique(name, &|number| format!("{name}-{number}"))
}

/// What the columns of a file hold.
fn schema(source: &Source, catalog: &Catalog, words: Words) -> Value {
    let sheet = Sheet::scan(source, &mut Findings::new(Severity::Error));
    let headings: Vec<&str> = sheet.header().iter().map(|&cell| sheet.text(cell)).collect();
    let fields = headings.iter().map(|heading| match Column::from_heading(heading) {
        Some((column, language)) => field(heading, column, language, words),
        // Sound catalogs have none.
        None => json!({ "name": heading, "type": "string" }),
    });
    let mut schema = json!({
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": fields.collect::<Value>(),
        "missingValues": [""],
    });
    if let Some(key) = key(source, catalog) {
        let is_key = |heading: &&&str| Column::from_heading(heading) == Some((key, ""));
        schema["primaryKey"] = headings.iter().find(is_key).copied().into_iter().collect();
    }
    schema
}

fn field(heading: &str, column: Column, language: &str, words: Words) -> Value {
    let kind = match column {
        Column::Code | Column::HttpStatus => "integer",
        _ => "string",
    };
    let mut field = json!({
        "name": heading,
        "type": kind,
        "description": format!("{}{}", meaning(column, words), words.written_in(language)),
    });
    if let Some(constraints) = constraints(column) {
        field["constraints"] = constraints;
    }
    field
}

fn constraints(column: Column) -> Option<Value> {
    match column {
        Column::Code => Some(json!({ "required": true, "minimum": i64::MIN, "maximum": i64::MAX })),
        // Names of different rows differ; those of rows without one are derived.
        Column::Name => Some(json!({ "unique": true, "pattern": "[A-Z][A-Za-z0-9]*" })),
        Column::HttpStatus => Some(json!({ "minimum": 100, "maximum": 599 })),
        Column::Url => Some(json!({ "pattern": "[Hh][Tt][Tt][Pp][Ss]?://\\S+" })),
        Column::Overload | Column::Kind | Column::Retry | Column::Category => {
            Some(json!({ "enum": values(column) }))
        }
        Column::Symbol
        | Column::Message
        | Column::Description
        | Column::Hint
        | Column::Module
        | Column::Scope => None,
    }
}

/// What tells the rows of a file apart. Names are asked first, as they are permanent: a code may come to have several
/// meanings.
fn key(source: &Source, catalog: &Catalog) -> Option<Column> {
    let file = source.span(0, 0).file;
    let entries = || catalog.entries.iter().filter(|entry| entry.row.file == file);
    if entries().all(|entry| matches!(entry.name, Name::Written(_))) {
        return entries().next().map(|_| Column::Name);
    }
    let mut codes = HashSet::new();
    entries().all(|entry| codes.insert(entry.code.value)).then_some(Column::Code)
}
