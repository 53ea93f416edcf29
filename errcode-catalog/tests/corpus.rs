//! The folders are the test: `invalid/*.csv` with the findings of each file in both languages,
//! `warned/*.csv` with the warnings of each, `valid/*.csv` with the catalog that each is read as.
//! `UPDATE_GOLDENS=1` rewrites the expected texts; read them before you commit them.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use errcode_catalog::catalog::{Catalog, Entry, Languages, Name, Spanned, Texts};
use errcode_catalog::findings::{Finding, FindingKind, Language, Severity, message, render};
use errcode_catalog::source::Sources;
use errcode_catalog::{Reading, read};

mod support;

use support::{folder, source, with_extension};

#[test]
fn every_invalid_catalog_gets_its_findings() {
    check("invalid", |path, sources| {
        let Reading { findings, .. } = read(sources, Severity::Error);
        assert!(!findings.is_empty(), "{} has no findings", path.display());
        in_both_languages(sources, &findings)
    });
}

#[test]
fn every_catalog_worth_a_warning_gets_it_and_builds() {
    check("warned", |path, sources| {
        let errors = read(sources, Severity::Error).findings;
        assert!(errors.is_empty(), "{} has errors: {errors:?}", path.display());
        let Reading { findings, .. } = read(sources, Severity::Warning);
        assert!(!findings.is_empty(), "{} has no warnings", path.display());
        in_both_languages(sources, &findings)
    });
}

#[test]
fn every_valid_catalog_is_read_as_written() {
    check("valid", |path, sources| {
        let Reading { catalog, findings } = read(sources, Severity::Error);
        let found = render(sources, &findings, Language::English);
        assert!(findings.is_empty(), "{} has findings:\n{found}", path.display());
        dump(sources, &catalog)
    });
}

#[test]
fn every_kind_of_finding_has_a_catalog() {
    let found: BTreeSet<_> = support::corpus()
        .flat_map(|path| read(&source(&path), Severity::Warning).findings)
        .map(|finding| finding.kind.id)
        .collect();
    // Findings about paths have no catalog: `files.rs` covers them all. `limits.rs` covers the largest
    // files, and `several_files.rs` findings that need two.
    let is_elsewhere = |kind: &&FindingKind| {
        kind.places.is_empty() || ["too-many-rows", "row-replaced"].contains(&kind.id)
    };
    let all = FindingKind::all().filter(|kind| !is_elsewhere(kind)).map(|kind| kind.id).collect();
    let missing: Vec<_> = BTreeSet::difference(&all, &found).collect();
    assert!(missing.is_empty(), "{missing:?} are in no catalog");
}

/// `catalogs/FINDINGS.md` lists every finding, for people who look one up by its id.
#[test]
fn every_kind_of_finding_is_documented() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalogs/FINDINGS.md");
    let mut text = String::from(
        "# Findings\n\n\
         What is said of a catalog, by the stable id of each finding. Errors stop a build; warnings are \
         for whoever asks.\nA word in braces stands for what the file holds.\n\n\
         | id | | English | 中文 |\n| --- | --- | --- | --- |\n",
    );
    for kind in FindingKind::all() {
        let word = kind.severity.word(Language::English);
        let shown = |language| kind.summary(language).replace('|', "\\|");
        let (english, chinese) = (shown(Language::English), shown(Language::Chinese));
        let _ = writeln!(text, "| `{}` | {word} | {english} | {chinese} |", kind.id);
    }
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        fs::write(&path, &text).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), text, "{} is not up to date", path.display());
}

fn in_both_languages(sources: &Sources, findings: &[Finding]) -> String {
    let english = render(sources, findings, Language::English);
    let chinese = render(sources, findings, Language::Chinese);
    for finding in findings {
        assert!(!message(finding, Language::Chinese).is_empty(), "{finding:?}");
    }
    format!("{english}\n{chinese}")
}

/// Compares what `answer` returns for each catalog in a folder with the text file next to it.
fn check(name: &str, answer: impl Fn(&Path, &Sources) -> String) {
    let folder = folder(name);
    let update = std::env::var_os("UPDATE_GOLDENS").is_some();
    let mut failures = String::new();
    let catalogs = with_extension(&folder, "csv");
    assert!(!catalogs.is_empty(), "no catalogs in {}", folder.display());
    for path in &catalogs {
        let actual = answer(path, &source(path));
        let golden = path.with_extension("txt");
        if update {
            fs::write(&golden, actual).unwrap();
            continue;
        }
        let name = path.display();
        match fs::read_to_string(&golden) {
            Ok(expected) if expected == actual => {}
            Ok(expected) => {
                let _ = writeln!(failures, "{name}: expected\n{expected}\nbut got\n{actual}");
            }
            Err(_) => {
                let _ = writeln!(failures, "{name} has no {}; got\n{actual}", golden.display());
            }
        }
    }
    for golden in with_extension(&folder, "txt") {
        if !catalogs.contains(&golden.with_extension("csv")) {
            let _ = writeln!(failures, "{} belongs to no catalog", golden.display());
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

/// A catalog as text: one block per entry, one line for each field that it has.
fn dump(sources: &Sources, catalog: &Catalog) -> String {
    let mut text = String::new();
    for entry in &catalog.entries {
        if !text.is_empty() {
            text.push('\n');
        }
        dump_entry(sources, &catalog.languages, entry, &mut text);
    }
    text
}

fn dump_entry(sources: &Sources, languages: &Languages, entry: &Entry, text: &mut String) {
    // Lists every field, so that a new one does not compile until it is compared.
    let Entry {
        row,
        code,
        name,
        symbol,
        message,
        description,
        hint,
        url,
        http_status,
        module,
        scope,
        overload,
        kind,
        retry,
        category,
    } = entry;
    let place = sources.position(*row);
    let _ = writeln!(text, "code {} in line {}, row {}", code.value, place.line, place.row);
    let mut field = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            let _ = writeln!(text, "  {name}: {value}");
        }
    };
    match name {
        Name::Written(name) => field("name", Some(name.value.clone())),
        Name::Derived(name) => field("name (derived)", Some(name.clone())),
    }
    let quoted = |value: &Option<Spanned<String>>| value.as_ref().map(|value| quoted(&value.value));
    field("symbol", quoted(symbol));
    let columns: [(&str, &Texts, &[String]); 4] = [
        ("message", message, &languages.message),
        ("description", description, &languages.description),
        ("hint", hint, &languages.hint),
        ("url", url, &languages.url),
    ];
    for (column, texts, languages) in columns {
        for (value, language) in texts.iter().zip(languages) {
            let dot = if language.is_empty() { "" } else { "." };
            field(&format!("{column}{dot}{language}"), quoted(value));
        }
    }
    field("http_status", http_status.map(|status| status.value.to_string()));
    field("module", quoted(module));
    field("scope", quoted(scope));
    field("overload", overload.map(|overload| overload.value.column().to_owned()));
    field("kind", kind.map(|kind| kind.value.as_str().to_owned()));
    field("retry", retry.map(|retry| retry.value.as_str().to_owned()));
    field("category", category.map(|category| category.value.as_str().to_owned()));
}

/// A text on one line; if it is long, only its beginning and its length.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(200) {
        Some((end, _)) => format!("{:?}… of {} bytes", &text[..end], text.len()),
        None => format!("{text:?}"),
    }
}
