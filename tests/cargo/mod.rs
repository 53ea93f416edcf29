//! Runs Cargo as a user would, in a crate that depends on this one.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// `cargo …` in a folder, without the network: to build a crate that needs `errcodes`, nothing is
/// needed that was not fetched to build `errcodes` itself.
///
/// All calls share one folder for build output, so that dependencies are built once. It is not that
/// of the outer build, which another Cargo may have locked, but one that Cargo leaves to tests.
pub(crate) fn cargo(folder: &Path, arguments: &[&str]) -> Command {
    let (cargo, of_cargo) = arguments.split_at(1);
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(folder).args(cargo).arg("--offline").args(of_cargo);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(is_of_the_outer_build) {
            command.env_remove(name);
        }
    }
    command.env("CARGO_TARGET_DIR", target());
    command
}

/// The folder for build output.
pub(crate) fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("target")
}

/// Whether a variable tells Cargo or the compiler how to build the workspace, or describes the
/// package under test.
fn is_of_the_outer_build(variable: &str) -> bool {
    let flags = ["RUSTFLAGS", "RUSTDOCFLAGS", "RUSTC_WORKSPACE_WRAPPER", "CLIPPY_ARGS"];
    flags.contains(&variable) || (variable.starts_with("CARGO") && variable != "CARGO_HOME")
}

/// Runs a command that has to succeed, and returns what it prints.
pub(crate) fn output_of(mut command: Command) -> String {
    let output = command.output().expect("the command starts");
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let reported = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?} failed\n{printed}\n{reported}");
    printed
}
