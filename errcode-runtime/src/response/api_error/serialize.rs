//! `ApiError` as data, for structured logs and for programs that forward errors.

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};

use super::ApiError;
use crate::code::ErrorCode;
use crate::template::Captures;

/// Serialises as an object with the known ones of these fields: `catalog`, `code`, `name`, `symbol`,
/// `message`, `category`, `retry`, `http_status`, `log_id`, `hint`, `captures` (a list). The body is left out,
/// because it may contain what should not be logged.
impl<E: ErrorCode> Serialize for ApiError<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let code = self.code();
        let documented = code.and_then(ErrorCode::symbol);
        let captures = self.captures().filter(|captures| captures.values().next().is_some());
        let fields: [(&str, Option<Field<'_>>); 11] = [
            ("catalog", Some(Field::Text(E::CATALOG))),
            ("code", self.number().map(Field::Number)),
            ("name", code.map(|code| Field::Text(code.name()))),
            ("symbol", self.symbol().or(documented).map(Field::Text)),
            ("message", self.message().map(Field::Text)),
            ("category", self.category().map(|category| Field::Text(category.as_str()))),
            ("retry", self.retry().map(|retry| Field::Text(retry.as_str()))),
            ("http_status", self.http_status().map(|status| Field::Number(status.into()))),
            ("log_id", self.log_id().map(Field::Text)),
            ("hint", self.hint().map(Field::Text)),
            ("captures", captures.map(Field::Texts)),
        ];
        // Some formats need the number of fields first.
        let known = fields.iter().filter_map(|(name, field)| Some((name, field.as_ref()?)));
        let mut map = serializer.serialize_map(Some(known.clone().count()))?;
        for (name, field) in known {
            map.serialize_entry(name, field)?;
        }
        map.end()
    }
}

/// The value of a field.
enum Field<'e> {
    Number(i64),
    Text(&'e str),
    /// The values of placeholders.
    Texts(Captures<'static, 'e>),
}

impl Serialize for Field<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Texts(captures) => {
                let mut list = serializer.serialize_seq(Some(captures.values().count()))?;
                captures.values().try_for_each(|value| list.serialize_element(value))?;
                list.end()
            }
        }
    }
}
