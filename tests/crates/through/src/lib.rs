//! A caller that knows the macro only from another library.
#![deny(warnings, missing_docs)]

reexport::error_catalog!("../../../../catalogs/feishu.csv");

reexport::catalog! {
    /// Through a macro of that library, too.
    #[error_catalog(docs = false)]
    pub Ones in "../../../../catalogs/ones.csv"
}

reexport::catalog!(
    #[doc = "Without a visibility."]
    Caoliao in "../../../../catalogs/caoliao.csv"
);
