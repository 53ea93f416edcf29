//! From an overloaded code and a message to a meaning.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use errcodes::RawError;
use errcodes_benches::FeishuError;
use errcodes_benches::inputs::raw_errors;
use regex::{Regex, RegexSet};

/// The patterns of each code's meanings, as one would write them, each with a message that it matches.
type Patterns = (i64, &'static [(&'static str, &'static str)]);

const PATTERNS: [Patterns; 3] = [
    (
        99_992_364,
        &[
            ("these ids not existed: x", "^these ids not existed: "),
            ("user id cross tenant", r"^user id cross tenant\b"),
        ],
    ),
    (
        99_991_668,
        &[
            (
                "Invalid access token for authorization. Please make a request with token attached",
                r"^Invalid access token for authorization\. Please make a request with token attached\b",
            ),
            ("user access token not support", r"^user access token not support\b"),
        ],
    ),
    (
        40_003,
        &[
            ("no department authority", r"^no department authority\b"),
            ("internal error", r"^internal error\b"),
        ],
    ),
];

pub(crate) fn run(criterion: &mut Criterion, round: usize) {
    let raw = raw_errors();
    let meanings = |code, patterns: &[(&str, _)]| -> Vec<FeishuError> {
        let raw = |message| RawError::new(code).message(message);
        patterns.iter().map(|(message, _)| FeishuError::resolve(raw(message))).collect()
    };
    let sets = PATTERNS.map(|(code, patterns)| {
        let set = RegexSet::new(patterns.iter().map(|(_, pattern)| ignoring_case(pattern)));
        (code, meanings(code, patterns), set.expect("the patterns are sound"))
    });
    let regexes = PATTERNS.map(|(code, patterns)| {
        let regex = |pattern| Regex::new(&ignoring_case(pattern)).expect("the patterns are sound");
        let regexes = patterns.iter().map(|(_, pattern)| regex(pattern));
        (code, meanings(code, patterns).into_iter().zip(regexes).collect::<Vec<_>>())
    });
    // With three codes, finding one of them takes next to no time.
    let by_set = |code: i64, message: &str| {
        let (_, meanings, set) = sets.iter().find(|(of, ..)| *of == code)?;
        set.matches(message).iter().next().map(|index| meanings[index])
    };
    let by_regex = |code: i64, message: &str| {
        let (_, meanings) = regexes.iter().find(|(of, _)| *of == code)?;
        meanings.iter().find(|(_, regex)| regex.is_match(message)).map(|(error, _)| *error)
    };
    for raw in raw {
        let error = FeishuError::resolve(raw);
        assert!(!error.is_overloaded());
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
    contender!("errcodes", |raw: &RawError<'_>| FeishuError::resolve(*raw));
    contender!("a Regex for each meaning", |raw: &RawError<'_>| {
        by_regex(raw.code, raw.message.unwrap_or_default())
    });
    contender!("RegexSet", |raw: &RawError<'_>| {
        by_set(raw.code, raw.message.unwrap_or_default())
    });
    group.finish();
}

/// Templates ignore ASCII case too; without Unicode, this is the fastest way.
fn ignoring_case(pattern: &str) -> String {
    format!("(?i-u){pattern}")
}
