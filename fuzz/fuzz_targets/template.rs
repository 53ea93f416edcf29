//! A message matches a template exactly if it has captures. It then consists of the template's literals, the values,
//! and the appended text.

#![no_main]

use errcode_runtime::template::{Piece, Template};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (template, message) = text.split_once('\n').unwrap_or((text, ""));
    let template = Template::new(template);
    let captures = template.captures(message);
    assert_eq!(template.matches(message), captures.is_some());
    let Some(captures) = captures else { return };
    let mut values = captures.values();
    let mut made = Vec::new();
    for piece in template.pieces() {
        match piece {
            Piece::Literal(literal) => made.extend(literal.bytes()),
            Piece::Placeholder(_) => made.extend(values.next().expect("a value each").bytes()),
        }
    }
    assert_eq!(values.next(), None);
    made.extend(captures.appended().bytes());
    // White space at the end of a message is ignored, unless the template has it before a last value.
    let made = String::from_utf8(made).expect("literals and values are text");
    let (made, message) = (made.trim_end(), message.trim());
    let without_full_stop = message.strip_suffix(['.', '。']).map_or(message, str::trim_end);
    assert!(made.eq_ignore_ascii_case(message) || made.eq_ignore_ascii_case(without_full_stop));
});
