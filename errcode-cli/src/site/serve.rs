//! A site on this machine that follows its files: what somebody who edits a catalog keeps open beside it.
//!
//! Nothing watches the files. An open page asks every half a second whether it is still current, and the files are read
//! then. So it does not matter how a program saves, or on what kind of drive.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::Ipv4Addr;

use tiny_http::{Header, Request, Response, Server};

use super::pages::{File, Purpose};
use super::{Plan, words};
use crate::Outcome;
use crate::inputs::{files_at, is_standard};
use crate::output::{Output, problem};

/// Serves until the command is interrupted.
pub(super) fn run(plan: &Plan, port: u16, output: &mut Output) -> Outcome {
    if plan.paths.iter().any(|path| is_standard(path)) {
        problem(words::no_serving_of_input(plan.words));
        return Outcome::Failed;
    }
    let Some(mut preview) = Preview::of(plan) else { return Outcome::Failed };
    let server = match Server::http((Ipv4Addr::LOCALHOST, port)) {
        Ok(server) => server,
        Err(reason) => {
            problem(words::no_port(plan.words, port, &reason.to_string()));
            return Outcome::Failed;
        }
    };
    let address = format!("http://{}/", server.server_addr());
    output.result(format_args!("{}\n", words::serving(plan.words, &address)));
    output.flush();
    for request in server.incoming_requests() {
        preview.follow(plan);
        // Whoever asked may be gone, which does not matter to others.
        let _ = preview.answer(request);
    }
    Outcome::Fine
}

/// The site as of the last look at its files.
struct Preview {
    /// What stood in the files then.
    seen: u64,
    /// What stood in them when the pages were made.
    state: u64,
    files: Vec<File>,
}

impl Preview {
    fn of(plan: &Plan) -> Option<Self> {
        let state = state(plan);
        let files = plan.read()?.files(Purpose::Preview { state });
        Some(Self { seen: state, state, files })
    }

    /// Makes the site anew if a file has changed. If that can't be done, the old one stays until it can.
    fn follow(&mut self, plan: &Plan) {
        let state = state(plan);
        if state == self.seen {
            return;
        }
        match Self::of(plan) {
            Some(new) => *self = new,
            None => self.seen = state,
        }
    }

    fn answer(&self, request: Request) -> std::io::Result<()> {
        // A page elsewhere can have its own name lead to this machine, and would then read what is here.
        let is_host = |header: &&Header| header.field.equiv("Host");
        let host = request.headers().iter().find(is_host).map(|header| header.value.as_str());
        let name = host.and_then(|host| host.split(':').next());
        if !matches!(name, Some("127.0.0.1" | "localhost")) {
            return request.respond(Response::empty(403));
        }
        let path = request.url().split(['?', '#']).next().unwrap_or_default();
        let path = percent_encoding::percent_decode_str(path.trim_start_matches('/'))
            .decode_utf8_lossy()
            .into_owned();
        if path == "state" {
            return request.respond(with("text/plain", self.state.to_string()));
        }
        let name = if path.is_empty() { "index.html" } else { &path };
        match self.files.iter().find(|file| file.name == name) {
            Some(file) => request.respond(with("text/html; charset=utf-8", file.text.clone())),
            None => request.respond(Response::empty(404)),
        }
    }
}

/// What stands in the files, in one number.
fn state(plan: &Plan) -> u64 {
    let mut hasher = DefaultHasher::new();
    for file in plan.paths.iter().flat_map(|path| files_at(path)) {
        file.hash(&mut hasher);
        fs::read(&file).ok().hash(&mut hasher);
    }
    hasher.finish()
}

fn with(kind: &str, text: String) -> Response<std::io::Cursor<Vec<u8>>> {
    let headers = [
        ("Content-Type", kind),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    headers.into_iter().fold(Response::from_string(text), |response, (name, value)| {
        match Header::from_bytes(name, value) {
            Ok(header) => response.with_header(header),
            Err(()) => response,
        }
    })
}
