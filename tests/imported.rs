//! What `errcode import` makes of pages in many shapes becomes enums. The catalogs are the results that the command's
//! own tests (`errcode-cli/tests/import.rs`) make anew of the pages and compare.

use errcodes::{ErrorCode, RawError, error_catalog};

error_catalog!("errcode-cli/tests/import/results/accounts.csv");
error_catalog!("errcode-cli/tests/import/results/billing.csv");
error_catalog!("errcode-cli/tests/import/results/depots.csv");
error_catalog!("errcode-cli/tests/import/results/gateway.csv");
error_catalog!("errcode-cli/tests/import/results/labels.csv");
error_catalog!("errcode-cli/tests/import/results/lockers.csv");
error_catalog!("errcode-cli/tests/import/results/quotas.csv");
error_catalog!("errcode-cli/tests/import/results/refunds.csv");
error_catalog!("errcode-cli/tests/import/results/storage.csv");
error_catalog!("errcode-cli/tests/import/results/tracking.csv");

/// The codes of a catalog, in its order.
fn codes<E: ErrorCode>() -> Vec<i64> {
    E::ALL.iter().map(|error| error.code()).collect()
}

#[test]
fn an_enum_has_all_codes_of_its_page() {
    assert_eq!(codes::<AccountsError>(), [8001, 8002, 8003]);
    assert_eq!(codes::<BillingError>(), [0, 9101, 9102, 9201]);
    assert_eq!(codes::<DepotsError>(), [20101, 20102, 20103, 20104, 50001, 50001]);
    assert_eq!(codes::<GatewayError>(), [1001, 1002, 1003, 1004]);
    assert_eq!(codes::<LabelsError>(), [0, 400, 401, 600_300, 600_301, 600_302]);
    assert_eq!(codes::<LockersError>(), [-7, 0, 7000, 7001, 7002, 7003, 7004, 7004, 7005, 7006]);
    assert_eq!(codes::<QuotasError>(), [200, 200, 400, 400, 400, 403, 410, 701, 702]);
    assert_eq!(codes::<RefundsError>(), [9501, 9502, 9503]);
    assert_eq!(codes::<StorageError>(), [403, 403, 404, 404, 409]);
    assert_eq!(codes::<TrackingError>(), [0, 310_101, 310_102, 310_201, 310_202]);
}

#[test]
fn a_success_of_a_page_is_one() {
    assert_eq!(LockersError::check(0), Ok(()));
    assert_eq!(LockersError::check(7005), Err(LockersError::InternalError7005));
    assert!(QuotasError::Ok.is_success() && TrackingError::Success.is_success());
}

#[test]
fn meanings_that_a_page_tells_apart_are_told_apart() {
    let blocked = RawError::new(7004).message("door is blocked");
    assert_eq!(LockersError::resolve(blocked), LockersError::DoorIsBlocked);
    let lost = RawError::new(400).symbol("ParcelLost");
    assert_eq!(QuotasError::resolve(lost), QuotasError::ParcelLost);
    assert_eq!(QuotasError::resolve(RawError::new(400).without_symbol()), QuotasError::E400);
    assert_eq!(StorageError::from_symbol("Forbidden.Shelf"), Some(StorageError::ForbiddenShelf));
}

#[test]
fn texts_are_those_of_their_language() {
    assert_eq!(BillingError::CardIsDeclined.message(), Some("card is declined"));
    assert_eq!(
        BillingError::CardIsDeclined.hint_in("en"),
        Some("Ask for another card.\nOr for cash.")
    );
    assert_eq!(AccountsError::AccountLocked.description_in("zh"), Some("账号已锁定"));
    assert_eq!(DepotsError::RequestFrequencyLimit.http_status(), Some(429));
    assert_eq!(TrackingError::E310201.module(), Some("Route"));
}
