//! Every command on what can't be read and where nothing can be written: one line that says so, and no panic.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Commands that read `PATH`.
const READING: &[&str] = &[
    "check PATH",
    "check --format json PATH",
    "check --fix PATH",
    "check --diff PATH",
    "fmt PATH",
    "fmt --check PATH",
    "diff PATH sound.csv",
    "diff sound.csv PATH",
    "site PATH -o site",
    "site sound.csv -o site --since PATH",
    "export --format json PATH",
    "export -o new.xlsx PATH",
    "explain --catalog PATH 1",
    "explain --catalog PATH --json 1",
    "explain --catalog PATH -",
    "find --catalog PATH full",
    "import PATH -o out.csv",
];

/// Commands that write results.
const WRITING: &[&str] = &[
    "--help",
    "--version",
    "check --help",
    "check unsound.csv",
    "check --format json unsound.csv",
    "check --format github unsound.csv",
    "check --format sarif unsound.csv",
    "check --diff unsound.csv",
    "fmt -",
    "fmt --check unsorted.csv",
    "diff sound.csv unsorted.csv",
    "diff --format markdown sound.csv unsorted.csv",
    "diff --format json sound.csv unsorted.csv",
    "site sound.csv -o site",
    "export --format json sound.csv",
    "export --format markdown sound.csv",
    "export --format datapackage sound.csv",
    "explain --catalog sound.csv 1",
    "explain --catalog sound.csv --json 1 2",
    "explain --catalog sound.csv 4711",
    "explain --catalog sound.csv -",
    "explain --catalog many.csv 60001",
    "find --catalog sound.csv full",
    "find --catalog many.csv --limit 5000 sold",
    "find --catalog many.csv --limit 5000 --json sold",
    "import page.md -o out.csv",
    "import --help",
    "completions bash",
    "manual",
];

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("sound.csv", "code,name\n1,Full\n2,Gone\n");
    write("unsorted.csv", "code,name\n2,Missing\n1,Full\n");
    write("page.md", "code | message\n--- | ---\n1 | full\n2 | gone\n");
    // More than a pipe holds: each code has a finding of its own.
    let mut text = String::from("code,name\n");
    for code in 1..1_000 {
        write!(text, " {code},A{code}\n{code},B{code}\n").unwrap();
    }
    write("unsound.csv", &text);
    // As much again, without any error.
    let mut text = String::from("code,name,message,overload\n");
    for item in 0..2_000 {
        writeln!(text, "60001,Sold{item},item {item} is sold,message").unwrap();
    }
    write("many.csv", &text);
    folder
}

fn errcode(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_errcode"));
    command.args(arguments).current_dir(folder).env("LC_ALL", "C");
    command.stdin(fs::File::open(folder.join("sound.csv")).unwrap());
    command
}

fn said(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

fn assert_one_line(output: &Output, command: &str) {
    assert_eq!(output.status.code(), Some(2), "{command}: {}", said(output));
    assert!(said(output).starts_with("errcode: "), "{command}: {}", said(output));
    assert_eq!(said(output).lines().count(), 1, "{command}: {}", said(output));
}

#[test]
fn what_can_not_be_read_is_said_in_one_line() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("empty")).unwrap();
    fs::write(path("locked.csv"), "code\n1\n").unwrap();
    let mut unreadable = vec!["missing.csv", "empty", "nowhere/missing.csv"];
    #[cfg(unix)]
    {
        use std::os::unix::fs::{PermissionsExt, symlink};

        symlink("missing.csv", path("dangling.csv")).unwrap();
        fs::set_permissions(path("locked.csv"), fs::Permissions::from_mode(0o000)).unwrap();
        unreadable.extend(["dangling.csv", "/dev/null"]);
    }
    // The superuser reads everything.
    if fs::read(path("locked.csv")).is_err() {
        unreadable.push("locked.csv");
    }
    for command in READING {
        for path in &unreadable {
            let arguments: Vec<_> = command
                .split(' ')
                .map(|argument| if argument == "PATH" { path } else { argument })
                .collect();
            let output = errcode(folder.path(), &arguments).output().unwrap();
            assert_one_line(&output, &arguments.join(" "));
            // A list of no findings is one, too.
            assert!(matches!(output.stdout.trim_ascii(), b"" | b"[]"), "{arguments:?}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_in_one_line() {
    let folder = folder();
    for command in WRITING {
        let arguments: Vec<_> = command.split(' ').collect();
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = errcode(folder.path(), &arguments).stdout(full).output().unwrap();
        assert_one_line(&output, command);
        assert!(said(&output).starts_with("errcode: standard output can't be written: "));
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let folder = folder();
    for command in WRITING {
        let arguments: Vec<_> = command.split(' ').collect();
        let expected = errcode(folder.path(), &arguments).output().unwrap();
        let mut child = errcode(folder.path(), &arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), expected.status.code(), "{command}");
        assert_eq!((said(&output), said(&expected)), ("", ""), "{command}");
    }
}
