//! The site as it is written: what is on its pages, where they lead, and that what a catalog holds stays text. What
//! only a browser can tell is checked in one.

mod hostile;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use scraper::{ElementRef, Html, Selector};
use support::{git, without_settings};

fn errcode(arguments: &[&str], folder: &Path) -> Command {
    let mut command = without_settings(env!("CARGO_BIN_EXE_errcode"));
    command.env("LC_ALL", "C").args(arguments).current_dir(folder);
    command
}

fn run(arguments: &[&str], folder: &Path) -> Output {
    errcode(arguments, folder).output().unwrap()
}

fn said(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

/// Catalogs that stay as they are.
fn frozen() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/frozen/catalogs")
}

/// The pages of a site, by name.
fn pages(site: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(site).unwrap().map(|file| file.unwrap());
    files
        .map(|file| {
            (file.file_name().into_string().unwrap(), fs::read_to_string(file.path()).unwrap())
        })
        .collect()
}

/// Makes the site of a file of this name and text.
fn site_of(name: &str, text: &str) -> BTreeMap<String, String> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), text).unwrap();
    let output = run(&["site", name, "-o", "site"], folder.path());
    assert!(output.status.success(), "{}", said(&output));
    pages(&folder.path().join("site"))
}

fn select<'h>(html: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

/// The element with an ID, which may start with a digit.
fn by_id<'h>(html: &'h Html, id: &str) -> ElementRef<'h> {
    let found = select(html, &format!("[id={id:?}]"));
    assert_eq!(found.len(), 1, "{id} stands {} times on the page", found.len());
    found[0]
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// Markdown without the addresses of its links.
fn without_links(markdown: &str) -> String {
    let mut parts = markdown.split("](");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once(')').map_or("", |(_, rest)| rest));
    rest.fold(first, |text, rest| text + rest)
}

#[test]
fn every_row_is_on_its_page_under_its_number_and_its_name() {
    let site = tempfile::tempdir().unwrap();
    let output = run(&["site", frozen().to_str().unwrap(), "-o", "."], site.path());
    assert!(output.status.success(), "{}", said(&output));
    let pages = pages(site.path());
    let mut rows = 0;
    for file in fs::read_dir(frozen()).unwrap().map(|file| file.unwrap().path()) {
        let name = format!("{}.html", file.file_stem().unwrap().to_str().unwrap());
        let html = Html::parse_document(&pages[&name]);
        let mut reader = csv::Reader::from_path(&file).unwrap();
        let header = reader.headers().unwrap().clone();
        for row in reader.records().map(Result::unwrap) {
            rows += 1;
            let cell = |column: &str| {
                header.iter().position(|name| name == column).map_or("", |at| &row[at])
            };
            let section = by_id(&html, cell("code"));
            // Derived names are tested with names.
            let meaning = match cell("name") {
                "" => section,
                name => by_id(&html, name),
            };
            let shown = text(meaning);
            for line in
                cell("message").lines().chain([cell("symbol"), cell("module"), cell("scope")])
            {
                assert!(shown.contains(line), "{name}: {line}");
            }
            // The signs of Markdown are gone, and links lead elsewhere: the words that are left are compared.
            for column in
                ["description", "description.en", "description.zh", "hint", "hint.en", "hint.zh"]
            {
                let words = |text: &str| -> String {
                    text.chars().filter(|char| char.is_alphanumeric()).collect()
                };
                assert!(
                    words(&shown).contains(&words(&without_links(cell(column)))),
                    "{name}: {}",
                    cell(column)
                );
            }
        }
    }
    assert!(rows > 50);
}

