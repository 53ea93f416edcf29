//! Callers of every kind, see `crates/Cargo.toml`, get code without warnings.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use errcodes::{ErrorCode, error_catalog};

mod cargo;

use crate::cargo::{cargo, output_of, target};

error_catalog! {
    /// Its cells would be code, links, HTML, headings or doctests if they were not escaped.
    pub(crate) enum HostileError = "./crates/strict/src/hostile.csv";
}

fn crates() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/crates")
}

#[test]
fn no_caller_gets_a_warning() {
    let has_clippy = Command::new(env!("CARGO"))
        .args(["clippy", "--version"])
        .output()
        .is_ok_and(|output| output.status.success());
    let arguments: &[&str] = if has_clippy {
        &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]
    } else {
        // Every crate also denies warnings itself.
        &["check", "--workspace", "--all-targets"]
    };
    output_of(cargo(&crates(), arguments));
}

#[test]
fn rustdoc_has_nothing_to_warn_of_and_shows_cells_as_they_are_meant() {
    let mut command = cargo(&crates(), &["doc", "--workspace", "--no-deps"]);
    command.env("RUSTDOCFLAGS", "-D warnings");
    output_of(command);
    // For code from a macro of another crate, rustdoc suppresses some warnings. So inspect the page.
    let page = target().join("doc/strict/enum.HostileError.html");
    let shown = text_of(&fs::read_to_string(page).unwrap());
    let shown_without_signs = without_signs(&shown);
    for error in HostileError::ALL {
        let module = words(error.module().unwrap());
        assert!(shown.contains(&module), "{error:?} is not shown as {module}");

        // Code, strong text, lists and links work in a description; nothing else does.
        let description = ErrorCode::description(*error).unwrap();
        let markers = ["* ", "- ", "1. ", "10. "];
        let is_item =
            |line: &str| markers.iter().any(|marker| line.trim_start().starts_with(marker));
        if description.contains("](http") || description.lines().any(is_item) {
            continue;
        }
        let description = without_signs(&words(description));
        assert!(shown_without_signs.contains(&description), "{error:?}: no {description}");
    }
}

#[test]
fn rustdoc_lists_enums_and_nothing_that_they_are_made_with() {
    output_of(cargo(&crates(), &["doc", "--package", "forbidding", "--no-deps"]));
    let items = fs::read_to_string(target().join("doc/forbidding/sidebar-items.js")).unwrap();
    assert!(items.starts_with(r#"window.SIDEBAR_ITEMS = {"enum":["#), "{items}");
    assert!(items.ends_with(r#"],"fn":["names"]};"#), "{items}");
    assert_eq!(items.matches(":[").count(), 2, "{items}");
}

/// The text without the markers of code and strong text.
fn without_signs(text: &str) -> String {
    text.replace(['`', '*'], "")
}

/// The text that a person sees on a page.
fn text_of(page: &str) -> String {
    let mut text = String::new();
    for part in page.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_tag, text)| text));
    }
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    for (entity, sign) in signs {
        text = text.replace(entity, sign);
    }
    words(&text)
}

/// The text with single spaces between words, and with typewriter quotes and dots, which rustdoc
/// replaces with typographic ones.
fn words(text: &str) -> String {
    let text = text.replace(['“', '”'], "\"").replace(['‘', '’'], "'").replace('…', "...");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn no_cell_becomes_a_doctest() {
    let printed = output_of(cargo(&crates(), &["test", "--workspace", "--doc"]));
    let members = fs::read_to_string(crates().join("Cargo.toml")).unwrap();
    let members = members.lines().filter(|line| line.starts_with("    \"")).count();
    assert_eq!(printed.matches("running 0 tests").count(), members, "{printed}");
    assert_eq!(printed.matches("running ").count(), members, "{printed}");
}

#[test]
fn nothing_brings_std_along() {
    output_of(cargo(&crates(), &["check", "--package", "without-std"]));
}

#[test]
fn hostile_cells_arrive_as_they_are() {
    let path = crates().join("strict/src/hostile.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let header = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(HostileError::ALL.len(), rows.len());
    for (error, row) in HostileError::ALL.iter().zip(&rows) {
        for (column, cell) in header.iter().zip(row) {
            let value = match column {
                "code" => continue,
                "name" => Some(error.name()),
                "symbol" => error.symbol(),
                "message.en" => error.message(),
                "message.zh" => error.message_in("zh"),
                "description" => ErrorCode::description(*error),
                "hint.en" => error.hint(),
                "hint.zh" => error.hint_in("zh"),
                "url" => error.url(),
                "module" => error.module(),
                "scope" => error.scope(),
                other => panic!("column {other} is not compared"),
            };
            assert_eq!(value.unwrap_or_default(), cell, "{column} of {error:?}");
        }
    }
}

/// The locked versions of the workspace have been fetched before its tests run; other versions may
/// not have been.
#[test]
fn crates_of_their_own_lock_the_versions_of_the_workspace() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let workspace = locked(&root.join("Cargo.lock"));
    for folder in ["tests/crates", "examples/own-platform"] {
        let other = locked(&root.join(folder).join("Cargo.lock"));
        let differing: Vec<_> = other.difference(&workspace).collect();
        assert!(
            differing.is_empty(),
            "{folder} locks {differing:?}: copy Cargo.lock there, and build"
        );
    }
}

/// The name and version of each package from a registry.
fn locked(path: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(path).unwrap();
    let packages = text.split("[[package]]").filter(|package| package.contains("\nsource = "));
    packages.map(|package| package.lines().skip(1).take(2).collect::<Vec<_>>().join(", ")).collect()
}
