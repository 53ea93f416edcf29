//! The text of a body that a client reads by way of `Deserialize`.

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::fmt;

use serde::de::value::SeqAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// The name by which serde_json's `RawValue` asks its own deserializer for text. Nothing else knows it, and
/// gives values as it always does; so if serde_json ever changed it, this would only be slower. `RawValue`
/// itself works with serde_json alone, and not within `#[serde(flatten)]` or `#[serde(untagged)]`.
const RAW: &str = "$serde_json::private::RawValue";

/// What comes, as JSON text.
pub(super) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    deserializer.deserialize_newtype_struct(RAW, AnyText)
}

struct AnyText;

/// The first key of what comes as a map.
enum Key {
    /// What follows is text.
    Raw,
    Name(String),
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(KeyVisitor)
    }
}

struct KeyVisitor;

impl Visitor<'_> for KeyVisitor {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<F: de::Error>(self, name: &str) -> Result<Key, F> {
        Ok(if name == RAW { Key::Raw } else { Key::Name(name.to_owned()) })
    }
}

fn write<F: de::Error>(value: impl Into<Value>) -> Result<String, F> {
    serde_json::to_string(&value.into()).map_err(F::custom)
}

impl<'de> Visitor<'de> for AnyText {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the envelope of a response")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<String, D::Error> {
        Value::deserialize(inner).and_then(write)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<String, A::Error> {
        let mut object = Map::new();
        match map.next_key()? {
            Some(Key::Raw) => return map.next_value(),
            Some(Key::Name(first)) => _ = object.insert(first, map.next_value()?),
            None => {}
        }
        while let Some((name, value)) = map.next_entry()? {
            object.insert(name, value);
        }
        write(object)
    }

    // Formats that look into every newtype as if it were not there.

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<String, A::Error> {
        Value::deserialize(SeqAccessDeserializer::new(seq)).and_then(write)
    }

    fn visit_str<F: de::Error>(self, text: &str) -> Result<String, F> {
        write(text)
    }

    fn visit_bool<F: de::Error>(self, value: bool) -> Result<String, F> {
        write(value)
    }

    fn visit_i64<F: de::Error>(self, number: i64) -> Result<String, F> {
        write(number)
    }

    fn visit_u64<F: de::Error>(self, number: u64) -> Result<String, F> {
        write(number)
    }

    fn visit_f64<F: de::Error>(self, number: f64) -> Result<String, F> {
        write(number)
    }

    fn visit_unit<F: de::Error>(self) -> Result<String, F> {
        Ok("null".to_owned())
    }

    fn visit_none<F: de::Error>(self) -> Result<String, F> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<String, D::Error> {
        Value::deserialize(inner).and_then(write)
    }
}
