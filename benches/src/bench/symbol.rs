//! From a string code to a variant.

use std::collections::HashMap;
use std::hint::black_box;

use criterion::{Criterion, Throughput};
use errcodes_benches::OnesError;
use errcodes_benches::inputs::random_symbols;
use rustc_hash::FxHashMap;

const SYMBOLS: usize = 1 << 18;

pub(crate) fn run(criterion: &mut Criterion, round: usize) {
    let symbols = random_symbols::<OnesError>(SYMBOLS);
    let pairs = || OnesError::ALL.iter().filter_map(|error| Some((error.symbol()?, *error)));
    let std: HashMap<&str, OnesError> = pairs().collect();
    let fx: FxHashMap<&str, OnesError> = pairs().collect();

    let mut group = criterion.benchmark_group(format!("from_symbol {round}"));
    group.throughput(Throughput::Elements(SYMBOLS as u64));
    macro_rules! contender {
        ($name:literal, $look_up:expr) => {
            group.bench_function($name, |bencher| {
                bencher.iter(|| {
                    for &symbol in black_box(&symbols) {
                        black_box($look_up(symbol));
                    }
                });
            });
        };
    }
    contender!("nothing", |symbol: &'static str| symbol);
    contender!("errcodes", OnesError::from_symbol);
    contender!("FxHashMap", |symbol: &str| fx.get(symbol).copied());
    contender!("HashMap", |symbol: &str| std.get(symbol).copied());
    group.finish();
}
