//! `errcode explain -`: codes in responses and logs, whatever they look like and however long they are.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

const CATALOGS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/commands/explain.in");

fn explain(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_errcode"));
    command.env("LC_ALL", "C").args(["explain", "--catalog", CATALOGS]).args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn given(mut child: Child, input: &[u8]) -> Output {
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // It answers before it has read everything.
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn run(arguments: &[&str], input: impl AsRef<[u8]>) -> Output {
    given(explain(arguments).spawn().unwrap(), input.as_ref())
}

/// What is found: where, the code, and the names of what it may mean.
fn found(input: &str) -> Vec<String> {
    let output = run(&["--json", "-"], input);
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = str::from_utf8(&output.stdout).unwrap().lines();
    let objects = lines.map(|line| serde_json::from_str::<Value>(line).unwrap());
    let shown = objects.map(|object| {
        let code =
            object["code"].as_str().map_or_else(|| object["code"].to_string(), str::to_owned);
        let meanings = object["meanings"].as_array().unwrap().iter();
        let names: Vec<_> = meanings.map(|row| row["name"].as_str().unwrap()).collect();
        format!("{} {code} {}", object["line"], names.join("|")).trim_end().to_owned()
    });
    shown.collect()
}

#[test]
fn codes_stand_in_many_shapes() {
    for line in [
        // JSON
        r#"{"code":1001,"msg":"address 7 is unknown"}"#,
        r#"{"code" : "1001"}"#,
        r#"{"err_code":1001}"#,
        r#"{"errcode":1001,"data":{"code":"x y"}}"#,
        r#"{"error_code":1001}"#,
        r#"{"errorCode":1001}"#,
        r#"{"data":null,"error":{"code":1001}}"#,
        r#"[{"code":0},{"code":1001}]"#,
        r#"{"code":0,"error_code":1001}"#,
        // A known code that says more stands for the others.
        r#"{"code":1002,"error_code":1001}"#,
        // In lines of logs
        r"2026-11-21T20:45:50.150001Z ERROR code=1001 msg=failed",
        r"error_code: 1001, took 50001 ms",
        r#"E1121 answer was {"code":1001,"data":[60001.5]}"#,
        r#"ERROR body="{\"code\":1001,\"msg\":\"address \\\"7\\\" is unknown\"}""#,
        r#"{"level":"error","body":"{\"code\":1001,\"data\":\"{}\"}","size":60001}"#,
        r#"partly {\"code\":1001,\"msg\":\"x\"} escaped"#,
        r"resp={'code': 1001, 'msg': u'address'}",
        r"ERR map[code:1001 msg:address x is unknown] it's",
        r"{Code:1001 Msg:address x is unknown}",
        r"GET /v1/parcels?code=1001&x=1 HTTP/1.1",
        "\u{1b}[31mERROR\u{1b}[0m \u{1b}[3mcode\u{1b}[0m\u{1b}[2m=\u{1b}[0m1001",
        r"错误 code=1001，请重试",
        "{\"code\":1001}\r",
    ] {
        assert_eq!(found(line), ["1 1001 AddressUnknown"], "{line}");
    }
}

#[test]
fn a_response_that_says_its_code_twice_is_one_response() {
    assert_eq!(
        found("{\n\"err\": {\n\"code\": 1001\n},\n\"err_code\": 1001\n}\n"),
        ["3 1001 AddressUnknown"]
    );
    assert_eq!(found(r#"failed: code=1001 body={"code":1001}"#), ["1 1001 AddressUnknown"]);
    // Two responses on a line are two.
    assert_eq!(found(r#"{"code":1001} {"code":1001}"#).len(), 2);
    assert_eq!(found("code=1001 code=1001").len(), 2);
}

#[test]
fn numbers_of_five_digits_count_where_they_stand_alone() {
    for line in [
        "ERROR: 60001",
        "failed (60001)",
        "failed: 60001 slow down please",
        "[60001] slow down",
        "错误码：60001。",
        "ErrCode 60001, sorry",
        r#"{"msg":"failed with 60001"}"#,
        "ret=60001",
        r#"{"ret":60001}"#,
        "60001",
        "60001: slow down",
    ] {
        assert_eq!(found(line), ["1 60001 RateLimited"], "{line}");
    }
    for line in [
        "id=60001 x160001 60001x 1.60001 60001.5 2026-60001 a-60001 160001 600010",
        "nginx[60001]: pid 60001 listens on port 60001, exit code 60001",
        "\"GET / HTTP/1.1\" 200 60001 \"-\"",
        "paid ¥60001, $60001 and 60001元, call +86 60001 60001, fixes #60001",
        r#"{"sizes":[60001,60001],"trace":{"x-request-id":60001}}"#,
        "zip_code=60001 barcode=60001 exitCode=60001 coupon code: 60001",
        "127.0.0.1:60001 /users/60001 host:60001",
        "took 60001 ms, 60001 bytes",
        "fde60001-60001-4a",
        r#"{"user_id":60001,"size":"60001"}"#,
        // Known, but too short to count by themselves, or nobody's.
        "1001 1002 70001",
        "exit code: 1001, status code=1001, country_code=1001, postcode: 1001, decode=1001",
        "",
    ] {
        assert_eq!(found(line), [""; 0], "{line}");
    }
}

#[test]
fn what_stands_beside_a_code_tells_its_meaning() {
    for (line, expected) in [
        (r#"{"code":50001,"msg":"depot busy"}"#, "DepotBusy"),
        (r#"{"code":50001,"msg":"Token is expired. Log in."}"#, "TokenExpired"),
        (r#"{"code":50001,"message":"payment was refused"}"#, "PaymentRefused"),
        (r#"{"path":"/v2/parcels","answer":{"code":50001}}"#, "TokenExpired|PaymentRefused"),
        ("POST https://parcel.example/v2/x -> code=50001", "TokenExpired"),
        ("POST /v2/x failed, code=50001", "TokenExpired"),
        ("ERROR 50001 token is expired", "TokenExpired"),
        ("payment was refused (50001)", "PaymentRefused"),
        ("code=50001", "DepotBusy|TokenExpired|PaymentRefused"),
        ("code=50001 msg=something new", "DepotBusy|TokenExpired|PaymentRefused"),
        (r#"{"code":400,"errcode":"Cart.Full.Today"}"#, "CartFull"),
        (r#"{"code":400,"err_code":"Cart.Empty"}"#, "CartEmpty"),
        ("code=400 the cart is full", "CartFull"),
    ] {
        let [found] = &found(line)[..] else { panic!("{line}") };
        let names = found.rsplit(' ').next().unwrap();
        if line.contains("/v2/") {
            assert!(names.starts_with("TokenExpired"), "{line}: {found}");
        } else {
            assert_eq!(names, expected, "{line}");
        }
    }
}

#[test]
fn each_of_several_codes_has_what_stands_beside_it() {
    assert_eq!(
        found(r#"[{"code":50001,"msg":"depot busy"},{"code":50001,"msg":"token is expired"}]"#),
        ["1 50001 DepotBusy", "1 50001 TokenExpired"]
    );
    assert_eq!(
        found("code=50001 msg=depot busy, code=50001 msg=payment was refused"),
        ["1 50001 DepotBusy", "1 50001 PaymentRefused"]
    );
    assert_eq!(
        found(r#"{"code":1001,"msg":"address 5 is unknown, ErrCode: 1002"}"#),
        ["1 1001 AddressUnknown", "1 1002 ParcelTooHeavy"]
    );
}

#[test]
fn a_response_on_several_lines_is_read_as_a_whole() {
    let response = "{\n  \"data\": [\n    1,\n    2\n  ],\n  \"msg\": \"token is expired\",\n  \"code\": 50001\n}\n";
    assert_eq!(found(response), ["7 50001 TokenExpired"]);
    assert_eq!(found(&response.replace('\n', "\r\n")), ["7 50001 TokenExpired"]);
    // Cut off, and between lines of a log
    let cut = response.trim_end().trim_end_matches('}');
    assert_eq!(found(cut), ["7 50001 TokenExpired"]);
    let log = format!("before\nanswer: {response}code=1001\n");
    assert_eq!(found(&log), ["8 50001 TokenExpired", "10 1001 AddressUnknown"]);
}

#[test]
fn success_is_no_error_and_nothing_is_no_success() {
    let said = |input: &str| {
        let output = run(&["-"], input);
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, text) = said("{\"code\":0}\ncode=0 ok\n");
    assert_eq!((code, &text[..]), (Some(0), "no error code was found; 2 codes report success\n"));
    let (code, text) = said("nothing\n");
    assert_eq!((code, &text[..]), (Some(1), "no error code was found\n"));
    let (code, text) = said("code=4711 msg=strange\n");
    assert_eq!(code, Some(1));
    assert_eq!(text, "line 1: code=4711 msg=strange\n  4711 is in no catalog\n");
    assert_eq!(said("code=1001").0, Some(0));
}

#[test]
fn a_person_reads_each_meaning_once_in_full() {
    let log = "a code=50001 msg=depot busy\nb code=50001 msg=depot busy\nc code=7 msg=strange\n";
    let text = |language: &str| {
        let output = run(&["--lang", language, "-"], log);
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(
        text("en"),
        "\
line 1: a code=50001 msg=depot busy
  parcel 50001 DepotBusy (decided by the message)
    when        the API's path is another one
    message     depot busy
    meaning     The depot has no room.
    what to do  Retry with backoff.
    retry       try again, waiting longer each time (backoff)
    category    the service is not available now (unavailable)

line 2: b code=50001 msg=depot busy
  parcel 50001 DepotBusy: The depot has no room. (decided by the message)
line 3: c code=7 msg=strange
  7 is in no catalog

2 codes in 3 places:
  2 × parcel 50001 DepotBusy
  1 × 7 is in no catalog
"
    );
    assert_eq!(
        text("zh"),
        "\
第 1 行： a code=50001 msg=depot busy
  parcel 50001 DepotBusy（根据报文判断）
    适用于    其他接口路径
    报文      depot busy
    含义      仓库没有空位。
    怎么办    按退避重试。
    重试      按退避重试 (backoff)
    错误分类  服务暂时不可用 (unavailable)

第 2 行： b code=50001 msg=depot busy
  parcel 50001 DepotBusy：仓库没有空位。（根据报文判断）
第 3 行： c code=7 msg=strange
  7 不在任何错误码表里

2 个错误码，共 3 处：
  2 × parcel 50001 DepotBusy
  1 × 7 不在任何错误码表里
"
    );
}

#[test]
fn what_stays_open_is_said_to_be_open() {
    let output = run(&["-"], "code=50001\ncode=50001\n");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains(
            "one of 3 meanings; what stands beside it does not tell which:\n    parcel 50001"
        ),
        "{text}"
    );
    assert_eq!(text.matches("shop 50001 PaymentRefused").count(), 2, "{text}");
    assert!(
        text.ends_with("1 code in 2 places:\n  2 × 50001, one of several meanings\n"),
        "{text}"
    );
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn what_a_log_holds_does_nothing_to_the_terminal() {
    let output = run(&["-"], b"\x1b]0;title\x07 code=4711 msg=\x1b[2J\x1b[1;1Hhere\x00\xff\n");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.contains(|char: char| char.is_control() && char != '\n'), "{text:?}");
    assert!(text.contains("4711 is in no catalog"), "{text:?}");
}

#[test]
fn a_log_in_another_encoding_is_not_taken_for_one_without_codes() {
    let output = run(&["-"], b"\xff\xfec\0o\0d\0e\0=\x007\0");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said, "errcode: standard input can't be read: it is UTF-16; save it as UTF-8\n");
    // Of GBK, only what is around the code is lost.
    let output = run(&["-"], b"\xb4\xed\xce\xf3 code=1001 \xb4\xed\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_catalog_can_be_named_before_standard_input() {
    let output = run(&["--json", "shop", "-"], "code=50001");
    let object: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(object["meanings"].as_array().unwrap().len(), 1);
    assert_eq!(object["meanings"][0]["name"], "PaymentRefused");
}

/// The rows that are collected from a stream, with the outcome and what was said.
fn collected(file: &Path, input: &str) -> (Option<i32>, String) {
    let output = run(&["-", "--unknown", file.to_str().unwrap()], input);
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn unknown_codes_are_collected_as_rows_of_a_catalog() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("new.csv");
    let log = r#"
{"code":4711,"msg":"100% {strange}"}
{"code":4711,"msg":"100% {strange}"}
{"code":4711,"msg":"=cmd()"}
code=-12 oops
{"code":1001}
{"code":400,"errcode":"Cart.Stolen","msg":"gone"}
{"code":500,"errcode":"Oops.One"}
{"code":500,"errcode":"Oops.Two","msg":"a, \"b\""}
"#;
    assert_eq!(collected(&file, log), (Some(1), String::new()));
    let expected = "\
code,symbol,message,description,overload
-12,,,\"Seen once, on line 5.\",
400,Cart.Stolen,gone,\"Seen once, on line 7.\",
500,Oops.One,,\"Seen once, on line 8.\",symbol
500,Oops.Two,\"a, \"\"b\"\"\",\"Seen once, on line 9.\",symbol
4711,,\"100%% {{strange}}
cmd()\",\"Seen 3 times, first on line 2.\",
";
    assert_eq!(fs::read_to_string(&file).unwrap(), expected);
    // It is a catalog as far as it can be one: only a person knows names and hints.
    let mut check = Command::new(env!("CARGO_BIN_EXE_errcode"));
    let output = check.args(["check", "--format", "json"]).arg(&file).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn a_collection_replaces_a_collection_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("empty.csv"), "").unwrap();
    for name in ["empty.csv", "empty.csv", "new.csv"] {
        assert_eq!(collected(&path(name), "code=7"), (Some(1), String::new()));
        assert!(fs::read_to_string(path(name)).unwrap().contains("\n7,"));
    }
    fs::write(path("own.csv"), "code,name\n7,Own\n").unwrap();
    for name in ["own.csv", "", "nowhere/new.csv"] {
        let (code, said) = collected(&path(name), "code=7");
        assert_eq!(code, Some(2), "{name}: {said}");
        assert_eq!(said.lines().count(), 1, "{name}: {said}");
    }
    assert_eq!(fs::read_to_string(path("own.csv")).unwrap(), "code,name\n7,Own\n");
    let left: Vec<_> =
        fs::read_dir(folder.path()).unwrap().flatten().map(|e| e.file_name()).collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_collection_that_can_not_be_written_is_no_success() {
    let (code, said) = collected(Path::new("/dev/full"), "code=7");
    assert_eq!(code, Some(2), "{said}");
    assert!(said.starts_with("errcode: /dev/full can't be written: "), "{said}");
}

#[test]
fn so_many_unknown_codes_are_kept_and_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("new.csv");
    let mut log = String::new();
    for code in 0..10_050 {
        writeln!(log, "code={}", 1_000_000 + code).unwrap();
    }
    let (code, said) = collected(&file, &log);
    assert_eq!(code, Some(1));
    assert_eq!(
        said,
        "errcode: more than 10000 codes are in no catalog; those that came first were collected, and 50 places with others were not\n"
    );
    assert_eq!(fs::read_to_string(&file).unwrap().lines().count(), 10_001);
}

/// The most memory that a process has had, in KiB.
#[cfg(target_os = "linux")]
fn peak(child: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

#[cfg(target_os = "linux")]
type Part<'p> = Box<dyn Fn(usize) -> String + 'p>;

/// Memory does not grow with the input: what is read after the first part takes no more than noise.
#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_depend_on_the_length_of_a_log() {
    let plain =
        "2026-11-21T20:45:50.123456Z INFO status_code=200 user_id=77 all is well in this line\n"
            .repeat(99);
    let lines = |index: usize| {
        format!("{plain}ERROR {{\"code\":50001,\"msg\":\"depot busy\"}} and code={index}\n")
    };
    let inputs: [(&str, Part<'_>, usize); 4] = [
        ("a million lines, with 10,000 unknown codes", Box::new(lines), 10_000),
        (
            "one line",
            Box::new(|_| format!("{{\"code\":1001,\"x\":\"{}\"}},", "y, ".repeat(3_000))),
            2_000,
        ),
        ("one word", Box::new(|_| "x".repeat(100_000)), 500),
        ("an object that never ends", Box::new(|_| "{\n\"a\": [\n".repeat(1_000)), 2_000),
    ];
    for (what, part, parts) in inputs {
        let mut child = explain(&["--json", "-"]).stdout(Stdio::null()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let mut early = 0;
        for index in 0..parts {
            stdin.write_all(part(index).as_bytes()).unwrap();
            if index == parts / 10 {
                early = peak(&child);
            }
        }
        let late = peak(&child);
        drop(stdin);
        assert!(child.wait().unwrap().code().is_some_and(|code| code < 2), "{what}");
        assert!(late < early + 16 * 1024, "{what}: {early} KiB, then {late} KiB");
    }
}
