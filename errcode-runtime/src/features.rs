//! The traits of other crates that an enum implements: one macro per feature, empty without it.
//!
//! Expansions call all of them, because the procedural macro does not know which features the user
//! chose.

/// `Serialize` as the number; `Deserialize` from a number, a numeric string or a string code.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($error:ident) => {
        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $error {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.code())
            }
        }

        #[automatically_derived]
        impl<'de> $crate::__private::serde::Deserialize<'de> for $error {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::deserialize(deserializer)
            }
        }
    };
}

/// `status_code` as an inherent method, like all other methods of the trait.
#[cfg(feature = "http")]
#[doc(hidden)]
#[macro_export]
macro_rules! __http {
    ($error:ident) => {
        impl $error {
            /// Like [`http_status`](Self::http_status), but as the type of the crate `http`.
            #[must_use]
            pub fn status_code(
                self,
            ) -> ::core::option::Option<$crate::__private::http::StatusCode> {
                <Self as $crate::ErrorCode>::status_code(self)
            }
        }
    };
}

#[cfg(not(feature = "http"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __http {
    ($error:ident) => {};
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($error:ident) => {};
}

/// `miette::Diagnostic`.
#[cfg(feature = "miette")]
#[doc(hidden)]
#[macro_export]
macro_rules! __miette {
    ($error:ident) => {
        #[automatically_derived]
        impl $crate::__private::miette::Diagnostic for $error {
            fn code<'a>(&'a self) -> $crate::__private::DiagnosticText<'a> {
                $crate::__private::diagnostic_code(*self)
            }

            fn severity(&self) -> ::core::option::Option<$crate::__private::miette::Severity> {
                $crate::__private::diagnostic_severity(*self)
            }

            fn help<'a>(&'a self) -> $crate::__private::DiagnosticText<'a> {
                $crate::__private::diagnostic_text(self.hint())
            }

            fn url<'a>(&'a self) -> $crate::__private::DiagnosticText<'a> {
                $crate::__private::diagnostic_text((*self).url())
            }
        }
    };
}

#[cfg(not(feature = "miette"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __miette {
    ($error:ident) => {};
}
