//! Cells that hold more than text: what they mean, or what is wrong with them.

mod code;
mod link;

pub(crate) use code::code;
use errcode_runtime::Retry;
pub(crate) use link::{scope, url};

use crate::look_alike;
use crate::model::Overload;
use crate::nearest::nearest;
use crate::text::excerpt;

/// What is wrong with a value: a sentence, a remark at the place, the way out.
#[derive(Debug)]
pub(crate) struct Wrong {
    pub(crate) message: String,
    pub(crate) label: String,
    pub(crate) help: Vec<String>,
    /// The place in the text, where it is not all of it.
    pub(crate) place: Option<(usize, usize)>,
}

impl Wrong {
    pub(crate) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        let (message, help) = (message.into(), vec![help.into()]);
        Self { message, label: String::new(), help, place: None }
    }

    pub(crate) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    pub(crate) fn help(mut self, line: impl Into<String>) -> Self {
        self.help.push(line.into());
        self
    }

    /// Points at one character of the text.
    pub(crate) fn at(mut self, at: usize, char: char) -> Self {
        self.place = Some((at, at + char.len_utf8()));
        self
    }

    /// Points at the first letter that only looks like ASCII, if there is one: without this remark,
    /// "did you mean" would propose what seems to be there.
    pub(crate) fn unmask(self, text: &str) -> Self {
        match look_alike::find(text) {
            Some(found) => self.at(found.at, found.char).label(found.describe()),
            None => self,
        }
    }
}

/// An HTTP status.
pub(crate) fn http_status(text: &str) -> Result<u16, Wrong> {
    let range = 100..=599;
    let is_plain = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse() {
        Ok(status) if is_plain && range.contains(&status) => Ok(status),
        _ => {
            let message = format!("`{}` is not an HTTP status", excerpt(text));
            let help = match code::restored(text).and_then(|number| u16::try_from(number).ok()) {
                Some(status) if range.contains(&status) => format!("write {status}"),
                _ => "write a number from 100 to 599, or leave the cell empty".to_owned(),
            };
            Err(Wrong::new(message, help).unmask(text))
        }
    }
}

/// What is special about a code.
pub(crate) fn kind(text: &str) -> Result<&'static str, Wrong> {
    const KINDS: [&str; 2] = ["success", "removed"];
    one_of("kind", text, &KINDS, "leave the cell empty for an error").map(|index| KINDS[index])
}

/// What to do about trying again.
pub(crate) fn retry(text: &str) -> Result<Retry, Wrong> {
    let names: Vec<_> = Retry::ALL.iter().map(|retry| retry.as_str()).collect();
    let index = one_of("retry", text, &names, "leave the cell empty where it is not known")?;
    Ok(Retry::ALL[index])
}

/// The column that tells meanings apart.
pub(crate) fn overload(text: &str) -> Result<Overload, Wrong> {
    let names = Overload::ALL.map(Overload::as_str);
    let index =
        one_of("overload", text, &names, "leave the cell empty for a code with one meaning")?;
    Ok(Overload::ALL[index])
}

fn one_of(column: &str, text: &str, allowed: &[&str], empty: &str) -> Result<usize, Wrong> {
    if let Some(index) = allowed.iter().position(|&value| value == text) {
        return Ok(index);
    }
    let message = format!("`{}` is no value of column `{column}`", excerpt(text));
    let last = match allowed {
        [one] => format!("`{one}`"),
        [rest @ .., last] => format!("{} or {last}", rest.join(", ")),
        [] => String::new(),
    };
    let plain = look_alike::replaced(text).replace(['_', ' '], "-");
    let all = format!("write {last};");
    let wrong = match nearest(&plain, allowed.iter().copied()) {
        Some(near) if allowed.len() == 1 => Wrong::new(message, format!("did you mean `{near}`?")),
        Some(near) => Wrong::new(message, format!("did you mean `{near}`?")).help(all),
        None => Wrong::new(message, all),
    };
    Err(wrong.help(empty).unmask(text))
}
