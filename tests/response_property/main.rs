//! Compares the one-pass way from a response to its data with a straightforward reader that builds a tree
//! first.

mod reference;

use std::fmt::Debug;

use errcodes::{ErrorCode, ErrorKind, Response, error_catalog};
use proptest::prelude::*;
use proptest::sample::select;
use reference::{Failure, Outcome, SCOPE, reference};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

error_catalog!("../frozen/catalogs/feishu.csv");
error_catalog!("../frozen/catalogs/ones.csv");

error_catalog! {
    /// A platform for which 0 is a failure, 200 a success, and 9 either.
    pub(crate) enum OddError = "../zero-fails.csv";
}

error_catalog! {
    /// A platform that documents failures only.
    pub(crate) enum FailuresError = "../overload-by-status.csv";
}

fn outcome<T: DeserializeOwned, E: ErrorCode>(status: u16, body: &str) -> Outcome<T> {
    match Response::<T>::new(status, body.as_bytes()).scope(SCOPE).into_result::<E>() {
        Ok(data) => Outcome::Data(data),
        Err(error) => Outcome::Failure(Failure {
            kind: match error.kind() {
                ErrorKind::Code(_) => "code",
                ErrorKind::HttpStatus => "status",
                ErrorKind::NoEnvelope => "no envelope",
                ErrorKind::Data(_) => "data",
                _ => "another",
            },
            number: error.number(),
            name: error.code().map(ErrorCode::name),
            symbol: error.symbol().map(str::to_owned),
            message: error.message().map(str::to_owned),
            log_id: error.log_id().map(str::to_owned),
        }),
    }
}

/// Data with fields that envelopes have too.
#[derive(Debug, Deserialize, PartialEq)]
struct Item {
    code: i64,
    msg: String,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Flat {
    msg: Option<String>,
    #[serde(flatten)]
    rest: std::collections::BTreeMap<String, Value>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(untagged)]
enum Either {
    Item(Item),
    List(Vec<i64>),
    Text(String),
}

/// The text of an object, with fields in any order, some of them twice.
fn object(fields: impl Strategy<Value = (&'static str, String)>) -> impl Strategy<Value = String> {
    let space = || select(vec!["", "", "", " ", "\n\t"]);
    let field = (fields, space(), space());
    prop::collection::vec(field, 0..6).prop_map(|fields| {
        let fields: Vec<_> = fields
            .into_iter()
            .map(|((name, value), before, after)| format!("{before}\"{name}\"{after}:{value}"))
            .collect();
        format!("{{{}}}", fields.join(","))
    })
}

fn scalar_field() -> impl Strategy<Value = (&'static str, String)> {
    let code = select(vec![
        "0",
        "0",
        "0",
        "200",
        "200",
        "9",
        "7",
        "40007",
        "-1",
        "0.0",
        "-0",
        "40007.0",
        "1.5",
        "1e2",
        "1e300",
        "18446744073709551615",
        "\"0\"",
        "\" 40007 \"",
        "\"40007.0\"",
        "\"1.5\"",
        "\"4e4\"",
        "9",
        "\"OK\"",
        "\"Store.OK\"",
        "\"Store.Missing.Where\"",
        "\"InvalidParameter.X\"",
        "\"Teapot\"",
        "\"\"",
        "null",
        "true",
        "[]",
        "{}",
        "[0]",
        "{\"code\":7}",
    ]);
    let names = vec!["code", "code", "c\\u006fde", "err_code", "errcode", "error_code"];
    let text = select(vec![
        "\"param error\"",
        "\"broken\"",
        "\" in use by x \"",
        "\"\"",
        "7",
        "null",
        "\"\\ud83d\\ude00\"",
        "\"a\\nb\"",
        "[\"msg\"]",
    ]);
    let texts = vec!["msg", "message", "errmsg", "log_id", "traceId", "x", "data2"];
    prop_oneof![
        (select(names), code).prop_map(|(name, value)| (name, value.to_owned())),
        (select(texts), text).prop_map(|(name, value)| (name, value.to_owned())),
    ]
}

fn body() -> impl Strategy<Value = String> {
    let data = select(vec![
        "{}",
        "{ }",
        "null",
        "[1,2]",
        "[]",
        "7",
        "\"text\"",
        "{\"code\":7,\"msg\":\"m\"}",
        "{\"msg\":\"m\\u0021\",\"x\":[{}],\"code\":0}",
        "{\"code\":\"7\",\"msg\":\"m\"}",
        "{\"code\":7,\"msg\":\"m\",\"code\":8}",
        "{\"error\":{\"code\":7}}",
    ]);
    let nested = prop_oneof![
        4 => object(scalar_field()),
        1 => select(vec!["null", "\"why\"", "[]", "3"]).prop_map(str::to_owned),
    ];
    object(prop_oneof![
        6 => scalar_field(),
        3 => data.prop_map(|data| ("data", data.to_owned())),
        2 => (select(vec!["error", "err"]), nested),
    ])
}

fn check<T: Debug + DeserializeOwned + PartialEq, E: ErrorCode>(status: u16, body: &str) {
    let expected = reference::<T, E>(status, body);
    assert_eq!(outcome::<T, E>(status, body), expected, "{body}");
    let marked = format!("\u{feff}{body}");
    assert_eq!(outcome::<T, E>(status, &marked), expected, "{body}, with a byte-order mark");
    // Through `Deserialize`, from text and from a tree; a tree keeps the last of two fields with the same
    // name.
    let response = serde_json::from_str::<Response<'_, T>>(body).unwrap();
    let deserialized = response.http_status(status).scope(SCOPE).into_result::<E>();
    assert_eq!(deserialized.ok(), data(expected), "{body}, deserialized");
}

fn data<T>(outcome: Outcome<T>) -> Option<T> {
    match outcome {
        Outcome::Data(data) => Some(data),
        Outcome::Failure(_) => None,
    }
}

fn check_all<E: ErrorCode>(status: u16, body: &str) {
    check::<Value, E>(status, body);
    check::<(), E>(status, body);
    check::<Option<Item>, E>(status, body);
    check::<Item, E>(status, body);
    check::<Flat, E>(status, body);
    check::<Either, E>(status, body);
    check::<Vec<i64>, E>(status, body);
    check::<(i64,), E>(status, body);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_pass_and_a_tree_come_to_the_same(body in body(), status in select(vec![200, 400, 409])) {
        check_all::<FeishuError>(status, &body);
        check_all::<OnesError>(status, &body);
        check_all::<OddError>(status, &body);
        check_all::<FailuresError>(status, &body);
    }

    #[test]
    fn what_is_no_json_is_no_success(body in body(), at in any::<prop::sample::Index>(), with in any::<u8>()) {
        let cut = &body.as_bytes()[..at.index(body.len())];
        prop_assert!(Response::<Value>::new(200, cut).into_result::<FeishuError>().is_err());
        let mut changed = body.clone().into_bytes();
        changed[at.index(body.len())] = with;
        let is_json = serde_json::from_slice::<Value>(&changed).is_ok();
        let result = Response::<Value>::new(200, &changed).into_result::<FeishuError>();
        prop_assert!(is_json || result.is_err());
    }
}
