//! The command as it is typed: `commands/*.trycmd` hold what is typed and what comes, in both languages, each in
//! a copy of the folder beside it. `TRYCMD=overwrite` writes what comes anew; read it before you commit it.

mod support;

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use support::{git, without_settings};

#[test]
fn commands_answer_as_they_should() {
    // As on a machine that is set to no language.
    trycmd::TestCases::new().env("LC_ALL", "C").env("LANG", "C").case("tests/commands/*.trycmd");
}

fn errcode() -> Command {
    let mut command = without_settings(env!("CARGO_BIN_EXE_errcode"));
    command.env("LC_ALL", "C");
    command
}

#[test]
fn the_locale_chooses_the_language_unless_it_is_asked_for() {
    let said = |locale: &str, arguments: &[&str]| {
        let output = errcode().env("LC_ALL", locale).args(arguments).output().unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(said("zh_CN.UTF-8", &["check", "nowhere.csv"]).contains("没有文件"));
    assert!(said("de_DE.UTF-8", &["check", "nowhere.csv"]).contains("there is no catalog"));
    assert!(said("zh_CN.UTF-8", &["check", "nowhere.csv", "--lang=en"]).contains("there is no"));
    assert!(said("C", &["--lang", "zh", "check", "nowhere.csv"]).contains("没有文件"));
}

#[test]
fn a_file_that_can_not_be_written_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.csv");
    let text = "code,name\n 1,Full\n";
    fs::write(&path, text).unwrap();
    // A folder in which nothing can be made, to everybody but the superuser.
    let mut permissions = fs::metadata(folder.path()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(folder.path(), permissions.clone()).unwrap();
    let is_writable = fs::write(folder.path().join("probe"), "").is_ok();
    let output = errcode().args(["check", "--fix"]).arg(&path).output().unwrap();
    #[allow(clippy::permissions_set_readonly_false)] // The folder is about to go.
    permissions.set_readonly(false);
    fs::set_permissions(folder.path(), permissions).unwrap();
    if !is_writable {
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
    let names: Vec<_> =
        fs::read_dir(folder.path()).unwrap().flatten().map(|e| e.file_name()).collect();
    assert!(names.iter().all(|name| name == "store.csv" || name == "probe"), "{names:?}");
}

#[cfg(unix)]
#[test]
fn a_mended_file_keeps_its_permissions_and_a_link_stays_one() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = tempfile::tempdir().unwrap();
    let (file, link) = (folder.path().join("store.csv"), folder.path().join("link.csv"));
    fs::write(&file, "code,name\n 1,Full\n").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("store.csv", &link).unwrap();
    let output = errcode().args(["check", "--fix"]).arg(&link).output().unwrap();
    assert!(output.status.success());
    assert_eq!(fs::read_to_string(&file).unwrap(), "code,name\n1,Full\n");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_is_written_where_it_was_read_whatever_its_name() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("a")).unwrap();
    // Each is shown like another one.
    let names: [&[u8]; 4] = [b"a\\b.csv", b"a/b.csv", b"x\xff.csv", "x\u{fffd}.csv".as_bytes()];
    let path = |name: &[u8]| folder.path().join(OsStr::from_bytes(name));
    for (code, name) in names.iter().enumerate() {
        fs::write(path(name), format!("name,code,kind\nA, {code},error\n")).unwrap();
    }
    for command in [&["check", "--fix"][..], &["fmt"]] {
        for name in [names[0], names[2]] {
            let output = errcode().args(command).arg(path(name)).output().unwrap();
            assert!(output.status.success());
        }
    }
    let read = |name: &[u8]| fs::read_to_string(path(name)).unwrap();
    assert_eq!(
        [read(names[0]), read(names[2])],
        ["code,name,kind\n0,A,error\n", "code,name,kind\n2,A,error\n"]
    );
    assert_eq!(
        [read(names[1]), read(names[3])],
        ["name,code,kind\nA, 1,error\n", "name,code,kind\nA, 3,error\n"]
    );
}

/// All of the catalog crate's corpus, by the command and by the reader that the macro calls.
#[test]
fn the_command_finds_what_the_macro_finds() {
    use errcode_catalog::findings::{Language, Severity, message};
    use errcode_catalog::read;
    use errcode_catalog::source::{Source, Sources};
    use serde_json::Value;

    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/../errcode-catalog/tests");
    let mut files = 0;
    for folder in ["invalid", "valid", "warned"] {
        let folder = format!("{corpus}/{folder}");
        let output = errcode().args(["check", "--format", "json", &folder]).output().unwrap();
        let found: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
        let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
        paths.sort_unstable();
        let mut expected = Vec::new();
        for path in &paths {
            let sources = Sources::from(Source::read(path, path.to_str().unwrap()).unwrap());
            for finding in read(&sources, Severity::Warning).findings {
                expected.push((finding.kind.id.to_owned(), message(&finding, Language::English)));
            }
        }
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let found: Vec<_> =
            found.iter().map(|finding| (text(&finding["id"]), text(&finding["message"]))).collect();
        assert_eq!(found, expected);
        files += paths.len();
    }
    assert!(files > 100, "{files}");
}

