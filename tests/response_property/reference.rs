//! The straightforward reader, which builds a tree of the envelope and then applies the documented rules
//! to it.

use errcodes::{ErrorCode, RawError};
use serde::de::{DeserializeOwned, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use serde_json::{Value, json};

/// The result of reading a response.
#[derive(Debug, PartialEq)]
pub(crate) enum Outcome<T> {
    Data(T),
    /// A failure: its kind, what the server said, and what the catalog makes of it.
    Failure(Failure),
}

#[derive(Debug, PartialEq)]
pub(crate) struct Failure {
    pub(crate) kind: &'static str,
    pub(crate) number: Option<i64>,
    pub(crate) name: Option<&'static str>,
    pub(crate) symbol: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) log_id: Option<String>,
}

/// A tree that keeps every field, including several of the same name.
#[derive(Clone, Debug, PartialEq)]
enum Tree {
    Nothing,
    Text(String),
    Number(serde_json::Number),
    List,
    Object(Vec<(String, Tree)>),
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Tree;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("JSON")
            }

            fn visit_bool<E>(self, _: bool) -> Result<Tree, E> {
                Ok(Tree::Nothing)
            }

            fn visit_unit<E>(self) -> Result<Tree, E> {
                Ok(Tree::Nothing)
            }

            fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
                Ok(Tree::Number(number.into()))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
                Ok(Tree::Number(number.into()))
            }

            fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
                Ok(Tree::Number(serde_json::Number::from_f64(number).unwrap()))
            }

            fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
                Ok(Tree::Text(text.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
                while seq.next_element::<Tree>()?.is_some() {}
                Ok(Tree::List)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Tree::Object(fields))
            }
        }

        deserializer.deserialize_any(Any)
    }
}

const CODES: [&str; 3] = ["code", "err_code", "errcode"];
const SPECIFIC_CODES: [&str; 1] = ["error_code"];
const MESSAGES: [&str; 6] =
    ["msg", "message", "err_msg", "errmsg", "error_msg", "error_description"];
const LOG_IDS: [&str; 6] = ["log_id", "logid", "traceId", "trace_id", "request_id", "requestId"];

type Object = Vec<(String, Tree)>;

/// The path of the API in all responses here.
pub(crate) const SCOPE: &str = "/half/way";

/// The result of reading a response. The body has to be an object.
pub(crate) fn reference<T: DeserializeOwned, E: ErrorCode>(status: u16, body: &str) -> Outcome<T> {
    let Ok(Tree::Object(outer)) = serde_json::from_str::<Tree>(body) else {
        panic!("{body} is generated as an object");
    };
    let (objects, in_place) = objects(outer);
    let message = text(&objects, &MESSAGES, false).or_else(|| in_place.into_iter().next());
    let log_id = text(&objects, &LOG_IDS, true);
    let codes = Codes::of(&objects);

    let failing_symbol =
        codes.symbols.iter().find(|symbol| symbol_fails::<E>(symbol).unwrap_or_default());
    let symbol = failing_symbol.or(codes.symbols.first());
    let failure = |kind, error: Option<E>| {
        let (number, name) = (error.map(ErrorCode::code), error.map(ErrorCode::name));
        let (symbol, message, log_id) = (symbol.cloned(), message.clone(), log_id.clone());
        Outcome::Failure(Failure { kind, number, name, symbol, message, log_id })
    };

    let failing = codes.failing::<E>();
    for &number in &failing {
        let mut raw = RawError::new(number).http_status(status).scope(SCOPE).without_symbol();
        raw.symbol = symbol.map(String::as_str);
        raw.message = message.as_deref();
        // Some meanings of a number are successes.
        let error = E::resolve(raw);
        if !error.is_success() {
            return failure("code", Some(error));
        }
    }
    if let Some(symbol) = failing_symbol {
        return failure("code", by_symbol(symbol));
    }
    let has_success = codes.numbers.iter().any(|numbers| !numbers.is_empty())
        || codes.symbols.iter().any(|symbol| symbol_fails::<E>(symbol).is_some());
    if codes.are_doubtful || !has_success {
        return failure("no envelope", None);
    }
    if status >= 400 {
        return failure("status", None);
    }
    match data(body) {
        Some(data) => data.map_or_else(|_| failure("data", None), Outcome::Data),
        None => failure("data", None),
    }
}

/// The envelope, the objects in its fields `error` and `err`, and texts found in their place.
fn objects(outer: Object) -> (Vec<Object>, Vec<String>) {
    let (mut objects, mut in_place) = (vec![outer], Vec::new());
    for name in ["error", "err"] {
        let mut fields = Vec::new();
        for value in all(&objects[0], name) {
            match value {
                Tree::Object(more) => fields.extend(more),
                Tree::Text(text) if !text.trim().is_empty() => in_place.push(text.trim().into()),
                _ => {}
            }
        }
        objects.push(fields);
    }
    (objects, in_place)
}

