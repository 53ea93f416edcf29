//! What a client gets from a failed call: the error's methods, and how it prints.

use std::time::{Duration, UNIX_EPOCH};

use errcodes::{
    ApiError, Category, ErrorCode, ErrorKind, RawError, Response, Retry, RetryAfter, error_catalog,
};
use proptest::prelude::*;
use serde_json::{Value, json};

error_catalog!("./frozen/catalogs/feishu.csv");
error_catalog!("./frozen/catalogs/ones.csv");

error_catalog! {
    /// What a storage service answers.
    pub(crate) enum StoreError = "./store.csv";
}

fn error<E: ErrorCode>(status: u16, body: &str) -> ApiError<E> {
    Response::<Value>::new(status, body.as_bytes()).into_result().unwrap_err()
}

const FULL: &str = r#"{"code":7,"msg":"store s-1 is full","log_id":"L-1"}"#;

#[test]
fn it_answers_what_its_code_answers() {
    let error = error::<StoreError>(500, FULL);
    assert_eq!(error.number(), Some(7));
    assert_eq!(error.hint(), StoreError::Full.hint());
    assert_eq!(error.hint_in("zh"), StoreError::Full.hint_in("zh"));
    assert_eq!(error.description(), StoreError::Full.description());
    assert_eq!(error.description_in("en"), StoreError::Full.description());
    assert_eq!(error.url(), StoreError::Full.url());
    assert_eq!(error.url_in("en"), StoreError::Full.url());
    assert_eq!(error.category(), Some(Category::ResourceExhausted));
    // The observed status, not the documented one.
    assert_eq!(error.http_status(), Some(500));
    assert_eq!(error.status_code(), Some(http::StatusCode::INTERNAL_SERVER_ERROR));
    assert_eq!(StoreError::Full.status_code(), Some(http::StatusCode::INSUFFICIENT_STORAGE));
    let page = self::error::<StoreError>(502, "<html>");
    assert_eq!((page.number(), page.hint(), page.category()), (None, None, None));
}

