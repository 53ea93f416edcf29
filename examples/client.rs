//! A client of five platforms: typed errors, retries according to the catalog, and log lines.
//!
//! ```text
//! cargo run --example client
//! ```
//!
//! It talks to a server on this machine, which it starts itself and which answers as the platforms
//! document.

#[path = "support/platforms.rs"]
mod platforms;

use std::error::Error;
use std::time::Duration;

use errcodes::{ApiError, ErrorCode, ErrorKind, Response, Retry, error_catalog};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

error_catalog!("catalogs/bkrepo.csv");
error_catalog!("catalogs/caoliao.csv");
error_catalog!("catalogs/feishu.csv");
error_catalog!("catalogs/feishu-project.csv");
error_catalog!("catalogs/ones.csv");

#[derive(Deserialize)]
struct User {
    name: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let platforms = platforms::start()?;
    let mut client = Client::new(platforms.address());

    // Match on the errors that matter; leave the rest to a person to read.
    let path = "/open-apis/contact/v3/users/ou_42";
    match client.get::<FeishuError, User>(path) {
        Ok(user) => println!("found {}", user.name),
        Err(CallError::Api(error)) if error.is(FeishuError::ContactV3ParamInvalid) => {
            println!("our mistake: {error}");
        }
        Err(error) => return Err(error.into()),
    }

    // Rate limits, passing faults and expired tokens can be overcome with the right kind of retry.
    let user: User = client.get_patiently::<FeishuError, _>("/open-apis/authen/v1/user_info")?;
    println!("found {}\n", user.name);

    // Everything that the catalog and the server know about a failed call.
    for path in [
        "/open-apis/contact/v3/users/ou_42",
        "/open-apis/contact/v1/user",
        "/open-apis/users/ou_42",
    ] {
        client.explain::<FeishuError>(path)?;
    }
    client.explain::<FeishuProjectError>("/open_api/work_item/create")?;
    client.explain::<FeishuProjectError>("/open_api/work_item/filter")?;
    client.explain::<CaoliaoError>("/v2/records/7")?;
    client.explain::<BkrepoError>("/generic/project/repo/file.bin")?;
    client.explain::<OnesError>("/project/api/team/add")?;
    client.explain::<OnesError>("/project/api/gateway")?;
    Ok(())
}

#[derive(Debug, thiserror::Error)]
enum CallError<E: ErrorCode + 'static> {
    #[error("the server can't be reached")]
    Transport(#[from] ureq::Error),
    #[error(transparent)]
    Api(#[from] ApiError<E>),
}

struct Client {
    agent: ureq::Agent,
    base: String,
    token: u32,
}

impl Client {
    fn new(address: impl std::fmt::Display) -> Self {
        // A status of 400 or above is a response like any other: its body says what is wrong.
        let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
        Self { agent, base: format!("http://{address}"), token: 1 }
    }

    /// One call of an API.
    fn get<E: ErrorCode, T: DeserializeOwned>(&self, path: &str) -> Result<T, CallError<E>> {
        let request = self.agent.get(format!("{}{path}", self.base));
        let mut response =
            request.header("Authorization", format!("Bearer t-{}", self.token)).call()?;
        let body = response.body_mut().read_to_vec()?;
        let response = Response::new(response.status().as_u16(), &body).scope(path);
        Ok(response.into_result()?)
    }

    /// A call that is repeated as long as the catalog says that this can help.
    fn get_patiently<E: ErrorCode, T: DeserializeOwned>(
        &mut self,
        path: &str,
    ) -> Result<T, CallError<E>> {
        let mut refreshed = false;
        for attempt in 0..5 {
            let error = match self.get(path) {
                Err(CallError::Api(error)) => error,
                other => return other,
            };
            match error.retry() {
                Some(retry) if retry.is_retryable() => {
                    println!("waiting: {error}");
                    std::thread::sleep(Duration::from_millis(10 << attempt));
                }
                // Only once: if a new token does not help, it is of the wrong kind.
                Some(Retry::RefreshToken) if !refreshed => {
                    println!("new token: {error}");
                    self.token += 1;
                    refreshed = true;
                }
                _ => return Err(error.into()),
            }
        }
        self.get(path)
    }

    /// Prints everything that is known about a failed call.
    fn explain<E: ErrorCode>(&self, path: &str) -> Result<(), Box<dyn Error>> {
        let error = match self.get::<E, Value>(path) {
            Err(CallError::Api(error)) => error,
            other => return Err(format!("{path}: {:?}", other.err()).into()),
        };
        println!("GET {path}\n{error:#}");
        if let ErrorKind::Code(resolution) = error.kind() {
            println!("resolved: {resolution}");
        }
        for value in error.captures().into_iter().flat_map(|captures| captures.values()) {
            println!("value in the message: {value}");
        }
        println!();
        Ok(())
    }
}
