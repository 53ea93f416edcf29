//! The project's folders, and crates that are generated in one of them.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folder of the benchmarks.
#[must_use]
pub fn benches() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A catalog as shipped.
#[must_use]
pub fn catalog(name: &str) -> PathBuf {
    benches().join("../catalogs").join(name)
}

/// The Rust compiler that runs here: `rustc 1.95.0 (59807616e 2026-04-14)`.
pub fn compiler() -> io::Result<String> {
    let output = std::process::Command::new("rustc").arg("--version").output()?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The number of processors.
#[must_use]
pub fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// The folder for everything that cargo builds.
#[must_use]
pub fn target() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR");
    target.map_or_else(|| benches().join("target"), PathBuf::from)
}

/// Builds the command as its users have it.
pub fn errcode() -> io::Result<String> {
    let target = target().join("errcode");
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let manifest = benches().join("../Cargo.toml");
    let status = std::process::Command::new(cargo)
        .args(["build", "--quiet", "--release", "--locked", "--package", "errcode-cli"])
        .args([Path::new("--manifest-path"), &manifest, Path::new("--target-dir"), &target])
        .status()?;
    if !status.success() {
        return Err(io::Error::other("the command could not be built"));
    }
    Ok(target.join("release/errcode").display().to_string())
}

/// A workspace of crates that are generated to be built, in a folder under `target/`.
#[derive(Clone, Debug)]
pub struct Workspace {
    folder: PathBuf,
}

impl Workspace {
    /// Creates an empty workspace. Dependencies have the versions that are locked for the benchmarks,
    /// so that nothing has to be fetched once these are.
    pub fn new(name: &str) -> io::Result<Self> {
        let folder = target().join(name);
        fs::create_dir_all(&folder)?;
        fs::write(
            folder.join("Cargo.toml"),
            "[workspace]\nmembers = [\"crates/*\"]\nresolver = \"3\"\n",
        )?;
        fs::copy(benches().join("Cargo.lock"), folder.join("Cargo.lock"))?;
        match fs::remove_dir_all(folder.join("crates")) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(Self { folder }),
        }
    }

    /// The folder of the workspace.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of one of its crates.
    #[must_use]
    pub fn crate_folder(&self, name: &str) -> PathBuf {
        self.folder.join("crates").join(name)
    }

    /// Adds a crate; `root` is `lib` or `main`.
    pub fn add(&self, name: &str, root: &str, source: &str, dependencies: &str) -> io::Result<()> {
        let folder = self.crate_folder(name);
        fs::create_dir_all(folder.join("src"))?;
        fs::write(
            folder.join("Cargo.toml"),
            format!(
                "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
                 [dependencies]\n{dependencies}"
            ),
        )?;
        fs::write(folder.join(format!("src/{root}.rs")), source)
    }
}

/// The dependency on `errcodes`, as a line of a `Cargo.toml`.
#[must_use]
pub fn errcodes_dependency() -> String {
    format!("errcodes = {{ path = '{}' }}\n", benches().join("..").display())
}
