//! From catalogs to the files of a site.

use std::collections::BTreeSet;

use askama::Template;
use errcode_runtime::Retry;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use super::markdown::is_safe;
use super::message::escaped;
use super::policy::policy;
use super::text::Shown;
use super::view::{Catalog, Code, Meaning};
use super::words::Sentence;
use crate::values::{self, Both};

/// One file of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct File {
    pub(super) name: String,
    pub(super) text: String,
}

/// What a site is made for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be read wherever it is put, also from a folder.
    Folder,
    /// To be looked at while catalogs are edited: pages ask whether this state is still the current one.
    Preview { state: u64 },
}

const STYLE: &str = include_str!("assets/site.css");
/// Runs before anything is shown, so that nothing is shown in the wrong language first.
const FIRST_SCRIPT: &str = include_str!("assets/first.js");
const COMMON_SCRIPT: &str = include_str!("assets/common.js");
const CATALOG_SCRIPT: &str = concat!(
    include_str!("assets/common.js"),
    include_str!("assets/pasted.js"),
    include_str!("assets/search.js"),
    include_str!("assets/catalog.js")
);
const INDEX_SCRIPT: &str = concat!(
    include_str!("assets/common.js"),
    include_str!("assets/pasted.js"),
    include_str!("assets/search.js"),
    include_str!("assets/index.js")
);
const PREVIEW_SCRIPT: &str = include_str!("assets/preview.js");

/// What ends the path in a link, or means something else in it.
const NOT_IN_LINKS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b':');

/// What all pages have.
struct Frame {
    policy: String,
    style: String,
    first_script: String,
    script: String,
    /// The state that a preview shows, and the script that asks whether it still holds.
    preview: Option<(u64, String)>,
}

#[derive(Template)]
#[template(path = "index.html")]
struct Index<'c> {
    frame: Frame,
    catalogs: &'c [Catalog],
    gone: &'c [String],
    /// What the search looks through, as JSON in which no tag can end.
    data: String,
}

#[derive(Template)]
#[template(path = "catalog.html")]
struct Page<'c> {
    frame: Frame,
    catalog: &'c Catalog,
}

/// The page for a catalog that is not there just now, which a preview shows until it is.
#[derive(Template)]
#[template(path = "away.html")]
struct Away {
    frame: Frame,
}

/// All files, the index first. `gone` are the catalogs that an older state had.
pub(super) fn files(catalogs: &[Catalog], gone: &[String], purpose: Purpose) -> Vec<File> {
    let frame = Frame::of(INDEX_SCRIPT, purpose);
    let index = Index { frame, catalogs, gone, data: data(catalogs) };
    let mut files = vec![file("index", &index)];
    files.extend(catalogs.iter().map(|catalog| {
        file(&catalog.name, &Page { frame: Frame::of(CATALOG_SCRIPT, purpose), catalog })
    }));
    files
}

/// What a preview shows in the place of a page that it does not have.
pub(super) fn away(purpose: Purpose) -> String {
    file("away", &Away { frame: Frame::of(COMMON_SCRIPT, purpose) }).text
}

/// Whether a catalog of this name would have the page of another one. File systems differ in whether case counts.
pub(super) fn is_taken(name: &str, catalogs: &[Catalog]) -> bool {
    let name = name.to_lowercase();
    name == "index" || catalogs.iter().any(|catalog| catalog.name.to_lowercase() == name)
}

fn file(name: &str, page: &impl Template) -> File {
    // Writing to a string fails only if a template does, and what it says then is all that there is to show.
    let text = page.render().unwrap_or_else(|reason| reason.to_string());
    File { name: format!("{name}.html"), text }
}

impl Frame {
    fn of(script: &str, purpose: Purpose) -> Self {
        let preview = match purpose {
            Purpose::Folder => None,
            Purpose::Preview { state } => Some((state, lean(PREVIEW_SCRIPT))),
        };
        let (style, first_script, script) = (lean(STYLE), lean(FIRST_SCRIPT), lean(script));
        let scripts =
            [&first_script, &script].into_iter().chain(preview.as_ref().map(|(_, script)| script));
        let connect = if preview.is_some() { "'self'" } else { "'none'" };
        Self { policy: policy(scripts, &style, connect), style, first_script, script, preview }
    }
}

