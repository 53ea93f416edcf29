//! A client whose serde_json represents numbers as texts, in `arbitrary-precision`.

use std::path::Path;

mod cargo;

use crate::cargo::{cargo, output_of};

#[test]
fn responses_and_enums_are_read_where_numbers_come_as_texts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/arbitrary-precision");
    let printed = output_of(cargo(&folder, &["test"]));
    assert!(printed.contains("2 passed"), "{printed}");
}
