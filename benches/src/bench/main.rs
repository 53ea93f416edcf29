//! Measures how long calls take, compared with the alternatives. Prints a table of ratios at the
//! end.

mod lookup;
mod resolve;
mod summary;
mod symbol;

use std::time::Duration;

use criterion::Criterion;

/// The number of rounds in which each contender is measured, in turn with the others, so that a
/// disturbance on a shared machine affects all of them.
const ROUNDS: usize = 3;

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .sample_size(30)
        .without_plots()
        .configure_from_args();
    for round in 1..=ROUNDS {
        lookup::run(&mut criterion, round);
        resolve::run(&mut criterion, round);
        symbol::run(&mut criterion, round);
    }
    criterion.final_summary();
    summary::print(ROUNDS);
}
