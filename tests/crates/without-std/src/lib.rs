//! A caller that defines what a panic does, as programs without an operating system do. If any of its
//! dependencies brought in `std`, there would be two definitions, and it would not compile.
#![no_std]
#![deny(warnings)]

errcodes::error_catalog!("../../../../catalogs/ones.csv");

#[cfg(not(test))] // Tests are programs with `std`.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}
