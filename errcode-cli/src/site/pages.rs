//! From catalogs to the files of a site.

use askama::Template;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use super::markdown::is_safe;
use super::message::escaped;
use super::policy::policy;
use super::text::Shown;
use super::view::{Catalog, Meaning, Search};
use super::words::Both;

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
const CATALOG_SCRIPT: &str =
    concat!(include_str!("assets/common.js"), include_str!("assets/catalog.js"));
const INDEX_SCRIPT: &str =
    concat!(include_str!("assets/common.js"), include_str!("assets/index.js"));
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
    style: &'static str,
    first_script: &'static str,
    script: &'static str,
    /// The state that a preview shows.
    state: Option<u64>,
    preview_script: &'static str,
}

#[derive(Template)]
#[template(path = "index.html")]
struct Index<'c> {
    frame: Frame,
    catalogs: &'c [Catalog],
    /// What the search looks through, as JSON in which no tag can end.
    data: String,
}

#[derive(Template)]
#[template(path = "catalog.html")]
struct Page<'c> {
    frame: Frame,
    catalog: &'c Catalog,
}

/// All files, the index first.
pub(super) fn files(catalogs: &[Catalog], purpose: Purpose) -> Vec<File> {
    let index = Index { frame: Frame::of(INDEX_SCRIPT, purpose), catalogs, data: data(catalogs) };
    let mut files = vec![file("index", &index)];
    files.extend(catalogs.iter().map(|catalog| {
        file(&catalog.name, &Page { frame: Frame::of(CATALOG_SCRIPT, purpose), catalog })
    }));
    files
}

/// Whether a catalog of this name would have the page of another one. File systems differ in whether case counts.
pub(super) fn is_taken(name: &str, catalogs: &[Catalog]) -> bool {
    let name = name.to_lowercase();
    name == "index" || catalogs.iter().any(|catalog| catalog.name.to_lowercase() == name)
}

fn file(name: &str, page: &impl Template) -> File {
    // Writing to a string fails only if the template itself does, and none here can.
    File { name: format!("{name}.html"), text: page.render().unwrap_or_default() }
}

impl Frame {
    fn of(script: &'static str, purpose: Purpose) -> Self {
        let state = match purpose {
            Purpose::Folder => None,
            Purpose::Preview { state } => Some(state),
        };
        let mut scripts = vec![FIRST_SCRIPT, script];
        scripts.extend(state.map(|_| PREVIEW_SCRIPT));
        Self {
            policy: policy(&scripts, STYLE, if state.is_some() { "'self'" } else { "'none'" }),
            style: STYLE,
            first_script: FIRST_SCRIPT,
            script,
            state,
            preview_script: PREVIEW_SCRIPT,
        }
    }
}

/// The link to a catalog's page.
fn link(catalog: &Catalog) -> String {
    format!("./{}.html", utf8_percent_encode(&catalog.name, NOT_IN_LINKS))
}

/// What the index looks through: for each catalog its name, its link and its meanings, and of those code, name, string
/// code, messages, descriptions and hints.
fn data(catalogs: &[Catalog]) -> String {
    let of_meaning = |number: i64, meaning: &Meaning| {
        let Search { message, description, hint } = &meaning.search;
        // As text: not all numbers of 64 bits are numbers in a browser.
        json!([number.to_string(), meaning.name, meaning.symbol, message, description, hint])
    };
    let of_catalog = |catalog: &Catalog| {
        let codes = catalog.codes.iter();
        let meanings = codes
            .flat_map(|code| code.meanings.iter().map(|meaning| of_meaning(code.number, meaning)));
        json!([catalog.name, link(catalog), meanings.collect::<Value>()])
    };
    let data = catalogs.iter().map(of_catalog).collect::<Value>();
    data.to_string().replace('<', "\\u003c")
}

/// The same in both languages, one of which is shown.
fn both(words: &Both) -> String {
    t(words.en, words.zh)
}

/// As [`both`], for words that only one place has.
fn t(english: &str, chinese: &str) -> String {
    format!(
        "<span class=\"for-en\" lang=\"en\">{}</span> <span class=\"for-zh\" lang=\"zh\">{}</span>",
        escaped(english),
        escaped(chinese)
    )
}

/// The attribute that says which language a text is in.
fn lang(text: &Shown) -> String {
    if text.language.is_empty() {
        return String::new();
    }
    format!("lang=\"{}\"", escaped(&text.language))
}
