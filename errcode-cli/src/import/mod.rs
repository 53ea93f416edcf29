//! `errcode import`: from a page to a catalog.
//!
//! Data goes one way: bytes → `decode`, `detect` → `read` (tables of texts) → `choose` (which tables, which columns)
//! → `rows` (proposed rows) → `gather` (each once) → `merge` (into the catalog) → `overload`, `names` → the file. What
//! became of each row of the page is in the `account`.

mod account;
mod arguments;
mod cells;
mod choose;
mod codes;
mod columns;
mod convert;
mod decode;
mod detect;
mod file;
mod gather;
mod headings;
mod matching;
mod merge;
mod message;
mod modules;
mod names;
mod overload;
mod page;
mod read;
mod request;
mod rows;
mod sheet;
mod success;
#[cfg(test)]
mod tests;
mod text;
mod words;

use std::path::Path;

use clap::ArgMatches;
use errcode_catalog::findings::render;

pub(crate) use arguments::command;
use convert::{Change, Done, Old, Written, convert};
use file::Trouble;
use page::{Kind, Page, Refusal};
use request::Request;
use sheet::Sheet;

use crate::fmt::decode::{Table, Unclear, table};
use crate::output::{Output, problem};
use crate::replace::write;
use crate::{Outcome, inputs};

pub(crate) fn run(matches: &ArgMatches, output: &mut Output) -> Outcome {
    match import(matches, output) {
        Ok(outcome) => outcome,
        Err(Stop { reason, outcome }) => {
            output.problem(reason);
            outcome
        }
    }
}

/// Why a run ended before it wrote anything.
struct Stop {
    reason: String,
    outcome: Outcome,
}

impl Stop {
    fn failed(reason: impl Into<String>) -> Self {
        Self { reason: reason.into(), outcome: Outcome::Failed }
    }

    fn found(reason: impl Into<String>) -> Self {
        Self { reason: reason.into(), outcome: Outcome::Found }
    }
}

fn import(matches: &ArgMatches, output: &mut Output) -> Result<Outcome, Stop> {
    let words = output.words;
    let request =
        Request::of(matches).map_err(|wrong| Stop::failed(words::wrong(words, &wrong)))?;
    let shown = inputs::shown(&request.page);
    let bytes = file::page(&request.page, words).map_err(|trouble| match trouble {
        Trouble::Unreadable(reason) => Stop::failed(reason),
        Trouble::Refused(refusal) => Stop::failed(words::refusal(words, &shown, &refusal)),
    })?;
    let old = old_catalog(&request.output, output)?;
    let page = read_page(&bytes, &request)
        .map_err(|refusal| Stop::failed(words::refusal(words, &shown, &refusal)))?;
    check_wishes(&page, &request)
        .map_err(|reason| Stop::failed(words::misfit(words, &shown, &reason)))?;
    let Done { account, catalog } = convert(&page, old, &request.wishes);
    say(&request, output, &words::account(words, &shown, &account));
    let Some(Written { text, change, effect }) = catalog else {
        let text = if page.tables.is_empty() { decode::text(&bytes) } else { String::new() };
        let lines = read::lines::with_numbers(&text);
        return Err(Stop::found(words::nothing(words, &shown, &page, lines)));
    };
    put(&request, &text, change, output)?;
    let target = if inputs::is_standard(&request.output) {
        words.pick("standard output", "标准输出").to_owned()
    } else {
        inputs::shown(&request.output)
    };
    say(&request, output, &words::effect(words, &target, &effect, change));
    let is_open = account.is_open() || effect.errors > 0 || !effect.merged.differing.is_empty();
    Ok(if is_open { Outcome::Found } else { Outcome::Fine })
}

