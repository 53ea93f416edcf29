//! Codes that a platform no longer sends.
//!
//! No code here names their variants, so nothing may cause a warning.
#![forbid(warnings, deprecated)]

use errcodes::{RawError, error_catalog};

error_catalog! {
    enum StoreError = "./crates/removed.csv";
}

#[test]
fn a_removed_code_is_an_error_as_any_other() {
    let error = StoreError::from(8);
    assert_eq!((error.code(), error.name()), (8, "Gone"));
    assert_eq!(error.message(), Some("it is gone"));
    assert_eq!("8".parse(), Ok(error));
    assert_eq!(StoreError::check(8), Err(error));
    assert_eq!(error.meanings(), [error]);
    assert_ne!(error, StoreError::Full);
}

#[test]
fn a_removed_code_may_have_several_meanings() {
    let error = StoreError::from(40001);
    assert!(error.is_overloaded());
    let names = ["MarketplaceAppForbidden", "ContactParamError"];
    assert_eq!(error.meanings().iter().map(|error| error.name()).collect::<Vec<_>>(), names);
    let raw = RawError::new(40001).scope("/open-apis/contact/v3/users");
    assert_eq!(StoreError::resolve(raw).name(), "ContactParamError");
}

#[test]
fn every_row_leads_to_its_variant() {
    assert_eq!(StoreError::ALL.len(), 5);
    for error in StoreError::ALL {
        assert!(error.meanings().contains(error));
        assert_eq!(format!("{error:?}"), error.name());
    }
}
