//! From a stream to the pieces in which codes are looked for: lines, and JSON that stands on several of them.

use std::io::{self, ErrorKind, Read};

use memchr::memchr_iter;

/// So much of a line is looked at as a whole; a longer one is looked at in parts.
const MOST_OF_LINE: usize = 128 << 10;

/// JSON on several lines is divided after so many bytes, where an object ends.
const MUCH_OF_BLOCK: usize = 16 << 10;

/// And after so many, wherever a line ends.
const MOST_OF_BLOCK: usize = 64 << 10;

/// Where to divide a line that is too long is looked for in so many bytes.
const MARGIN: usize = 4 << 10;

/// Who takes the pieces.
pub(super) trait Sink {
    /// A piece, and the number of its first line.
    fn record(&mut self, line: u64, text: &[u8]);

    /// All that came so far has been given: the next piece may take long to come. Returns whether to go on.
    fn pause(&mut self) -> bool;
}

/// Reads to the end, in memory that does not depend on how much there is.
pub(super) fn each(mut input: impl Read, sink: &mut impl Sink) -> io::Result<()> {
    let mut buffer = vec![0; MOST_OF_LINE];
    let mut len = 0;
    let mut lines = Lines { line: 1, block: None };
    loop {
        let read = match input.read(&mut buffer[len..]) {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            read => read?,
        };
        if read == 0 {
            break;
        }
        if lines.line == 1 && matches!(buffer[..len + read], [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
            // As some shells write what other programs say.
            return Err(ErrorKind::InvalidData.into());
        }
        let mut start = 0;
        for end in memchr_iter(b'\n', &buffer[len..len + read]).map(|end| len + end) {
            lines.add(&buffer[start..end], sink);
            lines.line += 1;
            start = end + 1;
        }
        len += read;
        if start == 0 && len == buffer.len() {
            start = division(&buffer);
            lines.add(&buffer[..start], sink);
        }
        buffer.copy_within(start..len, 0);
        len -= start;
        if !sink.pause() {
            return Ok(());
        }
    }
    lines.add(&buffer[..len], sink);
    lines.flush(sink);
    Ok(())
}

/// Where to divide a line so that no field is: after a comma, else a blank, else where no word is.
fn division(line: &[u8]) -> usize {
    let margin = line.len().saturating_sub(MARGIN);
    let tail = &line[margin..];
    let after = |wanted: fn(&u8) -> bool| tail.iter().rposition(wanted).map(|at| margin + at + 1);
    let comma = after(|&byte| byte == b',');
    let blank = || after(u8::is_ascii_whitespace);
    let word = || after(|byte| !byte.is_ascii_alphanumeric());
    comma.or_else(blank).or_else(word).unwrap_or(line.len())
}

/// What has been read of the stream.
struct Lines {
    line: u64,
    block: Option<Block>,
}

/// JSON of which the end has not come yet.
struct Block {
    /// The line on which its text starts.
    line: u64,
    text: Vec<u8>,
    /// How many objects and lists are open.
    depth: usize,
}

impl Lines {
    fn add(&mut self, line: &[u8], sink: &mut impl Sink) {
        let trimmed = line.trim_ascii();
        if let Some(block) = self.block.as_mut().filter(|_| continues_json(trimmed)) {
            if block.text.is_empty() {
                block.line = self.line;
            }
            block.text.extend_from_slice(line);
            block.text.push(b'\n');
            block.depth = depth(trimmed, block.depth);
            let is_full = block.text.len() > MOST_OF_BLOCK
                || (block.text.len() > MUCH_OF_BLOCK && trimmed.starts_with(b"}"));
            if block.depth == 0 {
                self.flush(sink);
            } else if is_full {
                sink.record(block.line, &block.text);
                block.text.clear();
            }
            return;
        }
        self.flush(sink);
        if trimmed.ends_with(b"{") || trimmed.ends_with(b"[") {
            let mut text = line.to_vec();
            text.push(b'\n');
            self.block = Some(Block { line: self.line, text, depth: depth(trimmed, 0).max(1) });
        } else {
            sink.record(self.line, line);
        }
    }

    fn flush(&mut self, sink: &mut impl Sink) {
        if let Some(Block { line, text, .. }) = self.block.take() {
            sink.record(line, &text);
        }
    }
}

/// Whether a line may be one of several of a JSON text: no line of a log is taken for one.
fn continues_json(line: &[u8]) -> bool {
    match line.first() {
        None | Some(b'"' | b'\'' | b'{' | b'}' | b'[' | b']') => true,
        // As JavaScript shows an object.
        Some(b'a'..=b'z' | b'_') if is_field(line) => true,
        Some(byte) if byte.is_ascii_digit() || *byte == b'-' => {
            let end =
                line.iter().position(|byte| !byte.is_ascii_digit() && !b"+-.eE".contains(byte));
            end.is_none_or(|end| line[end..] == *b",")
        }
        _ => matches!(line.strip_suffix(b",").unwrap_or(line), b"true" | b"false" | b"null"),
    }
}

/// `name: …`
fn is_field(line: &[u8]) -> bool {
    let end = line.iter().position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'_');
    end.is_some_and(|end| line[end..].starts_with(b": "))
}

