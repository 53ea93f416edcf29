//! From an overloaded code and a message to a meaning.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use errcodes_benches::FeishuError;
use errcodes_benches::inputs::raw_errors;
use regex::{Regex, RegexSet};

/// The meanings of a code and the pattern of each, as one would write them.
type Meanings = (i64, &'static [(FeishuError, &'static str)]);

const PATTERNS: [Meanings; 3] = [
    (
        99_992_364,
        &[
            (FeishuError::UnionIdsNotFound99992364, "^these ids not existed: "),
            (FeishuError::UserIdCrossTenant, r"^user id cross tenant\b"),
        ],
    ),
    (
        99_991_668,
        &[
            (
                FeishuError::UserAccessTokenInvalid,
                r"^Invalid access token for authorization\. Please make a request with token attached\b",
            ),
            (FeishuError::UserAccessTokenNotSupported, r"^user access token not support\b"),
        ],
    ),
    (
        40_003,
        &[
            (FeishuError::NoDepartmentAuthority, r"^no department authority\b"),
            (FeishuError::ContactV3InternalError, r"^internal error\b"),
        ],
    ),
];

pub(crate) fn run(criterion: &mut Criterion, round: usize) {
    let (errors, raw): (Vec<_>, Vec<_>) = raw_errors().unzip();
    let sets = PATTERNS.map(|(code, meanings)| {
        let patterns = meanings.iter().map(|(_, pattern)| ignoring_case(pattern));
        (code, meanings, RegexSet::new(patterns).expect("the patterns are sound"))
    });
    let regexes = PATTERNS.map(|(code, meanings)| {
        let regex = |pattern| Regex::new(&ignoring_case(pattern)).expect("the patterns are sound");
        (code, meanings.iter().map(|&(error, pattern)| (error, regex(pattern))).collect::<Vec<_>>())
    });
    // With three codes, a look-up among them is next to nothing.
    let by_set = |code: i64, message: &str| {
        let (_, meanings, set) = sets.iter().find(|(of, ..)| *of == code)?;
        set.matches(message).iter().next().map(|index| meanings[index].0)
    };
    let by_regex = |code: i64, message: &str| {
        let (_, meanings) = regexes.iter().find(|(of, _)| *of == code)?;
        meanings.iter().find(|(_, regex)| regex.is_match(message)).map(|(error, _)| *error)
    };
    for (&error, raw) in errors.iter().zip(&raw) {
        let message = raw.message.unwrap_or_default();
        assert_eq!(by_set(raw.code, message), Some(error));
        assert_eq!(by_regex(raw.code, message), Some(error));
    }

    let mut group = criterion.benchmark_group(format!("resolve by message {round}"));
    group.throughput(Throughput::Elements(raw.len() as u64));
    macro_rules! contender {
        ($name:literal, $resolve:expr) => {
            group.bench_function($name, |bencher| {
                bencher.iter(|| {
                    for raw in black_box(&raw) {
                        black_box($resolve(raw));
                    }
                });
            });
        };
    }
    contender!("errcodes", |raw: &errcodes::RawError<'_>| FeishuError::resolve(*raw));
    contender!("a Regex for each meaning", |raw: &errcodes::RawError<'_>| {
        by_regex(raw.code, raw.message.unwrap_or_default())
    });
    contender!("RegexSet", |raw: &errcodes::RawError<'_>| {
        by_set(raw.code, raw.message.unwrap_or_default())
    });
    group.finish();
}

/// ASCII case does not matter to templates either; without Unicode, this is the quickest way.
fn ignoring_case(pattern: &str) -> String {
    format!("(?i-u){pattern}")
}
