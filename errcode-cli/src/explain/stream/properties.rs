//! What holds for any text.

use errcode_catalog::findings::Severity;
use errcode_catalog::source::{Source, Sources};
use proptest::prelude::*;

use super::page::Page;
use super::scan::{Glance, Scanner};
use super::sighting::sightings;
use crate::library::{Known, Library};

const ROWS: &str = "code,name,symbol,message,scope,overload,kind
0,Ok,,ok,,,success
7,Full,FULL,disk %s is full,,,
-50001,Lost,,lost,,,
50001,Busy,,busy,,scope,
50001,Slow,,slow,/v2,scope,
";

/// Parts of what logs hold, and what only somebody who means harm writes.
const PARTS: [&str; 46] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "\\",
    "\\\"",
    ":",
    "=",
    " ",
    ",",
    "\n",
    "code",
    "err_code",
    "errcode",
    "error_code",
    "CODE",
    "msg",
    "message",
    "status",
    "path",
    "exit",
    "0",
    "7",
    "50001",
    "-50001",
    "999",
    "FULL",
    "busy",
    "lost",
    "/v2",
    "GET ",
    "HTTP/1.1 ",
    "://",
    "?",
    "&",
    ".",
    "-",
    "_",
    "没有",
    "\u{1b}[0m",
    "u00",
    "null",
    "é",
    "\"code\":",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PARTS[..]), 0..40).prop_map(|parts| parts.concat())
}

fn with_library(test: impl FnOnce(&Library<'_>)) {
    let sources = Sources::from(Source::new("store.csv", ROWS));
    let catalog = errcode_catalog::read(&sources, Severity::Error).catalog;
    assert_eq!(catalog.entries.len(), 5);
    test(&Library::of(&[Known { name: "store".to_owned(), catalog }]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_found_was_seen_at_a_glance(text in text()) {
        with_library(|library| {
            let scanner = Scanner::of(library);
            let page = Page::read(&text, 1, &scanner);
            let found = sightings(&page, library, &scanner);
            for sighting in &found {
                super::meant(library, sighting);
                assert!(sighting.place.text.is_char_boundary(sighting.place.at));
            }
            if !found.is_empty() {
                assert_eq!(scanner.glance(text.as_bytes()), Glance::Code, "{text:?}");
            }
        });
    }
}
