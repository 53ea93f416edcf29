//! The fields of an envelope, by the names that platforms give them.

/// How a platform names the fields of the envelope around everything it sends.
///
/// [`Response`](super::Response) already knows the usual names, those of `USUAL`. If a platform uses others,
/// define a constant for it once; each list replaces the usual one.
///
/// ```
/// # use errcode_runtime as errcodes;
/// use errcodes::{Envelope, Response};
/// use serde_json::Value;
///
/// const SHOP: Envelope = Envelope::USUAL.codes(&["ret"]).messages(&["resultMsg"]).log_ids(&["request-id"]);
///
/// let body = br#"{"ret": 7, "resultMsg": "sold out", "request-id": "r-1"}"#;
/// let response = Response::<Value>::new(200, body).envelope(&SHOP);
/// let raw = response.raw().unwrap();
/// assert_eq!((raw.code, raw.message.as_deref()), (7, Some("sold out")));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Envelope {
    codes: Names,
    specific_codes: Names,
    messages: Names,
    log_ids: Names,
    data: Names,
    nested: Names,
    pub(super) succeeds_without_code: bool,
}

/// The names of one field, preferred ones first.
type Names = &'static [&'static str];

/// The most names that a field can have, which is more than any platform uses: a code is identified by one
/// bit in 32.
const MAX_NAMES: usize = 16;

/// The object that a field belongs to: 0 is the envelope itself, higher numbers are the objects inside it.
pub(super) type Place = u8;

/// The envelope itself.
pub(super) const OUTER: Place = 0;

/// What a field is for. The numbers are positions in the lists of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Code { is_specific: bool, name: u8 },
    Message(u8),
    LogId(u8),
    Data,
    Nested(Place),
    Other,
}

impl Envelope {
    /// The names that the included platforms use, and many others:
    ///
    /// | what | names |
    /// | --- | --- |
    /// | code | `code`, `err_code`, `errcode` |
    /// | a more specific code | `error_code` |
    /// | message | `msg`, `message`, `err_msg`, `errmsg`, `error_msg`, `error_description` |
    /// | log ID | `log_id`, `logid`, `traceId`, `trace_id`, `request_id`, `requestId` |
    /// | data | `data` |
    /// | objects with some of the same fields | `error`, `err` |
    pub const USUAL: Self = Self {
        codes: &["code", "err_code", "errcode"],
        specific_codes: &["error_code"],
        messages: &["msg", "message", "err_msg", "errmsg", "error_msg", "error_description"],
        log_ids: &["log_id", "logid", "traceId", "trace_id", "request_id", "requestId"],
        data: &["data"],
        nested: &["error", "err"],
        succeeds_without_code: false,
    };

    /// Sets the names of the code, which may be a number, a string that contains one, or a string code.
    ///
    /// # Panics
    ///
    /// Panics if there are more than 16 names, as do the other methods. In a constant, that is a compile
    /// error.
    #[must_use]
    pub const fn codes(mut self, names: &'static [&'static str]) -> Self {
        self.codes = checked(names);
        self
    }

    /// Sets the names of a second, more specific code, which decides if it is present.
    #[must_use]
    pub const fn specific_codes(mut self, names: &'static [&'static str]) -> Self {
        self.specific_codes = checked(names);
        self
    }

    /// Sets the names of the message.
    #[must_use]
    pub const fn messages(mut self, names: &'static [&'static str]) -> Self {
        self.messages = checked(names);
        self
    }

    /// Sets the names of the ID under which the platform finds a call in its logs.
    #[must_use]
    pub const fn log_ids(mut self, names: &'static [&'static str]) -> Self {
        self.log_ids = checked(names);
        self
    }

    /// Sets the names of the field that contains the data of a success. A body has one of them; if it has
    /// none, the whole body is the data.
    #[must_use]
    pub const fn data(mut self, names: &'static [&'static str]) -> Self {
        self.data = checked(names);
        self
    }

    /// Sets the names of objects inside the envelope that also contain codes, messages or log IDs.
    #[must_use]
    pub const fn nested(mut self, names: &'static [&'static str]) -> Self {
        self.nested = checked(names);
        self
    }

    /// Takes a body without any code for a success, such as `{"access_token": "…"}` from an endpoint that
    /// has an envelope for errors only. A body in which a field such as `error` has content is not a
    /// success. Neither is an empty body, because it is not JSON.
    #[must_use]
    pub const fn succeeds_without_code(mut self) -> Self {
        self.succeeds_without_code = true;
        self
    }

    /// The purpose of a field, as far as it decides whether the call is a success.
    #[inline]
    pub(super) fn decisive_field(&self, name: &str) -> Field {
        if let Some(name) = place(self.codes, name) {
            Field::Code { is_specific: false, name }
        } else if place(self.data, name).is_some() {
            Field::Data
        } else if let Some(name) = place(self.specific_codes, name) {
            Field::Code { is_specific: true, name }
        } else if let Some(name) = place(self.nested, name) {
            Field::Nested(name + 1)
        } else {
            Field::Other
        }
    }

    /// The purpose of a field.
    pub(super) fn field(&self, name: &str) -> Field {
        match self.decisive_field(name) {
            Field::Other => {}
            field => return field,
        }
        if let Some(name) = place(self.messages, name) {
            Field::Message(name)
        } else {
            place(self.log_ids, name).map_or(Field::Other, Field::LogId)
        }
    }
}

/// Uses the usual names.
impl Default for Envelope {
    fn default() -> Self {
        Self::USUAL
    }
}

const fn checked(names: Names) -> Names {
    assert!(names.len() <= MAX_NAMES, "a field of an envelope has up to 16 names");
    names
}

#[inline]
fn place(names: Names, name: &str) -> Option<u8> {
    // There are few enough names that a position fits into a byte.
    #[allow(clippy::cast_possible_truncation)]
    names.iter().position(|known| *known == name).map(|place| place as u8)
}
