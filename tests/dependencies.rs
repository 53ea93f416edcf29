//! The dependencies that users of the macro compile.

use std::collections::BTreeSet;
use std::path::Path;

mod cargo;

use crate::cargo::{cargo, output_of};

/// Every user compiles these, whatever else this repository contains.
#[test]
fn the_macro_depends_on_little() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let arguments =
        ["tree", "--package", "errcode-macros", "--edges", "normal", "--prefix", "none"];
    let printed = output_of(cargo(root, &arguments));
    let packages: BTreeSet<&str> =
        printed.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let expected = [
        "csv-core",
        "errcode-catalog",
        "errcode-macros",
        "errcode-runtime",
        "memchr",
        "proc-macro2",
        "quote",
        "syn",
        "unicode-ident",
    ];
    assert!(packages.iter().copied().eq(expected), "{packages:?}");
}
