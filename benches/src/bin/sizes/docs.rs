//! Measures what the option `docs = false` saves.

use std::fs::File;
use std::io;
use std::time::{Duration, Instant, SystemTime};

use errcodes_benches::project::{Workspace, catalog, errcodes_dependency};

use crate::programs::cargo;

/// Libraries with and without the documentation of variants.
const NAMES: [&str; 2] = ["documented", "undocumented"];

const ROUNDS: usize = 7;

/// Adds the libraries to a workspace.
pub(crate) fn make(workspace: &Workspace) -> io::Result<()> {
    for (name, docs) in NAMES.into_iter().zip(["true", "false"]) {
        let source = format!(
            "//! Codes.\n\nerrcodes::error_catalog! {{\n    #[error_catalog(docs = {docs})]\n    \
             pub enum FeishuError = \"feishu.csv\";\n}}\n"
        );
        workspace.add(name, "lib", &source, &errcodes_dependency())?;
        std::fs::copy(catalog("feishu.csv"), workspace.crate_folder(name).join("feishu.csv"))?;
    }
    Ok(())
}

/// Builds both in turn, and prints the times and sizes.
pub(crate) fn print(workspace: &Workspace) -> io::Result<()> {
    let mut least = [Duration::MAX; 2];
    for round in 0..=ROUNDS {
        for (name, least) in NAMES.into_iter().zip(&mut least) {
            let source = workspace.crate_folder(name).join("src/lib.rs");
            File::options().append(true).open(source)?.set_modified(SystemTime::now())?;
            let start = Instant::now();
            cargo(workspace, &["check", "--package", name])?;
            // The first round builds the dependencies of the crates.
            if round > 0 {
                *least = start.elapsed().min(*least);
            }
        }
    }
    println!("\n| variants are | `cargo check` in ms | size of the library in bytes |");
    println!("| --- | --- | --- |");
    for (name, least) in NAMES.into_iter().zip(least) {
        cargo(workspace, &["build", "--release", "--package", name])?;
        let library = workspace.folder().join(format!("target/release/lib{name}.rlib"));
        println!("| {name} | {} | {} |", least.as_millis(), std::fs::metadata(library)?.len());
    }
    Ok(())
}
