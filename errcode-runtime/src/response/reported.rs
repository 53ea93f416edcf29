//! What a body says of the call: its codes, and the texts that a failure is told with.

use alloc::borrow::{Cow, ToOwned};

use super::envelope::Place;
use crate::code::ErrorCode;
use crate::scalar::Scalar;

/// What a catalog says of codes. It stands for the type of the enum in code that should not be compiled once
/// for each enum.
#[derive(Clone, Copy)]
pub(super) struct Judge {
    /// Whether a number is anything but a success.
    is_failure: fn(i64) -> bool,
    /// Whether a string code that the catalog lists is anything but a success; `None` if it lists it not.
    is_failing_symbol: fn(&str) -> Option<bool>,
}

impl Judge {
    /// Without a catalog, nearly every platform means success by 0.
    pub(super) const WITHOUT_CATALOG: Self =
        Self { is_failure: |code| code != 0, is_failing_symbol: |_| None };

    pub(super) fn of<E: ErrorCode>() -> Self {
        Self {
            is_failure: |code| !E::from_code(code).is_success(),
            is_failing_symbol: |symbol| Some(!by_symbol::<E>(symbol)?.is_success()),
        }
    }
}

/// The error that a string code stands for, perhaps with details behind dots.
pub(super) fn by_symbol<E: ErrorCode>(mut symbol: &str) -> Option<E> {
    loop {
        if let Some(error) = E::from_symbol(symbol) {
            return Some(error);
        }
        symbol = symbol.rsplit_once('.')?.0;
    }
}

/// What stands in a field for codes.
#[derive(Debug, PartialEq)]
pub(super) enum Code<'b> {
    /// `null` and the like, or an empty string.
    Nothing,
    Number(i64),
    /// A number that is no 64-bit integer.
    NoInteger,
    Symbol(Cow<'b, str>),
}

impl<'b> From<Scalar<'b>> for Code<'b> {
    fn from(scalar: Scalar<'b>) -> Self {
        match scalar {
            Scalar::Text(text) => Self::of_text(text),
            Scalar::Nothing => Self::Nothing,
            number => number.integer().map_or(Self::NoInteger, Self::Number),
        }
    }
}

impl<'b> Code<'b> {
    fn of_text(text: Cow<'b, str>) -> Self {
        let trimmed = text.trim();
        let digits = trimmed.strip_prefix(['-', '+']).unwrap_or(trimmed);
        if trimmed.is_empty() {
            Self::Nothing
        } else if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            trimmed.parse().map_or(Self::NoInteger, Self::Number)
        } else {
            Self::Symbol(trim(text))
        }
    }
}

/// The best of several values for one purpose: the one whose field comes first in the lists of names.
#[derive(Clone, Debug)]
struct Best<V>(Option<(u16, V)>);

impl<V> Best<V> {
    const NONE: Self = Self(None);

    /// Of a field that is there twice, the last value counts, as it does to serde_json.
    fn offer(&mut self, place: Place, name: u8, value: V) {
        let rank = u16::from_be_bytes([place, name]);
        if self.0.as_ref().is_none_or(|(best, _)| rank <= *best) {
            self.0 = Some((rank, value));
        }
    }

    fn get(&self) -> Option<&V> {
        self.0.as_ref().map(|(_, value)| value)
    }
}

/// What a body says of the call, as far as it has been read.
pub(super) struct Reported<'b> {
    judge: Judge,
    /// Which fields for codes there were, by object: a bit for each name.
    seen: [u32; OBJECTS],
    /// Why the codes can't be weighed, if they can't.
    doubt: Option<&'static str>,
    has_success: bool,
    failures: u32,
    general: Best<i64>,
    specific: Best<i64>,
    failing_general: Best<i64>,
    failing_specific: Best<i64>,
    symbol: Best<Cow<'b, str>>,
    failing_symbol: Best<Cow<'b, str>>,
    message: Best<Cow<'b, str>>,
    log_id: Best<Cow<'b, str>>,
    /// Whether the data is being read, or could not be. An error there is that of its type, perhaps: to
    /// serde_json, a list that is too long for a type is an error of syntax.
    pub(super) is_in_data: bool,
    /// Whether there were several fields for data.
    pub(super) has_repeated_data: bool,
}

/// The envelope, and as many objects inside it as there can be names for them.
const OBJECTS: usize = 17;

impl<'b> Reported<'b> {
    pub(super) fn nothing(judge: Judge) -> Self {
        Self {
            judge,
            seen: [0; OBJECTS],
            doubt: None,
            has_success: false,
            failures: 0,
            general: Best::NONE,
            specific: Best::NONE,
            failing_general: Best::NONE,
            failing_specific: Best::NONE,
            symbol: Best::NONE,
            failing_symbol: Best::NONE,
            message: Best::NONE,
            log_id: Best::NONE,
            is_in_data: false,
            has_repeated_data: false,
        }
    }

