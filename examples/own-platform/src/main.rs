//! A program with its own catalog: `catalogs/parcel.csv`, the errors of a parcel service.

use std::time::Duration;

use errcodes::{RawError, Retry, error_catalog};

error_catalog!("catalogs/parcel.csv");

/// The API that was called, and the code and message of its response. The last code is not in the
/// catalog.
const RESPONSES: [(&str, i64, &str); 5] = [
    ("/v1/parcels", 0, ""),
    ("/v1/parcels", 1001, "address lacks house_number"),
    ("/v1/parcels", 3002, "too many requests"),
    ("/v1/pickups/77", 4004, "not found"),
    ("/v1/parcels/12", 9000, "the drone is tired"),
];

fn main() {
    for (path, code, message) in RESPONSES {
        // 4004 has one meaning for parcels and another for pickups; the path tells them apart.
        let error = ParcelError::resolve(RawError::new(code).scope(path).message(message));
        if error.is_success() {
            println!("{code}: all went well\n");
            continue;
        }
        // For a person who investigates: everything that the catalog says.
        println!("{error:#}");
        println!("  customer: {}", for_customer(error, message));
        println!("  next:     {:?}\n", next_step(error, 0));
    }
}

/// The text for the customer. Errors that they can't do anything about all get the same text.
fn for_customer(error: ParcelError, message: &str) -> String {
    match error {
        ParcelError::AddressIncomplete => {
            // The catalog documents `address lacks {field}`.
            let captures = error.captures(message);
            let field = captures.and_then(|captures| captures.values().next());
            format!("Please complete the address: {}", field.unwrap_or("something is missing"))
        }
        ParcelError::AddressUnknown => "Please check the address.".to_owned(),
        ParcelError::ParcelTooHeavy => "The parcel is too heavy. Please split it.".to_owned(),
        ParcelError::ParcelNotFound => "We know no parcel with this number.".to_owned(),
        ParcelError::PickupNotFound => "We know no pickup with this number.".to_owned(),
        _ => "Something went wrong. We are looking into it.".to_owned(),
    }
}

/// What a program does about an error.
#[derive(Debug, PartialEq)]
enum Step {
    SendAgainAfter(Duration),
    GetNewTokenAndSendAgain,
    GiveUp,
}

/// The next step after `failures` earlier failed attempts. The catalog says for each code what
/// sending the request again can achieve; the numbers belong to this program.
fn next_step(error: ParcelError, failures: u32) -> Step {
    match error.retry() {
        Some(Retry::Backoff) if failures < 5 => {
            Step::SendAgainAfter(Duration::from_secs(1 << failures))
        }
        Some(Retry::SlowDown) => Step::SendAgainAfter(Duration::from_millis(50)),
        // If a new token is rejected too, so will be the next one.
        Some(Retry::RefreshToken) if failures == 0 => Step::GetNewTokenAndSendAgain,
        _ => Step::GiveUp,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_becomes_its_variant() {
        assert_eq!(ParcelError::from(2001), ParcelError::ParcelTooHeavy);
        assert_eq!(ParcelError::ParcelTooHeavy.code(), 2001);
        assert_eq!(ParcelError::ParcelTooHeavy.http_status(), Some(422));
        assert!(matches!(ParcelError::from(9000), ParcelError::Unknown(_)));
    }

    #[test]
    fn the_path_tells_two_meanings_of_a_code_apart() {
        let not_found = RawError::new(4004).message("not found");
        let at = |path| ParcelError::resolve(not_found.scope(path));
        assert_eq!(at("/v1/parcels/12"), ParcelError::ParcelNotFound);
        assert_eq!(at("/v1/pickups/77"), ParcelError::PickupNotFound);

        // Without the path, nothing is guessed, but everything that the meanings agree on is still
        // known.
        let error = ParcelError::resolve(not_found);
        assert!(matches!(error, ParcelError::Overloaded(_)));
        assert_eq!(error.meanings(), [ParcelError::ParcelNotFound, ParcelError::PickupNotFound]);
        assert_eq!(error.http_status(), Some(404));
    }

    #[test]
    fn the_customer_is_told_what_the_message_names() {
        for (message, text) in [
            ("address lacks house_number", "Please complete the address: house_number"),
            ("bad address", "Please complete the address: something is missing"),
        ] {
            assert_eq!(for_customer(ParcelError::AddressIncomplete, message), text);
        }
    }

    #[test]
    fn success_is_no_error() {
        assert_eq!(ParcelError::check(0), Ok(()));
        assert_eq!(ParcelError::check(3001), Err(ParcelError::TokenExpired));
    }

    #[test]
    fn the_catalog_decides_what_is_sent_again() {
        use ParcelError::{AddressUnknown, CarrierUnavailable, RateLimited, TokenExpired};

        let seconds = |seconds| Step::SendAgainAfter(Duration::from_secs(seconds));
        assert_eq!(next_step(CarrierUnavailable, 0), seconds(1));
        assert_eq!(next_step(CarrierUnavailable, 3), seconds(8));
        assert_eq!(next_step(CarrierUnavailable, 5), Step::GiveUp);
        assert_eq!(next_step(RateLimited, 9), Step::SendAgainAfter(Duration::from_millis(50)));
        assert_eq!(next_step(TokenExpired, 0), Step::GetNewTokenAndSendAgain);
        assert_eq!(next_step(TokenExpired, 1), Step::GiveUp);
        assert_eq!(next_step(AddressUnknown, 0), Step::GiveUp);
        // Nothing is known about an undocumented code.
        assert_eq!(next_step(ParcelError::from(9000), 0), Step::GiveUp);
    }

    #[test]
    fn an_error_explains_itself() {
        let error = ParcelError::RateLimited;
        assert_eq!(error.to_string(), "3002: too many requests");
        assert_eq!(
            format!("{error:#}"),
            "3002: too many requests\n\
             More than 20 requests arrived within a second.\n\
             Spread them, and send this one again after the others."
        );
    }
}