/// A script or a style without its indentation and its comments, each of which has lines of its own: every page has a
/// copy.
fn lean(text: &str) -> String {
    let is_comment =
        |line: &&str| ["//", "/*", "* ", "*/"].iter().any(|start| line.starts_with(start));
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !is_comment(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The link to a catalog's page.
fn link(catalog: &Catalog) -> String {
    format!("./{}.html", utf8_percent_encode(&catalog.name, NOT_IN_LINKS))
}

/// What the index looks through and shows. Modules and retries are listed once, and referred to by their places.
fn data(catalogs: &[Catalog]) -> String {
    let all = || catalogs.iter().flat_map(Catalog::meanings);
    let modules: BTreeSet<&str> = all().filter_map(|meaning| meaning.module.as_deref()).collect();
    let modules: Vec<&str> = modules.into_iter().collect();
    let place = |meaning: &Meaning| modules.binary_search(&meaning.module.as_deref()?).ok();
    let retries: Vec<Value> = Retry::ALL.iter().map(|retry| words(values::retry(*retry))).collect();
    let retry = |meaning: &Meaning| {
        let held = meaning.retry?;
        Retry::ALL.iter().position(|retry| retry.as_str() == held.id)
    };
    let of_meaning = |code: &Code, meaning: &Meaning| {
        let descriptions = meaning.search.description.iter();
        let cells = [
            // As text: not all numbers of 64 bits are numbers in a browser.
            json!(code.number.to_string()),
            json!(meaning.name),
            json!(meaning.symbol),
            json!(meaning.search.message),
            descriptions
                .map(|shown| (shown.language.clone(), Value::from(shown.html.clone())))
                .collect(),
            json!(meaning.search.hint),
            json!(place(meaning)),
            json!(retry(meaning)),
            json!(meaning.scope),
            json!(meaning.status.map(|status| status.to_string())),
            json!(code.told_apart_by.map(|clue| clue.id)),
        ];
        let used = cells.iter().rposition(|cell| !cell.is_null()).map_or(0, |last| last + 1);
        json!(cells[..used])
    };
    let of_catalog = |catalog: &Catalog| {
        let meanings = catalog
            .codes
            .iter()
            .flat_map(|code| code.meanings.iter().map(move |meaning| of_meaning(code, meaning)));
        json!([catalog.name, link(catalog), meanings.collect::<Value>()])
    };
    let catalogs = catalogs.iter().map(of_catalog).collect::<Value>();
    let data = json!({ "catalogs": catalogs, "modules": modules, "retries": retries });
    data.to_string().replace('<', "\\u003c")
}

fn words(words: Both) -> Value {
    json!([words.en, words.zh])
}

/// The same in both languages, one of which is shown.
fn both(words: &Both) -> String {
    t(words.en, words.zh)
}

/// As [`both`], for words that only one place has.
fn t(english: &str, chinese: &str) -> String {
    spans(&escaped(english), &escaped(chinese))
}

/// A sentence in both languages, with what stands between backticks as code.
fn said(sentence: &Sentence) -> String {
    let html = |text: &str| {
        let parts = text.split('`').enumerate().map(|(at, part)| match at % 2 {
            1 => format!("<code>{}</code>", escaped(part)),
            _ => escaped(part),
        });
        parts.collect::<String>()
    };
    spans(&html(&sentence.en), &html(&sentence.zh))
}

/// HTML in both languages.
fn spans(english: &str, chinese: &str) -> String {
    format!(
        "<span class=\"for-en\">{english}</span> <span class=\"for-zh\" lang=\"zh\">{chinese}</span>"
    )
}

/// The attribute that says which language a text is in; English is the language of the page, or its readers'.
fn lang(text: &Shown) -> String {
    if text.language.is_empty() || text.class == "for-en" {
        return String::new();
    }
    format!("lang=\"{}\"", escaped(&text.language))
}
