//! What the names of fields say of their values.

/// What a field is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// A code. Of several in one object, one with a higher number says more.
    Code(usize),
    Message,
    HttpStatus,
    Path,
    /// Something in which a code may stand, though it is no field for codes.
    Related,
    Other,
}

/// What is called a code and is none of an API's.
const OTHER_CODES: [&str; 24] = [
    "exit",
    "status",
    "response",
    "http",
    "return",
    "country",
    "zip",
    "area",
    "postal",
    "post",
    "source",
    "qr",
    "auth",
    "authorization",
    "verification",
    "invite",
    "currency",
    "language",
    "lang",
    "key",
    "bar",
    "promo",
    "coupon",
    "discount",
];

/// What a field is for, by its name and the word before it, as in `exit code: 1`.
pub(super) fn field(name: &str, before: &str) -> Field {
    let (outer, last) = name.rsplit_once('.').unwrap_or((before, name));
    let outer = outer.rsplit('.').next().unwrap_or(outer).to_lowercase();
    // What is nobody's business.
    if last.starts_with('_') || last.ends_with('_') {
        return Field::Other;
    }
    let plain: String = last
        .chars()
        .take(40)
        .filter(|char| !matches!(char, '_' | '-'))
        .map(|char| char.to_ascii_lowercase())
        .collect();
    match &plain[..] {
        "code" if matches!(&outer[..], "status" | "http" | "response") => Field::HttpStatus,
        "code" if OTHER_CODES.contains(&&outer[..]) => Field::Other,
        "code" => Field::Code(0),
        "errcode" => Field::Code(1),
        "errorcode" => Field::Code(2),
        "msg" | "message" | "errmsg" | "errormsg" | "errmessage" | "errormessage"
        | "errordescription" => Field::Message,
        "status" | "httpstatus" | "statuscode" | "httpcode" | "httpstatuscode" => Field::HttpStatus,
        "path" | "url" | "uri" | "api" | "endpoint" | "route" | "request" | "requesturi"
        | "requesturl" | "requestpath" | "httppath" | "httpurl" | "httptarget" | "target" => {
            Field::Path
        }
        _ if is_other_code(&plain) => Field::Other,
        _ if ["err", "code", "ret", "status"].iter().any(|part| plain.contains(part)) => {
            Field::Related
        }
        _ => Field::Other,
    }
}

/// `zip_code` and `exitCode`; some call the code of an API `return_code`.
fn is_other_code(name: &str) -> bool {
    let of = name.strip_suffix("code").unwrap_or_default();
    OTHER_CODES.contains(&of) && !matches!(of, "return" | "response")
}

/// How many kinds of fields for codes there are.
pub(super) const CODES: usize = 3;

/// Whether a text may be a string code.
pub(super) fn is_symbol(text: &str) -> bool {
    text.len() <= 100
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
}
