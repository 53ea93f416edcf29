//! Inputs, which are the same in every run.

use errcodes::{ErrorCode, RawError};

use crate::FeishuError;

/// Random documented codes of Feishu, with one in ten unknown.
#[must_use]
pub fn random_codes(count: usize) -> Vec<i64> {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let code = |random: &mut Random| {
        let documented = FeishuError::ALL[random.below(FeishuError::ALL.len())].code();
        if random.below(10) > 0 {
            return documented;
        }
        // Unknown codes come from the same ranges.
        (documented + 1..=i64::MAX)
            .find(|&code| FeishuError::from(code).is_unknown())
            .unwrap_or(i64::MAX)
    };
    (0..count).map(|_| code(&mut random)).collect()
}

/// Random symbols of a catalog, with one in ten unknown.
#[must_use]
pub fn random_symbols<E: ErrorCode>(count: usize) -> Vec<&'static str> {
    let symbols: Vec<_> = E::ALL.iter().filter_map(|error| error.symbol()).collect();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut symbol = || {
        let symbol = symbols[random.below(symbols.len())];
        if random.below(10) > 0 { symbol } else { &symbol[1..] }
    };
    (0..count).map(|_| symbol()).collect()
}

/// Overloaded codes of Feishu with messages as a server sends them.
pub const OVERLOADED: [(i64, &str); 6] = [
    (
        99_992_364,
        "these ids not existed: [on_8ed6aa67826108097d9ee143816345, on_7d8a6e9d3c2c1b882487c7398e9d8f7]",
    ),
    (99_992_364, "user id cross tenant"),
    (
        99_991_668,
        "Invalid access token for authorization. Please make a request with token attached.",
    ),
    (99_991_668, "user access token not support, log_id 021702"),
    (40_003, "no department authority"),
    (40_003, "internal error, please try again later"),
];

/// Errors to resolve by their messages alone.
#[must_use]
pub fn raw_errors() -> [RawError<'static>; 6] {
    OVERLOADED.map(|(code, message)| RawError::new(code).message(message))
}

/// xorshift64*: the same numbers in every run, on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let random = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(random).unwrap_or_default() % limit
    }
}
