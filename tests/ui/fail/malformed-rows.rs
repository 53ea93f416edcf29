errcodes::error_catalog! { pub enum StoreError = "./malformed-rows.csv"; }

// Also where they are evaluated at compile time.
const CODES: [i64; 2] = [StoreError::Full.code(), StoreError::Rounded.code()];
const NAME: &str = StoreError::Ten.name();
const MEANINGS: &[StoreError] = StoreError::Ten.meanings();

fn main() {
    // Valid entries are there, and so are the names of rows whose code can't be read.
    let _ = (CODES, NAME, MEANINGS);
    let _ = [StoreError::Full, StoreError::Fine, StoreError::Rounded, StoreError::Ten];
}
