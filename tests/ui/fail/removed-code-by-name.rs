#![deny(deprecated)]

errcodes::error_catalog! { pub enum StoreError = "./removed-code-by-name.csv"; }

fn main() {
    // Whoever names a code that is no longer sent has code that does nothing, and is told so.
    let is_gone = |error| matches!(error, StoreError::Gone);
    let _ = (StoreError::from(8), StoreError::Full).0 == StoreError::Gone;
    let _ = is_gone(StoreError::from(8));
}
