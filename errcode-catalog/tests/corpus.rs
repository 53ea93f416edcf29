//! The folders are the test: `invalid/*.csv` with what is said of each, `valid/*.csv` with what each
//! is read as. `UPDATE_GOLDENS=1` writes the expected texts anew; read them before you commit them.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use errcode_catalog::diagnostic::Diagnostics;
use errcode_catalog::model::{Catalog, Entry, Spanned, Texts, Variant};
use errcode_catalog::scan::Sheet;
use errcode_catalog::source::Source;
use errcode_catalog::{load, render};

#[test]
fn every_invalid_catalog_gets_its_diagnostics() {
    check("invalid", |path, source| {
        let mut diagnostics = Diagnostics::default();
        let sheet = Sheet::scan(source, &mut diagnostics);
        let _ = load(&sheet, &mut diagnostics);
        assert!(!diagnostics.is_empty(), "{} has no diagnostics", path.display());
        render(source, &diagnostics)
    });
}

#[test]
fn every_valid_catalog_is_read_as_written() {
    check("valid", |path, source| {
        let mut diagnostics = Diagnostics::default();
        let sheet = Sheet::scan(source, &mut diagnostics);
        let catalog = load(&sheet, &mut diagnostics);
        let found = render(source, &diagnostics);
        assert!(diagnostics.is_empty(), "{} has diagnostics:\n{found}", path.display());
        dump(&catalog)
    });
}

/// Compares what `answer` says of each catalog in a folder with the text beside it.
fn check(folder: &str, answer: impl Fn(&Path, &Source) -> String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let update = std::env::var_os("UPDATE_GOLDENS").is_some();
    let mut failures = String::new();
    let catalogs = with_extension(&folder, "csv");
    assert!(!catalogs.is_empty(), "no catalogs in {}", folder.display());
    for path in &catalogs {
        let name = path.file_name().unwrap().to_str().unwrap();
        let source = Source::read(path, name).unwrap_or_else(|error| panic!("{}", error.message));
        let actual = answer(path, &source);
        let golden = path.with_extension("txt");
        if update {
            fs::write(&golden, actual).unwrap();
            continue;
        }
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

fn with_extension(folder: &Path, extension: &str) -> BTreeSet<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|found| found == extension)).collect()
}

/// A catalog as text: a block for each entry, a line for each field that it has.
fn dump(catalog: &Catalog<'_>) -> String {
    let mut text = String::new();
    for entry in &catalog.entries {
        if !text.is_empty() {
            text.push('\n');
        }
        dump_entry(catalog, entry, &mut text);
    }
    text
}

fn dump_entry(catalog: &Catalog<'_>, entry: &Entry<'_>, text: &mut String) {
    let Entry { row, code, variant, symbol, message, description, hint, url, .. } = entry;
    let Entry { http_status, module, scope, overload, kind, retry, .. } = entry;
    let source = catalog.source;
    let (line, row) = (source.position(row.start).line, source.row(row.start));
    let _ = writeln!(text, "code {} in line {line}, row {row}", code.value);
    let mut field = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            let _ = writeln!(text, "  {name}: {value}");
        }
    };
    match variant {
        Variant::Written(name) => field("name", Some(name.value.to_owned())),
        Variant::Derived(name) => field("name (derived)", Some(name.clone())),
    }
    let quoted = |value: Option<Spanned<&str>>| value.map(|value| quoted(value.value));
    field("symbol", quoted(*symbol));
    let columns: [(&str, &Texts<'_>, &[&str]); 4] = [
        ("message", message, &catalog.message_languages),
        ("description", description, &catalog.description_languages),
        ("hint", hint, &catalog.hint_languages),
        ("url", url, &catalog.url_languages),
    ];
    for (column, texts, languages) in columns {
        for (value, language) in texts.iter().zip(languages) {
            let dot = if language.is_empty() { "" } else { "." };
            field(&format!("{column}{dot}{language}"), quoted(*value));
        }
    }
    field("http_status", http_status.map(|status| status.value.to_string()));
    field("module", quoted(*module));
    field("scope", quoted(*scope));
    field("overload", overload.map(|overload| overload.value.as_str().to_owned()));
    field("kind", kind.map(|kind| kind.value.as_str().to_owned()));
    field("retry", retry.map(|retry| retry.value.as_str().to_owned()));
}

/// A text in one line; of a long one, its start and its length.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(200) {
        Some((end, _)) => format!("{:?}… of {} bytes", &text[..end], text.len()),
        None => format!("{text:?}"),
    }
}
