//! The fields of an envelope, under the names that platforms give them.

/// How a platform names the fields of the envelope around everything it sends.
///
/// The usual names need no telling: [`Response`](super::Response) knows those of `USUAL`. Where a platform
/// has others, a constant says so once; each list replaces the usual one.
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

/// Names of one field, the preferred ones first.
type Names = &'static [&'static str];

/// More names of one field than anyone has: a code is known by a bit in 32.
const MAX_NAMES: usize = 16;

/// Which object a field lies in: 0 is the envelope itself, those after it are the objects inside it.
pub(super) type Place = u8;

/// The envelope itself.
pub(super) const OUTER: Place = 0;

/// What a field is for. The numbers are places in the lists of names.
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

    /// The names of the code, as a number, as a string that holds one, or as a string code.
    ///
    /// # Panics
    ///
    /// With more than 16 names; this and the other methods, in a constant as a compile error.
    #[must_use]
    pub const fn codes(mut self, names: &'static [&'static str]) -> Self {
        self.codes = checked(names);
        self
    }

    /// The names of a second, more specific code, which decides where there is one.
    #[must_use]
    pub const fn specific_codes(mut self, names: &'static [&'static str]) -> Self {
        self.specific_codes = checked(names);
        self
    }

    /// The names of the message.
    #[must_use]
    pub const fn messages(mut self, names: &'static [&'static str]) -> Self {
        self.messages = checked(names);
        self
    }

    /// The names of the ID under which the platform finds a call in its logs.
    #[must_use]
    pub const fn log_ids(mut self, names: &'static [&'static str]) -> Self {
        self.log_ids = checked(names);
        self
    }

    /// The names of the field that holds the data of a success. A body has one of them; with none, the whole
    /// body is the data.
    #[must_use]
    pub const fn data(mut self, names: &'static [&'static str]) -> Self {
        self.data = checked(names);
        self
    }

    /// The names of objects inside the envelope that hold codes, messages or log IDs as well.
    #[must_use]
    pub const fn nested(mut self, names: &'static [&'static str]) -> Self {
        self.nested = checked(names);
        self
    }

    /// Takes a body without any code for a success, as `{"access_token": "…"}` from an endpoint that has an
    /// envelope for errors only. A body in which a field such as `error` holds something is none, nor is an
    /// empty one: nothing is no JSON.
    #[must_use]
    pub const fn succeeds_without_code(mut self) -> Self {
        self.succeeds_without_code = true;
        self
    }

    /// What a success is decided by.
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

    /// What a field is for.
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

/// With the usual names.
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
    // As many as there are, they fit into a byte.
    #[allow(clippy::cast_possible_truncation)]
    names.iter().position(|known| *known == name).map(|place| place as u8)
}
