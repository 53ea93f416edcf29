//! Everything that an enum offers, with a catalog made for these tests.

use std::collections::{BTreeSet, HashSet};
use std::error::Error;

use errcodes::{Category, Clue, ErrorCode, ErrorInfo, Retry, error_catalog};

error_catalog! {
    /// What a storage service answers.
    #[must_use]
    pub(crate) enum StoreError = "./store.csv";
}

/// Codes can be looked up in constants, and constants can be used as patterns.
const FULL: StoreError = StoreError::from_code(7);
const FULL_CODE: i64 = StoreError::Full.code();

const OVERLOADED: StoreError = StoreError::from_code(9);
const UNKNOWN: StoreError = StoreError::from_code(-7);

const _: () = assert!(OVERLOADED.is_overloaded() && UNKNOWN.is_unknown() && !FULL.is_unknown());

#[test]
fn constants_are_patterns() {
    let which = |code| match StoreError::from(code) {
        FULL => "full",
        OVERLOADED => "overloaded",
        UNKNOWN => "unknown",
        _ => "another",
    };
    assert_eq!([7, 9, -7, -8].map(which), ["full", "overloaded", "unknown", "another"]);
}

#[test]
fn values_are_small_and_copied() {
    assert_eq!(size_of::<StoreError>(), 16);
    let error = StoreError::Full;
    let copy = error;
    assert_eq!(error, copy);
    assert!(matches!(StoreError::from(7), FULL));
    assert_eq!(FULL_CODE, 7);
}

#[test]
fn a_row_without_a_name_is_named_after_its_message() {
    assert_eq!(StoreError::from(i64::MAX), StoreError::TheVeryLast);
}

#[test]
fn accessors_give_what_the_catalog_says() {
    let full = StoreError::Full;
    assert_eq!(full.symbol(), Some("store.full"));
    assert_eq!(full.message(), Some("store %s is full"));
    assert_eq!(full.description(), Some("No room is left."));
    assert_eq!(full.hint(), Some("Delete what is old."));
    assert_eq!(full.url(), Some("https://example.com/7"));
    assert_eq!(full.http_status(), Some(507));
    assert_eq!(full.module(), Some("disk"));
    assert_eq!(full.scope(), None);
    assert_eq!(full.retry(), Some(Retry::WaitForQuota));
    assert_eq!(StoreError::ReadOnly.scope(), Some("/v2"));
    assert_eq!(StoreError::Interrupted.retry(), None);
    assert_eq!(full.category(), Some(Category::ResourceExhausted));
    assert_eq!(StoreError::Interrupted.category(), None);
    assert!(StoreError::ReadOnly.messages().eq(["read-only", "write-protected"]));
}

#[test]
fn the_plain_call_gives_the_first_language_and_others_fall_back_to_it() {
    let full = StoreError::Full;
    assert_eq!(full.message_in("zh"), Some("存储 %s 已满"));
    assert_eq!(full.hint_in("zh"), Some("删除旧数据"));
    assert_eq!(full.hint_in("en"), full.hint());
    assert_eq!(full.hint_in("fr"), full.hint());
    // `zh-Hans-CN` gets `zh` as well, and case is ignored.
    assert_eq!(full.hint_in("zh-Hans-CN"), Some("删除旧数据"));
    assert_eq!(full.hint_in("ZH"), Some("删除旧数据"));
    assert_eq!(full.hint_in(""), full.hint());
    // If the meanings of a code differ, there is no answer in any language.
    assert_eq!(StoreError::from(9).hint_in("zh"), None);
    // In `zh`, this cell is empty.
    assert_eq!(StoreError::ReadOnly.hint_in("zh"), Some("Try `/v2`."));
    assert_eq!(full.description_in("zh"), full.description());
    assert_eq!(full.url_in("zh"), full.url());
}

#[test]
fn an_overloaded_code_answers_only_where_its_meanings_agree() {
    let overloaded = StoreError::from(9);
    assert!(matches!(overloaded, StoreError::Overloaded(code) if code.get() == 9));
    assert_eq!(overloaded.name(), "Overloaded");
    assert_eq!(overloaded.code(), 9);
    assert_eq!(overloaded.meanings(), [StoreError::ReadOnly, StoreError::Locked]);
    assert_eq!(overloaded.http_status(), Some(409));
    assert_eq!(overloaded.module(), Some("disk"));
    assert_eq!(overloaded.retry(), Some(Retry::Never));
    assert_eq!(overloaded.category(), Some(Category::FailedPrecondition));
    assert_eq!(overloaded.symbol(), Some("store.locked"));
    assert_eq!(overloaded.message(), None);
    assert_eq!(overloaded.hint(), None);
    assert_eq!(overloaded.scope(), None);
    assert!(!overloaded.is_success());
}

