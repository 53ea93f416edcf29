errcodes::error_catalog!();
errcodes::error_catalog!(catalogs/store.csv);
errcodes::error_catalog! { pub enum StoreError = "./overload-by-scope.csv" }
errcodes::error_catalog! { pub struct StoreError = "./overload-by-scope.csv"; }
errcodes::error_catalog! { pub enum StoreError { Full } }
errcodes::error_catalog!("./overload-by-scope.csv", "./overload-by-message.csv");
errcodes::error_catalog!("./404.csv");
errcodes::error_catalog! {
    #[error_catalog(colour = true)]
    enum StoreError = "./overload-by-scope.csv";
}
errcodes::error_catalog! {
    #[error_catalog(docs = 1)]
    enum StoreError = "./overload-by-scope.csv";
}

fn main() {}
