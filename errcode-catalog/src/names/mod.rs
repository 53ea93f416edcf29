//! Names of variants: as written, or derived from the content of a row.

mod camel;
mod derive;
mod unusable;

pub use derive::upper_camel;

pub(crate) use derive::derive;
pub(crate) use unusable::unusable;

/// Whether the column `name` may have this name.
///
/// ```
/// use errcode_catalog::names::is_name;
///
/// assert!(is_name("NotFound"));
/// assert!(!is_name("not_found") && !is_name("Unknown"));
/// ```
#[must_use]
pub fn is_name(text: &str) -> bool {
    is_camel(text) && is_usable(text)
}

/// The names that every enum has, or may have in future, in addition to its entries.
fn reserved(name: &str) -> Option<&'static str> {
    match name {
        "ALL" => Some("ALL"),
        _ => ["Unknown", "Overloaded"].into_iter().find(|word| word.eq_ignore_ascii_case(name)),
    }
}

/// Whether a name starts with an upper-case letter and joins its words without underscores.
fn is_camel(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_uppercase())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Whether a name is an identifier that is not reserved.
fn is_usable(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name != "Self"
        && reserved(name).is_none()
}
