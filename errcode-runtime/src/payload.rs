//! The payloads of `Unknown` and `Overloaded`.
//!
//! Both are opaque, and both name the enum they belong to. If a user could build one, or move one over
//! from another platform's enum, `Unknown` could contain a documented code, and two values with the same
//! meaning would not be equal.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

/// Always the same value. A `char` leaves bit patterns unused, and the compiler makes the other variants
/// of the enum from them, where it would otherwise add a tag. Given a tag, it searches the variants one
/// after the other for every value of a constant such as `ALL`; given an unused pattern, it calculates
/// the variant. For 20,000 variants, that means 0.5 s of type checking instead of 3.5 s.
type Niche = char;

const NICHE: Niche = '\0';

macro_rules! payload {
    ($(#[$attribute:meta])* $name:ident, $constructor:ident, $niche:expr => $niche_type:ty) => {
        $(#[$attribute])*
        // Derived, so that constants can be used as patterns.
        #[derive(PartialEq, Eq)]
        pub struct $name<E> {
            code: i64,
            /// See [`Niche`].
            _niche: $niche_type,
            catalog: PhantomData<fn() -> E>,
        }

        impl<E> $name<E> {
            /// The code, as the server sent it.
            #[must_use]
            pub const fn get(self) -> i64 {
                self.code
            }
        }

        // Written by hand, because derives would needlessly require the same of `E`.
        impl<E> Clone for $name<E> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<E> Copy for $name<E> {}

        impl<E: PartialEq> PartialOrd for $name<E> {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.code.cmp(&other.code))
            }
        }

        impl<E: Eq> Ord for $name<E> {
            fn cmp(&self, other: &Self) -> Ordering {
                self.code.cmp(&other.code)
            }
        }

        impl<E> Hash for $name<E> {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.code.hash(state);
            }
        }

        impl<E> fmt::Debug for $name<E> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.code)
            }
        }

        impl<E> fmt::Display for $name<E> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.code, f)
            }
        }

        impl<E> From<$name<E>> for i64 {
            fn from(payload: $name<E>) -> Self {
                payload.code
            }
        }

        /// Only expansions call this.
        #[must_use]
        pub const fn $constructor<E>(code: i64) -> $name<E> {
            $name { code, _niche: $niche, catalog: PhantomData }
        }
    };
}

payload! {
    /// A code that is not in the catalog of `E`: the payload of the variant `Unknown`.
    ///
    /// Only `E::from_code` creates one, so it never contains a documented code and can't be moved into
    /// another platform's enum. [`get`](Self::get) returns the number.
    UnknownCode, unknown, NICHE => Niche
}

payload! {
    /// A code with several documented meanings, if it is undecided which one applies: the payload of the
    /// variant `Overloaded`.
    ///
    /// Only `E::from_code` creates one. [`get`](Self::get) returns the number; the enum's `meanings()`
    /// returns the variants that it may stand for.
    OverloadedCode, overloaded, () => ()
}
