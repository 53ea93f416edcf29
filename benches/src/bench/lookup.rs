//! From a code to a variant.

use std::collections::HashMap;
use std::hint::black_box;

use criterion::{Criterion, Throughput};
use errcodes_benches::FeishuError;
use errcodes_benches::inputs::random_codes;
use errcodes_benches::lookups::{Code, PAIRS, PHF, by_match, by_search};
use rustc_hash::FxHashMap;

/// Too many for a branch predictor to learn.
const CODES: usize = 1 << 18;

pub(crate) fn run(criterion: &mut Criterion, round: usize) {
    let codes = random_codes(CODES);
    let std: HashMap<i64, Code> = PAIRS.iter().copied().collect();
    let fx: FxHashMap<i64, Code> = PAIRS.iter().copied().collect();
    let mut sorted = PAIRS.to_vec();
    sorted.sort_unstable_by_key(|&(code, _)| code);

    let mut group = criterion.benchmark_group(format!("From<i64> {round}"));
    group.throughput(Throughput::Elements(CODES as u64));
    macro_rules! contender {
        ($name:literal, $look_up:expr) => {
            group.bench_function($name, |bencher| {
                bencher.iter(|| {
                    for &code in black_box(&codes) {
                        black_box($look_up(code));
                    }
                });
            });
        };
    }
    contender!("nothing", |code: i64| code);
    contender!("errcodes", FeishuError::from);
    contender!("FxHashMap", |code: i64| fx.get(&code).copied());
    contender!("binary search", |code: i64| by_search(&sorted, code));
    contender!("HashMap", |code: i64| std.get(&code).copied());
    contender!("num_enum", |code: i64| Code::try_from(code).ok());
    contender!("match", by_match);
    contender!("phf", |code: i64| PHF.get(&code).copied());
    group.finish();
}
