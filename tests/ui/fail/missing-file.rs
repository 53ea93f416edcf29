errcodes::error_catalog! { pub enum StoreError = "./malformed-row.csv"; }
errcodes::error_catalog! { pub enum FolderError = "../fail"; }
errcodes::error_catalog! { pub enum AbsoluteError = "/etc/store.csv"; }
errcodes::error_catalog! { pub enum LeavesError = "catalogs/../../store.csv"; }
errcodes::error_catalog! { pub enum EmptyError = ""; }
errcodes::error_catalog!("catalogs\\store.csv");

fn main() {
    // The enums cause no second errors.
    let _ = (StoreError::from(7), FolderError::from(7), AbsoluteError::from(7));
}
