//! What a body says of the call: its codes, and the texts that a failure is told with.

use alloc::borrow::{Cow, ToOwned};
use alloc::vec::Vec;

use super::envelope::Place;
use crate::code::ErrorCode;
use crate::parse::whole;
use crate::scalar::Scalar;

/// What a catalog says of codes. It stands for the type of the enum in code that should not be compiled once
/// for each enum.
#[derive(Clone, Copy)]
pub(super) struct Judge {
    number: fn(i64) -> Verdict,
    /// Whether a string code that the catalog lists is anything but a success; `None` if it lists it not.
    is_failing_symbol: fn(&str) -> Option<bool>,
}

/// What a number is to a catalog.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Success,
    /// A failure, or one of several meanings, of which some are.
    Failure,
    Undocumented,
}

impl Judge {
    /// Without a catalog, nearly every platform means success by 0.
    pub(super) const WITHOUT_CATALOG: Self = Self {
        number: |code| if code == 0 { Verdict::Success } else { Verdict::Failure },
        is_failing_symbol: |_| None,
    };

    pub(super) fn of<E: ErrorCode>() -> Self {
        Self {
            number: |code| match E::from_code(code) {
                error if error.is_success() => Verdict::Success,
                error if error.is_unknown() => Verdict::Undocumented,
                _ => Verdict::Failure,
            },
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
        if trimmed.is_empty() {
            Self::Nothing
        } else if let Some(number) = whole(trimmed) {
            Self::Number(number)
        } else if trimmed.ends_with(|end: char| end.is_ascii_digit() || end == '.')
            && trimmed.parse::<f64>().is_ok()
        {
            Self::NoInteger
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

/// A number that may be a failure. Of two, a more specific one says more, then a documented one, and then the
/// one whose field comes first in the lists of names.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Failing {
    is_general: bool,
    verdict: Verdict,
    place: Place,
    name: u8,
}

/// What a body says of the call, as far as it has been read.
pub(super) struct Reported<'b> {
    judge: Judge,
    /// Which fields for codes there were, by object: a bit for each name.
    seen: [u32; OBJECTS],
    /// Why the codes can't be weighed, if they can't.
    doubt: Option<&'static str>,
    has_success: bool,
    general: Best<i64>,
    specific: Best<i64>,
    /// The numbers that may be failures, those first that say most.
    failing: Vec<(Failing, i64)>,
    symbol: Best<Cow<'b, str>>,
    failing_symbol: Best<Cow<'b, str>>,
    message: Best<Cow<'b, str>>,
    log_id: Best<Cow<'b, str>>,
    /// Whether something stands where the envelope has room for an error.
    pub(super) has_error: bool,
    pub(super) data: DataSeen,
}

/// Whether there was a field for data.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum DataSeen {
    No,
    /// It is being read, or could not be. An error there is that of its type, perhaps: to serde_json, a list
    /// that is too long for a type is an error of syntax.
    Begun,
    Once,
    /// Which one is meant, nobody knows.
    Twice,
}

/// So many numbers that may be failures are kept.
const MAX_FAILING: usize = 64;

/// The envelope, and as many objects inside it as there can be names for them.
const OBJECTS: usize = 17;

impl<'b> Reported<'b> {
    pub(super) fn nothing(judge: Judge) -> Self {
        Self {
            judge,
            seen: [0; OBJECTS],
            doubt: None,
            has_success: false,
            general: Best::NONE,
            specific: Best::NONE,
            failing: Vec::new(),
            symbol: Best::NONE,
            failing_symbol: Best::NONE,
            message: Best::NONE,
            log_id: Best::NONE,
            has_error: false,
            data: DataSeen::No,
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
                let any = if is_specific { &mut self.specific } else { &mut self.general };
                any.offer(place, name, code);
                match (self.judge.number)(code) {
                    Verdict::Success => self.has_success = true,
                    verdict => {
                        self.add_failing(
                            Failing { is_general: !is_specific, verdict, place, name },
                            code,
                        );
                    }
                }
            }
            Code::Symbol(symbol) => {
                // Where both have a string code, the more specific one says more.
                let name = if is_specific { name } else { name + 16 };
                match (self.judge.is_failing_symbol)(&symbol) {
                    Some(true) => self.failing_symbol.offer(place, name, symbol.clone()),
                    Some(false) => self.has_success = true,
                    None => {}
                }
                self.symbol.offer(place, name, symbol);
            }
        }
    }

    fn add_failing(&mut self, failing: Failing, code: i64) {
        // More than there are fields come from one that is there again and again.
        if self.failing.len() < MAX_FAILING {
            // Of a field that is there twice, the last value counts.
            let at = self.failing.partition_point(|(other, _)| *other < failing);
            self.failing.insert(at, (failing, code));
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

    /// Whether a field for codes may speak against a success, or says too much to tell.
    pub(super) fn is_no_success(&self) -> bool {
        !self.failing.is_empty() || self.failing_symbol.get().is_some() || self.doubt.is_some()
    }

    /// Why the codes can't be weighed: two values in one field, or a number of another kind.
    pub(super) fn doubt(&self) -> Option<&'static str> {
        self.doubt
    }

    /// Whether the codes say success, if none of those that may be failures turned out to be one.
    pub(super) fn is_success(&self, succeeds_without_code: bool) -> bool {
        let has_code = self.symbol.get().is_some() || self.has_error;
        self.doubt.is_none()
            && (self.has_success
                || !self.failing.is_empty()
                || (succeeds_without_code && !has_code))
    }

    /// The numbers that may be failures, those first that say most.
    pub(super) fn failing_numbers(&self) -> impl Iterator<Item = i64> {
        self.failing.iter().map(|&(_, number)| number)
    }

    /// The number that says most, a success or not.
    pub(super) fn number(&self) -> Option<i64> {
        let any = || self.general.get().or(self.specific.get()).copied();
        self.failing_numbers().next().or_else(any)
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
