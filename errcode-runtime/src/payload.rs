//! The payloads of `Unknown` and `Overloaded`.
//!
//! Both are opaque, and both name the enum they belong to. If a user could build one, or move one
//! from another platform's enum, `Unknown` could hold a documented code, and two values that mean
//! the same would not be equal.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

/// Always the same: of the bit patterns that a `char` does not have, the compiler makes the other
/// variants of the enum, where it would take a tag of its own otherwise. From a tag, it searches for the
/// variant, one after the other, for every value of a constant such as `ALL`; from a pattern that is left
/// free, it calculates it. For 20,000 variants, that is 0.5 s of type checking in place of 3.5 s.
type Niche = char;

const NICHE: Niche = '\0';

macro_rules! payload {
    ($(#[$attribute:meta])* $name:ident, $constructor:ident, $niche:expr => $niche_type:ty) => {
        $(#[$attribute])*
        // Derived, so that constants can be patterns.
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

        // Written by hand, as derives would ask the same of `E` without need.
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

        /// Built by expansions only.
        #[must_use]
        pub const fn $constructor<E>(code: i64) -> $name<E> {
            $name { code, _niche: $niche, catalog: PhantomData }
        }
    };
}

payload! {
    /// A code that the catalog of `E` does not hold: what a variant `Unknown` carries.
    ///
    /// Only `E::from_code` makes one, so it never holds a code that is documented, and
    /// it can't be moved into another platform's enum. [`get`](Self::get) gives the number.
    UnknownCode, unknown, NICHE => Niche
}

payload! {
    /// A code with several documented meanings, when it is not known which of them holds: what a
    /// variant `Overloaded` carries.
    ///
    /// Only `E::from_code` makes one. [`get`](Self::get) gives the number; the enum's
    /// `meanings()` gives the variants it may stand for.
    OverloadedCode, overloaded, () => ()
}
