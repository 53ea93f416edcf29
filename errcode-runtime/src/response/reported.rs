//! What a body reports about the call: its codes, and the texts that describe a failure.

use alloc::borrow::{Cow, ToOwned};
use alloc::vec::Vec;

use super::envelope::Place;
use crate::code::ErrorCode;
use crate::parse::whole;
use crate::scalar::Scalar;

/// What a catalog says about codes. It stands in for the type of the enum, so that code that uses it is not
/// compiled once for each enum.
#[derive(Clone, Copy)]
pub(super) struct Judge {
    number: fn(i64) -> Verdict,
    /// Whether a string code that the catalog lists is anything but a success; `None` if the catalog does
    /// not list it.
    is_failing_symbol: fn(&str) -> Option<bool>,
}

/// What a catalog makes of a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Success,
    /// A failure, or a number with several meanings, at least one of which is a failure.
    Failure,
    Undocumented,
}

impl Judge {
    /// Without a catalog, 0 is taken for success, as on nearly every platform.
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

/// The error that a string code stands for, perhaps followed by dots and details.
pub(super) fn by_symbol<E: ErrorCode>(mut symbol: &str) -> Option<E> {
    loop {
        if let Some(error) = E::from_symbol(symbol) {
            return Some(error);
        }
        symbol = symbol.rsplit_once('.')?.0;
    }
}

/// The content of a field for codes.
#[derive(Debug, PartialEq)]
pub(super) enum Code<'b> {
    /// `null` and the like, or an empty string.
    Nothing,
    Number(i64),
    /// A number that is not a 64-bit integer.
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

    /// If a field occurs twice, its last value counts, as in serde_json.
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

/// The rank of a number that may be a failure. A more specific number ranks before a general one, then a
/// documented one before an undocumented one, then the one whose field comes first in the lists of names.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Failing {
    is_general: bool,
    verdict: Verdict,
    place: Place,
    name: u8,
}

/// What a body reports about the call, as far as it has been read.
pub(super) struct Reported<'b> {
    judge: Judge,
    /// The fields for codes that occurred, by object: one bit for each name.
    seen: [u32; OBJECTS],
    /// Why the codes can't be evaluated, if they can't.
    doubt: Option<&'static str>,
    has_success: bool,
    general: Best<i64>,
    specific: Best<i64>,
    /// The numbers that may be failures, the most informative first.
    failing: Vec<(Failing, i64)>,
    symbol: Best<Cow<'b, str>>,
    failing_symbol: Best<Cow<'b, str>>,
    message: Best<Cow<'b, str>>,
    log_id: Best<Cow<'b, str>>,
    /// Whether there is anything where the envelope has room for an error.
    pub(super) has_error: bool,
    pub(super) data: DataSeen,
}

/// Whether there was a field for data.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum DataSeen {
    No,
    /// The field is being read, or could not be read. Such an error may be about the type of the data:
    /// serde_json reports a list that is too long for a type as a syntax error.
    Begun,
    Once,
    /// It is impossible to know which one is meant.
    Twice,
}

/// How many numbers that may be failures are kept.
const MAX_FAILING: usize = 64;

/// The envelope itself, and as many objects inside it as there can be names for them.
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
                // If there are string codes in both kinds of field, the more specific one is more
                // informative.
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
        // More numbers than there are fields can only come from a field that is repeated over and over.
        if self.failing.len() < MAX_FAILING {
            // If a field occurs twice, its last value counts.
            let at = self.failing.partition_point(|(other, _)| *other < failing);
            self.failing.insert(at, (failing, code));
        }
    }

    pub(super) fn add_message(&mut self, place: Place, name: u8, message: Cow<'b, str>) {
        if !message.trim().is_empty() {
            self.message.offer(place, name, trim(message));
        }
    }

    /// Adds a text that was found where an object with a message could be: any other message is preferred.
    pub(super) fn add_message_in_place_of(&mut self, object: Place, message: Cow<'b, str>) {
        self.add_message(Place::MAX, object, message);
    }

    pub(super) fn add_log_id(&mut self, place: Place, name: u8, log_id: Cow<'b, str>) {
        if !log_id.trim().is_empty() {
            self.log_id.offer(place, name, trim(log_id));
        }
    }

    /// Whether a field for codes may contradict a success, or the codes can't be evaluated.
    pub(super) fn is_no_success(&self) -> bool {
        !self.failing.is_empty() || self.failing_symbol.get().is_some() || self.doubt.is_some()
    }

    /// Why the codes can't be evaluated: a field has two values, or a code is a number that is not a 64-bit
    /// integer.
    pub(super) fn doubt(&self) -> Option<&'static str> {
        self.doubt
    }

    /// Whether the codes mean success, given that none of those that may be failures turned out to be one.
    pub(super) fn is_success(&self, succeeds_without_code: bool) -> bool {
        let has_code = self.symbol.get().is_some() || self.has_error;
        self.doubt.is_none()
            && (self.has_success
                || !self.failing.is_empty()
                || (succeeds_without_code && !has_code))
    }

    /// The numbers that may be failures, the most informative first.
    pub(super) fn failing_numbers(&self) -> impl Iterator<Item = i64> {
        self.failing.iter().map(|&(_, number)| number)
    }

    /// The most informative number, whether it is a success or not.
    pub(super) fn number(&self) -> Option<i64> {
        let any = || self.general.get().or(self.specific.get()).copied();
        self.failing_numbers().next().or_else(any)
    }

    /// The general number of the platform, if there is a more specific one too.
    pub(super) fn general_number(&self) -> Option<i64> {
        self.specific.get().and(self.general.get()).copied()
    }

    /// The string code: one that is an error if there is one, otherwise the first one found.
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

/// How much of a text is kept, in bytes. Nobody writes a message that is longer.
const MAX_TEXT: usize = 64 << 10;

/// Removes outer white space, and whatever exceeds [`MAX_TEXT`].
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

/// The beginning of a text, at most `most` bytes.
pub(super) fn cut(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
