//! Alternative ways from a code to a variant.

#![allow(clippy::unreadable_literal, clippy::too_many_lines, unused_qualifications)]

include!(concat!(env!("OUT_DIR"), "/lookups.rs"));

/// The variant of a code, by a binary search among pairs sorted by code.
#[must_use]
pub fn by_search(pairs: &[(i64, Code)], code: i64) -> Option<Code> {
    let found = pairs.binary_search_by_key(&code, |&(code, _)| code);
    found.ok().map(|index| pairs[index].1)
}
