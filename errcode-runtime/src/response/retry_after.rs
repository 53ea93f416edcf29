//! The header `Retry-After`: when the server wants to be asked again.

use core::fmt;
use core::time::Duration;

/// When the server wants to be asked again, according to its header `Retry-After`.
///
/// ```
/// # use errcode_runtime as errcodes;
/// use std::time::{Duration, UNIX_EPOCH};
///
/// use errcodes::RetryAfter;
///
/// assert_eq!(RetryAfter::parse("120"), Some(RetryAfter::In(Duration::from_secs(120))));
///
/// let Some(RetryAfter::At(time)) = RetryAfter::parse("Sun, 06 Nov 1994 08:49:37 GMT") else { panic!() };
/// let wait = (UNIX_EPOCH + time).elapsed(); // an error as long as that time lies ahead
/// assert!(wait.is_ok());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RetryAfter {
    /// After this much time has passed since the response.
    In(Duration),
    /// At a point in time, given as the time since the beginning of 1970 in UTC, which is
    /// `std::time::UNIX_EPOCH`. This crate does not know the current time.
    At(Duration),
}

impl RetryAfter {
    /// Parses the value of the header: whole seconds, or a date in one of the three forms of RFC 9110,
    /// section 5.6.7. Returns `None` for anything else.
    #[must_use]
    pub fn parse(header: &str) -> Option<Self> {
        let header = header.trim();
        if !header.is_empty() && header.bytes().all(|byte| byte.is_ascii_digit()) {
            // More seconds than a `u64` can represent amount to forever.
            return Some(Self::In(Duration::from_secs(header.parse().unwrap_or(u64::MAX))));
        }
        date(header).map(|seconds| Self::At(Duration::from_secs(seconds)))
    }
}

/// For a log: `7 s`, or `1994-11-06 08:49:37 UTC`.
impl fmt::Display for RetryAfter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = match self {
            Self::In(time) => return write!(f, "{} s", time.as_secs()),
            Self::At(time) => time.as_secs(),
        };
        let (mut days, time) = (time / 86_400, time % 86_400);
        // Any 400 consecutive years have the same number of days.
        let mut year = 1970 + days / 146_097 * 400;
        days %= 146_097;
        while days >= 365 + u64::from(is_leap(year)) {
            days -= 365 + u64::from(is_leap(year));
            year += 1;
        }
        let mut month = 1;
        for length in lengths(year) {
            if days < length {
                break;
            }
            days -= length;
            month += 1;
        }
        let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
        write!(f, "{year}-{month:02}-{:02} {hour:02}:{minute:02}:{second:02} UTC", days + 1)
    }
}

fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// The lengths of the months of a year, in days.
fn lengths(year: u64) -> [u64; 12] {
    [31, 28 + u64::from(is_leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

/// The seconds from the beginning of 1970 to a date: `Sun, 06 Nov 1994 08:49:37 GMT`, or one of the two
/// older forms `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`. The crate `httpdate`, which
/// a test compares this with, needs `std`.
fn date(text: &str) -> Option<u64> {
    let mut parts = text.split([' ', '-']).filter(|part| !part.is_empty());
    let mut part = || parts.next();
    let (weekday, first, second) = (part()?, part()?, part()?);
    let (day, month, year, time, zone) = if weekday.ends_with(',') {
        (first, second, part()?, part()?, part()?)
    } else {
        let (time, year) = (part()?, part()?);
        (second, first, year, time, "GMT")
    };
    if zone != "GMT" || parts.next().is_some() || weekday.len() < 3 {
        return None;
    }
    let year = match (year.len(), number(year)?) {
        (4, year) => year,
        // A year of two digits means the nearer one: this form is from before 1994.
        (2, year @ 70..) => 1900 + year,
        (2, year) => 2000 + year,
        _ => return None,
    };
    let months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = months.iter().position(|name| *name == month)?;
    let day = number(day).filter(|_| day.len() <= 2)?;
    let mut clock = time.split(':').map(|part| number(part).filter(|_| part.len() == 2));
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next()??);
    let lengths = lengths(year);
    // A minute may have a leap second.
    let is_time = hour < 24 && minute < 60 && second <= 60 && clock.next().is_none();
    if year < 1970 || !(1..=lengths[month]).contains(&day) || !is_time {
        return None;
    }
    let leap_days = |year: u64| year / 4 - year / 100 + year / 400;
    let years = (year - 1970) * 365 + leap_days(year - 1) - leap_days(1969);
    let days = years + lengths[..month].iter().sum::<u64>() + day - 1;
    Some(((days * 24 + hour) * 60 + minute) * 60 + second)
}

fn number(digits: &str) -> Option<u64> {
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| is_number)
}
