//! Prints the enums: one line for a log, and with `{:#}` an explanation for a person.

use core::fmt;

use crate::code::ErrorCode;

/// `Display` of every enum: one line for a log; `{:#}` adds lines that explain it to a person.
pub fn display<E: ErrorCode>(error: E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if f.width().is_some() { pad(&Unpadded(error), f) } else { unpadded(error, f) }
}

/// An error to be padded: it prints itself without the width that the user asks for.
struct Unpadded<E>(E);

impl<E: ErrorCode> fmt::Display for Unpadded<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        unpadded(self.0, f)
    }
}

/// Writes a line with the width, the alignment and the fill that `f` asks for, as `Formatter::pad` does for
/// text that already exists. `{:#}` prints several lines, and ignores the width.
pub(crate) fn pad(line: &dyn fmt::Display, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    struct Count(usize);

    impl fmt::Write for Count {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0 += text.chars().count();
            Ok(())
        }
    }

    let Some(width) = f.width().filter(|_| !f.alternate()) else { return line.fmt(f) };
    let mut count = Count(0);
    fmt::Write::write_fmt(&mut count, format_args!("{line}"))?;
    let fill = width.saturating_sub(count.0);
    let before = match f.align() {
        Some(fmt::Alignment::Right) => fill,
        Some(fmt::Alignment::Center) => fill / 2,
        _ => 0,
    };
    let char = f.fill();
    (0..before).try_for_each(|_| fmt::Write::write_char(f, char))?;
    line.fmt(f)?;
    (before..fill).try_for_each(|_| fmt::Write::write_char(f, char))
}

fn unpadded<E: ErrorCode>(error: E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}", error.code())?;
    if error.is_unknown() {
        return f.write_str(if error.is_success() {
            ": success, though the catalog does not say so"
        } else {
            ": unknown error code"
        });
    }
    if error.is_overloaded() {
        return overloaded(error.meanings(), f);
    }
    if let Some(symbol) = error.symbol() {
        write!(f, " {symbol}")?;
    }
    if let Some(summary) = Summary::of(error, f.alternate()) {
        write!(f, ": {summary}")?;
    }
    explanation(error, "\n", f)
}

/// All meanings, because it is not known which one applies.
fn overloaded<E: ErrorCode>(meanings: &[E], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if f.alternate() {
        write!(f, ": one of {} meanings", meanings.len())?;
    }
    for (index, &meaning) in meanings.iter().enumerate() {
        f.write_str(match (f.alternate(), index) {
            (true, _) => "\n- ",
            (false, 0) => ": ",
            (false, _) => " | ",
        })?;
        match (meaning.symbol(), Summary::of(meaning, f.alternate())) {
            (Some(symbol), Some(summary)) => write!(f, "{symbol}: {summary}")?,
            (Some(symbol), None) => f.write_str(symbol)?,
            (None, Some(summary)) => write!(f, "{summary}")?,
            (None, None) => f.write_str(meaning.name())?,
        }
        explanation(meaning, "\n  ", f)?;
    }
    Ok(())
}

/// What a line says about an error.
enum Summary {
    /// Documented messages, with alternatives on separate lines.
    Messages(&'static str),
    Text(&'static str),
}

impl Summary {
    /// The message; otherwise the description, unless it follows anyway; otherwise the name, unless a
    /// symbol replaces it.
    fn of<E: ErrorCode>(error: E, description_follows: bool) -> Option<Self> {
        if let Some(messages) = error.message() {
            return Some(Self::Messages(messages));
        }
        let description = error.description().filter(|_| !description_follows);
        let name = || error.symbol().is_none().then(|| error.name());
        description.or_else(name).map(Self::Text)
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Messages(messages) => {
                for (index, message) in messages.lines().enumerate() {
                    f.write_str(if index == 0 { "" } else { " / " })?;
                    f.write_str(message)?;
                }
                Ok(())
            }
        }
    }
}

/// Description and hint, with `line` before each of their lines.
fn explanation<E: ErrorCode>(error: E, line: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if !f.alternate() {
        return Ok(());
    }
    for text in [error.description(), error.hint()].into_iter().flatten() {
        for text in text.lines() {
            write!(f, "{line}{text}")?;
        }
    }
    Ok(())
}
