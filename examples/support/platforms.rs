//! A server on loopback that answers as five platforms document.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread::JoinHandle;

use tiny_http::{Header, Response, Server};

/// The server, which runs until it is dropped.
pub(crate) struct Platforms {
    server: Arc<Server>,
    thread: Option<JoinHandle<()>>,
}

/// Starts the server on a free port.
pub(crate) fn start() -> io::Result<Platforms> {
    let server = Arc::new(Server::http("127.0.0.1:0").map_err(io::Error::other)?);
    let thread = std::thread::spawn({
        let server = Arc::clone(&server);
        move || serve(&server)
    });
    Ok(Platforms { server, thread: Some(thread) })
}

impl Platforms {
    /// The address that it listens on.
    pub(crate) fn address(&self) -> SocketAddr {
        self.server.server_addr().to_ip().expect("it listens on an IP address")
    }
}

impl Drop for Platforms {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn serve(server: &Server) {
    let mut calls = 0;
    for request in server.incoming_requests() {
        let token = request.headers().iter().find(|header| header.field.equiv("Authorization"));
        let is_new = token.is_some_and(|token| token.value.as_str() != "Bearer t-1");
        let (status, body) = match request.url() {
            "/open-apis/authen/v1/user_info" => {
                calls += 1;
                user_info(calls, is_new)
            }
            url => answer(url),
        };
        let json = Header::from_bytes("Content-Type", "application/json").expect("a sound header");
        let response = Response::from_string(body).with_status_code(status).with_header(json);
        // It does not matter if the client has gone.
        let _ = request.respond(response);
    }
}

/// First a rate limit, then an expired token, then success.
fn user_info(calls: u32, token_is_new: bool) -> (u16, &'static str) {
    match (calls, token_is_new) {
        (1, _) => (400, r#"{"code":99991400,"msg":"request trigger frequency limit"}"#),
        (_, false) => (
            400,
            r#"{"code":99991663,"msg":"Invalid access token for authorization. Please make a request with token attached","error":{"log_id":"20260101A"}}"#,
        ),
        (_, true) => (200, r#"{"code":0,"msg":"success","data":{"name":"Li Lei"}}"#),
    }
}

fn answer(url: &str) -> (u16, &'static str) {
    match url {
        "/open-apis/contact/v3/users/ou_42" => {
            (400, r#"{"code":40001,"msg":"param error","error":{"log_id":"20260101B"}}"#)
        }
        "/open-apis/contact/v1/user" => (400, r#"{"code":40001,"msg":""}"#),
        "/open-apis/users/ou_42" => (
            400,
            r#"{"code":40007,"msg":"user_id ou_42 is not exist, ext=ErrCode: 40013; ErrMsg: param error"}"#,
        ),
        "/open_api/work_item/create" => (
            400,
            r#"{"err_code":20083,"err_msg":"Duplication Field Exist, FieldKey : priority","err":{"log_id":"L-7"}}"#,
        ),
        "/open_api/work_item/filter" => {
            (500, r#"{"err_code":50006,"err_msg":"openapi system err, please try again later"}"#)
        }
        "/v2/records/7" => {
            (400, r#"{"code":400,"message":"Record not found","error_code":100303}"#)
        }
        "/generic/project/repo/file.bin" => {
            (429, r#"{"code":250128,"message":"资源请求量超过限流值","data":null,"traceId":"b-7"}"#)
        }
        "/project/api/team/add" => {
            (400, r#"{"code":400,"errcode":"InvalidParameter.Team.Name.TooLong"}"#)
        }
        "/project/api/gateway" => (502, "<html><body>Bad Gateway</body></html>"),
        _ => (404, r#"{"code":404}"#),
    }
}
