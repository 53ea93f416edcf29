//! What the tests of the command have in common.

use std::path::Path;
use std::process::Command;

/// A command without the git settings of whoever runs the tests, and without those of a hook that runs them.
pub(crate) fn without_settings(program: &str) -> Command {
    let mut command = Command::new(program);
    for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        command.env_remove(variable);
    }
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command
}

/// `git` in a folder, as nobody in particular.
pub(crate) fn git(folder: &Path, arguments: &[&str]) {
    let nobody = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.com"];
    let mut command = without_settings("git");
    let output = command.current_dir(folder).args(nobody).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
