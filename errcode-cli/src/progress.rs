//! How far a command is, on a terminal, once it has taken longer than a second.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// Before that, there is nothing to see.
const PATIENCE: Duration = Duration::from_secs(1);

/// Shown on standard error, and gone when this is dropped. Where that is no terminal, nothing is shown.
pub(crate) struct Progress {
    bar: ProgressBar,
    start: Instant,
    is_shown: bool,
    done: u64,
}

impl Progress {
    /// For so many files.
    pub(crate) fn of(files: usize) -> Self {
        let bar = ProgressBar::hidden();
        bar.set_length(files as u64);
        let style = ProgressStyle::with_template("{bar:20} {pos}/{len} {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { bar, start: Instant::now(), is_shown: false, done: 0 }
    }

    /// The next file is at hand.
    pub(crate) fn next(&mut self, path: &str) {
        if !self.is_shown && self.start.elapsed() > PATIENCE {
            self.is_shown = true;
            self.bar.set_draw_target(indicatif::ProgressDrawTarget::stderr());
        }
        self.bar.set_message(path.to_owned());
        self.bar.set_position(self.done);
        self.done += 1;
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
