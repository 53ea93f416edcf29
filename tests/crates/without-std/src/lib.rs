//! A caller that says itself what a panic does, as programs without an operating system do. If anything
//! that it depends on brought `std` along, there would be two such answers, and it would not compile.
#![no_std]
#![deny(warnings)]

errcodes::error_catalog!("../../../../catalogs/ones.csv");

#[cfg(not(test))] // Tests are programs with `std`.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}
