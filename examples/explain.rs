//! Explains an error code: every meaning that its platform documents.
//!
//! ```text
//! cargo run --example explain -- feishu 40003
//! cargo run --example explain -- ones InvalidParameter
//! ```

use std::process::ExitCode;

use errcodes::{ErrorCode, error_catalog};

error_catalog!("catalogs/bkrepo.csv");
error_catalog!("catalogs/caoliao.csv");
error_catalog!("catalogs/feishu.csv");
error_catalog!("catalogs/feishu-project.csv");
error_catalog!("catalogs/ones.csv");

const USAGE: &str = "\
usage: explain PLATFORM CODE

  PLATFORM  bkrepo, caoliao, feishu, feishu-project or ones
  CODE      a number such as 40003, or a string code such as InvalidParameter";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [platform, code] = &arguments[..] else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match &platform[..] {
        "bkrepo" => explain::<BkrepoError>(platform, code),
        "caoliao" => explain::<CaoliaoError>(platform, code),
        "feishu" => explain::<FeishuError>(platform, code),
        "feishu-project" => explain::<FeishuProjectError>(platform, code),
        "ones" => explain::<OnesError>(platform, code),
        _ => {
            eprintln!("there is no catalog for `{platform}`\n\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// Prints every meaning of a code. Exits with 1 if the code is not in the catalog.
fn explain<E: ErrorCode>(platform: &str, code: &str) -> ExitCode {
    let Ok(error) = code.parse::<E>() else {
        eprintln!("`{code}` is neither a number nor a string code of {platform}\n\n{USAGE}");
        return ExitCode::from(2);
    };
    if error.is_unknown() {
        eprintln!("{platform} does not document the code {}", error.code());
        return ExitCode::FAILURE;
    }
    // A string code leads to one meaning of its number.
    let meanings = if error.is_overloaded() { error.meanings() } else { &[error] };
    if let [_, _, ..] = meanings {
        println!("{platform} {} has {} meanings:\n", error.code(), meanings.len());
    }
    for (index, &meaning) in meanings.iter().enumerate() {
        if index > 0 {
            println!();
        }
        print(meaning);
    }
    ExitCode::SUCCESS
}

fn print<E: ErrorCode>(meaning: E) {
    let number = |number: u16| number.to_string();
    let text = |text: Option<&str>| text.map(str::to_owned);
    let fields = [
        ("code", Some(meaning.code().to_string())),
        ("name", Some(meaning.name().to_owned())),
        ("symbol", text(meaning.symbol())),
        ("message", text(meaning.message())),
        ("description", text(meaning.description())),
        ("hint", text(meaning.hint())),
        ("HTTP status", meaning.http_status().map(number)),
        ("module", text(meaning.module())),
        ("scope", text(meaning.scope())),
        ("retry", meaning.retry().map(|retry| retry.to_string())),
        ("success", meaning.is_success().then(|| "yes".to_owned())),
        ("url", text(meaning.url())),
    ];
    for (name, value) in fields {
        for (index, line) in value.iter().flat_map(|value| value.lines()).enumerate() {
            println!("{:<13}{line}", if index == 0 { name } else { "" });
        }
    }
}
