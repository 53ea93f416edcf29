//! What a shell and `man` want to know of the command.

use std::io;

use clap::ArgMatches;
use clap_complete::Shell;

use crate::Outcome;
use crate::arguments::command;
use crate::output::{Output, problem};

/// `errcode completions SHELL`.
pub(crate) fn completions(matches: &ArgMatches, output: &mut Output) -> Outcome {
    let Some(&shell) = matches.get_one::<Shell>("shell") else { return Outcome::Failed };
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut command(output.words), "errcode", &mut text);
    write(&text, output)
}

/// `errcode manual`: all pages, one after the other.
pub(crate) fn manual(output: &mut Output) -> Outcome {
    let mut command = command(output.words);
    command.build();
    let mut text = Vec::new();
    let pages = || -> io::Result<()> {
        clap_mangen::Man::new(command.clone()).render(&mut text)?;
        for subcommand in command.get_subcommands().filter(|command| !command.is_hide_set()) {
            clap_mangen::Man::new(subcommand.clone()).render(&mut text)?;
        }
        Ok(())
    };
    if let Err(error) = { pages }() {
        problem(output.words.cannot_write("errcode.1", &error.to_string()));
        return Outcome::Failed;
    }
    write(&text, output)
}

fn write(text: &[u8], output: &mut Output) -> Outcome {
    output.result(String::from_utf8_lossy(text));
    Outcome::Fine
}
