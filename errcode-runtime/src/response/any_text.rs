//! The text of a body that a client reads through `Deserialize`.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use core::fmt;

use serde::Serialize;
use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::scalar::NUMBER;

/// The name by which serde_json's `RawValue` asks its own deserializer for text. Other deserializers do not
/// know it and give values as they always do; so if serde_json ever changed the name, this would only be
/// slower. `RawValue` itself works with serde_json alone, and not inside `#[serde(flatten)]` or
/// `#[serde(untagged)]`.
const RAW: &str = "$serde_json::private::RawValue";

/// Whatever the deserializer gives, as JSON text.
pub(super) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let mut text = String::new();
    deserializer.deserialize_newtype_struct(RAW, Written { to: &mut text })?;
    Ok(text)
}

/// Writes a value as it comes. It is not collected into a tree first: a tree would keep only one of two
/// fields with the same name, and that one might report a success.
struct Written<'t> {
    to: &'t mut String,
}

impl Written<'_> {
    fn write<F: de::Error>(self, value: impl Serialize) -> Result<(), F> {
        *self.to += &serde_json::to_string(&value).map_err(F::custom)?;
        Ok(())
    }

    fn inner(&mut self) -> Written<'_> {
        Written { to: self.to }
    }
}

impl<'de> DeserializeSeed<'de> for Written<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Written<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the envelope of a response")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<(), D::Error> {
        self.deserialize(inner)
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut next = map.next_key()?;
        match next {
            Some(Key::Raw) => {
                *self.to = map.next_value()?;
                return Ok(());
            }
            Some(Key::Number) => {
                *self.to += &map.next_value::<String>()?;
                return Ok(());
            }
            Some(Key::Name(_)) | None => {}
        }
        *self.to += "{";
        while let Some(key) = next {
            self.inner().write(key.name())?;
            *self.to += ":";
            map.next_value_seed(self.inner())?;
            next = map.next_key()?;
            *self.to += if next.is_some() { "," } else { "" };
        }
        *self.to += "}";
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        *self.to += "[";
        let mut end = self.to.len();
        while seq.next_element_seed(self.inner())?.is_some() {
            end = self.to.len();
            *self.to += ",";
        }
        self.to.truncate(end);
        *self.to += "]";
        Ok(())
    }

    fn visit_str<F: de::Error>(self, text: &str) -> Result<(), F> {
        self.write(text)
    }

    fn visit_bool<F: de::Error>(self, value: bool) -> Result<(), F> {
        self.write(value)
    }

    fn visit_i64<F: de::Error>(self, number: i64) -> Result<(), F> {
        self.write(number)
    }

    fn visit_u64<F: de::Error>(self, number: u64) -> Result<(), F> {
        self.write(number)
    }

    fn visit_f64<F: de::Error>(self, number: f64) -> Result<(), F> {
        self.write(number)
    }

    fn visit_unit<F: de::Error>(self) -> Result<(), F> {
        self.write(())
    }

    fn visit_none<F: de::Error>(self) -> Result<(), F> {
        self.write(())
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<(), D::Error> {
        self.deserialize(inner)
    }
}

/// A key of what comes as a map.
enum Key {
    /// The value is the text of the whole body.
    Raw,
    /// The value is the text of a number.
    Number,
    Name(String),
}

impl Key {
    fn name(&self) -> &str {
        match self {
            Self::Raw => RAW,
            Self::Number => NUMBER,
            Self::Name(name) => name,
        }
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(KeyVisitor)
    }
}

struct KeyVisitor;

impl Visitor<'_> for KeyVisitor {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<F: de::Error>(self, name: &str) -> Result<Key, F> {
        Ok(match name {
            RAW => Key::Raw,
            NUMBER => Key::Number,
            name => Key::Name(name.to_owned()),
        })
    }

    // Formats such as YAML have keys of other types.

    fn visit_bool<F: de::Error>(self, key: bool) -> Result<Key, F> {
        Ok(Key::Name(key.to_string()))
    }

    fn visit_i64<F: de::Error>(self, key: i64) -> Result<Key, F> {
        Ok(Key::Name(key.to_string()))
    }

    fn visit_u64<F: de::Error>(self, key: u64) -> Result<Key, F> {
        Ok(Key::Name(key.to_string()))
    }
}
