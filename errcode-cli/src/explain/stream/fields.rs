//! What a field says of a call: its value, and the object that keeps it.

use std::rc::Rc;

use super::names::{self, Field, field};
use super::page::Facts;
use super::read::Reader;

/// So much is looked at of a value that says nothing, in bytes.
const MOST_OF_VALUE: usize = 200;

/// So much is taken of a message that has no quotes, in bytes.
const MOST_OF_MESSAGE: usize = 400;

impl Reader<'_, '_> {
    /// What follows the name of a field.
    pub(super) fn value(&mut self, name: &str, before: &str) {
        let field = field(name, before);
        let start = self.blanks(self.at);
        match self.byte(start) {
            b'[' if field == Field::Other => self.list_of_numbers(start),
            b'{' | b'[' => self.at = start,
            b'"' | b'\'' => {
                let Some((content, end)) = self.string(start) else {
                    self.at = start + 1;
                    return;
                };
                self.note(field, &content, start);
                self.at = end;
                self.inner(&content);
            }
            _ if field == Field::Message => {
                let message = message(&self.text[start..]).to_owned();
                self.note(field, &message, start);
                // A code may stand in it.
                self.at = start;
            }
            _ => {
                let end = self.end_of_value(field, start);
                let text = Rc::clone(&self.text);
                self.note(field, text[start..end].trim_end_matches(['.', ':']), start);
                // `failed: code=7` and `failed: 99991400` are sentences, and no fields.
                let has_field =
                    text[start..end].contains(['=', ':']) || matches!(self.byte(end), b'=' | b':');
                let is_field = self.at == start || field != Field::Other;
                let is_taken = field == Field::Path || (is_field && !has_field);
                self.at = if is_taken { end } else { start };
            }
        }
    }

    /// Where a value without quotes ends.
    fn end_of_value(&self, field: Field, start: usize) -> usize {
        let is_mark = |byte: u8| byte.is_ascii_whitespace() || b",;|\"'\\{}[]()<>".contains(&byte);
        match field {
            Field::Path => self.end(start, |byte| !is_mark(byte)),
            // Of nothing else is there more; and what turns out to be no value is read again.
            Field::Other => {
                let most = self.text.len().min(start + MOST_OF_VALUE);
                let rest = &self.text.as_bytes()[start..most];
                let len = rest.iter().position(|&byte| is_mark(byte) || byte == b'&');
                let mut end = start + len.unwrap_or(rest.len());
                while !self.text.is_char_boundary(end) {
                    end -= 1;
                }
                end
            }
            _ => self.end(start, |byte| byte.is_ascii_alphanumeric() || b"_.-+".contains(&byte)),
        }
    }

    fn note(&mut self, field: Field, value: &str, at: usize) {
        match field {
            Field::Code(kind) => self.code(kind, value.trim(), at),
            Field::Related => self.bare(value.trim(), at),
            Field::Message if !value.trim().is_empty() => {
                let facts = self.facts(|facts| facts.message.is_some() && facts.place.is_some());
                facts.message.get_or_insert_with(|| value.trim().to_owned());
            }
            Field::HttpStatus => {
                if let Some(status) = status(value.trim()) {
                    self.facts(|_| false).http_status.get_or_insert(status);
                } else {
                    self.bare(value.trim(), at);
                }
            }
            Field::Path if value.starts_with('/') || value.contains("://") => {
                self.facts(|_| false).path.get_or_insert_with(|| value.to_owned());
            }
            Field::Path | Field::Message | Field::Other => {}
        }
    }

    fn code(&mut self, kind: usize, value: &str, at: usize) {
        let place = self.place(at);
        if let Ok(number) = value.parse() {
            let facts = self.facts(|facts| facts.numbers[kind].is_some());
            facts.numbers[kind] = Some(number);
            facts.place.get_or_insert(place);
        } else if names::is_symbol(value)
            && !matches!(value, "null" | "nil" | "None" | "true" | "false")
        {
            let facts = self.facts(|facts| facts.symbol.is_some());
            facts.symbol = Some(value.to_owned());
            facts.place.get_or_insert(place);
        }
    }

    /// The facts of this object; of a new one beside it if a field comes again, as in `code=1, code=2`.
    fn facts(&mut self, comes_again: impl Fn(&Facts) -> bool) -> &mut Facts {
        let object = self.object();
        if self.page.objects[object as usize].facts.as_deref().is_some_and(comes_again) {
            let outer = self.page.objects[object as usize].outer;
            let next = self.page.add(outer);
            if let Some(last) = self.open.last_mut() {
                *last = next;
            }
        }
        let object = self.object();
        self.page.facts(object)
    }
}

/// A message without quotes, which ends where the next field starts.
fn message(rest: &str) -> &str {
    let mut end = rest.len().min(MOST_OF_MESSAGE);
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    let text = rest[..end].lines().next().unwrap_or_default();
    let next = text.match_indices('=').map(|(at, _)| &text[..at]).find_map(|before| {
        let name = before.len()
            - before
                .bytes()
                .rev()
                .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
                .count();
        (name < before.len()).then(|| text[..name].trim_end_matches([' ', ',', ';']).len())
    });
    text[..next.unwrap_or(text.len())].trim_end_matches(['}', ']', ')', ',', ' '])
}

/// A status of HTTP.
pub(super) fn status(text: &str) -> Option<u16> {
    text.parse().ok().filter(|status| (100..600).contains(status))
}
