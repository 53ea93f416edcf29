#![deny(deprecated)]

errcodes::error_catalog! { pub enum StoreError = "./removed-code-by-name.csv"; }

fn main() {
    // Code that names a code which is no longer sent does nothing, and gets a warning.
    let is_gone = |error| matches!(error, StoreError::Gone);
    let _ = (StoreError::from(8), StoreError::Full).0 == StoreError::Gone;
    let _ = is_gone(StoreError::from(8));
}
