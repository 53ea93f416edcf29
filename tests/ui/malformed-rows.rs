errcodes::error_catalog! { pub enum StoreError = "./malformed-rows.csv"; }

fn main() {
    // Valid entries are there, and so are the names of rows whose code can't be read.
    let _ = [StoreError::Full, StoreError::Fine, StoreError::Rounded, StoreError::Ten];
}
