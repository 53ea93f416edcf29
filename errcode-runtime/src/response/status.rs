//! An HTTP status, in either of the types that clients use.

/// An HTTP status: a `u16`, or with the feature `http` also an `http::StatusCode`.
///
/// The trait is sealed: there are no other implementations.
pub trait HttpStatus: sealed::Sealed {
    /// The number, 100 to 599 if a server sent it.
    #[doc(hidden)]
    fn number(self) -> u16;
}

impl HttpStatus for u16 {
    #[inline]
    fn number(self) -> u16 {
        self
    }
}

#[cfg(feature = "http")]
impl HttpStatus for http::StatusCode {
    #[inline]
    fn number(self) -> u16 {
        self.as_u16()
    }
}

mod sealed {
    pub trait Sealed {}

    impl Sealed for u16 {}

    #[cfg(feature = "http")]
    impl Sealed for http::StatusCode {}
}
