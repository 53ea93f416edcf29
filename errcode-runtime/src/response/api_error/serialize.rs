//! Errors of calls as data, for structured logs and for whoever forwards them.

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};

use super::ApiError;
use crate::code::ErrorCode;
use crate::template::Captures;

/// As an object with those of these fields of which something is known: `catalog`, `code`, `name`, `symbol`,
/// `message`, `category`, `retry`, `http_status`, `log_id`, `hint`, `captures` (a list). The body is not among
/// them, as it may hold what should not be logged.
impl<E: ErrorCode> Serialize for ApiError<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = Fields { map: serializer.serialize_map(None)? };
        let code = self.code();
        fields.add("catalog", Some(E::CATALOG))?;
        fields.add("code", self.number())?;
        fields.add("name", code.map(ErrorCode::name))?;
        let documented = code.and_then(ErrorCode::symbol);
        fields.add("symbol", self.symbol().or(documented))?;
        fields.add("message", self.message())?;
        fields.add("category", self.category())?;
        fields.add("retry", self.retry())?;
        fields.add("http_status", self.http_status())?;
        fields.add("log_id", self.log_id())?;
        fields.add("hint", self.hint())?;
        let captures = self.captures().filter(|captures| captures.values().next().is_some());
        fields.add("captures", captures.map(List))?;
        fields.map.end()
    }
}

struct Fields<M> {
    map: M,
}

impl<M: SerializeMap> Fields<M> {
    fn add(&mut self, name: &'static str, value: Option<impl Serialize>) -> Result<(), M::Error> {
        value.map_or(Ok(()), |value| self.map.serialize_entry(name, &value))
    }
}

/// Values of placeholders.
struct List<'m>(Captures<'static, 'm>);

impl Serialize for List<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        self.0.values().try_for_each(|value| list.serialize_element(value))?;
        list.end()
    }
}
