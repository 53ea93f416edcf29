//! A library that offers the macro as its own.
#![deny(warnings)]

pub use errcodes::error_catalog;

/// The macro, wrapped in one of this library.
#[macro_export]
macro_rules! catalog {
    ($(#[$attribute:meta])* $visibility:vis $name:ident in $path:literal) => {
        $crate::error_catalog! {
            $(#[$attribute])*
            $visibility enum $name = $path;
        }
    };
}
