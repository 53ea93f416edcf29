//! What sending a request again can achieve: the values of the column `retry`.

crate::words::words! {
    /// What sending the same request again can achieve, as a catalog says it.
    ///
    /// It is more than a `bool`, because the cases call for different code: a rate limit wants fewer
    /// requests, an expired token wants a new token *once*, and a used-up monthly quota wants nobody
    /// to try again at all. A catalog that does not know says nothing: the accessors return
    /// `Option<Retry>`, and `None` means "not known", which is not "no".
    ///
    /// ```
    /// # use errcode_runtime as errcodes;
    /// use errcodes::Retry;
    ///
    /// assert_eq!(Retry::SlowDown.as_str(), "slow-down");
    /// assert_eq!(Retry::from_name("slow-down"), Some(Retry::SlowDown));
    /// ```
    pub enum Retry in "retry" {
        /// The same request can't succeed: something has to change first.
        Never = "never",
        /// A passing fault: the same request may succeed a little later, with a growing delay.
        Backoff = "backoff",
        /// A rate limit: the same request succeeds once fewer are sent.
        SlowDown = "slow-down",
        /// The token is expired or not valid: get a new one, then try once more. If a new token gets
        /// the same answer, it is of the wrong kind; trying further is a loop.
        RefreshToken = "refresh-token",
        /// A quota for a longer period is used up: wait for the period to end, or enlarge it.
        WaitForQuota = "wait-for-quota",
    }
}

impl Retry {
    /// Whether the same request, sent again a little later, may succeed: `Backoff` and `SlowDown`. With the
    /// others something else has to happen first.
    ///
    /// ```
    /// # use errcode_runtime as errcodes;
    /// use errcodes::Retry;
    ///
    /// assert!(Retry::SlowDown.is_retryable());
    /// assert!(!Retry::RefreshToken.is_retryable());
    /// ```
    #[must_use]
    pub const fn is_retryable(self) -> bool {
        match self {
            Self::Backoff | Self::SlowDown => true,
            Self::Never | Self::RefreshToken | Self::WaitForQuota => false,
        }
    }
}
