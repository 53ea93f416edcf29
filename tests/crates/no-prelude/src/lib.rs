//! A caller without a prelude.
#![no_implicit_prelude]
#![deny(warnings)]

::errcodes::error_catalog!("../../../../catalogs/feishu.csv");
::errcodes::error_catalog!("../../removed.csv");

/// Even in an edition whose macros have their own prelude, a module could still lack it.
pub mod inner {
    #![no_implicit_prelude]

    ::errcodes::error_catalog! {
        /// Meanings told apart by string codes.
        pub enum Ones = "../../../../catalogs/ones.csv";
    }
}
