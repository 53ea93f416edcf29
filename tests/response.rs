//! Responses as the platforms document them, and as networks deliver them.

use errcodes::{ApiError, ErrorCode, ErrorKind, Response, Retry, error_catalog};
use serde::Deserialize;
use serde_json::{Value, json};

error_catalog!("./frozen/catalogs/bkrepo.csv");
error_catalog!("./frozen/catalogs/caoliao.csv");
error_catalog!("./frozen/catalogs/feishu.csv");
error_catalog!("./frozen/catalogs/feishu-project.csv");
error_catalog!("./frozen/catalogs/ones.csv");

error_catalog! {
    /// What a storage service answers.
    pub(crate) enum StoreError = "./store.csv";
}

fn result<E: ErrorCode>(status: u16, body: &str) -> Result<Value, ApiError<E>> {
    Response::new(status, body.as_bytes()).into_result()
}

fn error<E: ErrorCode>(status: u16, body: &str) -> ApiError<E> {
    result(status, body).unwrap_err()
}

#[test]
fn feishu_envelopes_are_read() {
    let user =
        result::<FeishuError>(200, r#"{"code":0,"msg":"success","data":{"user_id":"ou_1"}}"#);
    assert_eq!(user.unwrap(), json!({"user_id": "ou_1"}));

    let body = r#"{
        "code": 40007, "msg": "user_id ou_42 is not exist",
        "error": {"log_id": "20260101ABC", "troubleshooter": "…"}
    }"#;
    let error = error::<FeishuError>(400, body);
    assert!(error.is(FeishuError::ContactUserIdNotFound));
    assert_eq!(error.message(), Some("user_id ou_42 is not exist"));
    assert_eq!(error.log_id(), Some("20260101ABC"));
    assert_eq!(error.http_status(), Some(400));
    assert_eq!(error.retry(), Some(Retry::Never));
    assert!(error.captures().unwrap().values().eq(["ou_42"]));
    assert_eq!(error.body().unwrap()["error"]["troubleshooter"], "…");
    assert_eq!(
        error.to_string(),
        "40007 ContactUserIdNotFound: user_id ou_42 is not exist (HTTP 400, log ID 20260101ABC)"
    );
}

