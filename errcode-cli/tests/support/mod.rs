//! What the tests of the command have in common.

use std::path::Path;
use std::process::Command;

/// `git` in a folder, as nobody in particular.
pub(crate) fn git(folder: &Path, arguments: &[&str]) {
    let nobody = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.com"];
    let mut command = Command::new("git");
    command.current_dir(folder).args(nobody).args(arguments).env_remove("GIT_DIR");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
