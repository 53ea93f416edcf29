//! What the compiler says of good and bad catalogs, and of wrong invocations.
//!
//! One case per class; every single diagnostic of a catalog has its golden file in
//! `errcode-catalog/tests`. The goldens here belong to the compiler that CI runs.

#[test]
fn catalogs_with_mistakes_fail_with_words_and_sound_ones_build() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/ui/pass/*.rs");
    cases.compile_fail("tests/ui/fail/*.rs");
}
