//! The enums in serialised data: as their number, and as an object.

use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Visitor};

use crate::code::ErrorCode;
use crate::scalar::{AnyScalar, whole};

/// `Deserialize` of every enum: a number, or a text that is a number or a string code.
pub fn deserialize<'de, E: ErrorCode, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<E, D::Error> {
    Code(PhantomData).deserialize(deserializer)
}

/// An enum as its code.
struct Code<E>(PhantomData<E>);

impl<'de, E: ErrorCode> DeserializeSeed<'de> for Code<E> {
    type Value = E;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<E, D::Error> {
        // Binary formats do not say what type comes next; there it is the number that `Serialize` writes.
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(self)
        } else {
            deserializer.deserialize_i64(self)
        }
    }
}

impl<'de, E: ErrorCode> Visitor<'de> for Code<E> {
    type Value = E;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an error code: a 64-bit integer, or a string that holds one or a string code")
    }

    fn visit_i64<F: de::Error>(self, code: i64) -> Result<E, F> {
        Ok(E::from_code(code))
    }

    fn visit_u64<F: de::Error>(self, code: u64) -> Result<E, F> {
        let number = de::Unexpected::Unsigned(code);
        code.try_into().map(E::from_code).map_err(|_| F::invalid_value(number, &self))
    }

    fn visit_f64<F: de::Error>(self, code: f64) -> Result<E, F> {
        let number = de::Unexpected::Float(code);
        whole(code).map(E::from_code).ok_or_else(|| F::invalid_value(number, &self))
    }

    fn visit_str<F: de::Error>(self, text: &str) -> Result<E, F> {
        text.parse().map_err(|_| F::invalid_value(de::Unexpected::Str(text), &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<E, A::Error> {
        // A number may come as an object.
        let code = AnyScalar.visit_map(map)?.integer();
        code.map(E::from_code).ok_or_else(|| de::Error::invalid_type(de::Unexpected::Map, &self))
    }
}

/// Deserialises a value that is written as text; `expected` lists the possible texts.
pub(crate) fn deserialize_text<'de, T: FromStr, D: Deserializer<'de>>(
    deserializer: D,
    expected: &'static str,
) -> Result<T, D::Error> {
    struct Text<T> {
        expected: &'static str,
        value: PhantomData<T>,
    }

    impl<T: FromStr> Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "one of {}", self.expected)
        }

        fn visit_str<F: de::Error>(self, text: &str) -> Result<T, F> {
            text.parse().map_err(|_| F::invalid_value(de::Unexpected::Str(text), &self))
        }
    }

    deserializer.deserialize_str(Text { expected, value: PhantomData })
}

/// Serialises an enum as `{"code": 40003, "name": "…", "message": "…"}` instead of as its number.
///
/// Use it with `#[serde(with = "errcodes::as_object")]`. It also reads the object, of which it only needs
/// `code`; for an overloaded code, `name` tells which meaning it is.
///
/// The `message` of a code that is overloaded or not in the catalog is `null`.
pub mod as_object {
    use alloc::string::String;
    use core::fmt;
    use core::marker::PhantomData;

    use serde::de::{self, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
    use serde::ser::{SerializeStruct, Serializer};

    use super::Code;
    use crate::code::ErrorCode;

    /// Writes the object.
    pub fn serialize<E: ErrorCode, S: Serializer>(
        error: &E,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("ErrorCode", 3)?;
        object.serialize_field("code", &error.code())?;
        object.serialize_field("name", error.name())?;
        object.serialize_field("message", &error.message())?;
        object.end()
    }

    /// Reads the object.
    pub fn deserialize<'de, E: ErrorCode, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<E, D::Error> {
        struct Object<E>(PhantomData<E>);

        impl<'de, E: ErrorCode> Visitor<'de> for Object<E> {
            type Value = E;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with an error code in its field `code`")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<E, A::Error> {
                let (mut code, mut name) = (None, None);
                while let Some(key) = map.next_key::<String>()? {
                    match &key[..] {
                        "code" if code.is_some() => {
                            return Err(de::Error::duplicate_field("code"));
                        }
                        "code" => code = Some(map.next_value_seed(Code(PhantomData))?),
                        "name" => name = map.next_value::<Option<String>>()?,
                        _ => _ = map.next_value::<IgnoredAny>()?,
                    }
                }
                let code = code.ok_or_else(|| de::Error::missing_field("code"))?;
                Ok(named(code, name.as_deref()))
            }

            // Binary formats leave out the names of fields.
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<E, A::Error> {
                let code = seq.next_element_seed(Code(PhantomData))?;
                let name = seq.next_element::<String>()?;
                seq.next_element::<Option<String>>()?;
                let code = code.ok_or_else(|| de::Error::missing_field("code"))?;
                Ok(named(code, name.as_deref()))
            }
        }

        fn named<E: ErrorCode>(code: E, name: Option<&str>) -> E {
            let is_named = |meaning: &&E| name == Some(meaning.name());
            code.meanings().iter().find(is_named).copied().unwrap_or(code)
        }

        let fields = &["code", "name", "message"];
        deserializer.deserialize_struct("ErrorCode", fields, Object(PhantomData))
    }
}