/// How many objects and lists are open after a line, in which every string ends.
fn depth(line: &[u8], before: usize) -> usize {
    let (mut depth, mut is_string, mut is_escaped) = (before, false, false);
    for byte in line {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_string => is_escaped = true,
            b'"' => is_string = !is_string,
            b'{' | b'[' if !is_string => depth += 1,
            b'}' | b']' if !is_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    depth
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Records(Vec<(u64, String)>);

    impl Sink for Records {
        fn record(&mut self, line: u64, text: &[u8]) {
            self.0.push((line, String::from_utf8_lossy(text).into_owned()));
        }

        fn pause(&mut self) -> bool {
            true
        }
    }

    /// A pipe from which little comes at a time.
    struct Drops<'t>(&'t [u8], usize);

    impl Read for Drops<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let most = buffer.len().min(self.1);
            self.0.read(&mut buffer[..most])
        }
    }

    fn records(text: &str) -> Vec<(u64, String)> {
        let mut all = Records::default();
        each(text.as_bytes(), &mut all).unwrap();
        for size in [1, 3, 1 << 20] {
            let mut again = Records::default();
            each(Drops(text.as_bytes(), size), &mut again).unwrap();
            assert_eq!(again.0, all.0, "{size}");
        }
        all.0
    }

    #[test]
    fn a_line_is_a_piece() {
        let expected = [(1, "one".to_owned()), (2, "two\r".to_owned()), (3, "three".to_owned())];
        assert_eq!(records("one\ntwo\r\nthree"), expected);
    }

    #[test]
    fn json_on_several_lines_is_a_piece() {
        let json = "{\n  \"code\": 7,\n  \"list\": [\n    -1.5,\n    null\n  ]\n}\n";
        let text = format!("before\nanswer: {json}after\n");
        let records = records(&text);
        assert_eq!(records[0], (1, "before".to_owned()));
        assert_eq!(records[1], (2, format!("answer: {json}")));
        assert_eq!(records[2], (9, "after".to_owned()));
    }

    #[test]
    fn so_is_an_object_as_python_or_javascript_shows_it() {
        for text in ["{\n  'code': 7,\n  'msg': 'x'\n}\n", "{\n  code: 7,\n  msg: 'x'\n}\n"] {
            assert_eq!(records(text)[0], (1, text.to_owned()));
        }
    }

    #[test]
    fn a_line_that_only_looks_like_the_start_of_json_is_a_line() {
        let records = records("fn main() {\nERROR 7\n  at x\n");
        let lines: Vec<_> = records.iter().map(|(line, text)| (*line, text.trim())).collect();
        assert_eq!(lines, [(1, "fn main() {"), (2, "ERROR 7"), (3, "at x"), (4, "")]);
    }

    #[test]
    fn nothing_is_lost_of_what_is_too_long() {
        let long = "x=1,".repeat(100_000);
        let lists = format!("[\n{}]\n", "{\n\"code\": 7,\n\"msg\": \"}\"\n},\n".repeat(20_000));
        for text in [long, "x".repeat(400_000), lists] {
            let records = records(&text);
            let joined: String = records.iter().map(|(_, text)| &text[..]).collect();
            assert_eq!(joined, text);
            assert!(records.len() > 2);
            assert!(records.iter().all(|(_, text)| text.len() <= MOST_OF_LINE));
        }
    }
}
