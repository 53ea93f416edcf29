//! Cargo as a user calls it, in a crate that depends on this one.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// `cargo …` in a folder, without the network: a crate that needs `errcodes` needs nothing that was
/// not fetched to build it.
///
/// All calls share one folder for what they build, so that dependencies are built once: not that of
/// the outer build, which another Cargo may hold locked, but one that Cargo leaves to tests.
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

/// The folder for what is built.
pub(crate) fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("target")
}

/// Whether a variable tells Cargo or the compiler how to build the workspace, or describes the
/// package that is tested.
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
