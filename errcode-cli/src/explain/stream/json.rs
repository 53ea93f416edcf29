//! Codes of a stream for programs: an object on a line for each place where one stands.

use serde_json::{Value, json};

use super::narrow::Meant;
use super::sighting::{Code, Sighting};
use crate::library::json::object;
use crate::output::Output;

pub(super) fn write(sighting: &Sighting<'_>, meant: &Meant<'_>, output: &mut Output) {
    let code = match &sighting.code {
        Code::Number(number) => Value::from(*number),
        Code::Symbol(symbol) => Value::from(symbol.as_str()),
    };
    let rows = meant.rows.iter().map(|row| object(row, output.words.language));
    let mut line = json!({ "line": sighting.place.line, "code": code });
    let seen = [
        ("symbol", sighting.symbol.map(Value::from)),
        ("message", sighting.message.map(Value::from)),
        ("http_status", sighting.http_status.map(Value::from)),
        ("path", sighting.path.map(Value::from)),
    ];
    for (name, value) in seen {
        if let Some(value) = value {
            line[name] = value;
        }
    }
    line["told_by"] = meant.clues.iter().map(|clue| Value::from(clue.column())).collect();
    line["meanings"] = rows.collect();
    output.result(format_args!("{line}\n"));
}
