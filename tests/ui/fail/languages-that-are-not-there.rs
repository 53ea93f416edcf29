//! Languages that the catalog does not have.

errcodes::error_catalog! {
    #[error_catalog(languages = "zh, fr")]
    pub enum StoreError = "./languages-that-are-not-there.csv";
}

errcodes::error_catalog! {
    #[error_catalog(languages = "")]
    pub enum NoneError = "./languages-that-are-not-there.csv";
}

errcodes::error_catalog! {
    #[error_catalog(languages = ["zh"])]
    pub enum ListError = "./languages-that-are-not-there.csv";
}

fn main() {
    let _ = StoreError::Full;
}
