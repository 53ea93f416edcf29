//! Generates the code for other ways to look a code up, as one source file for the run-time
//! benchmarks.

use std::fmt::Write;

use crate::Catalog;

/// An enum that `num_enum` converts to, a `match`, a `phf` map, and all codes with their variants.
#[must_use]
pub fn lookups(catalog: &Catalog) -> String {
    let mut variants = String::new();
    let mut arms = String::new();
    let mut pairs = String::new();
    let mut map = phf_codegen::Map::new();
    for row in catalog.codes() {
        let (name, code) = (&row.name, row.code);
        let _ = writeln!(variants, "    {name} = {code},");
        let _ = writeln!(arms, "        {code} => Some(Code::{name}),");
        let _ = writeln!(pairs, "    ({code}, Code::{name}),");
        map.entry(code, format!("Code::{name}"));
    }
    format!(
        "/// Every code.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, num_enum::TryFromPrimitive)]\n\
         #[allow(missing_docs)]\n\
         #[repr(i64)]\n\
         pub enum Code {{\n{variants}}}\n\n\
         /// The variant of a code, by a `match`.\n\
         #[must_use]\n\
         pub fn by_match(code: i64) -> Option<Code> {{\n    match code {{\n{arms}        _ => None,\n    }}\n}}\n\n\
         /// Every code with its variant.\n\
         pub const PAIRS: &[(i64, Code)] = &[\n{pairs}];\n\n\
         /// The variant of each code, in a map that is made at build time.\n\
         pub static PHF: phf::Map<i64, Code> = {};\n",
        map.build(),
    )
}
