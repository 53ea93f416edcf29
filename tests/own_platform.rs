//! The example that is a separate crate works as it is.

use std::path::Path;

mod cargo;

use crate::cargo::{cargo, output_of};

#[test]
fn the_example_with_its_own_platform_passes_its_tests_and_runs() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/own-platform");
    let printed = output_of(cargo(&folder, &["test"]));
    assert!(printed.contains("test result: ok"), "{printed}");
    let printed = output_of(cargo(&folder, &["run", "--quiet"]));
    assert!(printed.contains("\n4004: not found\nNo pickup is booked"), "{printed}");
}