#[test]
fn an_explanation_has_all_that_is_known_on_lines() {
    let error = error::<StoreError>(507, FULL);
    assert_eq!(error.to_string(), "7 Full: store s-1 is full (HTTP 507, log ID L-1)");
    assert_eq!(
        format!("{error:#}"),
        "7 Full\n\
         message: store s-1 is full\n\
         meaning: No room is left.\n\
         hint: Delete what is old.\n\
         category: resource-exhausted\n\
         retry: wait-for-quota\n\
         link: https://example.com/7\n\
         HTTP status: 507\n\
         log ID: L-1"
    );
    let page = self::error::<StoreError>(502, "<html>\n<head>");
    assert_eq!(
        format!("{page:#}"),
        "the response holds no error code\n\
         reason: expected value at line 1 column 1\n\
         body: <html>\n\
         retry: backoff\n\
         HTTP status: 502"
    );
    let cut_off = self::error::<StoreError>(200, r#"{"code":0,"data":{"#);
    let lines = format!("{cut_off:#}");
    assert!(lines.contains("reason: EOF while parsing"), "{lines}");
    let known = Response::<Value>::new(429, br#"{"code":7,"error_code":-1,"msg":"ErrCode: 9"}"#);
    let known = known.retry_after("Sun, 06 Nov 1994 08:49:37 GMT").into_result::<StoreError>();
    assert_eq!(
        format!("{:#}", known.unwrap_err()),
        "-1 Interrupted\n\
         message: ErrCode: 9\n\
         retry: slow-down\n\
         retry after: 1994-11-06 08:49:37 UTC\n\
         HTTP status: 429\n\
         general code: 7 store.full: store %s is full\n\
         code in the message: 9: store.locked: read-only / write-protected | store.locked: locked"
    );
    assert_eq!(format!("{error:60}|"), format!("{:60}|", error.to_string()));
}

#[test]
fn a_string_code_stands_for_the_name_if_it_is_the_documented_one() {
    let line = |symbol: &str| {
        error::<StoreError>(400, &json!({"code": 7, "errcode": symbol, "msg": "m"}).to_string())
    };
    assert_eq!(line("store.full.now").to_string(), "7 store.full.now: m (HTTP 400)");
    assert_eq!(line("store.fuller").to_string(), "7 Full: store.fuller: m (HTTP 400)");
    // On several lines, there is room for both.
    let lines = format!("{:#}", line("store.full.now"));
    assert!(lines.starts_with("7 Full\nstring code: store.full.now\nmessage: m\n"), "{lines}");
}

#[test]
fn an_open_code_names_its_candidates() {
    let error = error::<StoreError>(400, r#"{"code":9,"msg":"weird"}"#);
    assert_eq!(error.candidates(), [StoreError::ReadOnly, StoreError::Locked]);
    assert_eq!(error.to_string(), "9 ReadOnly or Locked: weird (HTTP 400)");
    assert_eq!(
        format!("{error:#}"),
        "9 ReadOnly or Locked\n\
         message: weird\n\
         category: failed-precondition\n\
         retry: never\n\
         HTTP status: 400\n\
         it may mean:\n\
         - ReadOnly: read-only\n  hint: Try `/v2`.\n\
         - Locked: locked"
    );
    // Up to three names, and the number of the others.
    let open = OnesError::ALL.iter().find(|error| error.meanings().len() > 4).unwrap();
    let body = format!(r#"{{"code":{},"errcode":"Teapot"}}"#, open.code());
    let error = self::error::<OnesError>(500, &body);
    let meanings = open.meanings();
    let names: Vec<_> = meanings[..3].iter().map(|meaning| meaning.name()).collect();
    let expected = format!(
        "{} {} or {} more: Teapot (HTTP 500)",
        open.code(),
        names.join(", "),
        meanings.len() - 3
    );
    assert_eq!(error.to_string(), expected);
    assert_eq!(format!("{error:#}").matches("\n- ").count(), meanings.len());
}

#[test]
fn what_a_server_sent_can_neither_break_a_line_nor_flood_a_log() {
    let body = json!({
        "code": 7,
        "msg": "a\r\n2026-01-01 ERROR forged\u{1b}[31m\u{202e}\u{2028}",
        "log_id": "x\ny",
    });
    let error = error::<StoreError>(400, &body.to_string());
    let line = error.to_string();
    assert_eq!(
        line,
        "7 Full: a\\r\\n2026-01-01 ERROR forged\\u{1b}[31m\\u{202e} (HTTP 400, log ID x\\ny)"
    );
    // The message itself is unchanged.
    assert_eq!(error.message(), Some("a\r\n2026-01-01 ERROR forged\u{1b}[31m\u{202e}"));
    let signs = json!({"code": 7, "msg": "\u{15}".repeat(5000)}).to_string();
    assert!(self::error::<StoreError>(400, &signs).to_string().chars().count() < 550);
    let long = json!({"code": 7, "msg": "字".repeat(5000), "errcode": "s".repeat(5000)});
    let error = self::error::<StoreError>(400, &long.to_string());
    assert!(error.to_string().chars().count() < 1100);
    assert!(format!("{error:#}").chars().count() < 1500);
    assert_eq!(error.message().unwrap().chars().count(), 5000);
}

#[test]
fn where_the_catalog_says_nothing_the_status_says_whether_to_try_again() {
    let retry = |status, code: i64| {
        error::<StoreError>(status, &json!({ "code": code }).to_string()).retry()
    };
    assert_eq!(retry(429, -1), Some(Retry::SlowDown));
    for status in 502..=504 {
        assert_eq!(retry(status, -1), Some(Retry::Backoff));
    }
    for status in [200, 400, 408, 500, 501, 505] {
        assert_eq!(retry(status, -1), None);
    }
    assert_eq!(retry(429, 12345), Some(Retry::SlowDown));
    // The catalog takes precedence.
    assert_eq!(retry(429, 7), Some(Retry::WaitForQuota));
    // The meanings of 40003 do not agree, so the catalog gives no answer while it is undecided.
    let open = error::<FeishuError>(503, r#"{"code":40003,"msg":"weird"}"#);
    assert!(open.code().unwrap().is_overloaded());
    assert_eq!(open.retry(), Some(Retry::Backoff));
}

#[test]
fn the_status_to_pass_on_is_the_documented_one_and_not_the_observed_one() {
    let observed = error::<StoreError>(503, FULL);
    assert_eq!((observed.http_status(), observed.suggested_status()), (Some(503), Some(507)));
    assert_eq!(error::<StoreError>(502, "<html>").suggested_status(), None);
}

#[test]
fn it_can_be_cloned_and_sent_and_made_by_hand() {
    fn is_shared<T: Clone + Send + Sync + 'static>(_: &T) {}

    let error = ApiError::builder()
        .code(StoreError::Full)
        .message("store s-1 is full")
        .http_status(http::StatusCode::INSUFFICIENT_STORAGE)
        .log_id("L-1")
        .build();
    is_shared(&error);
    assert_eq!(format!("{error:#}"), format!("{:#}", self::error::<StoreError>(507, FULL)));
    assert_eq!(error.clone().to_string(), error.to_string());

    let raw = RawError::new(9).message("locked").http_status(409);
    let resolved = ApiError::<StoreError>::builder().raw(raw).build();
    assert!(resolved.is(StoreError::Locked));
    assert_eq!(resolved.to_string(), "9 Locked: locked (HTTP 409)");

    let page = ApiError::<StoreError>::builder().http_status(502_u16).text("<html>").build();
    assert!(matches!(page.kind(), ErrorKind::NoEnvelope));
    assert_eq!(page.retry(), Some(Retry::Backoff));
    let limited = ApiError::<StoreError>::builder()
        .kind(ErrorKind::HttpStatus)
        .retry_after(RetryAfter::In(Duration::from_secs(3)))
        .body(json!({"code": 0}))
        .general_code(7)
        .symbol("s")
        .build();
    assert_eq!(limited.retry_after(), Some(RetryAfter::In(Duration::from_secs(3))));
    assert_eq!(limited.general_code(), Some(StoreError::Full));
    assert_eq!((limited.symbol(), limited.body()), (Some("s"), Some(&json!({"code": 0}))));
}

#[test]
fn as_data_it_has_what_is_known_and_never_the_body() {
    let body = r#"{"code":7,"errcode":"store.full","msg":"store s-1 is full","log_id":"L-1","data":{"password":"x"}}"#;
    assert_eq!(
        serde_json::to_value(error::<StoreError>(507, body)).unwrap(),
        json!({
            "catalog": "store",
            "code": 7,
            "name": "Full",
            "symbol": "store.full",
            "message": "store s-1 is full",
            "category": "resource-exhausted",
            "retry": "wait-for-quota",
            "http_status": 507,
            "log_id": "L-1",
            "hint": "Delete what is old.",
            "captures": ["s-1"],
        })
    );
    assert_eq!(
        serde_json::to_value(error::<StoreError>(502, "<html>")).unwrap(),
        json!({"catalog": "store", "retry": "backoff", "http_status": 502})
    );
    let open = serde_json::to_value(error::<StoreError>(400, r#"{"code":9}"#)).unwrap();
    assert_eq!(open["name"], "Overloaded");
    assert_eq!((FeishuError::CATALOG, <OnesError as ErrorCode>::CATALOG), ("feishu", "ones"));
}

#[test]
fn miette_shows_it_with_help_link_and_code() {
    use miette::Diagnostic;

    let text = |text: Option<Box<dyn std::fmt::Display + '_>>| text.map(|text| text.to_string());
    let error = error::<StoreError>(507, FULL);
    assert_eq!(text(Diagnostic::code(&error)).as_deref(), Some("7 store.full"));
    assert_eq!(text(error.help()).as_deref(), StoreError::Full.hint());
    assert_eq!(text(Diagnostic::url(&error)).as_deref(), Some("https://example.com/7"));
    assert_eq!(error.severity(), Some(miette::Severity::Error));
    let open = self::error::<StoreError>(400, r#"{"code":9}"#);
    let help = text(open.help()).unwrap();
    assert!(help.contains("- ReadOnly") && help.contains("Try `/v2`."), "{help}");
    let page = self::error::<StoreError>(502, "<html>");
    assert!(text(page.help()).is_none() && text(Diagnostic::code(&page)).is_none());
}

#[test]
fn anyhow_gives_it_back_and_from_it_the_enum() {
    let error = anyhow::Error::from(error::<StoreError>(507, FULL)).context("saving");
    let code = error.downcast_ref::<ApiError<StoreError>>().and_then(ApiError::code);
    assert_eq!(code, Some(StoreError::Full));
    // The number appears once in the chain.
    assert_eq!(format!("{error:#}"), "saving: 7 Full: store s-1 is full (HTTP 507, log ID L-1)");
}

#[test]
fn what_the_server_says_of_when_to_try_again_is_kept() {
    let after = |header: &str| {
        let response = Response::<Value>::new(429, b"{}").retry_after(header);
        response.into_result::<StoreError>().unwrap_err().retry_after()
    };
    assert_eq!(after("120"), Some(RetryAfter::In(Duration::from_secs(120))));
    assert_eq!(after(" 0 "), Some(RetryAfter::In(Duration::ZERO)));
    assert_eq!(after(&"9".repeat(30)), Some(RetryAfter::In(Duration::from_secs(u64::MAX))));
    let time = RetryAfter::At(Duration::from_secs(784_111_777));
    for date in [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
    ] {
        assert_eq!(after(date), Some(time), "{date}");
    }
    for wrong in [
        "",
        "-1",
        "1.5",
        "soon",
        "Sun, 06 Nov 1994 08:49:37 CET",
        "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:49:37 GMT",
        "Sun, 06 Nov 1969 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49 GMT",
        "Sun, 06 Nov 1994 08:49:37 GMT GMT",
    ] {
        assert_eq!(after(wrong), None, "{wrong}");
    }
}

proptest! {
    #[test]
    fn dates_are_those_of_httpdate(seconds in 0_u64..250_000_000_000) {
        let time = UNIX_EPOCH + Duration::from_secs(seconds);
        let date = httpdate::fmt_http_date(time);
        let Some(RetryAfter::At(read)) = RetryAfter::parse(&date) else { panic!("{date}") };
        prop_assert_eq!(UNIX_EPOCH + read, time);
        // In the format of `Display`, but built in another order: `1994-11-06 08:49:37 UTC`
        let written = RetryAfter::At(read).to_string();
        let months =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let month: usize = written[5..7].parse().unwrap();
        let other = format!(
            "{} {} {} {} GMT",
            &written[8..10],
            months[month - 1],
            &written[..4],
            &written[11..19]
        );
        prop_assert_eq!(&date[5..], other);
    }
}

#[test]
fn a_response_of_the_crate_http_brings_status_and_header() {
    let response = |body: &'static str| {
        http::Response::builder().status(429).header("retry-after", "7").body(body).unwrap()
    };
    let limited = response(r#"{"code":-1}"#);
    let borrowed = Response::<Value>::from(&limited).into_result::<StoreError>().unwrap_err();
    let owned = Response::<Value>::from(limited.clone()).into_result::<StoreError>().unwrap_err();
    for error in [borrowed, owned] {
        assert!(error.is(StoreError::Interrupted));
        assert_eq!(error.http_status(), Some(429));
        assert_eq!(error.retry(), Some(Retry::SlowDown));
        assert_eq!(error.retry_after(), Some(RetryAfter::In(Duration::from_secs(7))));
    }
    let bytes = http::Response::new(br#"{"code":0,"data":1}"#.to_vec());
    let data = Response::<i32>::from(&bytes).into_result::<StoreError>();
    assert_eq!(data.unwrap(), 1);
    let status = Response::<i32>::new(http::StatusCode::OK, br#"{"code":0,"data":1}"#);
    assert_eq!(status.into_result::<StoreError>().unwrap(), 1);
}
