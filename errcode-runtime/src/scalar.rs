//! Numbers and texts read from data that may contain anything else, which is skipped.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::ToString;
use core::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

/// The methods of a visitor that treats all numbers, booleans and nulls alike.
macro_rules! scalars {
    (_ => $value:expr) => {
        fn visit_bool<F: de::Error>(self, _: bool) -> Result<Self::Value, F> {
            Ok($value)
        }

        fn visit_i64<F: de::Error>(self, _: i64) -> Result<Self::Value, F> {
            Ok($value)
        }

        fn visit_u64<F: de::Error>(self, _: u64) -> Result<Self::Value, F> {
            Ok($value)
        }

        fn visit_f64<F: de::Error>(self, _: f64) -> Result<Self::Value, F> {
            Ok($value)
        }

        fn visit_unit<F: de::Error>(self) -> Result<Self::Value, F> {
            Ok($value)
        }
    };
}

pub(crate) use scalars;

/// With its feature `arbitrary_precision`, serde_json represents a number as an object with this key.
pub(crate) const NUMBER: &str = "$serde_json::private::Number";

/// A value that is neither a list nor an object.
#[derive(Debug)]
pub(crate) enum Scalar<'b> {
    Text(Cow<'b, str>),
    Integer(i64),
    /// An integer above the range of `i64`.
    Unsigned(u64),
    Float(f64),
    /// `null`, a boolean, or a value that is not a scalar.
    Nothing,
}

impl<'b> Scalar<'b> {
    /// The value as a 64-bit integer, if it is one, perhaps written with a fraction of zero.
    pub(crate) fn integer(&self) -> Option<i64> {
        match *self {
            Self::Integer(number) => Some(number),
            Self::Float(number) => whole(number),
            Self::Text(_) | Self::Unsigned(_) | Self::Nothing => None,
        }
    }

    pub(crate) fn into_text(self) -> Option<Cow<'b, str>> {
        match self {
            Self::Text(text) => Some(text),
            Self::Integer(number) => Some(Cow::Owned(number.to_string())),
            Self::Unsigned(number) => Some(Cow::Owned(number.to_string())),
            // As text, a float might lose digits.
            Self::Float(_) | Self::Nothing => None,
        }
    }

    /// A number as JSON spells it.
    pub(crate) fn number(text: &str) -> Self {
        let integer = text.parse().ok().map(Self::Integer);
        let unsigned = || text.parse().ok().map(Self::Unsigned);
        let float = || text.parse().ok().map(Self::Float);
        integer.or_else(unsigned).or_else(float).unwrap_or(Self::Nothing)
    }
}

/// Reads any value and keeps it only if it is a scalar.
pub(crate) struct AnyScalar;

impl<'b> DeserializeSeed<'b> for AnyScalar {
    type Value = Scalar<'b>;

    fn deserialize<D: Deserializer<'b>>(self, deserializer: D) -> Result<Scalar<'b>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'b> Visitor<'b> for AnyScalar {
    type Value = Scalar<'b>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_borrowed_str<F: de::Error>(self, text: &'b str) -> Result<Scalar<'b>, F> {
        Ok(Scalar::Text(Cow::Borrowed(text)))
    }

    fn visit_str<F: de::Error>(self, text: &str) -> Result<Scalar<'b>, F> {
        Ok(Scalar::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_i64<F: de::Error>(self, number: i64) -> Result<Scalar<'b>, F> {
        Ok(Scalar::Integer(number))
    }

    fn visit_u64<F: de::Error>(self, number: u64) -> Result<Scalar<'b>, F> {
        Ok(number.try_into().map_or(Scalar::Unsigned(number), Scalar::Integer))
    }

    fn visit_f64<F: de::Error>(self, number: f64) -> Result<Scalar<'b>, F> {
        Ok(Scalar::Float(number))
    }

    fn visit_bool<F: de::Error>(self, _: bool) -> Result<Scalar<'b>, F> {
        Ok(Scalar::Nothing)
    }

    fn visit_unit<F: de::Error>(self) -> Result<Scalar<'b>, F> {
        Ok(Scalar::Nothing)
    }

    fn visit_seq<A: SeqAccess<'b>>(self, seq: A) -> Result<Scalar<'b>, A::Error> {
        Skipped.visit_seq(seq).map(|()| Scalar::Nothing)
    }

    fn visit_map<A: MapAccess<'b>>(self, mut map: A) -> Result<Scalar<'b>, A::Error> {
        let mut scalar = Scalar::Nothing;
        while let Some(key) = map.next_key::<Cow<'_, str>>()? {
            if key == NUMBER {
                if let Self::Value::Text(text) = map.next_value_seed(AnyScalar)? {
                    scalar = Scalar::number(&text);
                }
            } else {
                map.next_value_seed(Skipped)?;
            }
        }
        Ok(scalar)
    }
}

/// Reads any value in full and drops it. [`IgnoredAny`](de::IgnoredAny) would accept input that
/// serde_json otherwise rejects: numbers out of range, half a surrogate pair, nesting of any depth.
pub(crate) struct Skipped;

impl<'b> DeserializeSeed<'b> for Skipped {
    type Value = ();

    fn deserialize<D: Deserializer<'b>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'b> Visitor<'b> for Skipped {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_str<F: de::Error>(self, _: &str) -> Result<(), F> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'b>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element_seed(Self)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'b>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_key_seed(Self)?.is_some() {
            map.next_value_seed(Self)?;
        }
        Ok(())
    }

    scalars! { _ => () }
}

/// The integer that a float was written as, with a fraction of zero, as far as the float can tell: up to
/// 2^53 it was an integer, unless it had a fraction too small for a float to represent.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::float_cmp)]
pub(crate) fn whole(number: f64) -> Option<i64> {
    const MOST: i64 = 1 << 53;
    let whole = number as i64;
    ((-MOST..=MOST).contains(&whole) && whole as f64 == number).then_some(whole)
}
