//! Envelopes with other names, and responses inside other data.

use errcodes::{Envelope, ErrorKind, RawError, Response, error_catalog};
use serde::Deserialize;
use serde_json::{Value, json};

error_catalog! {
    /// What a storage service answers.
    pub(crate) enum StoreError = "./store.csv";
}

const SHOP: Envelope = Envelope::USUAL
    .codes(&["ret", "retcode"])
    .specific_codes(&["sub-ret"])
    .messages(&["resultMsg"])
    .log_ids(&["request-id"])
    .data(&["result"])
    .nested(&["fault"]);

#[test]
fn other_names_are_told_once() {
    let read = |body: &str| {
        Response::<Value>::new(200, body.as_bytes()).envelope(&SHOP).into_result::<StoreError>()
    };
    assert_eq!(read(r#"{"ret":0,"result":[1],"code":7,"data":2}"#).unwrap(), json!([1]));
    let error =
        read(r#"{"retcode":7,"resultMsg":"store x is full","request-id":"r"}"#).unwrap_err();
    assert!(error.is(StoreError::Full));
    assert_eq!((error.message(), error.log_id()), (Some("store x is full"), Some("r")));
    let error = read(r#"{"ret":1,"sub-ret":7,"fault":{"request-id":3}}"#).unwrap_err();
    assert!(error.is(StoreError::Full));
    assert_eq!((error.general_code(), error.log_id()), (Some(StoreError::from(1)), Some("3")));
    // The usual names no longer have a meaning.
    let error = read(r#"{"code":7,"msg":"x"}"#).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NoEnvelope));
    // This also works if the body is cut off.
    assert!(read(r#"{"ret":7,"fault":{"#).unwrap_err().is(StoreError::Full));
}

#[test]
fn a_body_without_a_code_may_be_a_success() {
    #[derive(Debug, Deserialize, PartialEq)]
    struct Token {
        access_token: String,
    }
    const WECHAT: Envelope = Envelope::USUAL.succeeds_without_code();

    let read = |status: u16, body: &str| {
        Response::<Token>::new(status, body.as_bytes())
            .envelope(&WECHAT)
            .into_result::<StoreError>()
    };
    let token = Token { access_token: "t".to_owned() };
    assert_eq!(read(200, r#"{"access_token":"t","expires_in":7200}"#).unwrap(), token);
    assert_eq!(read(200, r#"{"errcode":0,"access_token":"t"}"#).unwrap(), token);
    assert!(read(200, r#"{"errcode":7,"access_token":"t"}"#).unwrap_err().is(StoreError::Full));
    assert!(matches!(
        read(200, r#"{"errcode":1.5,"access_token":"t"}"#).unwrap_err().kind(),
        ErrorKind::NoEnvelope
    ));
    assert!(matches!(
        read(200, r#"{"errcode":"Teapot","access_token":"t"}"#).unwrap_err().kind(),
        ErrorKind::NoEnvelope
    ));
    assert!(matches!(
        read(500, r#"{"access_token":"t"}"#).unwrap_err().kind(),
        ErrorKind::HttpStatus
    ));
    // A field for errors with content is an error.
    for body in [r#"{"error":"busy"}"#, r#"{"error":{"message":"busy"},"access_token":"t"}"#] {
        assert!(matches!(read(200, body).unwrap_err().kind(), ErrorKind::NoEnvelope), "{body}");
        let nothing = Response::<Option<Token>>::new(200, body.as_bytes()).envelope(&WECHAT);
        assert!(nothing.into_result::<StoreError>().is_err(), "{body}");
    }
    assert_eq!(read(200, r#"{"error":null,"err":"","access_token":"t"}"#).unwrap(), token);
    assert!(read(200, r#"{"access_token":"t""#).is_err());
    // Without the option, a body without a code is not a success.
    let body = br#"{"access_token":"t"}"#;
    assert!(Response::<Token>::new(200, body).into_result::<StoreError>().is_err());
    // Lists and the like have no room for a code.
    let list = Response::<Vec<i32>>::new(200, b"[1,2]").envelope(&WECHAT);
    assert_eq!(list.into_result::<StoreError>().unwrap(), [1, 2]);
    let list = Response::<Vec<i32>>::new(200, b"[1,2").envelope(&WECHAT);
    assert!(list.into_result::<StoreError>().is_err());
    for body in ["[1,2] x", "0 x", "x", ""] {
        let response = Response::<Value>::new(200, body.as_bytes()).envelope(&WECHAT);
        let error = response.into_result::<StoreError>().unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::NoEnvelope), "{body}: {error}");
    }
    let list = Response::<Vec<i32>>::new(503, b"[1,2]").envelope(&WECHAT);
    assert!(list.into_result::<StoreError>().is_err());
}

/// A success and a failure, wherever serde reads them.
fn check(read: impl Fn(&str) -> Response<'static, Vec<i64>>) {
    let success = read(r#"{"code":0,"data":[1,2]}"#).into_result::<StoreError>();
    assert_eq!(success.unwrap(), [1, 2]);
    let failure = read(r#"{"code":7,"msg":"store x is full"}"#).http_status(507);
    let failure = failure.into_result::<StoreError>().unwrap_err();
    assert!(failure.is(StoreError::Full));
    assert_eq!(failure.to_string(), "7 Full: store x is full (HTTP 507)");
}

#[test]
fn a_response_is_read_by_whatever_format_and_inside_of_whatever_data() {
    #[derive(Deserialize)]
    struct Flattened {
        #[serde(flatten)]
        response: Response<'static, Vec<i64>>,
    }
    #[derive(Deserialize)]
    struct Held {
        #[serde(flatten)]
        response: Response<'static, Value>,
    }
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Untagged {
        Response(Response<'static, Vec<i64>>),
    }
    #[derive(Deserialize)]
    #[serde(tag = "type")]
    enum Tagged {
        A(Response<'static, Vec<i64>>),
    }

    check(|body| serde_json::from_str(body).unwrap());
    check(|body| serde_json::from_slice(body.as_bytes()).unwrap());
    check(|body| serde_json::from_reader(body.as_bytes()).unwrap());
    check(|body| serde_json::from_value(serde_json::from_str(body).unwrap()).unwrap());
    check(|body| serde_json::from_str::<Flattened>(body).unwrap().response);
    check(|body| match serde_json::from_str(body).unwrap() {
        Untagged::Response(response) => response,
    });
    check(|body| {
        let body = body.replacen('{', r#"{"type":"A","#, 1);
        let Tagged::A(response) = serde_json::from_str(&body).unwrap();
        response
    });
    // YAML knows nothing about serde_json, and can also parse JSON.
    check(|body| serde_yaml_ng::from_str(body).unwrap());
    // Two codes are noticed in every format.
    let twice = r#"{"code":7,"code":0,"data":[1]}"#;
    let flattened = serde_json::from_str::<Flattened>(twice).unwrap().response;
    let Untagged::Response(untagged) = serde_json::from_str(twice).unwrap();
    for response in [flattened, untagged] {
        assert!(response.into_result::<StoreError>().unwrap_err().is(StoreError::Full));
    }
    // Values are passed on unchanged.
    let body = r#"{"code":0,"data":{"a":[],"b":{},"c":[null,true,-1.5,"\u0000\"x"],"d":18446744073709551615}}"#;
    let Held { response } = serde_json::from_str(&format!(r#"{{"x":1,{}"#, &body[1..])).unwrap();
    let expected: Value = serde_json::from_str(body).unwrap();
    assert_eq!(response.into_result::<StoreError>().unwrap(), expected["data"]);
    let several: Vec<Response<'_, i64>> =
        serde_json::from_str(r#"[{"code":0,"data":1},{"code":0,"data":2}]"#).unwrap();
    let several = several.into_iter().map(Response::into_result::<StoreError>);
    assert_eq!(several.collect::<Result<Vec<_>, _>>().unwrap(), [1, 2]);
}

#[test]
fn other_values_are_responses_without_an_envelope() {
    use serde::de::IntoDeserializer;
    use serde::de::value::Error;

    let error = |response: Result<Response<'_, ()>, Error>| {
        response.unwrap().into_result::<StoreError>().unwrap_err()
    };
    assert_eq!(error(Response::deserialize(7_i64.into_deserializer())).body(), Some(&json!(7)));
    assert_eq!(error(Response::deserialize(7_u64.into_deserializer())).body(), Some(&json!(7)));
    assert_eq!(error(Response::deserialize(0.5_f64.into_deserializer())).body(), Some(&json!(0.5)));
    assert_eq!(error(Response::deserialize("x".into_deserializer())).body(), Some(&json!("x")));
    assert_eq!(error(Response::deserialize(true.into_deserializer())).body(), Some(&json!(true)));
    assert_eq!(error(Response::deserialize(().into_deserializer())).body(), Some(&json!(null)));
    let list = vec![1, 2].into_deserializer();
    assert_eq!(error(Response::deserialize(list)).body(), Some(&json!([1, 2])));
    let map =
        serde::de::value::MapDeserializer::<_, Error>::new([("code", 7), ("x", 8)].into_iter());
    assert!(error(Response::deserialize(map)).is(StoreError::Full));
}

#[test]
fn what_is_reported_can_be_asked_without_a_catalog() {
    let response =
        Response::<()>::new(400, br#"{"code":0,"err_code":7,"msg":"a\nb"}"#).scope("/v1");
    let raw = response.raw().unwrap();
    let expected = RawError::new(7).without_symbol().message("a\nb").scope("/v1").http_status(400);
    assert_eq!(raw.as_raw(), expected);
    assert!(response.clone().raw().is_some());
    assert!(Response::<()>::new(400, b"<html>").raw().is_none());
    let cut_off = Response::<()>::new(400, br#"{"code":7,"#).raw().unwrap();
    assert_eq!(cut_off.as_raw(), RawError::new(7).http_status(400));
    assert_eq!(Response::<()>::new(200, br#"{"code":0,"errcode":"ok"}"#).raw().unwrap().code, 0);
    let damaged = Response::<()>::new(400, br#"{"msg":"cut \ud83d","code":7}"#).raw().unwrap();
    assert_eq!(damaged.code, 7);
    // A success that can't be trusted is not reported as one.
    for body in [r#"{"code":0,"data":{"#, r#"{"code":0,"code":0}"#, r#"{"code":1.5,"err_code":0}"#]
    {
        assert_eq!(Response::<()>::new(200, body.as_bytes()).raw(), None, "{body}");
    }
    // Names apply even if they are set late.
    let response = Response::<()>::new(200, br#"{"code":0,"ret":7}"#);
    assert_eq!(response.raw().unwrap().code, 0);
    assert_eq!(response.envelope(&SHOP).raw().unwrap().code, 7);
}
