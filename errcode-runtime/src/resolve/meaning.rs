//! What resolving asks of a meaning.

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

    /// The documented messages: all alternatives, in all languages.
    fn messages(&self) -> impl Iterator<Item = &str>;

    /// Whether there are [`messages`](Self::messages).
    fn has_messages(&self) -> bool {
        self.messages().next().is_some()
    }
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
    fn messages(&self) -> impl Iterator<Item = &str> {
        // Each text is shortened from `'static` to the lifetime that is asked for.
        (*self).messages().map(|message| -> &str { message })
    }

    #[inline]
    fn has_messages(&self) -> bool {
        // In the first language, a message is found soonest.
        (*self).message().is_some() || (*self).messages().next().is_some()
    }
}