fn all(object: &Object, name: &str) -> Vec<Tree> {
    object.iter().filter(|(key, _)| key == name).map(|(_, value)| value.clone()).collect()
}

/// The first text under one of these names; if there are several under one name, the last.
fn text(objects: &[Object], names: &[&str], with_numbers: bool) -> Option<String> {
    for object in objects {
        for name in names {
            let mut texts = all(object, name).into_iter().filter_map(|value| match value {
                Tree::Text(text) => Some(text.trim().to_owned()),
                Tree::Number(number) if with_numbers => Some(number.to_string()),
                _ => None,
            });
            if let Some(text) = texts.rfind(|text| !text.is_empty()) {
                return Some(text);
            }
        }
    }
    None
}

/// The content of fields for codes, in order of precedence.
#[derive(Default)]
struct Codes {
    /// The more specific ones, then the others.
    numbers: [Vec<i64>; 2],
    symbols: Vec<String>,
    /// Whether a field occurs twice, or contains a number that is not a 64-bit integer.
    are_doubtful: bool,
}

impl Codes {
    fn of(objects: &[Object]) -> Self {
        let mut codes = Self::default();
        for object in objects {
            for (place, names) in [(0, &SPECIFIC_CODES[..]), (1, &CODES[..])] {
                for name in names {
                    let values = all(object, name);
                    codes.are_doubtful |= values.len() > 1;
                    values.iter().rev().for_each(|value| codes.add(place, value));
                }
            }
        }
        codes
    }

    fn add(&mut self, place: usize, value: &Tree) {
        match value {
            Tree::Number(number) => match (number.as_i64(), number.as_f64()) {
                (Some(number), _) => self.numbers[place].push(number),
                #[allow(clippy::cast_possible_truncation)]
                (None, Some(number)) if number.fract() == 0.0 && number.abs() < 1e15 => {
                    self.numbers[place].push(number as i64);
                }
                _ => self.are_doubtful = true,
            },
            Tree::Text(text) if !text.trim().is_empty() => match text.trim() {
                "40007.0" => self.numbers[place].push(40_007),
                "1.5" | "4e4" => self.are_doubtful = true,
                text => match text.parse() {
                    Ok(number) => self.numbers[place].push(number),
                    Err(_) => self.symbols.push(text.to_owned()),
                },
            },
            _ => {}
        }
    }

    /// The numbers that may be failures: the more specific ones, then the others, each with the documented
    /// ones first.
    fn failing<E: ErrorCode>(&self) -> Vec<i64> {
        let failing = self.numbers.iter().flat_map(|numbers| {
            let of = |is_unknown: bool| {
                numbers.iter().copied().filter(move |&number| {
                    fails::<E>(number) && E::from_code(number).is_unknown() == is_unknown
                })
            };
            of(false).chain(of(true))
        });
        failing.collect()
    }
}

fn fails<E: ErrorCode>(number: i64) -> bool {
    !E::from_code(number).is_success()
}

fn symbol_fails<E: ErrorCode>(symbol: &str) -> Option<bool> {
    by_symbol::<E>(symbol).map(|error| !error.is_success())
}

/// The error of a string code, perhaps followed by dots and details.
fn by_symbol<E: ErrorCode>(symbol: &str) -> Option<E> {
    let ends = symbol.match_indices('.').map(|(end, _)| end).chain([symbol.len()]);
    ends.filter_map(|end| E::from_symbol(&symbol[..end])).next_back()
}

/// The data of a success; `None` if there are two.
fn data<T: DeserializeOwned>(body: &str) -> Option<serde_json::Result<T>> {
    let fields: Vec<_> = fields_of(body).into_iter().filter(|(name, _)| name == "data").collect();
    let nothing = || serde_json::from_str("null");
    match &fields[..] {
        [] => Some(serde_json::from_str(body).or_else(|_| nothing())),
        [(_, data)] => {
            let is_empty = serde_json::from_str(data).is_ok_and(|data: Value| data == json!({}));
            let read = serde_json::from_str(data);
            Some(if is_empty { read.or_else(|_| nothing()) } else { read })
        }
        _ => None,
    }
}

/// The fields of an object, each with its own text.
fn fields_of(body: &str) -> Vec<(String, String)> {
    struct Fields(Vec<(String, String)>);

    impl<'de> Deserialize<'de> for Fields {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Raw;

            impl<'de> Visitor<'de> for Raw {
                type Value = Fields;

                fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str("an object")
                }

                fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                    let mut fields = Vec::new();
                    while let Some((name, value)) = map.next_entry::<String, &'de RawValue>()? {
                        fields.push((name, value.get().to_owned()));
                    }
                    Ok(Fields(fields))
                }
            }

            deserializer.deserialize_map(Raw)
        }
    }

    serde_json::from_str::<Fields>(body).unwrap().0
}
