//! What `errcode export` writes: `export/` holds a catalog and all its forms. `UPDATE_GOLDENS=1` writes them, and the
//! package of the shipped catalogs, anew; read them before you commit them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use calamine::{Data, Reader, Xlsx, open_workbook};

fn errcode(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_errcode"));
    command.args(arguments).current_dir(folder).env("LC_ALL", "C").output().unwrap()
}

fn said(output: &Output) -> &str {
    str::from_utf8(if output.stdout.is_empty() { &output.stderr } else { &output.stdout }).unwrap()
}

/// Compares what is written with what is checked in.
fn assert_current(path: &Path, now: &str, way_out: &str) {
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        fs::write(path, now).unwrap();
    }
    let then = fs::read_to_string(path).unwrap_or_default();
    assert!(then == now, "{} is out of date; {way_out}\n{now}", path.display());
}

#[test]
fn a_catalog_has_these_forms() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export");
    for (name, arguments) in [
        ("store.json", ["--format", "json", "--lang", "zh"]),
        ("store.md", ["--format", "markdown", "--lang", "en"]),
        ("store.zh.md", ["--format", "markdown", "--lang", "zh"]),
        ("datapackage.json", ["--format", "datapackage", "--lang", "en"]),
    ] {
        let output = errcode(&folder, &[&["export", "store.csv"], &arguments[..]].concat());
        assert!(output.status.success(), "{}", said(&output));
        assert_current(&folder.join(name), said(&output), "write it anew by UPDATE_GOLDENS=1");
    }
}

#[test]
fn the_package_of_the_shipped_catalogs_is_current() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let output = errcode(&root, &["export", "catalogs", "--format", "datapackage"]);
    assert!(output.status.success(), "{}", said(&output));
    let way_out = "run: errcode export catalogs -o catalogs/datapackage.json --lang en";
    assert_current(&root.join("catalogs/datapackage.json"), said(&output), way_out);
}

#[test]
fn a_better_text_leaves_a_package_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let package = |hint: &str, more: &str| {
        let text = format!("code,name,hint\n1,Full,{hint}\n{more}");
        fs::write(folder.path().join("store.csv"), text).unwrap();
        said(&errcode(folder.path(), &["export", ".", "--format", "datapackage"])).to_owned()
    };
    let package_before = package("Wait.", "");
    assert_eq!(package_before, package("Wait a little longer.", "2,Gone,\n"));
    assert_ne!(package_before, package("Wait.", "2,,\n"), "a name is missing, and is no key");
}

/// The sheets of a workbook, with their cells.
fn sheets(path: &Path) -> Vec<(String, Vec<Vec<String>>)> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let sheets = book.worksheets().into_iter().map(|(name, range)| {
        let text = |cell: &Data| match cell {
            Data::Empty => String::new(),
            Data::String(text) => text.clone(),
            other => panic!("{other:?}"),
        };
        (name, range.rows().map(|row| row.iter().map(text).collect()).collect())
    });
    sheets.collect()
}

fn csv_rows(path: &Path) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).unwrap();
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}

#[test]
fn a_workbook_has_a_sheet_for_each_file_with_all_of_its_cells() {
    let catalogs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/frozen/catalogs");
    let folder = tempfile::tempdir().unwrap();
    let (path, other) = (folder.path().join("all.xlsx"), folder.path().join("other.xlsx"));
    for path in [&path, &other] {
        let output = errcode(&catalogs, &["export", ".", "-o", path.to_str().unwrap()]);
        assert!(output.status.success(), "{}", said(&output));
    }
    assert!(fs::read(&path).unwrap() == fs::read(&other).unwrap(), "the same bytes in any run");
    let sheets = sheets(&path);
    assert_eq!(sheets.len(), fs::read_dir(&catalogs).unwrap().count());
    for (name, cells) in sheets {
        assert_eq!(cells, csv_rows(&catalogs.join(format!("{name}.csv"))), "{name}");
    }
}

#[test]
fn a_workbook_of_a_file_with_errors_is_written_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("store.csv"), "code,name\n1,Full\n1,=1+1\n 007,'x\n").unwrap();
    let output = errcode(folder.path(), &["export", "store.csv", "-o", "store.xlsx"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).starts_with("store.xlsx has been written; its notes say more: "));
    let sheets = sheets(&folder.path().join("store.xlsx"));
    assert_eq!(sheets[0].1, csv_rows(&folder.path().join("store.csv")));
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let write = |name: &str, text: &str| fs::write(path(name), text).unwrap();
    write("sound.csv", "code,name\n1,Full\n");
    write("unsound.csv", "code,name\n1,Full\n1,Gone\n");
    write("codes.json", "as it was");
    fs::create_dir(path("folder.json")).unwrap();
    for (arguments, code) in [
        (&["sound.csv", "unsound.csv", "-o", "codes.json"][..], 1),
        (&["sound.csv", "missing.csv", "-o", "codes.json"], 2),
        (&["sound.csv", "-o", "nowhere/codes.json"], 2),
        (&["sound.csv", "-o", "folder.json"], 2),
    ] {
        let output = errcode(folder.path(), &[&["export"], arguments].concat());
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        assert_eq!(said(&output).lines().count(), 1, "{}", said(&output));
        assert_eq!(fs::read_to_string(path("codes.json")).unwrap(), "as it was");
    }
    assert!(errcode(folder.path(), &["export", "sound.csv", "-o", "codes.json"]).status.success());
    assert!(fs::read_to_string(path("codes.json")).unwrap().starts_with("{\n"));
    let names = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert_eq!(names.count(), 4, "nothing is left beside it");
}

#[cfg(unix)]
#[test]
fn a_new_file_can_be_read_as_any_other_and_a_device_stays_one() {
    use std::os::unix::fs::{FileTypeExt, PermissionsExt};

    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("store.csv"), "code,name\n1,Full\n").unwrap();
    fs::write(folder.path().join("other"), "").unwrap();
    let mode =
        |name: &str| fs::metadata(folder.path().join(name)).unwrap().permissions().mode() & 0o777;
    assert!(errcode(folder.path(), &["export", "store.csv", "-o", "store.md"]).status.success());
    assert_eq!(mode("store.md"), mode("other"));
    let arguments = ["export", "store.csv", "--format", "json", "-o", "/dev/null"];
    assert!(errcode(folder.path(), &arguments).status.success());
    assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("store.csv"), "code,name\n1,Full\n").unwrap();
    for format in ["json", "xlsx"] {
        let arguments = ["export", "store.csv", "--format", format, "-o", "/dev/full"];
        let output = errcode(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(
            said(&output).starts_with("errcode: /dev/full can't be written: "),
            "{}",
            said(&output)
        );
        assert_eq!(said(&output).lines().count(), 1);
    }
}
