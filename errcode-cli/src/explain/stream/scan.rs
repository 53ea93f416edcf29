//! A first look at a text: whether a code may stand in it. Nearly all of a log is seen by nothing else.

use std::collections::{HashMap, HashSet};

use memchr::memmem::Finder;

use super::super::answer::is_success;
use crate::library::Library;

/// Bare numbers count from so many digits on.
pub(super) const FEWEST_DIGITS: usize = 5;

/// What a text may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Glance {
    Nothing,
    /// A field for codes, which says success.
    Success,
    Code,
}

pub(super) struct Scanner {
    lower: Finder<'static>,
    upper: Finder<'static>,
    /// The codes with so many digits that they count where they stand alone.
    bare: HashSet<i64>,
    most_digits: usize,
    /// For each known code, whether all of its meanings are successes.
    codes: HashMap<i64, bool>,
}

impl Scanner {
    pub(super) fn of(library: &Library<'_>) -> Self {
        let codes: HashMap<i64, bool> = library
            .codes()
            .map(|code| (code, library.of_code(code).iter().all(is_success)))
            .collect();
        let digits =
            |code: &i64| code.unsigned_abs().checked_ilog10().map_or(1, |log| log as usize + 1);
        let bare: HashSet<i64> =
            codes.keys().copied().filter(|code| digits(code) >= FEWEST_DIGITS).collect();
        Self {
            // Whatever the case of its first letter, a field for codes ends so.
            lower: Finder::new("ode"),
            upper: Finder::new("ODE"),
            most_digits: bare.iter().map(digits).max().unwrap_or_default(),
            bare,
            codes,
        }
    }

    /// Whether a number is a code where it stands alone.
    pub(super) fn is_bare_code(&self, code: i64) -> bool {
        self.bare.contains(&code) && !self.is_success(code)
    }

    /// Whether a number in a field for codes says success: an undocumented 0 does, too.
    pub(super) fn is_success(&self, code: i64) -> bool {
        self.codes.get(&code).copied().unwrap_or(code == 0)
    }

    /// Never less than what is found when the text is read.
    pub(super) fn glance(&self, text: &[u8]) -> Glance {
        let mut most = Glance::Nothing;
        let fields = self.lower.find_iter(text).chain(self.upper.find_iter(text));
        for at in fields {
            most = most.max(self.field(text, at));
            if most == Glance::Code {
                return most;
            }
        }
        if self.has_bare_code(text) { Glance::Code } else { most }
    }

    /// What the field whose name may end here says, at a glance.
    fn field(&self, text: &[u8], ode: usize) -> Glance {
        let is_name = matches!(ode.checked_sub(1).map(|c| text[c]), Some(b'c' | b'C'));
        let rest = &text[ode + 3..];
        if !is_name || rest.first().is_some_and(|&byte| is_word(byte)) {
            return Glance::Nothing;
        }
        if !may_name_a_code(&text[..ode - 1]) {
            return Glance::Nothing;
        }
        let rest = after_marks(rest);
        let Some((b':' | b'=', rest)) = rest.split_first() else { return Glance::Nothing };
        let rest = after_marks(rest);
        let end =
            rest.iter().position(|&byte| !is_word(byte) && byte != b'-').unwrap_or(rest.len());
        match str::from_utf8(&rest[..end]).ok().and_then(|value| value.parse().ok()) {
            Some(code) if self.is_success(code) => Glance::Success,
            _ if end == 0 => Glance::Nothing,
            _ => Glance::Code,
        }
    }

    /// Looks at every fifth byte only: that is enough to hit each number of five digits.
    fn has_bare_code(&self, text: &[u8]) -> bool {
        let mut at = FEWEST_DIGITS - 1;
        while at < text.len() {
            if !text[at].is_ascii_digit() {
                at += FEWEST_DIGITS;
                continue;
            }
            let before = text[..at].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
            let after = text[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            let (start, end) = (at - before, at + after);
            if (FEWEST_DIGITS..=self.most_digits).contains(&(end - start))
                && self.is_code(text, start, end)
            {
                return true;
            }
            at = end + FEWEST_DIGITS;
        }
        false
    }

    fn is_code(&self, text: &[u8], start: usize, end: usize) -> bool {
        let before = start.checked_sub(1).map(|before| text[before]);
        let after = text.get(end).copied();
        if before.is_some_and(|byte| is_word(byte) || byte == b'.') || after.is_some_and(is_word) {
            return false;
        }
        let number: Option<i64> =
            str::from_utf8(&text[start..end]).ok().and_then(|number| number.parse().ok());
        let is_code = |number| self.is_bare_code(number);
        number.is_some_and(|number| is_code(number) || (before == Some(b'-') && is_code(-number)))
    }
}

/// Whether what stands before `code` leaves it a name of a field for codes.
fn may_name_a_code(before: &[u8]) -> bool {
    let before = before.strip_suffix(b"_").unwrap_or(before);
    let letters = before.iter().rev().take(6).take_while(|&&byte| is_word(byte)).count();
    let word = &before[before.len() - letters..];
    word.is_empty() || word.eq_ignore_ascii_case(b"err") || word.eq_ignore_ascii_case(b"error")
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// What follows quotes, blanks, and what escapes quotes.
fn after_marks(text: &[u8]) -> &[u8] {
    let marks = text.iter().take(64).take_while(|byte| b"\"'\\ \t\r\n".contains(byte)).count();
    &text[marks..]
}
