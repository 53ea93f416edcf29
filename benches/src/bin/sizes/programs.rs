//! The programs, and how they are built: like `cargo build --release` builds them.

use std::io;
use std::path::PathBuf;
use std::process::Command;

use errcodes_benches::project::{Workspace, errcodes_dependency};
use peers::Catalog;

/// A program that uses nothing from a catalog; one that converts codes; one that uses everything; and
/// the last one with a catalog of one code, to separate the catalog from the code that uses it.
pub(crate) const NAMES: [&str; 4] = ["nothing", "codes", "everything", "everything-of-one"];

/// The part that all programs share: they differ only in what the catalog adds.
const START: &str = "//! Takes codes, and prints what it knows of them.\n
fn main() {
    for argument in std::env::args().skip(1) {
        let code: i64 = argument.parse().unwrap_or_default();
        print(code);
    }
}
";

const NOTHING: &str = "
fn print(code: i64) {
    println!(\"{code} {:?}\", Some(\"\"));
}
";

const CODES: &str = "
errcodes::error_catalog!(\"feishu.csv\");

fn print(code: i64) {
    let error = FeishuError::from(std::hint::black_box(code));
    let fine = error == FeishuError::from(0);
    println!(\"{} {fine} {:?}\", i64::from(std::hint::black_box(error)), Some(\"\"));
}
";

const EVERYTHING: &str = "
errcodes::error_catalog!(\"feishu.csv\");

use errcodes::{RawError, Resolution};

fn print(code: i64) {
    let error = FeishuError::from(code);
    println!(\"{error} {error:#} {error:?} {:?}\", error.captures(\"\").is_some());
    println!(\"{:?} {:?} {:?}\", error.name(), error.symbol(), error.message());
    println!(\"{:?} {:?} {:?}\", error.description(), error.hint(), error.url());
    println!(\"{:?} {:?} {:?}\", error.module(), error.scope(), error.http_status());
    println!(\"{:?} {:?} {:?}\", error.retry(), error.is_success(), error.meanings());
    println!(\"{:?} {:?}\", FeishuError::from_symbol(\"\"), FeishuError::ALL.len());
    println!(\"{}\", Resolution::<FeishuError>::of(&RawError::new(code).message(\"\")));
    println!(\"{:?}\", error.cmp(&FeishuError::ALL[0]));
}
";

/// Adds the programs to a workspace.
pub(crate) fn make(workspace: &Workspace, catalog: &Catalog) -> io::Result<()> {
    let one = catalog.with_codes(1);
    let programs =
        [(NOTHING, catalog), (CODES, catalog), (EVERYTHING, catalog), (EVERYTHING, &one)];
    for (name, (source, catalog)) in NAMES.into_iter().zip(programs) {
        let dependencies = if source == NOTHING { String::new() } else { errcodes_dependency() };
        workspace.add(name, "main", &format!("{START}{source}"), &dependencies)?;
        catalog.write(&workspace.crate_folder(name).join("feishu.csv"))?;
    }
    Ok(())
}

/// Builds a program, and returns its path.
pub(crate) fn build(workspace: &Workspace, name: &str) -> io::Result<PathBuf> {
    cargo(workspace, &["build", "--release", "--package", name])?;
    let program = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    Ok(workspace.folder().join("target/release").join(program))
}

/// Runs cargo in the workspace.
pub(crate) fn cargo(workspace: &Workspace, arguments: &[&str]) -> io::Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).args(["--offline", "--quiet"]).current_dir(workspace.folder());
    cargo.env("CARGO_TARGET_DIR", workspace.folder().join("target"));
    cargo.env("CARGO_INCREMENTAL", "0").env_remove("RUSTFLAGS");
    if !cargo.status()?.success() {
        return Err(io::Error::other(format!("{cargo:?} failed")));
    }
    Ok(())
}
