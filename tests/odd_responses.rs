//! Responses that are slightly wrong, contradict themselves, or are made to cause harm.

use errcodes::{ApiError, ErrorCode, ErrorKind, RawError, Response, error_catalog};
use serde::Deserialize;
use serde_json::{Value, json};

error_catalog!("./frozen/catalogs/bkrepo.csv");
error_catalog!("./frozen/catalogs/feishu.csv");
error_catalog!("./frozen/catalogs/feishu-project.csv");
error_catalog!("./frozen/catalogs/ones.csv");

error_catalog! {
    /// A platform for which 0 is a failure, 200 a success, and 9 either.
    pub(crate) enum OddError = "./zero-fails.csv";
}

fn result<E: ErrorCode>(body: impl AsRef<[u8]>) -> Result<Value, ApiError<E>> {
    Response::new(200, body.as_ref()).into_result()
}

fn error<E: ErrorCode>(body: impl AsRef<[u8]>) -> ApiError<E> {
    result(body.as_ref()).expect_err(&String::from_utf8_lossy(body.as_ref()))
}

#[test]
fn an_error_in_any_field_for_codes_is_no_success() {
    for body in [
        r#"{"code":200,"errcode":"InvalidParameter","data":1}"#,
        r#"{"code":0,"errcode":"InvalidParameter","data":1}"#,
        r#"{"errcode":"InvalidParameter.Team.Name.TooLong","code":"0","data":1}"#,
        r#"{"code":0,"error":{"code":"InvalidParameter"},"data":1}"#,
    ] {
        assert!(error::<OnesError>(body).is(OnesError::InvalidParameter), "{body}");
    }
    for body in [
        r#"{"code":0,"err_code":40007}"#,
        r#"{"code":0,"error":{"code":40007}}"#,
        r#"{"error":{"code":40007},"data":{},"code":0}"#,
        r#"{"code":7,"err":{"error_code":"40007"}}"#,
        r#"{"code":40007,"code":0}"#,
        r#"{"code":0,"code":40007,"data":1}"#,
        r#"{"c\u006fde":0,"code":40007}"#,
    ] {
        assert!(error::<FeishuError>(body).is(FeishuError::ContactUserIdNotFound), "{body}");
    }
    // Undocumented numbers are not a success either.
    assert_eq!(error::<FeishuError>(r#"{"code":0,"err_code":4711}"#).number(), Some(4711));
    assert_eq!(error::<FeishuError>(r#"{"code":0,"err_code":-1,"data":{}}"#).number(), Some(-1));
}

#[test]
fn what_says_nothing_leaves_a_success_a_success() {
    for body in [
        r#"{"code":0,"err_code":null,"errcode":"","error_code":" ","data":1}"#,
        r#"{"code":0,"errcode":"ok","error":null,"data":1}"#,
        r#"{"code":0,"errcode":"ok2","error_code":"inf","data":1}"#,
        r#"{"code":0,"error":{},"err":{"code":0},"data":1}"#,
        r#"{"code":0,"error":"","data":1}"#,
        r#"{"code":0,"error":[],"data":1}"#,
        r#"{"code":"0","data":1}"#,
        r#"{"code":0.0,"data":1}"#,
        r#"{"code":-0,"data":1}"#,
        "\u{feff} \n{\"data\":1,\"code\":0}\r\n",
    ] {
        assert_eq!(result::<FeishuError>(body).unwrap(), json!(1), "{body}");
    }
    assert_eq!(result::<OnesError>(r#"{"code":200,"errcode":"OK","data":1}"#).unwrap(), json!(1));
    assert_eq!(result::<OnesError>(r#"{"errcode":"OK","data":1}"#).unwrap(), json!(1));
    // 0 is a success if it is not in the catalog, and here 200 is one too.
    assert_eq!(result::<OnesError>(r#"{"code":0,"data":1}"#).unwrap(), json!(1));
    assert_eq!(error::<FeishuError>(r#"{"code":200,"data":1}"#).number(), Some(200));
}

#[test]
fn two_values_for_one_thing_are_no_success() {
    for body in [
        r#"{"code":0,"code":0,"data":1}"#,
        r#"{"code":null,"code":0,"data":1}"#,
        r#"{"code":0,"error":{"code":0},"error":{"code":0}}"#,
        r#"{"code":0,"err_code":1.5,"data":1}"#,
        r#"{"code":0,"errcode":"99999999999999999999"}"#,
    ] {
        let error = error::<FeishuError>(body);
        assert!(matches!(error.kind(), ErrorKind::NoEnvelope), "{body}: {error:?}");
        assert!(std::error::Error::source(&error).is_some(), "{body}");
    }
    let error = error::<FeishuError>(r#"{"code":0,"data":1,"data":1}"#);
    assert!(matches!(error.kind(), ErrorKind::Data(_)), "{error:?}");
}

#[test]
fn a_body_that_is_a_little_wrong_keeps_its_code_and_is_never_a_success() {
    let wrong: [(&str, &[u8]); 12] = [
        ("half of a surrogate pair", br#"{"code":CODE,"msg":"cut \ud83d","log_id":"L"}"#),
        ("a raw tab", b"{\"code\":CODE,\"msg\":\"a\tb\",\"log_id\":\"L\"}"),
        ("GBK", b"{\"code\":CODE,\"msg\":\"\xb2\xce\xca\xfd\",\"log_id\":\"L\"}"),
        ("a number out of range", br#"{"code":CODE,"msg":"x","n":1e400,"log_id":"L"}"#),
        ("no end", br#"{"code":CODE,"log_id":"L","data":{"a":[1,2"#),
        ("no end in a text", br#"{"code":CODE,"log_id":"L","msg":"the quick"#),
        ("no end, after texts", br#"{"error":"busy","err":null,"code":CODE,"log_id":"L","#),
        ("no end, after objects", br#"{"error":{"err":{"code":5}},"code":CODE,"log_id":"L","#),
        ("no end, after lists", br#"{"x":[{"code":5},"]",true],"code":CODE,"log_id":"L","#),
        ("more behind the end", br#"{"code":CODE,"msg":"x","log_id":"L"} x"#),
        ("a comma too much", br#"{"code":CODE,"msg":"x","log_id":"L",}"#),
        ("an escape that is none", br#"{"code":CODE,"msg":"\x","error":{"log_id":"L"}}"#),
    ];
    for (what, body) in wrong {
        let with = |code: &str| {
            let at = body.windows(4).position(|word| word == b"CODE").unwrap();
            [&body[..at], code.as_bytes(), &body[at + 4..]].concat()
        };
        let failure = error::<FeishuError>(with("40007"));
        assert!(failure.is(FeishuError::ContactUserIdNotFound), "{what}: {failure:?}");
        assert_eq!(failure.log_id(), Some("L"), "{what}");
        let success = error::<FeishuError>(with("0"));
        assert!(matches!(success.kind(), ErrorKind::NoEnvelope), "{what}: {success:?}");
        assert_eq!(success.log_id(), Some("L"), "{what}");
    }
    let tab = error::<FeishuError>("{\"code\":40007,\"msg\":\"a\tb\"}");
    assert_eq!(tab.message(), Some("a\tb"));
    let message = |body: &str| error::<FeishuError>(body).message().map(str::to_owned);
    assert_eq!(message(r#"{"error":"busy","code":7,"#).as_deref(), Some("busy"));
    assert_eq!(message(r#"{"error":{"err":"inner"},"code":7,"#), None);
    assert_eq!(message(r#"{"code":7,"msg":"\x y"}"#).as_deref(), Some("\\x y"));
    // A number that is cut off is not guessed.
    assert_eq!(error::<FeishuError>(r#"{"msg":"x","code":4000"#).number(), None);
    assert_eq!(error::<FeishuError>(r#"{"data":[{"code":40007}],"code":40"#).number(), None);
    // If a body is cut off, the string code may have been in the missing part.
    assert!(error::<OnesError>(r#"{"code":404,"#).code().unwrap().is_overloaded());
}

#[test]
fn what_a_damaged_body_says_is_not_guessed() {
    let number = |body: &[u8]| error::<FeishuError>(body).number();
    // If brackets do not match, whatever follows may be at any level.
    assert_eq!(number(br#"{"data":{"x":1],"code":40003,"y":2},"code":40007}"#), None);
    assert_eq!(number(br#"{"code":40007,"data":[1}}"#), Some(40_007));
    // Words that some JSON writers use.
    assert_eq!(number(br#"{"n":NaN,"m":-Infinity,"code":40007}"#), Some(40_007));
    assert_eq!(number(br#"{"n":nil,"code":40007}"#), None);
    // The second byte of a GBK character may be a backslash, and the first is not valid UTF-8.
    assert_eq!(number(b"{\"msg\":\"\xd5\x5c\",\"code\":40007}"), Some(40_007));
    assert_eq!(number(b"{\"msg\":\"\xd5\xd5\\\"\",\"code\":40007}"), Some(40_007));
    assert_eq!(number("{\"msg\":\"参\\\"\t\",\"code\":40007}".as_bytes()), Some(40_007));
    // Another encoding, with one byte per character.
    assert_eq!(number(b"{\"msg\":\"\xe9\",\"code\":40007}"), Some(40_007));
    // Objects inside objects, and strings that look like ends.
    assert_eq!(number(br#"{"x":{"y":{"code":5},"z":"}]\""},"code":40007,"#), Some(40_007));
    assert_eq!(number(br#"{"code":40007 "msg":"x"}"#), Some(40_007));
    assert_eq!(number(br#"{"msg":"x" "code":40007}"#), None);
    assert_eq!(number(br#"{"":{},"code":-7,"#), Some(-7));
    assert_eq!(number(b"{},"), None);
    assert_eq!(number(br#"  {"code" : "40007" ,"#), Some(40_007));
}

#[test]
fn a_reason_quotes_no_more_than_a_line_of_what_the_server_sent() {
    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum State {
        On,
    }
    let body = r#"{"code":0,
"data":"x\nhint: forged \u001b[31m"}"#;
    let error = Response::<State>::new(200, body.as_bytes()).into_result::<FeishuError>();
    let error = error.map(|State::On| ()).unwrap_err();
    let reason = std::error::Error::source(&error).unwrap().to_string();
    assert_eq!(
        reason,
        "unknown variant `x\\nhint: forged \\u{1b}[31m`, expected `on` at line 2 column 35"
    );
    assert!(format!("{error:#}").lines().any(|line| line == format!("reason: {reason}")));

    let long = format!(r#"{{"code":0,"data":"{}"}}"#, "x".repeat(1_000_000));
    let error =
        Response::<i64>::new(200, long.as_bytes()).into_result::<FeishuError>().unwrap_err();
    let chain = format!("{:#}", anyhow::Error::from(error.clone()));
    assert!(format!("{error:#}").len() < 1000 && chain.len() < 1000);
    assert!(format!("{error:?}").len() < 20_000);
    let long = format!("\"{}\"", "x".repeat(1_000_000));
    assert!(format!("{:#}", self::error::<FeishuError>(&long)).len() < 1000);
}

#[test]
fn a_number_that_may_mean_success_leaves_the_others_to_decide() {
    let result = |scope: &str, body: &str| {
        let response = Response::<Value>::new(200, body.as_bytes()).scope(scope.to_owned());
        response.into_result::<OddError>()
    };
    for body in
        [r#"{"code":9,"data":1}"#, r#"{"code":9,"err_code":9,"errcode":"Store.OK","data":1}"#]
    {
        assert_eq!(result("/half/x", body).unwrap(), json!(1), "{body}");
        assert!(result("/x", body).unwrap_err().is(OddError::Broken), "{body}");
    }
    for body in [
        r#"{"code":9,"err_code":40007,"data":1}"#,
        r#"{"code":9,"errcode":"Store.Missing","data":1}"#,
    ] {
        assert!(result("/half/x", body).unwrap_err().is(OddError::Missing), "{body}");
    }
    assert!(result("/half/x", r#"{"code":0,"data":1}"#).unwrap_err().is(OddError::Refused));
}

#[test]
fn of_several_codes_a_documented_one_is_the_error() {
    for body in [
        r#"{"code":12345,"err_code":40007}"#,
        r#"{"code":400,"error":{"code":40007}}"#,
        r#"{"code":40007,"code":12345}"#,
    ] {
        assert!(error::<FeishuError>(body).is(FeishuError::ContactUserIdNotFound), "{body}");
    }
    // The error says that it occurs twice.
    let twice = error::<FeishuError>(r#"{"code":40007,"code":12345}"#);
    assert!(format!("{twice:#}").contains("reason: a field for a code is there twice"));
    // A more specific code still decides.
    let specific = error::<FeishuError>(r#"{"code":40007,"error_code":12345}"#);
    assert_eq!(specific.number(), Some(12_345));
    assert_eq!(specific.general_code(), Some(FeishuError::ContactUserIdNotFound));
}

#[test]
fn a_body_without_a_code_says_what_it_is() {
    let text = |body: &[u8]| error::<FeishuError>(body).to_string();
    assert_eq!(
        text(br#"{"detail":"Not found"}"#),
        r#"the response holds no error code (HTTP 200): {"detail":"Not found"}"#
    );
    assert_eq!(text(b"[1]"), "the response holds no code that can be read (HTTP 200): [1]");
    assert_eq!(
        text(br#"{"code":18446744073709551615,"msg":"x"}"#),
        "the response holds no code that can be read: x (HTTP 200)"
    );
    let gbk = error::<FeishuError>(b"{\"code\":0,\"msg\":\"\xb2\xce\"}");
    assert!(std::error::Error::source(&gbk).unwrap().to_string().contains("utf-8"));
}

#[test]
fn data_that_only_serde_json_skips_does_not_matter() {
    #[derive(Debug, Deserialize, PartialEq)]
    struct Named {
        name: String,
    }
    let body = br#"{"code":0,"data":{"name":"x","other":1e400}}"#;
    let named = Response::<Named>::new(200, body).into_result::<FeishuError>().unwrap();
    assert_eq!(named.name, "x");
    // Outside the data, everything is read in full.
    let body = br#"{"code":0,"data":{"name":"x"},"other":1e400}"#;
    assert!(Response::<Named>::new(200, body).into_result::<FeishuError>().is_err());
}

#[test]
fn rows_without_a_string_code_are_reached_by_its_absence() {
    let reached: Vec<_> = OnesError::ALL
        .iter()
        .filter(|error| error.is_success() || error.meanings().len() > 1)
        .filter(|error| error.symbol().is_none())
        .collect();
    assert!(!reached.is_empty());
    for &&meaning in reached.iter().filter(|error| !error.is_success()) {
        let body = format!(r#"{{"code":{}}}"#, meaning.code());
        assert!(error::<OnesError>(&body).is(meaning), "{body}");
        let empty = format!(r#"{{"code":{},"errcode":""}}"#, meaning.code());
        assert!(error::<OnesError>(&empty).is(meaning), "{empty}");
        let other = format!(r#"{{"code":{},"errcode":"Teapot"}}"#, meaning.code());
        assert!(error::<OnesError>(&other).code().unwrap().is_overloaded(), "{other}");
        assert_eq!(OnesError::resolve(RawError::new(meaning.code()).without_symbol()), meaning);
    }
}

#[test]
fn bodies_made_to_hurt_end_in_an_error() {
    // Quadratic time would never finish: a string code with a million dots once took minutes.
    let million = 1_000_000;
    let dots = format!(r#"{{"errcode":"{}"}}"#, "a.".repeat(4 * million));
    let number_and_dots =
        format!(r#"{{"code":400,"errcode":"{}"}}"#, "InvalidParameter.".repeat(99_999));
    let deep = "[".repeat(million);
    let deep_beside = format!(r#"{{"code":0,"data":1,"x":{deep}{}}}"#, "]".repeat(million));
    let deep_data = format!(r#"{{"code":0,"data":{deep}{}}}"#, "]".repeat(million));
    let deep_objects = r#"{"error":"#.repeat(million);
    let codes = format!("{{{}\"data\":1}}", r#""code":0,"#.repeat(million));
    let long_message = format!(r#"{{"code":40007,"msg":"{}"}}"#, "x".repeat(10 * million));
    let long_list = format!(r#"{{"data":[{}1],"code":40007,"msg":"x"}}"#, "1,".repeat(million));
    let long_code = format!(r#"{{"code":[{}1],"data":1}}"#, "1,".repeat(million));
    let cut_off = format!(r#"{{"code":40007,"data":[{}"#, "1,".repeat(million));
    let quotes = "\"\\".repeat(million);
    for (name, body, number) in [
        ("dots", &dots, None),
        ("number and dots", &number_and_dots, Some(400)),
        ("deep", &deep, None),
        ("deep beside data", &deep_beside, None),
        ("deep data", &deep_data, None),
        ("deep objects", &deep_objects, None),
        ("codes", &codes, None),
        ("long message", &long_message, Some(40_007)),
        ("long list", &long_list, Some(40_007)),
        ("long code", &long_code, None),
        ("cut off", &cut_off, Some(40_007)),
        ("quotes", &quotes, None),
    ] {
        let feishu = error::<FeishuError>(body);
        assert_eq!(feishu.number(), number, "{name}");
        let _ = (format!("{feishu}"), format!("{feishu:#}"), format!("{feishu:?}"));
        assert!(feishu.to_string().chars().count() < 1200, "{name}");
        let ones = error::<OnesError>(body);
        assert!(serde_json::to_string(&ones).unwrap().len() < 300_000, "{name}");
    }
}

#[test]
fn a_huge_body_is_kept_in_part() {
    let list = "{\"id\":1234567},".repeat(100_000);
    let text = "x".repeat(100_000);
    let body = format!(r#"{{"data":[{list}0],"text":"{text}","code":40007,"msg":"why"}}"#);
    let error = error::<FeishuError>(&body);
    assert!(error.is(FeishuError::ContactUserIdNotFound));
    let kept = error.body().unwrap();
    assert_eq!(kept["msg"], "why");
    assert_eq!(kept["data"][0]["id"], 1_234_567);
    assert!(serde_json::to_string(kept).unwrap().len() < 64 << 10);
    // Names of fields have no room reserved for them.
    let key = format!(r#"{{"{text}":1,"code":40007,"data":{{"{text}":1,"x":2}}}}"#);
    let kept = serde_json::to_string(self::error::<FeishuError>(&key).body().unwrap()).unwrap();
    assert_eq!(kept, r#"{"code":40007,"data":{"x":2}}"#);
    // Up to 64 KiB, the body is kept whole.
    let body = format!(r#"{{"code":40007,"data":[{}0]}}"#, "1,".repeat(30_000));
    assert_eq!(self::error::<FeishuError>(&body).body(), serde_json::from_str(&body).ok().as_ref());
}

#[test]
fn no_beginning_of_a_response_is_a_success() {
    let body = r#"{"code":0,"msg":"ok \ud83d\ude00","error":{"log_id":"L"},"data":{"name":"李"}} "#;
    let whole = body.trim_end().len();
    for end in 0..body.len() {
        assert_eq!(result::<FeishuError>(&body.as_bytes()[..end]).is_ok(), end >= whole, "{end}");
    }
    let body = body.replace(":0,", ":40007,");
    for end in 0..body.len() {
        let error = error::<FeishuError>(&body.as_bytes()[..end]);
        let is_read = error.is(FeishuError::ContactUserIdNotFound);
        assert_eq!(is_read, end > "{\"code\":40007".len(), "{end}");
        assert!(is_read || error.code().is_none());
    }
}

#[test]
fn proxies_and_other_platforms_answer_in_html_and_lists() {
    for body in
        ["<html>", "[{\"code\":0}]", "[0,\"ok\",{}]", "0", "\"code\"", "true", "{", "}", "{]"]
    {
        let error = error::<BkrepoError>(body);
        assert!(matches!(error.kind(), ErrorKind::NoEnvelope), "{body}");
    }
    let gbk = error::<FeishuProjectError>(b"\xb4\xed\xce\xf3");
    assert!(matches!(gbk.kind(), ErrorKind::NoEnvelope));
    assert!(gbk.body().is_none() && !gbk.text().unwrap().is_empty());
}
