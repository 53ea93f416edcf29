//! Makes the calls whose instructions `benches/instructions` counts.
//!
//! Each function makes `CALLS` calls with the same inputs in every run, and is not inlined, so that a
//! profile names it. The catalogs are the ones that never change.

use std::hint::black_box;

use errcodes::RawError;
use errcodes_benches::inputs::{random_symbols, raw_errors};

errcodes::error_catalog! {
    /// Some codes of Feishu's API.
    enum FeishuError = "../../../tests/frozen/catalogs/feishu.csv";
}

errcodes::error_catalog! {
    /// Some codes of ONES's API, which also has string codes.
    enum OnesError = "../../../tests/frozen/catalogs/ones.csv";
}

/// How many calls each function makes. The script divides by it.
const CALLS: usize = 1_000;

macro_rules! hot {
    ($name:ident, $inputs:ident: $type:ty, $call:expr) => {
        #[inline(never)]
        fn $name($inputs: &[$type]) {
            // Identical functions would be merged.
            black_box(stringify!($name));
            for &input in black_box($inputs).iter().cycle().take(CALLS) {
                black_box($call(input));
            }
        }
    };
}

hot!(hot_nothing, codes: i64, |code: i64| code);
hot!(hot_from_known, codes: i64, FeishuError::from);
hot!(hot_from_unknown, codes: i64, FeishuError::from);
hot!(hot_from_overloaded, codes: i64, FeishuError::from);
hot!(hot_code, errors: FeishuError, FeishuError::code);
hot!(hot_hint, errors: FeishuError, FeishuError::hint);
hot!(hot_resolve_by_message, raw: RawError<'static>, FeishuError::resolve);
hot!(hot_resolve_by_scope, raw: RawError<'static>, FeishuError::resolve);
hot!(hot_resolve_by_symbol, raw: RawError<'static>, OnesError::resolve);
hot!(hot_from_symbol, symbols: &'static str, OnesError::from_symbol);
hot!(hot_captures, messages: &'static str, |message| {
    FeishuError::UnionIdsNotFound99992364.captures(message)
});

fn main() {
    let known = [0, 40_004, 60_001, 99_991_400, 99_991_663];
    let unknown = [-1, 7, 40_000_000, 99_999_999, i64::MAX];
    let overloaded = [40_001, 40_003, 40_008, 99_991_668, 99_992_364];
    assert!(unknown.iter().all(|&code| FeishuError::from(code).is_unknown()));
    assert!(overloaded.iter().all(|&code| FeishuError::from(code).is_overloaded()));
    assert!(known.iter().all(|&code| FeishuError::from(code).meanings().len() == 1));
    hot_nothing(&known);
    hot_from_known(&known);
    hot_from_unknown(&unknown);
    hot_from_overloaded(&overloaded);
    let errors = known.map(FeishuError::from);
    hot_code(&errors);
    hot_hint(&errors);

    let by_message = raw_errors();
    let by_scope = [
        RawError::new(40_001).scope("/open-apis/contact/v3/users/ou_1"),
        RawError::new(40_008).scope("/open-apis/im/v1/messages"),
    ];
    let by_symbol = [
        RawError::new(400).symbol("InvalidParameter"),
        RawError::new(400).symbol("InvalidParameter.Team.Name"),
    ];
    let raw = by_message.iter().chain(&by_scope);
    assert!(raw.copied().all(|raw| !FeishuError::resolve(raw).is_overloaded()));
    hot_resolve_by_message(&by_message);
    hot_resolve_by_scope(&by_scope);
    hot_resolve_by_symbol(&by_symbol);
    hot_from_symbol(&random_symbols::<OnesError>(50));
    hot_captures(&[by_message[0].message.unwrap_or_default()]);
}
