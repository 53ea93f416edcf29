//! The site that follows its files.

mod hostile;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A preview that ends with the test.
struct Preview {
    command: Child,
    address: String,
}

impl Preview {
    fn of(arguments: &[&str], folder: &Path) -> Self {
        let mut command = preview(arguments, folder).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(command.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.split('/').nth(2).expect(&line).to_owned();
        Self { command, address }
    }

    /// The status and the body of an answer.
    fn get(&self, path: &str, host: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
    }

    fn page(&self, path: &str) -> String {
        let (status, body) = self.get(path, "localhost");
        assert_eq!(status, 200, "{path}");
        body
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.command.kill();
        let _ = self.command.wait();
    }
}

fn preview(arguments: &[&str], folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_errcode"));
    command.env("LC_ALL", "C").current_dir(folder);
    command.arg("site").args(arguments).arg("--serve");
    command
}

fn folder(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("store.csv"), text).unwrap();
    folder
}

#[test]
fn pages_follow_the_file_and_say_what_is_wrong_with_it() {
    let folder = folder("code,name\n1,Full\n");
    let preview = Preview::of(&["store.csv", "--port", "0"], folder.path());
    let state = preview.page("/state");
    assert_eq!(preview.page("/state"), state);
    assert!(preview.page("/").contains("./store.html"));
    assert!(preview.page("/store.html").contains("id=\"Full\""));

    fs::write(folder.path().join("store.csv"), "code,name\n1,Full\n1,Gone\n").unwrap();
    assert_ne!(preview.page("/state"), state);
    let page = preview.page("/store.html?q=1");
    assert!(page.contains("error: code 1 is listed twice") && page.contains("store.csv:3:1"));
    assert!(page.contains("错误：错误码 1"), "{page}");
    assert!(page.contains("id=\"Full\""), "what can be read is shown");
    assert!(preview.page("/index.html").contains("This catalog has errors."));

    fs::write(folder.path().join("store.csv"), "code,name\n1,Full\n").unwrap();
    assert_eq!(preview.page("/state"), state);
    assert!(!preview.page("/store.html").contains("error: "));
}

#[test]
fn a_catalog_that_starts_with_errors_is_shown_too() {
    let folder = folder("code,name\n1,Full\n1,Gone\n");
    let preview = Preview::of(&["store.csv", "--port", "0"], folder.path());
    assert!(preview.page("/store.html").contains("is listed twice"));
}

#[test]
fn a_file_that_is_away_for_a_moment_does_not_matter() {
    let folder = folder("code,name\n1,Full\n");
    let preview = Preview::of(&[".", "--port", "0"], folder.path());
    let state = preview.page("/state");
    let path = folder.path().join("store.csv");
    fs::rename(&path, folder.path().join("store.tmp")).unwrap();
    assert!(preview.page("/store.html").contains("id=\"Full\""));
    assert_eq!(preview.page("/state"), state, "a page that is current is not loaded again");
    fs::write(&path, "code,name\n2,Gone\n").unwrap();
    assert!(preview.page("/store.html").contains("id=\"Gone\""));
}

#[test]
fn the_page_of_a_file_that_is_away_goes_on_asking_for_it() {
    let folder = folder("code,name\n1,Full\n");
    fs::write(folder.path().join("other.csv"), "code,name\n1,Full\n").unwrap();
    let preview = Preview::of(&[".", "--port", "0"], folder.path());
    fs::remove_file(folder.path().join("store.csv")).unwrap();
    let (status, page) = preview.get("/store.html", "localhost");
    assert_eq!(status, 404);
    assert!(page.contains("fetch(\"./state\""), "{page}");
    fs::write(folder.path().join("store.csv"), "code,name\n2,Gone\n").unwrap();
    assert!(preview.page("/store.html").contains("id=\"Gone\""));
}

#[test]
fn cells_that_the_format_refuses_stay_text_too() {
    let all =
        ["symbol", "url", "http_status", "scope", "overload", "kind", "retry", "category", "what"];
    let columns: Vec<&str> = hostile::ACCEPTED.into_iter().chain(all).collect();
    let folder = folder(&hostile::catalog(&columns));
    let preview = Preview::of(&["store.csv", "--port", "0"], folder.path());
    for path in ["/", "/store.html"] {
        let page = preview.page(path);
        // Ours, and the one that asks for changes.
        hostile::assert_harmless(&page, 3);
        assert!(page.contains("&#60;script&#62;alert(1)") || path == "/");
    }
}

#[test]
fn changes_of_the_older_state_are_followed_too() {
    let folder = folder("code,name\n1,Full\n");
    let old = folder.path().join("old.csv");
    fs::write(&old, "code,name\n1,Full\n").unwrap();
    let preview = Preview::of(&["store.csv", "--port", "0", "--since", "old.csv"], folder.path());
    assert!(!preview.page("/store.html").contains("data-changed"));
    fs::write(&old, "code,name\n2,Gone\n").unwrap();
    assert!(preview.page("/store.html").contains("data-changed"));
}

#[test]
fn only_this_machine_is_served_under_its_own_name() {
    let folder = folder("code,name\n1,Full\n");
    let preview = Preview::of(&["store.csv", "--port", "0"], folder.path());
    assert!(preview.address.starts_with("127.0.0.1:"));
    assert_eq!(preview.get("/", "127.0.0.1:80").0, 200);
    assert_eq!(preview.get("/", "example.com").0, 403);
    assert_eq!(preview.get("/../store.csv", "localhost").0, 404);
    assert_eq!(preview.get("/store.csv", "localhost").0, 404);
}

#[test]
fn what_can_not_be_served_is_said_in_one_line() {
    let folder = folder("code,name\n1,Full\n");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    for (arguments, says) in [
        (&["store.csv", "--port", &port[..]][..], "can't be used"),
        (&["-"][..], "standard input can't be followed"),
        (&["nowhere.csv", "--port", "0"][..], "there is no catalog"),
        (&["store.csv", "-o", "site"][..], "does not go with"),
        (&["store.csv", "--port", "x"][..], "can't be `x`"),
    ] {
        let output = preview(arguments, folder.path()).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.lines().all(|line| line.starts_with("errcode: ")), "{said}");
        assert!(said.contains(says), "{arguments:?}: {said}");
    }
}
