//! The `errcode` command, for the people who keep and review catalogs of error codes.
//!
//! It reads, checks and words as the macro `error_catalog!` does, by the same code (`errcode-catalog`): what
//! builds here builds there.
//!
//! `arguments` is what may be typed, `words` how it is said in each language, and each subcommand is a folder.
//! Results go to standard output; what kept the command from running goes to standard error, in one line.

mod arguments;
mod check;
mod diff;
mod explain;
mod export;
mod find;
mod fmt;
mod import;
mod inputs;
mod language;
mod library;
mod markdown;
mod output;
mod progress;
mod replace;
mod setup;
mod site;
mod terminal;
mod values;
mod words;

use std::ffi::OsString;
use std::process::ExitCode;

use arguments::command;
use output::Output;
use words::Words;

// Catalogs are many small texts: with it, a check takes half the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// Nothing is wrong.
    Fine,
    /// What was looked for was found: errors, or warnings that are denied.
    Found,
    /// It could not run, or not on all that it was given.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Fine => Self::SUCCESS,
            Outcome::Found => Self::from(1),
            Outcome::Failed => Self::from(2),
        }
    }
}

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let words = Words::in_language(language::of_run(&arguments));
    let mut output = Output::new(words);
    let matches = match command(words).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return output.usage(&error).into(),
    };
    let outcome = match matches.subcommand() {
        Some(("check", matches)) => check::run(matches, &mut output),
        Some(("fmt", matches)) => fmt::run(matches, &mut output),
        Some(("import", matches)) => import::run(matches, &mut output),
        Some(("diff", matches)) => diff::run(matches, &mut output),
        Some(("explain", matches)) => explain::run(matches, &mut output),
        Some(("find", matches)) => find::run(matches, &mut output),
        Some(("site", matches)) => site::run(matches, &mut output),
        Some(("export", matches)) => export::run(matches, &mut output),
        Some(("completions", matches)) => setup::completions(matches, &mut output),
        Some(("manual", _)) => setup::manual(&mut output),
        // clap asks for one of those that there are.
        _ => Outcome::Failed,
    };
    output.end(outcome).into()
}