#[test]
fn an_unknown_code_answers_nothing_but_its_number() {
    let unknown = StoreError::from(-7);
    assert!(matches!(unknown, StoreError::Unknown(code) if code.get() == -7));
    assert_eq!(unknown.code(), -7);
    assert_eq!(unknown.name(), "Unknown");
    assert!(unknown.meanings().is_empty());
    assert_eq!((unknown.symbol(), unknown.message(), unknown.description()), (None, None, None));
    assert_eq!((unknown.hint(), unknown.url(), unknown.http_status()), (None, None, None));
    assert_eq!((unknown.module(), unknown.scope(), unknown.retry()), (None, None, None));
    assert_eq!(unknown.category(), None);
    assert!(!unknown.is_success());
}

#[test]
fn string_codes_and_numbers_parse() {
    assert_eq!(StoreError::from_symbol("store.full"), Some(StoreError::Full));
    assert_eq!(StoreError::from_symbol("ok"), Some(StoreError::Done));
    // Both meanings of 9 have it.
    assert_eq!(StoreError::from_symbol("store.locked"), Some(StoreError::from(9)));
    for symbol in ["", "OK", "store", "store.full ", "store.fulm", "zzz"] {
        assert_eq!(StoreError::from_symbol(symbol), None, "{symbol}");
    }
    assert_eq!("store.full".parse(), Ok(StoreError::Full));
    assert_eq!("-1".parse(), Ok(StoreError::Interrupted));
    assert_eq!("12".parse(), Ok(StoreError::from(12)));
    let error = "teapot".parse::<StoreError>().unwrap_err();
    assert_eq!(error.to_string(), "neither a string code of the catalog nor a whole number");
}

#[test]
fn display_is_one_line_for_a_log() {
    for (code, line) in [
        (-1, "-1: interrupted"),
        (0, "0 ok: All went well."),
        (7, "7 store.full: store %s is full"),
        (9, "9: store.locked: read-only / write-protected | store.locked: locked"),
        (5, "5: unknown error code"),
    ] {
        assert_eq!(StoreError::from(code).to_string(), line);
    }
}

#[test]
fn alternate_display_explains() {
    for (code, text) in [
        (-1, "-1: interrupted"),
        (0, "0 ok\nAll went well."),
        (7, "7 store.full: store %s is full\nNo room is left.\nDelete what is old."),
        (
            9,
            "9: one of 2 meanings\n\
             - store.locked: read-only / write-protected\n  Try `/v2`.\n\
             - store.locked: locked",
        ),
        (5, "5: unknown error code"),
    ] {
        assert_eq!(format!("{:#}", StoreError::from(code)), text);
    }
}

#[test]
fn debug_is_the_name_of_the_variant() {
    let debug = |code| format!("{:?}", StoreError::from(code));
    assert_eq!(debug(7), "Full");
    assert_eq!(debug(9), "Overloaded(9)");
    assert_eq!(debug(5), "Unknown(5)");
}

#[test]
fn order_is_by_code_and_agrees_with_equality() {
    let mut errors: Vec<_> =
        [5, 9, -3, 10, i64::MIN, i64::MAX].map(StoreError::from).into_iter().collect();
    errors.extend(StoreError::ALL);
    errors.sort();
    assert!(errors.is_sorted_by_key(|error| error.code()));
    let distinct: BTreeSet<_> = errors.iter().collect();
    let hashed: HashSet<_> = errors.iter().collect();
    assert_eq!(distinct.len(), hashed.len());
    // `i64::MAX` is an entry, and is in the list twice.
    assert_eq!(distinct.len(), errors.len() - 1);
    assert!(StoreError::from(9) < StoreError::ReadOnly);
    assert!(StoreError::ReadOnly < StoreError::Locked);
}

#[test]
fn a_check_passes_success_and_nothing_else() {
    assert_eq!(StoreError::check(0), Ok(()));
    assert_eq!(StoreError::check(7), Err(StoreError::Full));
    assert_eq!(StoreError::check(5), Err(StoreError::from(5)));
}

#[test]
fn errors_are_errors() {
    fn fails() -> Result<(), Box<dyn Error + Send + Sync>> {
        Ok(StoreError::check(7)?)
    }
    let error = fails().unwrap_err();
    assert_eq!(error.downcast_ref(), Some(&StoreError::Full));
    assert!(error.source().is_none());
}

#[test]
fn generic_code_reaches_everything() {
    fn log<E: ErrorCode>(code: i64) -> String {
        let error = E::from_code(code);
        format!("{} {:?} {:?}", error.name(), error.hint_in("zh"), error.retry())
    }
    assert_eq!(log::<StoreError>(7), "Full Some(\"删除旧数据\") Some(WaitForQuota)");
    assert!(<StoreError as ErrorCode>::ALL.contains(&StoreError::Done));
}

#[test]
fn a_macro_may_invoke_it_with_a_path_of_its_own_or_of_its_caller() {
    macro_rules! catalog {
        ($name:ident, $path:literal) => {
            error_catalog! { pub(crate) enum $name = $path; }
        };
    }
    catalog!(FromLiteral, "./store.csv");
    assert_eq!(FromLiteral::ALL.len(), StoreError::ALL.len());
}