#[test]
fn an_included_catalog_can_be_built_upon() {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/commands/check.in/own.csv");
    let run = |arguments: &[&str]| {
        let output =
            errcode().args(["check", "--format", "json"]).args(arguments).output().unwrap();
        let findings: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
        let ids = findings.iter().map(|finding| finding["id"].as_str().unwrap().to_owned());
        (output.status.code(), ids.collect::<Vec<_>>())
    };
    assert_eq!(
        run(&["--as-one", "errcodes:feishu", own]),
        (Some(0), vec!["row-replaced".to_owned()])
    );
    assert_eq!(run(&["errcodes:feishu", own]), (Some(0), Vec::new()));
}

#[test]
fn shells_and_man_get_what_they_need() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = errcode().args(["completions", shell]).output().unwrap();
        let script = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && script.contains("freeze-names"), "{shell}");
    }
    let output = errcode().arg("manual").output().unwrap();
    let pages = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && pages.starts_with(".ie") && pages.contains("freeze"));
}

#[test]
fn nothing_has_changed_between_a_catalog_and_itself() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    for folder in ["catalogs", "errcode-catalog/tests/valid", "errcode-catalog/tests/warned"] {
        let folder = format!("{root}/{folder}");
        let output =
            errcode().args(["diff", "--format", "json", &folder, &folder]).output().unwrap();
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(
            report,
            serde_json::json!({ "complete": true, "step": null, "changes": [] }),
            "{folder}"
        );
    }
}

#[test]
fn catalogs_are_compared_with_those_of_a_revision() {
    let folder = tempfile::tempdir().unwrap();
    let catalogs = folder.path().join("catalogs");
    fs::create_dir(&catalogs).unwrap();
    fs::write(catalogs.join("store.csv"), "code,name\n1,Full\n2,Gone\n").unwrap();
    fs::write(catalogs.join("notes.txt"), "no catalog").unwrap();
    fs::write(catalogs.join("飞书 \"1\".csv"), "code,name\n1,Full\n").unwrap();
    git(folder.path(), &["init", "--quiet"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "--message", "first"]);
    fs::write(catalogs.join("store.csv"), "code,name\n1,Full\n3,New\n").unwrap();
    fs::write(catalogs.join("other.csv"), "code,name\n1,Other\n").unwrap();
    let diff = |from: &Path, old: &str, new: &str| {
        let output = errcode().current_dir(from).args(["diff", old, new]).output().unwrap();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        (output.status.code(), said)
    };
    let (code, said) = diff(folder.path(), "HEAD:catalogs", "catalogs");
    assert_eq!(code, Some(1));
    assert!(said.contains("breaking 2 Gone: the code is gone"), "{said}");
    assert!(said.contains("addition 3 New: the code is new"), "{said}");
    assert!(said.contains("other.csv\n  addition the catalog is new"), "{said}");
    assert!(said.ends_with("1 breaking, 2 additions: a major release\n"), "{said}");
    let one = diff(folder.path(), "HEAD:catalogs/store.csv", "catalogs/store.csv");
    assert!(one.1.ends_with("1 breaking, 1 addition: a major release\n"), "{}", one.1);
    // Folders are no catalogs, also where they are called so; and the root is a folder too.
    fs::create_dir(catalogs.join("more.csv")).unwrap();
    fs::write(catalogs.join("more.csv/notes.txt"), "no catalog").unwrap();
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "--message", "second"]);
    assert_eq!(
        diff(folder.path(), "HEAD:catalogs", "catalogs"),
        (Some(0), "nothing has changed\n".to_owned())
    );
    fs::write(folder.path().join("top.csv"), "code,name\n1,Full\n").unwrap();
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "--message", "third"]);
    assert_eq!(diff(folder.path(), "HEAD:", ".").0, Some(0));
    // Paths of a revision start at its root, wherever one is.
    assert_eq!(diff(&catalogs, "HEAD~2:catalogs", ".").0, Some(1));
    assert_eq!(diff(folder.path(), "HEAD:catalogs", "HEAD:catalogs").0, Some(0));
    for wrong in ["HEAD:nowhere", "nowhere:catalogs", "HEAD:catalogs/notes.txt"] {
        let (code, said) = diff(folder.path(), wrong, "catalogs");
        assert_eq!((code, said.lines().count()), (Some(2), 1), "{wrong}: {said}");
    }
}

#[test]
fn several_processes_that_format_one_file_leave_it_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.csv");
    let mut text = String::from("name,code\r\n");
    for code in (1..5_000).rev() {
        let _ = write!(text, "A{code},{code}\r\n");
    }
    fs::write(&path, &text).unwrap();
    let start = |_| errcode().arg("fmt").arg(&path).stdout(Stdio::null()).spawn().unwrap();
    let children: Vec<_> = (0..8).map(start).collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    let written = fs::read_to_string(&path).unwrap();
    assert!(written.starts_with("code,name\n1,A1\n") && written.ends_with("\n4999,A4999\n"));
    assert_eq!(written.lines().count(), 5_000);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
