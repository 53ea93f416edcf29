//! Measures how long `errcode check` takes for 50,000 rows, compared with general CSV validators.
//!
//!     cargo run --release --bin check-times
//!
//! The other programs are run if they are on the path: `cargo install csvlint`, and
//! `cargo install qsv --version 0.138.0 --locked --no-default-features --features lite --bin qsvlite`.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, io};

use errcodes_benches::project;
use peers::Catalog;

const ROWS: usize = 50_000;
const ROUNDS: usize = 20;

/// The part of the format that a schema can express: types, patterns, and the words of columns.
const SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "required": ["code"],
  "properties": {
    "code": { "type": "integer" },
    "name": { "type": ["string", "null"], "pattern": "^[A-Z][A-Za-z0-9]*$" },
    "url": { "type": ["string", "null"], "format": "uri" },
    "scope": { "type": ["string", "null"], "pattern": "^/" },
    "overload": { "enum": [null, "scope", "symbol", "http_status", "message"] },
    "kind": { "enum": [null, "success", "error", "removed"] },
    "retry": { "enum": [null, "never", "backoff", "slow-down", "refresh-token", "wait-for-quota"] }
  }
}
"#;

struct Contender {
    name: &'static str,
    program: String,
    arguments: Vec<String>,
    least: Option<Duration>,
}

fn main() -> io::Result<()> {
    let folder = project::target().join("check-times");
    fs::create_dir_all(&folder)?;
    let file = folder.join("feishu.csv");
    // With descriptions, this many rows would exceed the maximum size of a catalog.
    let catalog = Catalog::read(&project::catalog("feishu.csv"))?;
    catalog.without(|heading| heading.starts_with("description")).with_codes(ROWS).write(&file)?;
    let schema = folder.join("schema.json");
    fs::write(&schema, SCHEMA)?;

    let file = file.display().to_string();
    let contender = |name, program: &str, arguments: &[&str]| Contender {
        name,
        program: program.to_owned(),
        arguments: arguments.iter().map(|&argument| argument.to_owned()).collect(),
        least: None,
    };
    let schema = schema.display().to_string();
    let mut contenders = [
        contender("errcode check", &project::errcode()?, &["check", &file]),
        contender("qsv validate, with a JSON Schema", "qsvlite", &["validate", &file, &schema]),
        contender("qsv validate: is it CSV?", "qsvlite", &["validate", &file]),
        contender("csvlint: is it CSV?", "csvlint", &[&file]),
    ];
    // In turn, so that a busy hour affects all of them.
    for _ in 0..ROUNDS {
        for contender in &mut contenders {
            let Some(time) = contender.run()? else { continue };
            contender.least = contender.least.into_iter().chain([time]).min();
        }
    }

    let bytes = fs::metadata(&file)?.len();
    println!("{}, {} processors", project::compiler()?, project::processors());
    println!("\n{ROWS} codes, {bytes} bytes; the least of {ROUNDS} runs\n");
    println!("| | ms | errcode takes |\n| --- | --- | --- |");
    let ours = contenders[0].least;
    for Contender { name, least, .. } in &contenders {
        match (least, ours) {
            (Some(least), Some(ours)) => println!(
                "| {name} | {:.0} | {:.2} × |",
                least.as_secs_f64() * 1e3,
                ours.as_secs_f64() / least.as_secs_f64()
            ),
            _ => println!("| {name} | not here | |"),
        }
    }
    Ok(())
}

impl Contender {
    /// The time of a run; `None` if the program is not installed.
    fn run(&self) -> io::Result<Option<Duration>> {
        let start = Instant::now();
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).stdout(Stdio::null()).stderr(Stdio::null());
        match command.status() {
            Ok(status) if status.success() => Ok(Some(start.elapsed())),
            Ok(status) => Err(io::Error::other(format!("{}: {status}", self.name))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }
}
