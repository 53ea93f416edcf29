//! What resolving asks of a meaning.

use super::clue::Clue;
use crate::code::ErrorCode;

/// One meaning of an error code, as far as resolving looks at it.
///
/// Every enum has it for its variants. Whatever else holds the rows of a catalog, such as a tool that reads
/// them at run time, implements it to resolve by the same rules: see [`decide`](super::decide).
pub trait Meaning {
    /// The string code on the wire.
    fn symbol(&self) -> Option<&str>;

    /// The API path prefix under which the code has this meaning.
    fn scope(&self) -> Option<&str>;

    /// The HTTP status that comes with the code.
    fn http_status(&self) -> Option<u16>;

    /// What tells the meanings of this code apart, as the catalog says in its column `overload`; `None`
    /// where it does not say.
    fn overload(&self) -> Option<Clue>;

    /// The documented messages: all alternatives, in all languages.
    fn messages(&self) -> impl Iterator<Item = &str>;
}

impl<E: ErrorCode> Meaning for E {
    #[inline]
    fn symbol(&self) -> Option<&str> {
        (*self).symbol()
    }

    #[inline]
    fn scope(&self) -> Option<&str> {
        (*self).scope()
    }

    #[inline]
    fn http_status(&self) -> Option<u16> {
        (*self).http_status()
    }

    #[inline]
    fn overload(&self) -> Option<Clue> {
        (*self).overload()
    }

    #[inline]
    fn messages(&self) -> impl Iterator<Item = &str> {
        // Each text is shortened from `'static` to the lifetime that is asked for.
        (*self).messages().map(|message| -> &str { message })
    }
}
