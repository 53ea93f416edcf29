//! The time that each pass of the compiler takes, as reported by `-Z time-passes`.

use std::io;

use errcodes_benches::project::Workspace;

use crate::run::{cargo, finish, in_workspace, touch};

/// The passes that take most of the time.
pub(crate) const PASSES: [&str; 5] = [
    "macro_expand_crate",
    "resolve_crate",
    "type_check_crate",
    "MIR_borrow_checking",
    "generate_crate_metadata",
];

/// Seconds for each pass of `cargo check`, and for all of them, each the minimum over several
/// rounds; `None` if that takes too much.
pub(crate) fn of(
    workspace: &Workspace,
    name: &str,
    rounds: usize,
) -> io::Result<Option<(Vec<f64>, f64)>> {
    let mut least: Option<(Vec<f64>, f64)> = None;
    for _ in 0..rounds {
        touch(workspace, name)?;
        let mut cargo = cargo();
        cargo.args(["rustc", "--profile", "check", "--offline", "--quiet", "--package", name]);
        cargo.args(["--", "-Ztime-passes"]);
        // A stable compiler reports the times too, if it is told that it is not stable.
        cargo.env("RUSTC_BOOTSTRAP", "1").env("CARGO_INCREMENTAL", "0");
        let Some((_, output)) = finish(in_workspace(&mut cargo, workspace, "target-passes"))?
        else {
            return Ok(None);
        };
        let seconds = |pass: &str| output.lines().find_map(|line| seconds(line, pass));
        let passes = PASSES.map(|pass| seconds(pass).unwrap_or_default());
        let total = seconds("total").ok_or_else(|| io::Error::other("no pass was timed"))?;
        let (least, least_total) = least.get_or_insert_with(|| (passes.to_vec(), total));
        for (least, pass) in least.iter_mut().zip(passes) {
            *least = least.min(pass);
        }
        *least_total = least_total.min(total);
    }
    Ok(least)
}

/// `time:   0.030; rss:   44MB ->   68MB (  +24MB)  macro_expand_crate`
fn seconds(line: &str, pass: &str) -> Option<f64> {
    let (measured, name) = line.rsplit_once(char::is_whitespace)?;
    if name != pass {
        return None;
    }
    measured.trim_start().strip_prefix("time:")?.split(';').next()?.trim().parse().ok()
}
