//! The view of a meaning that resolving needs.

use super::clue::Clue;
use crate::code::ErrorCode;

/// One meaning of an error code, reduced to what resolving needs.
///
/// Every enum implements this for its variants. Other types that contain the rows of a catalog, such as
/// those of a tool that reads catalogs at run time, can implement it to resolve by the same rules: see
/// [`decide`](super::decide).
pub trait Meaning {
    /// The string code on the wire.
    fn symbol(&self) -> Option<&str>;

    /// The API path prefix under which the code has this meaning.
    fn scope(&self) -> Option<&str>;

    /// The HTTP status that comes with the code.
    fn http_status(&self) -> Option<u16>;

    /// The column that tells the meanings of this code apart, as the catalog says in its column `overload`;
    /// `None` if it does not say.
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
        // Shortens each text from `'static` to the lifetime that the trait asks for.
        (*self).messages().map(|message| -> &str { message })
    }
}
