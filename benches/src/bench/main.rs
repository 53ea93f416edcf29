//! How long calls take, against what one would use instead. Prints a table of ratios in the end.

mod lookup;
mod resolve;
mod summary;
mod symbol;

use std::time::Duration;

use criterion::Criterion;

/// Each contender is measured in so many rounds, in turn with the others: what disturbs one of them on a
/// shared machine then disturbs them all.
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