#[test]
fn meanings_of_one_code_stand_together_with_what_tells_them_apart() {
    let pages = site_of(
        "store.csv",
        "code,name,scope,overload\n7,Gone,/v2,scope\n7,Full,,scope\n8,Other,,\n",
    );
    let html = Html::parse_document(&pages["store.html"]);
    let section = by_id(&html, "7");
    assert_eq!(section.select(&Selector::parse("article").unwrap()).count(), 2);
    let shown = text(section);
    assert!(shown.contains("2 meanings, told apart by the API's path"));
    assert!(shown.contains("2 种含义，区分的依据是接口路径"));
    assert!(text(by_id(&html, "Gone")).contains("Only under"));
    assert!(text(by_id(&html, "Full")).contains("Under all other paths"));
    assert!(!text(by_id(&html, "Other")).contains("Under all other paths"));
}

#[test]
fn a_text_that_is_in_one_language_only_is_shown_to_readers_of_both() {
    let pages = site_of(
        "store.csv",
        "code,name,hint.en,hint.zh\n1,Both,Wait.,等待。\n2,English,Wait.,\n3,Chinese,,等待。\n",
    );
    let html = Html::parse_document(&pages["store.html"]);
    let classes = |name: &str| -> Vec<(String, String)> {
        let hints = Selector::parse(".hint > div").unwrap();
        let of = |hint: ElementRef<'_>, name| hint.attr(name).unwrap_or_default().to_owned();
        by_id(&html, name)
            .select(&hints)
            .map(|hint| (of(hint, "class"), of(hint, "lang")))
            .collect()
    };
    let pair = |class: &str, lang: &str| (class.to_owned(), lang.to_owned());
    assert_eq!(classes("Both"), [pair("for-en t", ""), pair("for-zh t", "zh")]);
    assert_eq!(classes("English"), [pair("only t", "en")]);
    assert_eq!(classes("Chinese"), [pair("only t", "zh")]);
}

#[test]
fn placeholders_are_marked() {
    let pages = site_of("store.csv", "code,name,message\n1,Full,disk %s & {name} <b> is full\n");
    let html = Html::parse_document(&pages["store.html"]);
    let message = select(&html, ".message code")[0];
    assert_eq!(
        message.inner_html(),
        "disk <mark>%s</mark> &amp; <mark>{name}</mark> &lt;b&gt; is full"
    );
}

#[test]
fn what_a_catalog_holds_stays_text() {
    let pages = site_of("a&b.csv", &hostile::catalog(&hostile::ACCEPTED));
    assert_eq!(pages.keys().collect::<Vec<_>>(), ["a&b.html", "index.html"]);
    for (name, page) in pages {
        // Two scripts of our own.
        hostile::assert_harmless(&page, 2);
        if name != "index.html" {
            let article = text(by_id(&Html::parse_document(&page), "Full"));
            assert!(article.contains("<script>alert(1)</script>"), "{article}");
        }
    }
}

#[test]
fn links_lead_to_what_there_is_and_nothing_is_loaded() {
    let site = tempfile::tempdir().unwrap();
    run(&["site", frozen().to_str().unwrap(), "-o", "."], site.path());
    let pages = pages(site.path());
    for (name, page) in &pages {
        let html = Html::parse_document(page);
        let ids: Vec<&str> =
            select(&html, "[id]").iter().map(|at| at.attr("id").unwrap()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name} has an ID twice");
        for link in select(&html, "a[href]") {
            let href = link.attr("href").unwrap();
            match href.strip_prefix('#') {
                Some(id) => assert!(ids.contains(&id), "{name}: {href}"),
                None if href.starts_with("./") => {
                    assert!(pages.contains_key(&href[2..]), "{name}: {href}");
                }
                None => assert!(href.starts_with("https://"), "{name}: {href}"),
            }
        }
        assert!(
            select(&html, "[src], link[rel=stylesheet], [style], base, form").is_empty(),
            "{name}"
        );
        let icons = select(&html, "link");
        assert!(icons.iter().all(|link| link.attr("href") == Some("data:,")), "{name}");
        let policy =
            select(&html, "meta[http-equiv=Content-Security-Policy]")[0].attr("content").unwrap();
        assert!(
            policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"),
            "{policy}"
        );
    }
}

