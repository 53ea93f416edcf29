//! The fields of an envelope, under the names that platforms give them.

use alloc::borrow::Cow;
use alloc::string::ToString;
use core::iter;

use alloc::string::String;

use serde_json::{Map, Value};

/// What an envelope says, borrowed from its body.
#[derive(Clone, Debug)]
pub(super) struct Envelope<'b> {
    /// The code of the platform as a whole.
    pub(super) general: Option<i64>,
    /// A second, more specific code.
    pub(super) specific: Option<i64>,
    pub(super) symbol: Option<&'b str>,
    pub(super) message: Option<&'b str>,
    pub(super) log_id: Option<Cow<'b, str>>,
    pub(super) data: Option<&'b Value>,
    pub(super) body: &'b Value,
}

/// Where codes lie, the more general ones first. Each may be a number, a string that holds one, or a
/// string code.
const CODES: [&str; 3] = ["code", "err_code", "errcode"];

/// Where a more specific code lies, beside a general one.
const SPECIFIC_CODES: [&str; 1] = ["error_code"];

const MESSAGES: [&str; 6] =
    ["msg", "message", "err_msg", "errmsg", "error_msg", "error_description"];

const LOG_IDS: [&str; 6] = ["log_id", "logid", "traceId", "trace_id", "request_id", "requestId"];

/// Objects inside the envelope that hold some of the same fields.
const NESTED: [&str; 2] = ["error", "err"];

impl<'b> Envelope<'b> {
    /// Reads a body; `None` if it is no object. It may be one without any code.
    pub(super) fn read(body: &'b Value) -> Option<Self> {
        let outer = body.as_object()?;
        let nested = NESTED.iter().filter_map(|name| outer.get(*name)?.as_object());
        let objects = || iter::once(outer).chain(nested.clone());

        let code = |names: &'static [&str]| {
            objects().find_map(|object| values(object, names).find_map(number))
        };
        let (general, specific) = (code(&CODES), code(&SPECIFIC_CODES));
        let symbol = objects().find_map(|object| {
            let names = SPECIFIC_CODES.iter().chain(&CODES);
            names.filter_map(|name| object.get(*name)).find_map(symbol)
        });
        let text = |names: &'static [&str]| {
            objects().find_map(|object| values(object, names).find_map(non_empty))
        };
        Some(Self {
            general,
            specific,
            symbol,
            message: text(&MESSAGES).or_else(|| non_empty(outer.get("error")?)),
            log_id: objects().find_map(|object| values(object, &LOG_IDS).find_map(id)),
            data: outer.get("data"),
            body,
        })
    }

    /// The code that decides: the more specific one, unless it says nothing.
    pub(super) fn code(&self) -> Option<i64> {
        self.specific.filter(|&code| code != 0).or(self.general).or(self.specific)
    }
}

fn values<'b>(
    object: &'b Map<String, Value>,
    names: &'static [&str],
) -> impl Iterator<Item = &'b Value> {
    names.iter().filter_map(|name| object.get(*name))
}

/// A code as a number, or as a string that holds one.
fn number(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64().or_else(|| whole(number.as_f64()?)),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// A number that was written with a fraction of zero. Up to 2^53, each of these is the number it was
/// written as.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::float_cmp)]
fn whole(number: f64) -> Option<i64> {
    const MOST: i64 = 1 << 53;
    let whole = number as i64;
    ((-MOST..=MOST).contains(&whole) && whole as f64 == number).then_some(whole)
}

/// An ID as a string, or as a number.
fn id(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::Number(number) => Some(Cow::Owned(number.to_string())),
        value => non_empty(value).map(Cow::Borrowed),
    }
}

/// A code that is a string and no number.
fn symbol(value: &Value) -> Option<&str> {
    non_empty(value).filter(|text| text.parse::<i64>().is_err())
}

fn non_empty(value: &Value) -> Option<&str> {
    value.as_str().map(str::trim).filter(|text| !text.is_empty())
}
