// Code that is not compiled has no errors, not even about a missing file.
errcodes::error_catalog! {
    #[cfg(any())]
    pub enum StoreError = "./not-there.csv";
}
errcodes::error_catalog! {
    #[cfg(any())]
    pub enum OtherError = "../fail/accidental-duplicate.csv";
}

fn main() {}
