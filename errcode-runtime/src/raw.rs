//! An error as it was observed, before it is resolved.

/// An error as the platform reported it, not yet resolved: its code, and whatever else was observed.
///
/// A number alone does not tell the meanings of an overloaded code apart, but what came with it may:
/// see [`ErrorCode::resolve`](crate::ErrorCode::resolve).
///
/// ```
/// # use errcode_runtime as errcodes;
/// use errcodes::RawError;
///
/// let raw = RawError::new(40001)
///     .message("param error")
///     .http_status(400)
///     .scope("/open-apis/contact/v3/users");
/// assert_eq!(raw.code, 40001);
/// assert_eq!(raw.symbol, None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RawError<'a> {
    /// The number on the wire.
    pub code: i64,
    /// The message that came with the code.
    pub message: Option<&'a str>,
    /// The string code that came with the number.
    pub symbol: Option<&'a str>,
    /// The HTTP status of the response.
    pub http_status: Option<u16>,
    /// The path of the API that was called.
    pub scope: Option<&'a str>,
    pub(crate) without_symbol: bool,
}

impl<'a> RawError<'a> {
    /// Creates an error of which only the code is known.
    #[must_use]
    pub const fn new(code: i64) -> Self {
        Self {
            code,
            message: None,
            symbol: None,
            http_status: None,
            scope: None,
            without_symbol: false,
        }
    }

    /// Adds the message that came with the code.
    #[must_use]
    pub const fn message(mut self, message: &'a str) -> Self {
        self.message = Some(message);
        self
    }

    /// Adds the string code that came with the number, including details after a dot if there are any,
    /// as in `InvalidParameter.Team.Name`.
    #[must_use]
    pub const fn symbol(mut self, symbol: &'a str) -> Self {
        self.symbol = Some(symbol);
        self
    }

    /// Records that no string code came with the number, although one could have: of several meanings,
    /// the one without a string code is meant. This differs from not having looked for one.
    ///
    /// ```
    /// # use errcode_runtime as errcodes;
    /// use errcodes::RawError;
    ///
    /// let raw = RawError::new(404).without_symbol();
    /// assert_eq!(raw.symbol, None);
    /// assert_ne!(raw, RawError::new(404));
    /// ```
    #[must_use]
    pub const fn without_symbol(mut self) -> Self {
        self.symbol = None;
        self.without_symbol = true;
        self
    }

    /// Whether it is known that no string code came.
    pub(crate) const fn lacks_symbol(&self) -> bool {
        self.without_symbol && self.symbol.is_none()
    }

    /// Adds the HTTP status of the response.
    #[must_use]
    pub const fn http_status(mut self, status: u16) -> Self {
        self.http_status = Some(status);
        self
    }

    /// Adds the path of the API that was called, such as `/open-apis/contact/v3/users`, or its URL.
    /// Anything else is ignored, as is a path with an empty segment.
    #[must_use]
    pub const fn scope(mut self, path: &'a str) -> Self {
        self.scope = Some(path);
        self
    }
}
