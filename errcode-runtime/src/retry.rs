//! The values of the column `retry`: what sending a request again can achieve.

crate::words::words! {
    /// What sending the same request again can achieve, according to a catalog.
    ///
    /// This is more than a `bool`, because the cases call for different code: a rate limit calls for
    /// fewer requests, an expired token for a new token *once*, and a used-up monthly quota for not
    /// trying again at all. A catalog may leave it out if it is not known. The accessors therefore return
    /// `Option<Retry>`, in which `None` means "not known" rather than "no".
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
        /// The token is expired or not valid: get a new one, then try once more. If a new token gets the
        /// same answer, it is of the wrong kind, and trying further would loop forever.
        RefreshToken = "refresh-token",
        /// A quota for a longer period is used up: wait for the period to end, or have the quota raised.
        WaitForQuota = "wait-for-quota",
    }
}

impl Retry {
    /// Whether the same request may succeed if it is sent again a little later: `Backoff` and `SlowDown`.
    /// For the other values, something else has to happen first.
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
