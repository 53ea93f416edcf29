//! Where the command speaks: results to standard output, problems to standard error.

use std::fmt::Display;
use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write};

use anstream::AutoStream;

use crate::Outcome;
use crate::words::Words;

/// Says in one line what kept the command from running.
pub(crate) fn problem(text: impl Display) {
    // Where not even this can be written, nobody is there.
    let _ = writeln!(anstream::stderr(), "errcode: {text}");
}

/// Standard output, with colours where it is a terminal and `NO_COLOR` is not set.
pub(crate) struct Output {
    pub(crate) words: Words,
    results: BufWriter<AutoStream<StdoutLock<'static>>>,
    state: State,
}

#[derive(PartialEq, Eq)]
enum State {
    Open,
    /// Nobody reads on, as after `| head`.
    Closed,
    Failed(String),
}

impl Output {
    pub(crate) fn new(words: Words) -> Self {
        let results = BufWriter::new(AutoStream::auto(io::stdout().lock()));
        Self { words, results, state: State::Open }
    }

    /// Writes a part of the results.
    pub(crate) fn result(&mut self, text: impl Display) {
        if self.state == State::Open {
            let result = write!(self.results, "{text}");
            self.note(result);
        }
    }

    /// Shows all results so far, as the next ones may take long to come. Returns whether anybody reads on.
    pub(crate) fn flush(&mut self) -> bool {
        if self.state == State::Open {
            let result = self.results.flush();
            self.note(result);
        }
        self.state == State::Open
    }

    /// As [`problem`], after all results so far: on a terminal, the one follows the other.
    pub(crate) fn problem(&mut self, text: impl Display) {
        self.flush();
        problem(text);
    }

    /// Says what is wrong with what was typed; or help, which clap has as an error too.
    pub(crate) fn usage(&mut self, error: &clap::Error) -> Outcome {
        if error.use_stderr()
            && error.kind() != clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        {
            problem(self.words.usage(error));
            return Outcome::Failed;
        }
        let is_asked_for = !error.use_stderr();
        let text = error.render();
        self.result(format_args!("{}\n", text.ansi().to_string().trim_end()));
        self.end(if is_asked_for { Outcome::Fine } else { Outcome::Failed })
    }

    /// Writes what has not been written yet. What could not be written is no success.
    pub(crate) fn end(&mut self, outcome: Outcome) -> Outcome {
        self.flush();
        if let State::Failed(reason) = &self.state {
            let what = self.words.pick("standard output", "标准输出");
            problem(self.words.cannot_write(what, reason));
            return Outcome::Failed;
        }
        outcome
    }

    fn note(&mut self, result: io::Result<()>) {
        if let Err(error) = result {
            self.state = match error.kind() {
                ErrorKind::BrokenPipe => State::Closed,
                _ => State::Failed(error.to_string()),
            };
        }
    }
}
