//! Measures how long crates that contain a catalog's codes take to build: ours, and the code that one
//! would write instead.
//!
//! Generates the crates from the shipped Feishu catalog under `target/build-times`, builds both sides
//! in turn several times, and prints tables of the minimum times, as Markdown.
//!
//!     cargo run --release --bin build-times [-- ROWS…]
//!
//! Without arguments, it builds with as many codes as the catalog has, ten times as many, and 50,000.

mod crates;
mod passes;
mod run;
mod table;

use std::{env, io};

use errcodes_benches::project;
use peers::Catalog;

use crates::Crates;

/// How often both sides are built, in turn; the minimum time counts. Large crates are built less
/// often.
fn rounds(codes: usize) -> usize {
    match codes {
        0..2_000 => 7,
        2_000..20_000 => 3,
        _ => 1,
    }
}

fn main() -> io::Result<()> {
    let catalog = Catalog::read(&project::catalog("feishu.csv"))?;
    let shipped = catalog.codes().count();
    let asked: Result<Vec<usize>, _> =
        env::args().skip(1).map(|argument| argument.parse()).collect();
    let mut sizes = asked.map_err(io::Error::other)?;
    if sizes.is_empty() {
        sizes = vec![shipped, 10 * shipped, 50_000];
    }
    let crates = Crates::make(&catalog, &sizes)?;
    println!("{}, {} processors", project::compiler()?, project::processors());
    table::cold(&crates)?;
    table::warm(&crates, &sizes)?;
    table::passes(&crates, &sizes)
}