fn old_catalog(path: &Path, output: &mut Output) -> Result<Option<Old>, Stop> {
    let words = output.words;
    if inputs::is_standard(path) || (!path.exists() && path.symlink_metadata().is_err()) {
        return Ok(None);
    }
    let shown = inputs::shown(path);
    let source = inputs::read(path, words).map_err(Stop::failed)?;
    let (has_mark, text) =
        (source.byte_order_mark() > 0, String::from_utf8_lossy(source.bytes()).into_owned());
    if source.bytes().trim_ascii().is_empty() {
        return Ok(None);
    }
    let table = match table(source) {
        Ok(table) => table,
        // Whoever starts a catalog may have written its header already.
        Err(Unclear { findings, .. })
            if findings.iter().all(|finding| finding.kind.id == "no-rows") =>
        {
            header_alone(&text)
        }
        Err(Unclear { sources, findings }) => {
            output.result(render(&sources, &findings, words.language));
            return Err(Stop::found(words.not_formatted(&shown)));
        }
    };
    let sheet = Sheet::new(table);
    if !sheet.has_codes() {
        return Err(Stop::failed(words::no_catalog(words, &shown)));
    }
    Ok(Some(Old { sheet, has_mark, text }))
}

/// A catalog that has no rows yet.
fn header_alone(text: &str) -> Table {
    let line = text.trim_start_matches('\u{feff}').lines().find(|line| !line.trim().is_empty());
    let headings = line.unwrap_or_default().split(',');
    let header = headings.map(|heading| heading.trim().trim_matches('"').to_owned()).collect();
    Table { header, rows: Vec::new() }
}

fn read_page(bytes: &[u8], request: &Request) -> Result<Page, Refusal> {
    if matches!(detect::of_bytes(bytes)?, detect::Found::Workbook) {
        return read::xlsx::page(bytes);
    }
    let text = decode::text(bytes);
    let kind = detect::of_text(&text)?;
    if !request.patterns.is_empty() {
        return read::lines::page(&text, &request.patterns);
    }
    match kind {
        Kind::Html => read::html::page(&text),
        Kind::Csv => read::delimited::page(&text),
        Kind::Json => read::json::page(&text),
        Kind::Markdown | Kind::Lines | Kind::Xlsx => read::markdown::page(&text),
    }
}

/// What is asked of a page that it can't have.
enum Misfit {
    /// There are only so many tables.
    NoSuchTable(usize, usize),
    /// No table has this heading; these are there.
    NoSuchHeading(String, Vec<String>),
}

fn check_wishes(page: &Page, request: &Request) -> Result<(), Misfit> {
    let count = page.tables.len();
    if let Some(number) = request.wishes.tables.iter().find(|number| !(1..=count).contains(number))
    {
        return Err(Misfit::NoSuchTable(*number, count));
    }
    for (_, _, heading) in &request.wishes.map {
        if !page.tables.iter().any(|table| choose::position(table, heading).is_some()) {
            let mut all: Vec<String> = Vec::new();
            for heading in page.tables.iter().flat_map(|table| &table.header).take(1_000) {
                if !heading.is_empty() && !all.contains(heading) && all.len() < 20 {
                    all.push(heading.clone());
                }
            }
            return Err(Misfit::NoSuchHeading(heading.clone(), all));
        }
    }
    Ok(())
}

/// Writes the catalog where it is asked for.
fn put(request: &Request, text: &str, change: Change, output: &mut Output) -> Result<(), Stop> {
    if inputs::is_standard(&request.output) {
        output.result(text);
        return Ok(());
    }
    if change == Change::None {
        return Ok(());
    }
    write(&request.output, text.as_bytes()).map_err(|error| {
        Stop::failed(output.words.cannot_write(&inputs::shown(&request.output), &error.to_string()))
    })
}

/// Says what has been done: on standard error where the catalog goes to standard output.
fn say(request: &Request, output: &mut Output, lines: &[String]) {
    for line in lines {
        if inputs::is_standard(&request.output) {
            problem(line);
        } else {
            output.result(format_args!("{line}\n"));
        }
    }
}
