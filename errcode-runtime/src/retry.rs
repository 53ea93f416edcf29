//! What sending a request again can achieve: the values of the column `retry`.

use core::fmt;

/// What sending the same request again can achieve, as a catalog says it.
///
/// It is more than a `bool`, because the cases call for different code: a rate limit wants fewer
/// requests, an expired token wants a new token *once*, and a used-up monthly quota wants nobody
/// to try again at all. A catalog that does not know says nothing: the accessors return
/// `Option<Retry>`, and `None` means "not known", which is not "no".
///
/// ```
/// use errcode_runtime::Retry;
///
/// assert_eq!(Retry::SlowDown.as_str(), "slow-down");
/// assert_eq!(Retry::from_name("slow-down"), Some(Retry::SlowDown));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// The same request can't succeed: something has to change first.
    Never,
    /// A passing fault: the same request may succeed a little later, with a growing delay.
    Backoff,
    /// A rate limit: the same request succeeds once fewer are sent.
    SlowDown,
    /// The token is expired or not valid: get a new one, then try once more. If a new token gets
    /// the same answer, it is of the wrong kind; trying further is a loop.
    RefreshToken,
    /// A quota for a longer period is used up: wait for the period to end, or enlarge it.
    WaitForQuota,
}

impl Retry {
    /// Every value, in the order of the documentation.
    pub const ALL: &'static [Self] =
        &[Self::Never, Self::Backoff, Self::SlowDown, Self::RefreshToken, Self::WaitForQuota];

    /// The value as catalogs spell it in their column `retry`, such as `slow-down`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Backoff => "backoff",
            Self::SlowDown => "slow-down",
            Self::RefreshToken => "refresh-token",
            Self::WaitForQuota => "wait-for-quota",
        }
    }

    /// The value that [`as_str`](Self::as_str) spells as `name`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|retry| retry.as_str() == name)
    }

    /// How tables store a value; 0 is left for "not known".
    #[doc(hidden)]
    #[must_use]
    pub const fn __to_table(retry: Option<Self>) -> u8 {
        match retry {
            None => 0,
            Some(Self::Never) => 1,
            Some(Self::Backoff) => 2,
            Some(Self::SlowDown) => 3,
            Some(Self::RefreshToken) => 4,
            Some(Self::WaitForQuota) => 5,
        }
    }

    /// The inverse of [`__to_table`](Self::__to_table).
    #[doc(hidden)]
    #[must_use]
    pub const fn __from_table(stored: u64) -> Option<Self> {
        match stored {
            1 => Some(Self::Never),
            2 => Some(Self::Backoff),
            3 => Some(Self::SlowDown),
            4 => Some(Self::RefreshToken),
            5 => Some(Self::WaitForQuota),
            _ => None,
        }
    }
}

impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
