//! The examples, run as the README says, but with the catalogs in `tests/frozen`.

use std::process::{Command, Output};

fn explain(arguments: &[&str]) -> Output {
    example("explain", arguments)
}

fn example(name: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--package", "frozen", "--example"])
        .args([&format!("frozen-{name}"), "--"])
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap()
}

/// The output of an explanation.
fn explained(arguments: &[&str]) -> String {
    let output = explain(arguments);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    text
}

/// The exit code and the output of a rejected call.
fn refused(arguments: &[&str]) -> (Option<i32>, String) {
    let output = explain(arguments);
    assert!(output.stdout.is_empty());
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn the_readme_shows_what_the_example_prints() {
    let readme = include_str!("../README.md");
    assert!(readme.contains("cargo run --example explain -- feishu 40003"));
    let printed = explained(&["feishu", "40003"]);
    assert!(readme.contains(&printed), "README.md differs from:\n{printed}");
}

#[test]
fn every_platform_is_explained() {
    for (platform, code, part) in [
        ("bkrepo", "250102", "系统繁忙，请稍后再试"),
        ("caoliao", "100303", "Record not found"),
        ("feishu", "9499", "message      bad request\n             invalid param\n"),
        ("feishu-project", "50006", "feishu-project 50006 has 2 meanings:"),
        ("ones", "InvalidParameter", "code         400\n"),
        ("ones", "400", "ones 400 has 8 meanings:"),
    ] {
        let printed = explained(&[platform, code]);
        assert!(printed.contains(part), "{printed}");
    }
}

#[test]
fn what_can_not_be_explained_is_answered() {
    let (code, text) = refused(&["feishu", "7"]);
    assert_eq!((code, &text[..]), (Some(1), "feishu does not document the code 7\n"));

    let (code, text) = refused(&["github", "7"]);
    assert_eq!(code, Some(2));
    assert!(text.starts_with("there is no catalog for `github`\n\nusage: "), "{text}");

    let (code, text) = refused(&["feishu", "teapot"]);
    assert_eq!(code, Some(2));
    assert!(
        text.starts_with("`teapot` is neither a number nor a string code of feishu\n"),
        "{text}"
    );

    for arguments in [&[][..], &["feishu"], &["feishu", "7", "8"]] {
        let (code, text) = refused(arguments);
        assert_eq!(code, Some(2));
        assert!(text.starts_with("usage: explain PLATFORM CODE\n"), "{text}");
    }
}

#[test]
fn the_client_resolves_retries_and_explains() {
    let output = example("client", &[]);
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{printed}{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(printed, include_str!("goldens/client.txt"));
}