    pub(super) fn add_code(&mut self, place: Place, is_specific: bool, name: u8, code: Code<'b>) {
        let bit = 1 << (name + if is_specific { 16 } else { 0 });
        let seen = &mut self.seen[usize::from(place)];
        if *seen & bit != 0 {
            self.doubt = Some("a field for a code is there twice");
        }
        *seen |= bit;
        match code {
            Code::Nothing => {}
            Code::NoInteger => self.doubt = Some("a code is a number, but no 64-bit integer"),
            Code::Number(code) => {
                let is_failure = (self.judge.is_failure)(code);
                let (any, failing) = if is_specific {
                    (&mut self.specific, &mut self.failing_specific)
                } else {
                    (&mut self.general, &mut self.failing_general)
                };
                any.offer(place, name, code);
                if is_failure {
                    failing.offer(place, name, code);
                }
                self.count(Some(is_failure));
            }
            Code::Symbol(symbol) => {
                // Where both have a string code, the more specific one says more.
                let name = if is_specific { name } else { name + 16 };
                let is_failure = (self.judge.is_failing_symbol)(&symbol);
                if is_failure == Some(true) {
                    self.failing_symbol.offer(place, name, symbol.clone());
                }
                self.symbol.offer(place, name, symbol);
                self.count(is_failure);
            }
        }
    }

    fn count(&mut self, is_failure: Option<bool>) {
        match is_failure {
            Some(true) => self.failures += 1,
            Some(false) => self.has_success = true,
            None => {}
        }
    }

    pub(super) fn add_message(&mut self, place: Place, name: u8, message: Cow<'b, str>) {
        if !message.trim().is_empty() {
            self.message.offer(place, name, trim(message));
        }
    }

    /// A text where an object with a message could be: any other message is preferred.
    pub(super) fn add_message_in_place_of(&mut self, object: Place, message: Cow<'b, str>) {
        self.add_message(Place::MAX, object, message);
    }

    pub(super) fn add_log_id(&mut self, place: Place, name: u8, log_id: Cow<'b, str>) {
        if !log_id.trim().is_empty() {
            self.log_id.offer(place, name, trim(log_id));
        }
    }

    /// Whether a field for codes speaks against a success, or says too much to tell.
    pub(super) fn is_no_success(&self) -> bool {
        self.failures > 0 || self.doubt.is_some()
    }

    /// Why the codes can't be weighed: two values in one field, or a number of another kind.
    pub(super) fn doubt(&self) -> Option<&'static str> {
        self.doubt
    }

    /// Whether the codes say success, and only that.
    pub(super) fn is_success(&self, succeeds_without_code: bool) -> bool {
        let has_code = self.has_success || self.symbol.get().is_some();
        !self.is_no_success() && (self.has_success || (succeeds_without_code && !has_code))
    }

    /// How many codes are no success.
    pub(super) fn failures(&self) -> u32 {
        self.failures
    }

    /// The number that decides: of those that are no success the more specific one, else the general one.
    pub(super) fn failing_number(&self) -> Option<i64> {
        self.failing_specific.get().or(self.failing_general.get()).copied()
    }

    /// The number that decides, a success or not.
    pub(super) fn number(&self) -> Option<i64> {
        let any = self.general.get().or(self.specific.get()).copied();
        self.failing_number().or(any)
    }

    /// The number of the platform as a whole, where there is a more specific one too.
    pub(super) fn general_number(&self) -> Option<i64> {
        self.specific.get().and(self.general.get()).copied()
    }

    /// The string code: one that is an error, else the first of those that there are.
    pub(super) fn symbol(&self) -> Option<&str> {
        self.failing_symbol.get().or(self.symbol.get()).map(|symbol| &**symbol)
    }

    /// A string code that the catalog lists as an error.
    pub(super) fn failing_symbol(&self) -> Option<&str> {
        self.failing_symbol.get().map(|symbol| &**symbol)
    }

    pub(super) fn message(&self) -> Option<&str> {
        self.message.get().map(|message| &**message)
    }

    pub(super) fn log_id(&self) -> Option<&str> {
        self.log_id.get().map(|log_id| &**log_id)
    }
}

/// So much of a text is kept, in bytes. What is longer is no message that anybody wrote.
const MAX_TEXT: usize = 64 << 10;

/// Without outer white space, and not longer than anything that is meant.
fn trim(text: Cow<'_, str>) -> Cow<'_, str> {
    fn part(text: &str) -> &str {
        cut(text.trim(), MAX_TEXT)
    }
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(part(text)),
        Cow::Owned(text) if part(&text).len() == text.len() => Cow::Owned(text),
        Cow::Owned(text) => Cow::Owned(part(&text).to_owned()),
    }
}

/// The beginning of a text, up to `most` bytes.
pub(super) fn cut(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
