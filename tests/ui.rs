//! The compiler's output for good and bad catalogs, and for wrong invocations.
//!
//! There is one case per class of mistakes; every diagnostic of a catalog has its golden file in
//! `errcode-catalog/tests`. The goldens here match the compiler that CI runs.

#[test]
fn catalogs_with_mistakes_fail_with_words_and_sound_ones_build() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/ui/pass/*.rs");
    cases.compile_fail("tests/ui/fail/*.rs");
}