#[test]
fn the_same_catalogs_give_the_same_bytes() {
    let (a, b) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for site in [&a, &b] {
        run(&["site", frozen().to_str().unwrap(), "-o", "."], site.path());
    }
    assert_eq!(pages(a.path()), pages(b.path()));
}

#[test]
fn a_catalog_with_errors_makes_no_site() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("store.csv"), "code,name\n1,Full\n1,Gone\n").unwrap();
    let output = run(&["site", "store.csv", "-o", "site"], folder.path());
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).starts_with("errcode: store.csv has errors; see errcode check"));
    assert!(!folder.path().join("site").exists());
}

#[test]
fn two_catalogs_never_share_a_page() {
    let folder = tempfile::tempdir().unwrap();
    for (paths, name) in
        [(["a/store.csv", "b/Store.csv"], "Store"), (["a/store.csv", "b/index.csv"], "index")]
    {
        for path in paths {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "code,name\n1,Full\n").unwrap();
        }
        let output = run(&["site", paths[0], paths[1], "-o", "site"], folder.path());
        assert_eq!(output.status.code(), Some(2));
        assert!(
            said(&output).contains(&format!("the page {name}.html, which is taken")),
            "{}",
            said(&output)
        );
    }
}

#[test]
fn a_page_and_its_links_work_whatever_the_file_is_called() {
    let pages = site_of("50% & 商店?#1.csv", "code,name\n1,Full\n");
    let html = Html::parse_document(&pages["index.html"]);
    let href = select(&html, "#catalogs a")[0].attr("href").unwrap();
    assert_eq!(href, "./50%25%20&%20%E5%95%86%E5%BA%97%3F%231.html");
    assert!(pages.contains_key("50% & 商店?#1.html"));
}

#[test]
fn what_has_changed_since_is_marked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    fs::create_dir(path.join("old")).unwrap();
    fs::write(path.join("old/store.csv"), "code,name,hint\n1,Full,Wait.\n2,Gone,\n3,Same,\n")
        .unwrap();
    fs::write(path.join("store.csv"), "code,name,hint\n1,Full,Wait an hour.\n3,Same,\n4,New,\n")
        .unwrap();
    let output = run(&["site", "store.csv", "-o", "site", "--since", "old"], path);
    assert!(output.status.success(), "{}", said(&output));
    let pages = pages(&path.join("site"));
    let html = Html::parse_document(&pages["store.html"]);
    let mark = |name: &str| {
        let marks = Selector::parse(".mark").unwrap();
        by_id(&html, name).select(&marks).map(text).collect::<String>()
    };
    assert!(mark("Full").contains("hint has changed"));
    assert!(mark("Full").contains("hint 改了 Wait. Wait an hour."), "{}", mark("Full"));
    assert!(mark("New").contains("New") && mark("New").contains("新增"));
    assert_eq!(mark("Same"), "");
    assert!(text(select(&html, "#gone")[0]).contains("2 Gone"));
    // Without an older state there is nothing to filter by.
    assert_eq!(select(&html, "#changed").len(), 1);
    assert!(
        select(&Html::parse_document(&site_of("s.csv", "code,name\n1,A\n")["s.html"]), "#changed")
            .is_empty()
    );
}

#[test]
fn an_older_state_may_be_a_revision() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    git(path, &["init", "--quiet"]);
    fs::write(path.join("store.csv"), "code,name\n1,Full\n").unwrap();
    git(path, &["add", "."]);
    git(path, &["commit", "--quiet", "--message", "one"]);
    fs::write(path.join("store.csv"), "code,name\n1,Full\n2,Gone\n").unwrap();
    let output = run(&["site", "store.csv", "-o", "site", "--since", "HEAD:store.csv"], path);
    assert!(output.status.success(), "{}", said(&output));
    let html = Html::parse_document(&pages(&path.join("site"))["store.html"]);
    assert_eq!(select(&html, "[data-changed]").len(), 1);
}
