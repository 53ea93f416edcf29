//! Reads the text of an envelope in one pass.
//!
//! The same code reads for a success, where it stops at the first code that is not one, and for a failure,
//! where it keeps what was said. Only the former is compiled for each type of data.

use alloc::borrow::{Cow, ToOwned};
use core::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Error;
use serde_json::value::RawValue;

use super::envelope::{Envelope, Field, OUTER, Place};
use super::reported::{DataSeen, Reported};
use crate::scalar::{AnyScalar, Scalar, Skipped, scalars};

/// The purpose of a pass.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To get data: the pass ends with an error at the first sign that the call was not a success.
    Success,
    /// To get everything that was said.
    Report,
}

/// Reads an envelope, and its data by `data`. Returns `None` if there is no field for data.
///
/// The text has to be one sound JSON object. Even values that are skipped must be readable for serde_json,
/// except for those that `data` itself skips.
pub(super) fn envelope<'b, D: DeserializeSeed<'b> + Copy>(
    text: &'b str,
    names: &Envelope,
    purpose: Purpose,
    reported: &mut Reported<'b>,
    data: D,
) -> Result<Option<D::Value>, Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    let fields = Fields { names, purpose, reported, place: OUTER };
    let data = json.deserialize_map(Outer { fields, data })?;
    json.end()?;
    Ok(data)
}

/// Takes the text of data that is to be read later.
#[derive(Clone, Copy)]
pub(super) struct Text;

impl<'b> DeserializeSeed<'b> for Text {
    type Value = &'b str;

    fn deserialize<D: Deserializer<'b>>(self, deserializer: D) -> Result<&'b str, D::Error> {
        <&RawValue as de::Deserialize>::deserialize(deserializer).map(RawValue::get)
    }
}

/// The fields of one object.
struct Fields<'r, 'b> {
    names: &'r Envelope,
    purpose: Purpose,
    reported: &'r mut Reported<'b>,
    place: Place,
}

/// The envelope itself.
struct Outer<'r, 'b, D> {
    fields: Fields<'r, 'b>,
    data: D,
}

impl<'b, D: DeserializeSeed<'b> + Copy> Visitor<'b> for Outer<'_, 'b, D> {
    type Value = Option<D::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the envelope of a response, an object")
    }

    fn visit_map<A: MapAccess<'b>>(mut self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut data = None;
        while let Some(field) = map.next_key_seed(self.fields.key())? {
            if field == Field::Data {
                let seen = match self.fields.reported.data {
                    DataSeen::No => DataSeen::Once,
                    _ if self.fields.purpose == Purpose::Success => {
                        return Err(de::Error::duplicate_field("data"));
                    }
                    _ => DataSeen::Twice,
                };
                self.fields.reported.data = DataSeen::Begun;
                data = Some(map.next_value_seed(self.data)?);
                self.fields.reported.data = seen;
            } else {
                self.fields.take(field, &mut map)?;
            }
        }
        Ok(data)
    }
}

impl<'b> Fields<'_, 'b> {
    fn key(&self) -> Key<'_> {
        Key { names: self.names, purpose: self.purpose }
    }

    /// Takes a text that was found where an object could be.
    fn text(self, text: Cow<'b, str>) {
        self.reported.has_error |= !text.is_empty();
        if self.purpose == Purpose::Report {
            self.reported.add_message_in_place_of(self.place, text);
        }
    }

    /// Takes the value of a field that is not the data.
    fn take<A: MapAccess<'b>>(&mut self, field: Field, map: &mut A) -> Result<(), A::Error> {
        let place = self.place;
        match field {
            Field::Code { is_specific, name } => {
                let code = map.next_value_seed(AnyScalar)?.into();
                self.reported.add_code(place, is_specific, name, code);
                if self.purpose == Purpose::Success && self.reported.is_no_success() {
                    return Err(de::Error::custom("the codes are not those of a success"));
                }
            }
            Field::Message(name) => {
                if let Scalar::Text(text) = map.next_value_seed(AnyScalar)? {
                    self.reported.add_message(place, name, text);
                }
            }
            Field::LogId(name) => {
                if let Some(text) = map.next_value_seed(AnyScalar)?.into_text() {
                    self.reported.add_log_id(place, name, text);
                }
            }
            Field::Nested(inner) if place == OUTER => {
                let Self { names, purpose, ref mut reported, .. } = *self;
                map.next_value_seed(Nested(Fields { names, purpose, reported, place: inner }))?;
            }
            Field::Nested(_) | Field::Data | Field::Other => map.next_value_seed(Skipped)?,
        }
        Ok(())
    }
}

/// Reads the name of a field, to tell what the field is for.
struct Key<'n> {
    names: &'n Envelope,
    purpose: Purpose,
}

impl<'b> DeserializeSeed<'b> for Key<'_> {
    type Value = Field;

    fn deserialize<D: Deserializer<'b>>(self, deserializer: D) -> Result<Field, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = Field;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    #[inline]
    fn visit_str<F: de::Error>(self, name: &str) -> Result<Field, F> {
        Ok(match self.purpose {
            Purpose::Success => self.names.decisive_field(name),
            Purpose::Report => self.names.field(name),
        })
    }
}

/// An object inside the envelope. In its place there may be a text, which is a message, or any other value.
struct Nested<'r, 'b>(Fields<'r, 'b>);

impl<'b> DeserializeSeed<'b> for Nested<'_, 'b> {
    type Value = ();

    fn deserialize<D: Deserializer<'b>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'b> Visitor<'b> for Nested<'_, 'b> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_map<A: MapAccess<'b>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(field) = map.next_key_seed(self.0.key())? {
            self.0.reported.has_error = true;
            self.0.take(field, &mut map)?;
        }
        Ok(())
    }

    fn visit_borrowed_str<F: de::Error>(self, text: &'b str) -> Result<(), F> {
        self.0.text(Cow::Borrowed(text));
        Ok(())
    }

    fn visit_str<F: de::Error>(self, text: &str) -> Result<(), F> {
        self.0.text(Cow::Owned(text.to_owned()));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'b>>(self, seq: A) -> Result<(), A::Error> {
        Skipped.visit_seq(seq)
    }

    scalars! { _ => () }
}
