//! Any bytes give data or an error, and data only if they are sound JSON. `Deserialize` gives the same
//! result.

#![no_main]

use errcodes::{ApiError, Envelope, ErrorCode, Response, error_catalog};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

error_catalog!("../../catalogs/feishu.csv");
error_catalog!("../../catalogs/ones.csv");

const ANYTHING: Envelope = Envelope::USUAL.succeeds_without_code();

// The first byte determines how the response came, so that seeds are readable: `0{"code":0}`.
fuzz_target!(|input: &[u8]| {
    let Some((how, body)) = input.split_first() else { return };
    let status = if how & 1 == 0 { 200 } else { 500 };
    let envelope = if how & 2 == 0 { &Envelope::USUAL } else { &ANYTHING };
    check::<FeishuError>(status, envelope, body);
    check::<OnesError>(status, envelope, body);
});

fn check<E: ErrorCode>(status: u16, envelope: &'static Envelope, body: &[u8]) {
    let response = Response::<Value>::new(status, body).envelope(envelope);
    let _ = (response.raw(), format!("{response:?}"));
    let result = response.into_result::<E>();
    let json = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let is_json = serde_json::from_slice::<Value>(json).is_ok();
    match &result {
        Ok(_) => assert!(is_json && status < 400),
        Err(error) => check_error(error),
    }
    if let Ok(response) = serde_json::from_slice::<Response<'_, Value>>(json) {
        let deserialized = response.http_status(status).envelope(envelope).into_result::<E>();
        assert_eq!(deserialized.ok(), result.ok());
    } else {
        assert!(!is_json && result.is_err());
    }
}

fn check_error<E: ErrorCode>(error: &ApiError<E>) {
    let line = error.to_string();
    assert!(!line.contains(|char: char| char.is_control()) && line.chars().count() < 2_000);
    assert!(error.code().is_none_or(|code| !code.is_success()));
    let _ = (format!("{error:#}"), format!("{error:?}"), serde_json::to_value(error));
}
