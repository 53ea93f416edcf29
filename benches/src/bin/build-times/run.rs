//! Runs cargo and measures the time.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use errcodes_benches::project::Workspace;

/// A build that takes longer is stopped.
const LIMIT: Duration = Duration::from_secs(180);

/// A compiler that uses more memory, in KiB, is stopped before it takes memory from other programs.
const MEMORY: u32 = 6 << 20;

/// The text shown in place of the time of a build that was stopped.
pub(crate) const ENDED: &str = "more than 180 s or 6 GiB";

/// What to run: `check`, `build`, or `build --release`.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Action {
    /// What an editor does after every change.
    IncrementalCheck,
    Check,
    Debug,
    Release,
}

impl Action {
    pub(crate) const ALL: [Self; 4] =
        [Self::IncrementalCheck, Self::Check, Self::Debug, Self::Release];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::IncrementalCheck => "check, incremental",
            Self::Check => "check",
            Self::Debug => "debug",
            Self::Release => "release",
        }
    }

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::IncrementalCheck | Self::Check => &["check"],
            Self::Debug => &["build"],
            Self::Release => &["build", "--release"],
        }
    }

    /// Whether the compiler may reuse results of the last build.
    fn incremental(self) -> &'static str {
        if matches!(self, Self::IncrementalCheck) { "1" } else { "0" }
    }
}

/// Builds a crate of the workspace with everything that it depends on. `None` if that takes too
/// much.
pub(crate) fn build(
    workspace: &Workspace,
    target: &str,
    action: Action,
    name: &str,
) -> io::Result<Option<Duration>> {
    let mut cargo = cargo();
    cargo.args(action.arguments()).args(["--offline", "--quiet", "--package", name]);
    cargo.env("CARGO_INCREMENTAL", action.incremental());
    let finished = finish(in_workspace(&mut cargo, workspace, target))?;
    Ok(finished.map(|(time, _)| time))
}

/// The cost of a build.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// The time until it is done.
    pub(crate) time: Duration,
    /// The time of all processors together, if the shell reports it.
    pub(crate) processor: Option<Duration>,
}

impl Cost {
    /// The minimum of both.
    pub(crate) fn min(self, other: Self) -> Self {
        let processor = match (self.processor, other.processor) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        Self { time: self.time.min(other.time), processor }
    }
}

/// Builds a crate of the workspace with everything that it depends on, and also measures the
/// processor time.
pub(crate) fn build_cold(
    workspace: &Workspace,
    target: &str,
    name: &str,
) -> io::Result<Option<Cost>> {
    let mut shell = Command::new("sh");
    // `times` prints the time of the shell, and on a second line that of everything it waited for.
    shell.args(["-c", "cargo \"$@\" && times >&2", "cargo"]);
    shell.args(["build", "--offline", "--quiet", "--package", name]);
    shell.env("CARGO_INCREMENTAL", "0");
    let finished = finish(in_workspace(&mut shell, workspace, target))?;
    Ok(finished.map(|(time, output)| {
        let processor = output.lines().last().and_then(of_times);
        Cost { time, processor }
    }))
}

/// `0m4.120s 0m0.870s`: the time of a program, and the time that the system spent on it.
fn of_times(line: &str) -> Option<Duration> {
    let of_one = |text: &str| -> Option<f64> {
        let (minutes, seconds) = text.strip_suffix('s')?.split_once('m')?;
        Some(minutes.parse::<f64>().ok()? * 60.0 + seconds.parse::<f64>().ok()?)
    };
    let (own, system) = line.split_once(' ')?;
    Duration::try_from_secs_f64(of_one(own)? + of_one(system)?).ok()
}

/// Cargo, and the compilers that it starts, with limited memory if there is a way to limit it.
pub(crate) fn cargo() -> Command {
    if !cfg!(target_os = "linux") {
        return Command::new("cargo");
    }
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("ulimit -v {MEMORY} && exec cargo \"$@\""), "cargo"]);
    shell
}

/// Runs cargo in a workspace, with a target folder below it, whatever the caller's environment says.
pub(crate) fn in_workspace<'c>(
    cargo: &'c mut Command,
    workspace: &Workspace,
    target: &str,
) -> &'c mut Command {
    cargo
        .current_dir(workspace.folder())
        .env("CARGO_TARGET_DIR", workspace.folder().join(target))
        .env_remove("RUSTFLAGS")
}

/// Marks a crate as changed.
pub(crate) fn touch(workspace: &Workspace, name: &str) -> io::Result<()> {
    touch_file(&workspace.crate_folder(name).join("src/lib.rs"))
}

fn touch_file(path: &Path) -> io::Result<()> {
    File::options().append(true).open(path)?.set_modified(SystemTime::now())
}

/// Runs a command to its end, and returns the time it took and what it wrote to its standard error.
/// `None` if that takes too much.
pub(crate) fn finish(command: &mut Command) -> io::Result<Option<(Duration, String)>> {
    in_group_of_its_own(command);
    let start = Instant::now();
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let mut stderr = child.stderr.take().ok_or(io::ErrorKind::BrokenPipe)?;
    let output = thread::spawn(move || {
        let mut text = String::new();
        stderr.read_to_string(&mut text).map(|_| text)
    });
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > LIMIT {
            end(&mut child)?;
            return Ok(None);
        }
        thread::sleep(Duration::from_millis(1));
    };
    let time = start.elapsed();
    let text = output.join().map_err(|_| io::ErrorKind::Other)??;
    if !status.success() && text.contains("(signal: ") {
        return Ok(None);
    }
    if !status.success() {
        return Err(io::Error::other(format!("{command:?} failed: {text}")));
    }
    Ok(Some((time, text)))
}

/// This also stops the compilers that cargo started.
fn in_group_of_its_own(command: &mut Command) {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    #[cfg(not(unix))]
    let _ = command;
}

fn end(child: &mut Child) -> io::Result<()> {
    if cfg!(unix) {
        let group = format!("-{}", child.id());
        Command::new("kill").args(["-KILL", "--", &group]).status()?;
    } else {
        child.kill()?;
    }
    child.wait().map(|_| ())
}
