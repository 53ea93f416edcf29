//! Reads what is beyond doubt in a body that is not sound JSON.
//!
//! A server may have cut a text inside a surrogate pair, or written a raw tab or GBK, or the connection may
//! have broken. The code of an error is mostly still there. What is read here never becomes a success.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};

use super::envelope::{Envelope, Field, OUTER, Place};
use super::reported::Reported;
use crate::scalar::Scalar;

/// How many bytes of a body are read.
const MOST: usize = 64 << 10;

/// Reads the fields of the first object, and those of the objects inside it, up to the first point where it
/// is unclear what follows.
pub(super) fn envelope<'b>(body: &'b [u8], names: &Envelope, reported: &mut Reported<'b>) {
    let rest = &body[..body.len().min(MOST)];
    // The last character may be cut off.
    let is_utf8 = core::str::from_utf8(rest).err().is_none_or(|error| error.error_len().is_none());
    let mut reader = Reader { rest, is_utf8, names, reported };
    let _ = reader.object(OUTER);
}

/// Its methods return `None` where the body ends, or where it is unclear what follows.
struct Reader<'r, 'b> {
    rest: &'b [u8],
    is_utf8: bool,
    names: &'r Envelope,
    reported: &'r mut Reported<'b>,
}

impl<'b> Reader<'_, 'b> {
    fn object(&mut self, place: Place) -> Option<()> {
        self.expect(b'{')?;
        if self.peek()? == b'}' {
            return self.expect(b'}');
        }
        loop {
            let name = self.string()?;
            self.expect(b':')?;
            self.field(place, self.names.field(&name))?;
            match self.peek()? {
                b',' => self.expect(b',')?,
                _ => return self.expect(b'}'),
            }
        }
    }

    fn field(&mut self, place: Place, field: Field) -> Option<()> {
        match field {
            Field::Code { is_specific, name } => {
                let code = self.scalar()?.into();
                self.reported.add_code(place, is_specific, name, code);
            }
            Field::Message(name) => {
                if let Scalar::Text(text) = self.scalar()? {
                    self.reported.add_message(place, name, text);
                }
            }
            Field::LogId(name) => {
                if let Some(text) = self.scalar()?.into_text() {
                    self.reported.add_log_id(place, name, text);
                }
            }
            Field::Nested(inner) if place == OUTER && self.peek()? == b'{' => {
                return self.object(inner);
            }
            Field::Nested(inner) if place == OUTER => {
                if let Scalar::Text(text) = self.scalar()? {
                    self.reported.add_message_in_place_of(inner, text);
                }
            }
            Field::Nested(_) | Field::Data | Field::Other => {
                self.scalar()?;
            }
        }
        Some(())
    }

    /// Reads any value and keeps it only if it is a scalar.
    fn scalar(&mut self) -> Option<Scalar<'b>> {
        match self.peek()? {
            b'"' => self.string().map(Scalar::Text),
            b'{' | b'[' => self.nested().map(|()| Scalar::Nothing),
            _ => self.word(),
        }
    }

    /// Reads a number, or `null` and the like.
    fn word(&mut self) -> Option<Scalar<'b>> {
        let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
        // A number at the very end may have lost its last digits.
        let end = self.rest.iter().position(|&byte| !is_part(byte))?;
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        match core::str::from_utf8(word).ok()? {
            // Some JSON writers have more words for numbers than JSON has.
            "true" | "false" | "null" | "NaN" | "Infinity" | "-Infinity" => Some(Scalar::Nothing),
            number if number.starts_with(|start: char| start == '-' || start.is_ascii_digit()) => {
                Some(Scalar::number(number))
            }
            _ => None,
        }
    }

    /// Skips a list or an object, up to its end.
    fn nested(&mut self) -> Option<()> {
        let mut ends = Vec::new();
        loop {
            match self.peek()? {
                b'"' => {
                    self.quoted()?;
                    continue;
                }
                b'{' => ends.push(b'}'),
                b'[' => ends.push(b']'),
                end @ (b'}' | b']') if ends.pop() != Some(end) => return None,
                _ => {}
            }
            self.rest = &self.rest[1..];
            if ends.is_empty() {
                return Some(());
            }
        }
    }

    fn string(&mut self) -> Option<Cow<'b, str>> {
        let quoted = self.quoted()?;
        Some(match serde_json::from_slice(quoted) {
            Ok(text) => Cow::Borrowed(text),
            // An invalid escape stays as it is.
            Err(_) => Cow::Owned(serde_json::from_slice(quoted).map_or_else(
                |_| String::from_utf8_lossy(&quoted[1..quoted.len() - 1]).into_owned(),
                |Lossy(text)| text,
            )),
        })
    }

    /// Reads a string, including its quotes.
    fn quoted(&mut self) -> Option<&'b [u8]> {
        if self.peek()? != b'"' {
            return None;
        }
        let mut end = 1;
        loop {
            match self.rest.get(end)? {
                b'"' => break,
                b'\\' => end += 2,
                // In GBK, the second byte of a character may be the same as a backslash.
                0x81.. if !self.is_utf8 && *self.rest.get(end + 1)? >= 0x40 => end += 2,
                _ => end += 1,
            }
        }
        let (quoted, rest) = self.rest.split_at(end + 1);
        self.rest = rest;
        Some(quoted)
    }

    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        self.rest = self.rest.trim_ascii_start();
        self.rest.first().copied()
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        self.peek().filter(|next| *next == byte)?;
        self.rest = &self.rest[1..];
        Some(())
    }
}

/// The text of a string in quotes. When it is asked for bytes, serde_json also reads strings that are not
/// valid text: raw control characters, other encodings, half a surrogate pair.
struct Lossy(String);

impl<'de> Deserialize<'de> for Lossy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(LossyVisitor)
    }
}

struct LossyVisitor;

impl Visitor<'_> for LossyVisitor {
    type Value = Lossy;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_bytes<F: de::Error>(self, bytes: &[u8]) -> Result<Lossy, F> {
        Ok(Lossy(String::from_utf8_lossy(bytes).into_owned()))
    }
}
