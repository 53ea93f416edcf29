//! The body of a failed call as a tree of values, within limits.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Error, Map, Number, Value};

use super::reported::cut;
use crate::scalar::NUMBER;

/// The size up to which a body is kept whole, in bytes.
const WHOLE: usize = 64 << 10;

/// In a longer body, the approximate number of bytes kept of each field of the envelope, and the number
/// of fields kept.
const PART: usize = 8 << 10;
const FIELDS: usize = 64;

/// The tree of a body; of a huge one, part of each of its fields.
pub(super) fn tree(text: &str) -> Result<Value, Error> {
    if text.len() <= WHOLE {
        return serde_json::from_str(text);
    }
    let mut json = serde_json::Deserializer::from_str(text);
    let mut left = PART;
    let value = Part { left: &mut left, fields: Some(FIELDS) }.deserialize(&mut json)?;
    json.end()?;
    Ok(value)
}

/// A value, as far as there is room for it. Lists and objects lose their later items, texts their end.
struct Part<'l> {
    /// How many bytes are left.
    left: &'l mut usize,
    /// For the outermost value: each of its fields has its own room, up to this number of fields.
    fields: Option<usize>,
}

impl Part<'_> {
    fn inner(&mut self) -> Part<'_> {
        Part { left: self.left, fields: None }
    }

    /// Takes room, and returns whether there was any.
    fn take(&mut self, bytes: usize) -> bool {
        let had_room = *self.left > 0;
        *self.left = self.left.saturating_sub(bytes);
        had_room
    }
}

impl<'de> DeserializeSeed<'de> for Part<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Part<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<F: de::Error>(self, value: bool) -> Result<Value, F> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<F: de::Error>(self, number: i64) -> Result<Value, F> {
        Ok(number.into())
    }

    fn visit_u64<F: de::Error>(self, number: u64) -> Result<Value, F> {
        Ok(number.into())
    }

    fn visit_f64<F: de::Error>(self, number: f64) -> Result<Value, F> {
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_unit<F: de::Error>(self) -> Result<Value, F> {
        Ok(Value::Null)
    }

    fn visit_str<F: de::Error>(mut self, text: &str) -> Result<Value, F> {
        let text = cut(text, *self.left);
        self.take(text.len());
        Ok(Value::String(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while self.take(size_of::<Value>()) {
            match seq.next_element_seed(self.inner())? {
                Some(value) => list.push(value),
                None => return Ok(Value::Array(list)),
            }
        }
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = map.next_key::<Cow<'_, str>>()? {
            if key == NUMBER {
                let number: String = map.next_value()?;
                return serde_json::from_str(&number).map_err(de::Error::custom);
            }
            if let Some(fields) = &mut self.fields {
                *self.left = if *fields > 0 { PART } else { 0 };
                *fields = fields.saturating_sub(1);
            }
            if key.len() < *self.left && self.take(key.len() + size_of::<Value>()) {
                object.insert(key.into_owned(), map.next_value_seed(self.inner())?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(Value::Object(object))
    }
}
