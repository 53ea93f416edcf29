//! A caller without `std` and without an allocator.
#![no_std]
#![deny(warnings)]

use core::fmt::{self, Write};

errcodes::error_catalog!("../../../../catalogs/feishu.csv");
errcodes::error_catalog!("../../removed.csv");

/// Everything that an enum can do without an allocator.
///
/// # Errors
///
/// If the writer fails.
pub fn explain(code: i64, to: &mut impl Write) -> fmt::Result {
    let error = FeishuError::from(code);
    let as_trait: &dyn core::error::Error = &error;
    write!(to, "{as_trait} {error:#} {error:?}")?;
    for meaning in error.meanings() {
        writeln!(to, "{} {:?} {:?}", meaning.name(), meaning.hint_in("en"), meaning.retry())?;
    }
    Ok(())
}