#[test]
fn a_line_fills_the_width_that_is_asked_for() {
    let error = StoreError::from(-7);
    assert_eq!(error.to_string(), "-7: unknown error code");
    assert_eq!(format!("{error:30}|"), "-7: unknown error code        |");
    assert_eq!(format!("{error:>30}|"), "        -7: unknown error code|");
    assert_eq!(format!("{error:*^30}|"), "****-7: unknown error code****|");
    assert_eq!(format!("{error:3}|"), "-7: unknown error code|");
    let full = StoreError::Full;
    assert_eq!(format!("{full:60}|"), format!("{:60}|", full.to_string()));
    // An explanation has several lines, which have no common width.
    assert_eq!(format!("{full:#60}"), format!("{full:#}"));
}

error_catalog! {
    /// A platform that documents no success.
    pub(crate) enum FailuresError = "./overload-by-status.csv";
}

#[test]
fn a_zero_that_the_catalog_does_not_hold_is_a_success() {
    let zero = FailuresError::from(0);
    assert!(zero.is_unknown() && zero.is_success());
    assert_eq!(FailuresError::check(0), Ok(()));
    assert_eq!(zero.to_string(), "0: success, though the catalog does not say so");
    assert!(!FailuresError::from(1).is_success());
    assert!(FailuresError::check(1).is_err());
}

#[test]
fn what_tells_the_meanings_of_a_code_apart_is_known() {
    assert_eq!(FailuresError::from(7).overload(), Some(Clue::HttpStatus));
    assert_eq!(FailuresError::InUse.overload(), Some(Clue::HttpStatus));
    assert_eq!(StoreError::Full.overload(), None);
    assert_eq!(StoreError::from(-7).overload(), None);
}

#[test]
fn a_variant_is_found_by_its_name() {
    for &error in StoreError::ALL {
        assert_eq!(StoreError::from_name(error.name()), Some(error));
    }
    for name in ["full", "Overloaded", "Unknown", ""] {
        assert_eq!(StoreError::from_name(name), None, "{name}");
    }
}

#[test]
fn a_status_is_suggested_where_one_is_documented_or_follows_from_the_category() {
    for &error in StoreError::ALL {
        let by_category = error.category().map(Category::http_status);
        let documented = error.http_status().filter(|status| *status >= 400 || error.is_success());
        assert_eq!(error.suggested_status(), documented.or(by_category), "{error:?}");
        assert_eq!(ErrorCode::suggested_status(error), error.suggested_status());
    }
    assert_eq!(StoreError::from(-7).suggested_status(), None);
}

/// The numbers and HTTP statuses of `google/rpc/code.proto`.
#[test]
fn categories_have_the_numbers_and_statuses_of_google_rpc_code() {
    let table = [
        ("cancelled", 1, 499),
        ("invalid-argument", 3, 400),
        ("deadline-exceeded", 4, 504),
        ("not-found", 5, 404),
        ("already-exists", 6, 409),
        ("permission-denied", 7, 403),
        ("resource-exhausted", 8, 429),
        ("failed-precondition", 9, 400),
        ("aborted", 10, 409),
        ("out-of-range", 11, 400),
        ("unimplemented", 12, 501),
        ("internal", 13, 500),
        ("unavailable", 14, 503),
        ("data-loss", 15, 500),
        ("unauthenticated", 16, 401),
    ];
    assert_eq!(table.len(), Category::ALL.len());
    for (name, number, status) in table {
        let category = Category::from_name(name).unwrap();
        assert_eq!((category.grpc_code(), category.http_status()), (number, status), "{name}");
    }
}

#[test]
fn what_the_catalog_says_is_there_without_the_type_of_the_enum() {
    let values = StoreError::ALL.iter().copied().chain([OVERLOADED, UNKNOWN, StoreError::from(0)]);
    for error in values {
        let info: ErrorInfo = error.info();
        assert_eq!(
            (info.catalog(), info.code(), info.name()),
            ("store", error.code(), error.name())
        );
        assert_eq!((info.symbol(), info.message()), (error.symbol(), error.message()));
        assert_eq!((info.description(), info.hint()), (error.description(), error.hint()));
        assert_eq!((info.url(), info.http_status()), (error.url(), error.http_status()));
        assert_eq!((info.module(), info.scope()), (error.module(), error.scope()));
        assert_eq!((info.overload(), info.retry()), (error.overload(), error.retry()));
        assert_eq!(info.category(), error.category());
        assert_eq!(info.suggested_status(), error.suggested_status());
        assert_eq!(info.is_success(), error.is_success());
        assert_eq!(info.is_unknown(), error.is_unknown());
        assert_eq!(info.is_overloaded(), error.is_overloaded());
        for language in ["zh", "en", "fr", ""] {
            assert_eq!(info.message_in(language), error.message_in(language));
            assert_eq!(info.description_in(language), error.description_in(language));
            assert_eq!(info.hint_in(language), error.hint_in(language));
            assert_eq!(info.url_in(language), error.url_in(language));
        }
        assert_eq!(info.to_string(), error.to_string());
        assert_eq!(format!("{info:#}"), format!("{error:#}"));
        assert_eq!(info, ErrorCode::info(error));
    }
    assert_eq!(format!("{:?}", StoreError::Full.info()), "store:7 Full");
    assert_ne!(StoreError::ReadOnly.info(), StoreError::Locked.info());
}
