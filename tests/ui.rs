//! What the compiler says of good and bad catalogs, and of wrong invocations.
//!
//! One case per class; every single diagnostic of a catalog has its golden file in
//! `errcode-catalog/tests`. The goldens here belong to the compiler that CI runs.

#[test]
fn catalogs_with_mistakes_fail_with_words_and_sound_ones_build() {
    let cases = trybuild::TestCases::new();
    for pass in [
        "left-out-by-cfg",
        "left-out-by-cfg-attr",
        "overload-by-scope",
        "overload-by-message",
        "overload-by-symbol",
    ] {
        cases.pass(format!("tests/ui/{pass}.rs"));
    }
    for fail in [
        "accidental-duplicate",
        "malformed-rows",
        "missing-file",
        "overload-on-one-row",
        "overload-that-tells-nothing-apart",
        "payloads-are-opaque",
        "unclosed-quote",
        "wrong-invocation",
    ] {
        cases.compile_fail(format!("tests/ui/{fail}.rs"));
    }
}
