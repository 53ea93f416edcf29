errcodes::error_catalog! { pub enum StoreError = "./malformed-rows.csv"; }

// Even where they are evaluated at compile time.
const CODES: [i64; 2] = [StoreError::Full.code(), StoreError::Rounded.code()];
const NAME: &str = StoreError::Ten.name();
const MEANINGS: &[StoreError] = StoreError::Ten.meanings();

fn main() {
    // Valid entries exist, and so do the names of rows whose code can't be read.
    let _ = (CODES, NAME, MEANINGS);
    let _ = [StoreError::Full, StoreError::Fine, StoreError::Rounded, StoreError::Ten];
}
