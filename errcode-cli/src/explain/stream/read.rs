//! Reads a text in which a code stands: JSON, `name=value`, prose, and each of them within the other. It goes over the text
//! once, whatever the text is.

use std::ops::Range;
use std::rc::Rc;

use super::fields::status;
use super::page::{Bare, Page, Place};
use super::plausible::may_be_code;
use super::scan::{FEWEST_DIGITS, Glance};

/// How deep texts may stand in texts, such as JSON in a string of JSON.
const MOST_TEXTS: usize = 4;

/// Goes over a text.
pub(super) struct Reader<'p, 's> {
    pub(super) page: &'p mut Page<'s>,
    pub(super) text: Rc<str>,
    pub(super) at: usize,
    line: u64,
    /// The objects that are open; the first one is the text.
    pub(super) open: Vec<u32>,
    /// Where the last word stood that was no name of a field.
    word: Range<usize>,
    /// Where what follows it starts.
    after_word: usize,
    /// Up to where single and double quotes are known not to be closed.
    unclosed: [usize; 2],
    depth: usize,
}

impl<'p, 's> Reader<'p, 's> {
    pub(super) fn of(
        page: &'p mut Page<'s>,
        text: Rc<str>,
        object: u32,
        line: u64,
        depth: usize,
    ) -> Self {
        Self {
            page,
            text,
            at: 0,
            line,
            open: vec![object],
            word: 0..0,
            after_word: 0,
            unclosed: [0; 2],
            depth,
        }
    }

    pub(super) fn read(mut self) {
        while self.at < self.text.len() {
            self.step();
        }
    }

