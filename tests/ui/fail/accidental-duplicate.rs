errcodes::error_catalog! { pub enum StoreError = "./accidental-duplicate.csv"; }

fn main() {
    // Both names are there: one mistake, one error.
    let _ = [StoreError::Full, StoreError::ReadOnly, StoreError::Gone];
}
