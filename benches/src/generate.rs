//! Generates the code that the run-time benchmarks compare with.

use std::path::Path;
use std::{env, fs, io};

use peers::Catalog;

const CATALOG: &str = "../catalogs/feishu.csv";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={CATALOG}");
    let catalog = Catalog::read(Path::new(CATALOG))?;
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&out).join("lookups.rs"), peers::lookups(&catalog))
}
