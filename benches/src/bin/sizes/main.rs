//! Measures how many bytes a catalog takes in a program, from the sections of linked programs, and
//! what its documentation costs at build time.
//!
//!     cargo run --release --bin sizes
//!
//! Generates small programs under `target/sizes`: one that uses nothing from a catalog, one that only
//! converts codes, and one that uses everything.

mod docs;
mod programs;
mod sections;

use std::io;

use errcodes_benches::project::{self, Workspace};
use peers::Catalog;

use sections::Sections;

fn main() -> io::Result<()> {
    let catalog = Catalog::read(&project::catalog("feishu.csv"))?;
    let workspace = Workspace::new("sizes")?;
    programs::make(&workspace, &catalog)?;
    docs::make(&workspace)?;
    println!("{}, {} processors", project::compiler()?, project::processors());
    programs(&workspace, &catalog)?;
    docs::print(&workspace)
}

fn programs(workspace: &Workspace, catalog: &Catalog) -> io::Result<()> {
    let mut all = Vec::new();
    for name in programs::NAMES {
        all.push(Sections::read(&programs::build(workspace, name)?)?);
    }
    let [nothing, codes, everything, of_one] = all[..] else { return Ok(()) };
    let (rows, text) = (catalog.rows().len(), catalog.text_bytes());
    println!("\nThe Feishu catalog: {rows} rows, {text} bytes of distinct text.");
    println!(
        "\n| a program that | read-only data | machine code | other |\n| --- | --- | --- | --- |"
    );
    for (what, sections) in [
        ("uses nothing", nothing),
        ("only converts codes", codes),
        ("uses everything", everything),
        ("uses everything, of one row", of_one),
    ] {
        let Sections { data, code, other } = sections;
        println!("| {what} | {data} | {code} | {other} |");
    }
    let limit = text + text / 10 + 40 * rows;
    let all = everything.data.saturating_sub(of_one.data);
    let only_codes = codes.data.saturating_sub(nothing.data);
    println!("\n| read-only data | bytes | limit | a row |\n| --- | --- | --- | --- |");
    println!(
        "| everything: text × 1.1 + 40 a row | {all} | {limit} | {} |",
        a_row(all.saturating_sub(text), rows)
    );
    println!(
        "| codes only: 24 a row | {only_codes} | {} | {} |",
        24 * rows,
        a_row(only_codes, rows)
    );
    Ok(())
}

fn a_row(bytes: usize, rows: usize) -> String {
    let tenths = (10 * bytes + rows / 2) / rows.max(1);
    format!("{}.{}", tenths / 10, tenths % 10)
}
