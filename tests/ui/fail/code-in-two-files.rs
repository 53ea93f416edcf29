//! A user's own files contradict each other.

errcodes::error_catalog! {
    pub enum StoreError = ["./code-in-two-files.csv", "./code-in-two-files-too.csv"];
}

errcodes::error_catalog! {
    pub enum NoneError = [];
}

errcodes::error_catalog! {
    pub enum MissingError = ["./code-in-two-files.csv", "./nowhere.csv"];
}

errcodes::error_catalog! {
    pub enum UnknownError = "errcodes:teapot";
}

fn main() {
    let _ = StoreError::Full;
}
