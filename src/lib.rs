#![doc = include_str!("../README.md")]
#![no_std]

pub use errcode_runtime::{
    ErrorCode, OverloadedCode, ParseCodeError, Retry, UnknownCode, template,
};

#[doc(hidden)]
pub mod __private {
    pub use errcode_macros::error_catalog;
    pub use errcode_runtime::__private::*;
}

/// Makes an enum from a catalog.
#[macro_export]
macro_rules! error_catalog {
    ($($input:tt)*) => {
        $crate::__private::error_catalog! { $crate; $($input)* }
    };
}
