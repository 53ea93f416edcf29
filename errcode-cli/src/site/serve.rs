//! A site on this machine that follows its files: what somebody who edits a catalog keeps open beside it.
//!
//! Nothing watches the files. An open page asks every half a second whether it is still current, and the files are read
//! then. So it does not matter how a program saves, or on what kind of drive.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::Ipv4Addr;

use tiny_http::{Header, Request, Response, Server};

use super::pages::{self, File, Purpose};
use super::{Plan, words};
use crate::Outcome;
use crate::inputs::{files_at, is_standard};
use crate::output::{Output, problem};

const HTML: &str = "text/html; charset=utf-8";
const PAGE: &str = ".html";

type Answer = Response<std::io::Cursor<Vec<u8>>>;

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
        let response = preview.answer(&request);
        // Whoever asked may be slow, or gone, which does not matter to others.
        std::thread::spawn(move || request.respond(response));
    }
    Outcome::Fine
}

/// The site as of the last look at its files.
struct Preview {
    /// What stood in the files then.
    seen: u64,
    /// What stood in them when the pages were made.
    state: u64,
    /// Whether all files could be read.
    is_whole: bool,
    files: Vec<File>,
}

impl Preview {
    fn of(plan: &Plan) -> Option<Self> {
        let state = state(plan);
        let site = plan.read()?;
        Some(Self {
            seen: state,
            state,
            is_whole: site.is_whole,
            files: site.files(Purpose::Preview { state }),
        })
    }

    /// Makes the site anew if a file has changed. If that can't be done, the old one stays until it can.
    fn follow(&mut self, plan: &Plan) {
        let state = state(plan);
        if state == self.seen {
            return;
        }
        match Self::of(plan) {
            Some(new) if new.is_whole || !self.is_whole => *self = new,
            _ => self.seen = state,
        }
    }

    fn answer(&self, request: &Request) -> Answer {
        // A page elsewhere can have its own name lead to this machine, and would then read what is here.
        let is_host = |header: &&Header| header.field.equiv("Host");
        let host = request.headers().iter().find(is_host).map(|header| header.value.as_str());
        let name = host.and_then(|host| host.split(':').next());
        if !matches!(name, Some("127.0.0.1" | "localhost")) {
            return answer(403, "text/plain", String::new());
        }
        let path = request.url().split(['?', '#']).next().unwrap_or_default();
        let path = percent_encoding::percent_decode_str(path.trim_start_matches('/'))
            .decode_utf8_lossy()
            .into_owned();
        if path == "state" {
            return answer(200, "text/plain", self.state.to_string());
        }
        let name = if path.is_empty() { "index.html" } else { &path };
        match self.files.iter().find(|file| file.name == name) {
            Some(file) => answer(200, HTML, file.text.clone()),
            // A file that is being saved may be away for a moment. Its page goes on asking for it.
            None if name.ends_with(PAGE) => {
                answer(404, HTML, pages::away(Purpose::Preview { state: self.state }))
            }
            None => answer(404, "text/plain", String::new()),
        }
    }
}

/// What stands in the files, in one number.
fn state(plan: &Plan) -> u64 {
    let mut hasher = DefaultHasher::new();
    for file in plan.paths.iter().chain(&plan.since).flat_map(|path| files_at(path)) {
        file.hash(&mut hasher);
        fs::read(&file).ok().hash(&mut hasher);
    }
    hasher.finish()
}

fn answer(status: u16, kind: &str, text: String) -> Answer {
    let headers = [
        ("Content-Type", kind),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    let answer = Response::from_string(text).with_status_code(status);
    headers.into_iter().fold(answer, |answer, (name, value)| {
        match Header::from_bytes(name, value) {
            Ok(header) => answer.with_header(header),
            Err(()) => answer,
        }
    })
}
