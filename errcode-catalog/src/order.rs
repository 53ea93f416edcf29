//! Sorting, compiled once: each type that is sorted costs the macro's build as much as a hundred lines.

use std::cmp::Ordering;

/// The numbers below `len`, sorted by what they stand for; equal items keep their order.
pub(crate) fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|&a, &b| compare(a, b));
    order
}
