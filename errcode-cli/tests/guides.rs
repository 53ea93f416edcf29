//! The guides for the people who keep catalogs are right: the command answers as they show, and they leave out no column.
//! `UPDATE_GOLDENS=1` puts into them what it answers now; read it before you commit it.

mod support;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use errcode_catalog::columns::Column;
use support::{git, without_settings};

const GUIDES: [(&str, &str); 2] = [("GUIDE.md", "C"), ("GUIDE.zh.md", "zh_CN.UTF-8")];

/// The repository that the guides speak of, beside a page that was saved: three rows were added, one of which has the code of another.
fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let catalog = folder.path().join("catalogs/parcel.csv");
    fs::create_dir(folder.path().join("catalogs")).unwrap();
    fs::write(&catalog, include_str!("guides/before.csv")).unwrap();
    fs::write(folder.path().join("depot-errors.html"), include_str!("guides/depot-errors.html"))
        .unwrap();
    git(folder.path(), &["init", "--quiet"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "--message", "before"]);
    fs::write(&catalog, include_str!("guides/after.csv")).unwrap();
    folder
}

fn correct(folder: &Path) {
    let catalog = folder.join("catalogs/parcel.csv");
    let rows = fs::read_to_string(&catalog).unwrap();
    fs::write(&catalog, rows.replace("1003,DepotClosed", "1005,DepotClosed")).unwrap();
    let formatted = errcode(folder, "C", "errcode fmt catalogs");
    assert_eq!(formatted.trim_end(), "catalogs/parcel.csv has been rewritten");
}

/// What a command says, wherever it says it.
fn errcode(folder: &Path, locale: &str, command: &str) -> String {
    let mut words = command.split(' ');
    assert_eq!(words.next(), Some("errcode"), "{command}");
    let mut errcode = without_settings(env!("CARGO_BIN_EXE_errcode"));
    let output = errcode.args(words).env("LC_ALL", locale).current_dir(folder).output().unwrap();
    String::from_utf8([output.stderr, output.stdout].concat()).unwrap()
}

/// A block of a guide, with what its commands answer now.
fn answered(folder: &Path, locale: &str, block: &str) -> String {
    let commands = block.lines().filter_map(|line| line.strip_prefix("$ "));
    let answers = commands.map(|command| {
        let answer = errcode(folder, locale, command);
        format!("$ {command}\n{}\n", answer.trim_end())
    });
    answers.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_command_answers_as_the_guides_show() {
    let catalogs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalogs");
    for (name, locale) in GUIDES {
        let guide = fs::read_to_string(catalogs.join(name)).unwrap();
        let folder = repository();
        let mut parts = guide.split("```console\n");
        let mut now = parts.next().unwrap().to_owned();
        for (index, part) in parts.enumerate() {
            let (block, rest) = part.split_once("```\n").unwrap();
            if index == 1 {
                correct(folder.path());
            }
            let block = answered(folder.path(), locale, block);
            write!(now, "```console\n{block}```\n{rest}").unwrap();
        }
        if std::env::var_os("UPDATE_GOLDENS").is_some() {
            fs::write(catalogs.join(name), &now).unwrap();
        } else {
            assert_eq!(guide, now, "{name}");
        }
    }
}

#[test]
fn the_guides_explain_every_column_and_its_chinese_names() {
    let catalogs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalogs");
    for (name, _) in GUIDES {
        let guide = fs::read_to_string(catalogs.join(name)).unwrap();
        for column in Column::ALL {
            let format = column.format();
            let row =
                guide.lines().find(|line| line.starts_with(&format!("| `{}` |", format.name)));
            let row = row.unwrap_or_else(|| panic!("{name} has no row for `{}`", format.name));
            if name == "GUIDE.zh.md" {
                let aliases = row.split(" | ").nth(1).unwrap_or_default().split('、');
                assert_eq!(aliases.collect::<Vec<_>>(), format.aliases, "`{}`", format.name);
            }
        }
    }
}