#[test]
fn the_api_called_tells_the_meanings_of_a_feishu_code_apart() {
    let body = br#"{"code":40001,"msg":"param error"}"#;
    let by = |body: &[u8], path: &str| {
        let response = Response::<Value>::new(400, body).scope(path);
        response.into_result::<FeishuError>().unwrap_err().code().unwrap()
    };
    assert_eq!(by(body, "/open-apis/contact/v3/users"), FeishuError::ContactV3ParamInvalid);
    let silent = br#"{"code":40001}"#;
    assert_eq!(by(silent, "/open-apis/contact/v3/users"), FeishuError::ContactV3ParamInvalid);
    assert_eq!(
        by(silent, "/open-apis/contact/v1/user"),
        FeishuError::ContactMarketplaceAppNotAllowed
    );
    // Without a path, the message decides.
    let error = error::<FeishuError>(400, r#"{"code":40001,"msg":"param error"}"#);
    assert!(error.is(FeishuError::ContactV3ParamInvalid));
    let ErrorKind::Code(resolution) = error.kind() else { panic!("{error}") };
    assert_eq!(resolution.to_string(), "40001 → ContactV3ParamInvalid, by message");
    let open = self::error::<FeishuError>(400, r#"{"code":40001}"#);
    assert!(open.code().unwrap().is_overloaded());
}

#[test]
fn feishu_project_envelopes_are_read() {
    let body =
        r#"{"err_code":20001,"err_msg":"Param Request Limit","err":{"code":1,"log_id":"L1"}}"#;
    let error = error::<FeishuProjectError>(400, body);
    assert_eq!(error.code().unwrap().code(), 20001);
    assert_eq!((error.message(), error.log_id()), (Some("Param Request Limit"), Some("L1")));

    // Everything is nested.
    let body =
        r#"{"err":{"code":20083,"msg":"Duplication Field Exist, FieldKey : name","log_id":"L2"}}"#;
    let error = self::error::<FeishuProjectError>(400, body);
    assert_eq!(error.code().unwrap().code(), 20083);
    assert!(error.captures().unwrap().values().eq(["name"]));
    assert_eq!(error.log_id(), Some("L2"));

    // The page documents only failures, but 0 is still a success.
    let data =
        result::<FeishuProjectError>(200, r#"{"err_code":0,"err_msg":"","err":{},"data":[1]}"#);
    assert_eq!(data.unwrap(), json!([1]));

    let body = r#"{"err_code":50006,"err_msg":"openapi system err, please try again later"}"#;
    let error = self::error::<FeishuProjectError>(500, body);
    assert_eq!(error.retry(), Some(Retry::Backoff));
}

#[test]
fn caoliao_envelopes_are_read_and_both_codes_kept() {
    let body = r#"{"code":400,"message":"Record not found","error_code":100303}"#;
    let error = error::<CaoliaoError>(400, body);
    assert_eq!(error.code(), Some(CaoliaoError::from(100_303)));
    assert_eq!(error.general_code(), Some(CaoliaoError::from(400)));

    let error = self::error::<CaoliaoError>(401, r#"{"code":401,"message":"unauthorized"}"#);
    assert_eq!(error.code(), Some(CaoliaoError::from(401)));
    assert_eq!(error.general_code(), None);

    // A more specific code of 0 is ignored.
    let error = self::error::<CaoliaoError>(400, r#"{"code":400,"error_code":0}"#);
    assert_eq!(error.code(), Some(CaoliaoError::from(400)));
    assert!(result::<CaoliaoError>(200, r#"{"code":0,"error_code":0,"data":{}}"#).is_ok());
}

#[test]
fn bkrepo_envelopes_are_read() {
    let body = r#"{"code":250128,"message":"资源请求量超过限流值","data":null,"traceId":"t-1"}"#;
    let error = error::<BkrepoError>(429, body);
    assert_eq!(error.code().unwrap().code(), 250_128);
    assert_eq!(error.log_id(), Some("t-1"));
    assert_eq!(error.retry(), Some(Retry::SlowDown));

    let data = result::<BkrepoError>(200, r#"{"code":0,"message":null,"data":true,"traceId":""}"#);
    assert_eq!(data.unwrap(), json!(true));
}

#[test]
fn ones_envelopes_are_read() {
    let body =
        r#"{"code":400,"errcode":"InvalidParameter.Team.Name.TooLong","type":"InvalidParameter"}"#;
    let error = error::<OnesError>(400, body);
    assert!(error.is(OnesError::InvalidParameter));
    assert_eq!(error.symbol(), Some("InvalidParameter.Team.Name.TooLong"));
    assert_eq!(error.to_string(), "400 InvalidParameter.Team.Name.TooLong (HTTP 400)");

    // Only the string code.
    let error = self::error::<OnesError>(403, r#"{"errcode":"LimitExceeded.Team.Members"}"#);
    assert!(error.is(OnesError::LimitExceeded));

    let data = result::<OnesError>(200, r#"{"code":200,"errcode":"OK","data":{"uuid":"u"}}"#);
    assert_eq!(data.unwrap(), json!({"uuid": "u"}));

    // An undocumented string code does not lead to the meaning of another one.
    let error = self::error::<OnesError>(400, r#"{"code":400,"errcode":"Teapot"}"#);
    assert!(error.code().unwrap().is_overloaded());
}

#[test]
fn a_string_code_without_a_number_is_resolved_like_its_number() {
    let text = |body: &str| match error::<OnesError>(400, body).kind() {
        ErrorKind::Code(resolution) => resolution.to_string(),
        other => panic!("{other:?}"),
    };
    let of_number = text(r#"{"code":400,"errcode":"InvalidParameter"}"#);
    assert_eq!(of_number, "400 → InvalidParameter, by symbol");
    assert_eq!(text(r#"{"errcode":"InvalidParameter"}"#), of_number);

    // Two meanings share their string code, and the path tells them apart.
    let by = |path: &'static str| {
        let response = Response::<Value>::new(409, br#"{"errcode":"store.locked"}"#).scope(path);
        response.into_result::<StoreError>().unwrap_err().code().unwrap()
    };
    assert_eq!(by("/v2/files"), StoreError::ReadOnly);
    assert_eq!(by("/v1/files"), StoreError::Locked);
    assert!(by("nowhere").is_overloaded());
}

#[test]
fn a_code_may_be_a_string() {
    let error = error::<FeishuError>(400, r#"{"code":"99991663","msg":"Invalid access token"}"#);
    assert!(error.is(FeishuError::TenantAccessTokenInvalid));
    assert_eq!(error.retry(), Some(Retry::RefreshToken));
    let error = self::error::<FeishuError>(400, r#"{"code":" -7 "}"#);
    assert_eq!(error.code().unwrap().code(), -7);
}

#[test]
fn unknown_and_missing_fields_do_not_matter_and_nothing_is_lost() {
    let error = error::<FeishuError>(418, r#"{"code":12345,"teapot":{"handle":"left"}}"#);
    let code = error.code().unwrap();
    assert!(code.is_unknown());
    assert_eq!(code.code(), 12345);
    assert_eq!((error.message(), error.log_id(), error.retry()), (None, None, None));
    assert_eq!(error.body().unwrap()["teapot"]["handle"], "left");
    assert_eq!(error.to_string(), "12345 Unknown (HTTP 418)");
}

#[test]
fn a_body_that_is_no_envelope_keeps_its_status_and_its_beginning() {
    let html = "<html>\n<head><title>502 Bad Gateway</title></head></html>";
    let error = error::<FeishuError>(502, html);
    assert!(matches!(error.kind(), ErrorKind::NoEnvelope));
    assert_eq!((error.http_status(), error.text()), (Some(502), Some(html)));
    assert_eq!((error.code(), error.retry()), (None, Some(Retry::Backoff)));
    assert_eq!(error.to_string(), "the response holds no error code (HTTP 502): <html>");

    let long = self::error::<FeishuError>(200, &"字".repeat(4000));
    assert!((1000..=1027).contains(&long.text().unwrap().len()));

    for body in
        ["", "  ", "[]", "3", "null", r#"{"data":1}"#, r#"{"code":null}"#, r#"{"code":1.5}"#]
    {
        let error = self::error::<FeishuError>(200, body);
        assert!(matches!(error.kind(), ErrorKind::NoEnvelope), "{body}: {error}");
    }
    let array = self::error::<FeishuError>(200, "[1]");
    assert_eq!(array.body(), Some(&json!([1])));
}

#[test]
fn success_with_an_error_status_is_an_error() {
    let error = error::<FeishuError>(503, r#"{"code":0,"msg":"success","data":{}}"#);
    assert!(matches!(error.kind(), ErrorKind::HttpStatus));
    assert_eq!(error.retry(), Some(Retry::Backoff));
    assert_eq!(
        error.to_string(),
        "the response reports success with an error status: success (HTTP 503)"
    );
}

#[derive(Debug, Deserialize, PartialEq)]
struct User {
    user_id: String,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Token {
    tenant_access_token: String,
}

#[test]
fn data_may_lie_beside_the_code_or_be_missing() {
    let body = br#"{"code":0,"msg":"ok","tenant_access_token":"t-1","expire":7200}"#;
    let token = Response::<Token>::new(200, body).into_result::<FeishuError>().unwrap();
    assert_eq!(token.tenant_access_token, "t-1");

    for body in [r#"{"code":0}"#, r#"{"code":0,"data":{}}"#, r#"{"code":0,"data":null}"#] {
        let unit = Response::<()>::new(200, body.as_bytes());
        assert!(unit.into_result::<FeishuError>().is_ok(), "{body}");
        let option = Response::<Option<User>>::new(200, body.as_bytes());
        assert_eq!(option.into_result::<FeishuError>().unwrap(), None, "{body}");
    }
}

#[test]
fn data_of_another_type_is_an_error_with_its_reason() {
    let body = br#"{"code":0,"data":{"user_id":7}}"#;
    let error = Response::<User>::new(200, body).into_result::<FeishuError>().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Data(_)));
    let reason = std::error::Error::source(&error).unwrap().to_string();
    assert!(reason.contains("expected a string"), "{reason}");
    assert_eq!(error.body().unwrap()["data"]["user_id"], 7);
    // For serde_json, a list that is too long for a type is a syntax error, but the body is sound.
    let body = br#"{"code":0,"data":[1,2],"log_id":"L"}"#;
    let error = Response::<(i64,)>::new(200, body).into_result::<FeishuError>().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Data(_)));
    let body = br#"{"data":[1,2],"code":40007}"#;
    let error = Response::<(i64,)>::new(200, body).into_result::<FeishuError>().unwrap_err();
    assert!(error.is(FeishuError::ContactUserIdNotFound));
    // Not even with an `Option`: if there is data, it must be of the right type.
    let body = br#"{"code":0,"data":{"user_id":7}}"#;
    let option = Response::<Option<User>>::new(200, body).into_result::<FeishuError>();
    assert!(option.is_err());
}

#[test]
fn a_deserialised_body_is_a_response() {
    let response: Response<User> =
        serde_json::from_str(r#"{"code":0,"data":{"user_id":"u"}}"#).unwrap();
    let user = response.http_status(200).into_result::<FeishuError>().unwrap();
    assert_eq!(user.user_id, "u");
}

#[test]
fn a_code_in_the_message_is_reachable() {
    let body = r#"{"code":11246,"msg":"create message content fail, ext=ErrCode: 11310; ErrMsg: element exceeds the limit"}"#;
    let error = error::<FeishuError>(400, body);
    assert_eq!(error.code(), Some(FeishuError::from(11_246)));
    assert_eq!(error.code_in_message(), Some(FeishuError::from(11_310)));
    for (message, code) in [
        ("errcode=-3", Some(-3)),
        ("ErrCode:", None),
        ("ErrCode: x", None),
        ("no code at all", None),
        ("ErrCode: 99999999999999999999", None),
        ("用户ErrCode：7", None),
        ("errcodes are listed; ErrCode: 3", Some(3)),
    ] {
        let body = json!({"code": 1, "msg": message}).to_string();
        let error = self::error::<FeishuError>(400, &body);
        assert_eq!(error.code_in_message().map(i64::from), code, "{message}");
    }
}

#[test]
fn sizes_stay_small() {
    assert_eq!(size_of::<ApiError<FeishuError>>(), size_of::<usize>());
}

#[test]
fn what_the_server_said_is_kept_also_without_a_code() {
    let error = error::<FeishuError>(400, r#"{"code":"E_X","msg":"why","request_id":12345}"#);
    assert!(matches!(error.kind(), ErrorKind::NoEnvelope));
    assert_eq!((error.symbol(), error.message()), (Some("E_X"), Some("why")));
    assert_eq!(error.log_id(), Some("12345"));
    assert_eq!(
        error.to_string(),
        "the response holds no documented error code: E_X: why (HTTP 400, log ID 12345)"
    );
    let error = self::error::<FeishuError>(500, r#"{"code":0,"msg":"boom"}"#);
    assert_eq!(
        error.to_string(),
        "the response reports success with an error status: boom (HTTP 500)"
    );
    assert_eq!(error.general_code(), None);
}

#[test]
fn numbers_are_read_however_they_are_written() {
    let code = |body: &str| error::<FeishuError>(400, body).code().map(i64::from);
    assert_eq!(code(r#"{"code":99991400.0}"#), Some(99_991_400));
    assert_eq!(code("\u{feff}{\"code\":-7}"), Some(-7));
    assert_eq!(code(r#"{"code":9223372036854775807}"#), Some(i64::MAX));
    // These are not 64-bit integers, and are not rounded to one.
    for body in [r#"{"code":1e30}"#, r#"{"code":18446744073709551615}"#, r#"{"code":0.5}"#] {
        assert_eq!(code(body), None, "{body}");
    }
}
