//! Measures builds and prints tables.

use std::time::Duration;
use std::{fs, io};

use crate::crates::{Crates, Side, crate_of, crate_with_serde, empty_crate};
use crate::run::{self, Action, Cost};
use crate::{passes, rounds};

/// How often dependencies are built from scratch.
const COLD_ROUNDS: usize = 3;

/// Crates that only depend on a side, built with nothing built before.
pub(crate) fn cold(crates: &Crates) -> io::Result<()> {
    let [_, ours, theirs] = coldest(crates, empty_crate)?;
    println!("\n| cold build of an empty crate | seconds |\n| --- | --- |");
    println!("| that depends on errcodes | {} |", seconds(ours.map(|cost| cost.time)));
    println!(
        "| that depends on thiserror and num_enum | {} |",
        seconds(theirs.map(|cost| cost.time))
    );
    println!("| ratio | {} |", ratio(ours.map(|cost| cost.time), theirs.map(|cost| cost.time)));

    let [bare, ours, theirs] = coldest(crates, crate_with_serde)?;
    let added = |side: Option<Cost>| side?.processor?.checked_sub(bare?.processor?);
    let (ours, theirs) = (added(ours), added(theirs));
    println!("\n| added to a cold build with serde's derives | processor seconds |\n| --- | --- |");
    println!("| by errcodes | {} |", seconds(ours));
    println!("| by thiserror and num_enum | {} |", seconds(theirs));
    println!("| ratio | {} |", ratio(ours, theirs));
    Ok(())
}

/// The minimum cost of a crate of each side, built in turn.
fn coldest(crates: &Crates, name: fn(Side) -> String) -> io::Result<[Option<Cost>; 3]> {
    let mut least = [None; 3];
    for _ in 0..COLD_ROUNDS {
        for side in Side::ALL {
            let folder = crates.workspace.folder().join("target-cold");
            match fs::remove_dir_all(&folder) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
            let cost = run::build_cold(&crates.workspace, "target-cold", &name(side))?;
            let least: &mut Option<Cost> = &mut least[side as usize];
            *least = match (*least, cost) {
                (Some(least), Some(cost)) => Some(least.min(cost)),
                (least, cost) => least.or(cost),
            };
        }
    }
    Ok(least)
}

/// The crates after a change, with dependencies already built.
pub(crate) fn warm(crates: &Crates, sizes: &[usize]) -> io::Result<()> {
    println!(
        "\nSeconds after touching the source, the least of some rounds; dependencies are built."
    );
    println!("\n| codes | build | the enum alone | errcodes | thiserror + num_enum | ratio |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for &size in sizes {
        // A side that once took too much is not tried again with more work.
        let mut building = Side::ALL.to_vec();
        for action in Action::ALL {
            let times = in_turn(crates, size, action, &building)?;
            let [_, ours, theirs] = times;
            let [bare_cell, our_cell, their_cell] = Side::ALL.map(|side| {
                if building.contains(&side) {
                    seconds(times[side as usize])
                } else {
                    "not tried again".to_owned()
                }
            });
            building.retain(|&side| times[side as usize].is_some());
            println!(
                "| {size} | {} | {bare_cell} | {our_cell} | {their_cell} | {} |",
                action.name(),
                ratio(ours, theirs),
            );
        }
    }
    Ok(())
}

/// The minimum time of each side.
fn in_turn(
    crates: &Crates,
    size: usize,
    action: Action,
    building: &[Side],
) -> io::Result<[Option<Duration>; 3]> {
    let workspace = &crates.workspace;
    let mut least = [None; 3];
    for &side in building {
        // Builds the dependencies of the crate.
        run::build(workspace, "target", action, &crate_of(side, 1))?;
    }
    // An incremental build needs another one before it.
    let warm_up = usize::from(matches!(action, Action::IncrementalCheck));
    for round in 0..rounds(size) + warm_up {
        for &side in building {
            let name = crate_of(side, size);
            run::touch(workspace, &name)?;
            let time = run::build(workspace, "target", action, &name)?;
            if round >= warm_up || time.is_none() {
                let least = &mut least[side as usize];
                *least = min(*least, time);
            }
        }
    }
    Ok(least)
}

/// The time that the compiler spends on our crates. The procedural macro is built without optimisation
/// here, as it is for users.
pub(crate) fn passes(crates: &Crates, sizes: &[usize]) -> io::Result<()> {
    println!(
        "\nSeconds of `cargo check` of our crates by pass (`-Z time-passes`); expansion is the first."
    );
    println!("\n| codes | {} | total |", passes::PASSES.join(" | "));
    println!("| ---{} | --- |", " | ---".repeat(passes::PASSES.len()));
    for &size in [1].iter().chain(sizes) {
        let name = crate_of(Side::Errcodes, size);
        match passes::of(&crates.workspace, &name, rounds(size))? {
            Some((passes, total)) => {
                let passes: Vec<_> = passes.iter().map(|pass| format!("{pass:.3}")).collect();
                println!("| {size} | {} | {total:.3} |", passes.join(" | "));
            }
            None => println!("| {size} | {} |", run::ENDED),
        }
    }
    Ok(())
}

fn min(a: Option<Duration>, b: Option<Duration>) -> Option<Duration> {
    [a, b].into_iter().flatten().min()
}

fn seconds(time: Option<Duration>) -> String {
    match time {
        Some(time) => format!("{:.2}", time.as_secs_f64()),
        None => run::ENDED.to_owned(),
    }
}

fn ratio(ours: Option<Duration>, theirs: Option<Duration>) -> String {
    match (ours, theirs) {
        (Some(ours), Some(theirs)) => format!("{:.2} ×", ours.as_secs_f64() / theirs.as_secs_f64()),
        _ => "—".to_owned(),
    }
}