    pub(super) fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or_default()
    }

    pub(super) fn object(&self) -> u32 {
        self.open.last().copied().unwrap_or_default()
    }

    fn step(&mut self) {
        match self.byte(self.at) {
            b'\n' => {
                self.line += u64::from(self.depth == 0);
                self.at += 1;
            }
            open @ (b'{' | b'[') => {
                let object = self.page.add(self.object());
                if open == b'{' {
                    self.page.facts(object).is_json = true;
                }
                self.open.push(object);
                self.at += 1;
            }
            b'}' | b']' => {
                if self.open.len() > 1 {
                    self.open.pop();
                }
                self.at += 1;
            }
            b'"' | b'\'' => self.quoted(),
            b'\\' if self.byte(self.at + 1) == b'"' => self.escaped(),
            byte if byte.is_ascii_digit()
                || (byte == b'-' && self.byte(self.at + 1).is_ascii_digit()) =>
            {
                self.number();
            }
            b'/' => self.path(),
            byte if byte.is_ascii_alphabetic() || byte == b'_' => self.word(),
            _ => self.at += 1,
        }
    }

    /// A string: the name of a field, or a text of its own.
    fn quoted(&mut self) {
        let Some((content, end)) = self.string(self.at) else {
            self.at += 1;
            return;
        };
        let after = self.blanks(end);
        if matches!(self.byte(after), b':' | b'=') {
            self.at = after + 1;
            self.value(&content, "");
        } else {
            self.at = end;
            self.inner(&content);
        }
    }

    /// The content of a string, and where it ends; none if it does not end on its line.
    pub(super) fn string(&mut self, start: usize) -> Option<(String, usize)> {
        let bytes = self.text.as_bytes();
        let quote = bytes[start];
        // An apostrophe is no quote.
        let is_apostrophe = quote == b'\'' && start > 0 && bytes[start - 1].is_ascii_alphanumeric();
        if is_apostrophe || start < self.unclosed[usize::from(quote == b'"')] {
            return None;
        }
        let mut at = start + 1;
        loop {
            match bytes.get(at) {
                None | Some(b'\n') => {
                    self.unclosed[usize::from(quote == b'"')] = at;
                    return None;
                }
                Some(b'\\') => at += 2,
                Some(byte) if *byte == quote => break,
                Some(_) => at += 1,
            }
        }
        let whole = self.text.get(start..=at)?;
        let content = &whole[1..whole.len() - 1];
        let content = match serde_json::from_str(whole) {
            Ok(decoded) if content.contains('\\') => decoded,
            _ => content.to_owned(),
        };
        Some((content, at + 1))
    }

    /// From here on, quotes are escaped: it is a part of a string.
    fn escaped(&mut self) {
        let rest = &self.text[self.at..];
        let plain: Rc<str> = rest.replace("\\\"", "\"").replace("\\\\", "\\").into();
        self.at = self.text.len();
        if self.depth < MOST_TEXTS {
            self.page.text(plain, self.object(), self.line, self.depth + 1);
        }
    }

    /// A text within the text.
    pub(super) fn inner(&mut self, content: &str) {
        let is_number = content.bytes().all(|byte| byte.is_ascii_digit());
        if self.depth < MOST_TEXTS
            && !is_number
            && self.page.scanner.glance(content.as_bytes()) != Glance::Nothing
        {
            let object = self.page.add(self.object());
            self.page.text(content.into(), object, self.line, self.depth + 1);
        }
    }

    /// A number that stands alone, or something that begins with a digit.
    fn number(&mut self) {
        let end = self.end(self.at, |byte| byte.is_ascii_alphanumeric() || b"_.+-".contains(&byte));
        let text = Rc::clone(&self.text);
        let (start, number) = (self.at, text[self.at..end].trim_end_matches(['.', '-', '+']));
        self.bare_if(number, self.at, || may_be_code(&text[..start], &text[end..]));
        self.at = end.max(self.at + 1);
    }

    pub(super) fn bare(&mut self, number: &str, at: usize) {
        self.bare_if(number, at, || true);
    }

    /// Few numbers are known, so that is asked first.
    fn bare_if(&mut self, number: &str, at: usize, may_be_code: impl FnOnce() -> bool) {
        let Ok(code) = number.parse::<i64>() else { return };
        let digits = number.trim_start_matches('-');
        let is_long = digits.len() >= FEWEST_DIGITS && !digits.starts_with('0');
        if is_long && self.page.scanner.is_bare_code(code) && may_be_code() {
            let object = self.object();
            let place = self.place(at);
            self.page.bare.push(Bare { code, object, place });
        }
    }

    pub(super) fn place(&self, at: usize) -> Place {
        Place { text: Rc::clone(&self.text), at, line: self.line }
    }

    /// A path, which is that of the request if the name of a method stands before it.
    fn path(&mut self) {
        let is_request = self.after_word == self.at
            && matches!(
                &self.text[self.word.clone()],
                "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS"
            );
        if is_request {
            let end = self.end_of_path(self.at);
            let path = self.text[self.at..end].to_owned();
            let object = self.object();
            self.page.facts(object).path.get_or_insert(path);
            self.at = self.query(self.at);
        } else {
            self.at += 1;
        }
    }

    /// A word: the name of a field, or part of a sentence.
    fn word(&mut self) {
        let start = self.at;
        let end = self.end(start, |byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte));
        // What ends a sentence is no part of its last word.
        let end = start + self.text[start..end].trim_end_matches(['.', '-']).len();
        self.at = end;
        let after = self.blanks(end);
        let is_url = self.text[end..].starts_with("://");
        if self.byte(after) == b'=' || (self.byte(end) == b':' && !is_url) {
            self.at = if self.byte(end) == b':' { end + 1 } else { after + 1 };
            let text = Rc::clone(&self.text);
            let before = if self.after_word == start { self.word.clone() } else { 0..0 };
            self.value(&text[start..end], &text[before]);
        } else if is_url {
            self.at = self.query(end);
        } else {
            if self.text[start..end].starts_with("HTTP") {
                self.status_line(end);
            }
            (self.word, self.after_word) = (start..end, after);
        }
    }

    /// The status after `HTTP/1.1` or `HTTP`.
    fn status_line(&mut self, end: usize) {
        let version = self.end(end, |byte| byte.is_ascii_digit() || b"/.".contains(&byte));
        let start = self.end(version, |byte| b"\" ".contains(&byte));
        let end = self.end(start, |byte| byte.is_ascii_digit());
        if let Some(status) = status(&self.text[start..end]) {
            let object = self.object();
            self.page.facts(object).http_status.get_or_insert(status);
        }
    }

    /// A list of several numbers, in a field that is none for codes: nothing is said of them.
    pub(super) fn list_of_numbers(&mut self, start: usize) {
        let end =
            self.end(start + 1, |byte| byte.is_ascii_digit() || b" \t\r\n,.-".contains(&byte));
        let list = &self.text[start..end];
        self.at = start;
        if self.byte(end) == b']' && list.contains(',') {
            let lines = list.matches('\n').count() as u64;
            self.line += if self.depth == 0 { lines } else { 0 };
            self.at = end + 1;
        }
    }

    pub(super) fn blanks(&self, from: usize) -> usize {
        self.end(from, |byte| matches!(byte, b' ' | b'\t'))
    }

    fn end_of_path(&self, from: usize) -> usize {
        self.end(from, |byte| !byte.is_ascii_whitespace() && !b"\"'\\".contains(&byte))
    }

    /// Where the path ends and its query starts, which has fields too.
    fn query(&self, from: usize) -> usize {
        self.end(from, |byte| {
            byte != b'?' && !byte.is_ascii_whitespace() && !b"\"'\\".contains(&byte)
        })
    }

    pub(super) fn end(&self, from: usize, is_part: impl Fn(u8) -> bool) -> usize {
        let rest = &self.text.as_bytes()[from..];
        from + rest.iter().position(|&byte| !is_part(byte)).unwrap_or(rest.len())
    }
}
