//! Asked over a real socket, as a browser or an attacker would.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use tokio::net::TcpListener;

use super::{Behind, Guard, Token, router};

/// A server whose door answers with what it was asked.
struct Echo {
    address: SocketAddr,
    token: String,
    _runtime: tokio::runtime::Runtime,
}

impl Echo {
    fn start() -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let token = Token::random().unwrap();
        let shown = token.to_string();
        let router = router(
            Arc::new(Behind {
                answer: Box::new(|command, input| match command {
                    "break" => panic!("asked to"),
                    _ => json!({ "asked": command, "with": input }),
                }),
                refuse: Box::new(|problem| json!({ "problem": problem })),
            }),
            Guard {
                port: address.port(),
                token,
            },
        );
        runtime.spawn(async move { axum::serve(listener, router).await });
        Self {
            address,
            token: shown,
            _runtime: runtime,
        }
    }

    /// Sends a request as it stands and reads the whole answer.
    fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(20)))
            .unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn call(&self, headers: &str, body: &str) -> String {
        let length = body.len();
        self.ask(&format!(
            "POST /call/list_rooms HTTP/1.1\r\nConnection: close\r\nContent-Type: application/json\r\n\
             Content-Length: {length}\r\n{headers}\r\n{body}"
        ))
    }

    fn host(&self) -> String {
        format!("Host: {}\r\n", self.address)
    }

    fn bearer(&self) -> String {
        format!("Authorization: Bearer {}\r\n", self.token)
    }
}

#[test]
fn a_call_with_the_token_is_answered() {
    let server = Echo::start();

    let answer = server.call(&(server.host() + &server.bearer()), r#"{"a":1}"#);

    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(
        answer.ends_with(r#"{"asked":"list_rooms","with":{"a":1}}"#),
        "{answer}"
    );
}

#[test]
fn a_call_without_the_token_or_with_another_is_refused() {
    let server = Echo::start();
    let other = format!("Authorization: Bearer {}\r\n", Token::random().unwrap());
    let cut_off = format!("Authorization: Bearer {}\r\n", &server.token[..63]);

    for shown in [String::new(), other, cut_off] {
        let answer = server.call(&(server.host() + &shown), "{}");
        assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
        assert!(
            answer.contains(r#"{"problem":{"code":"not_admitted"}}"#),
            "{answer}"
        );
    }
}

#[test]
fn a_request_under_another_name_is_refused_even_with_the_token() {
    let server = Echo::start();
    let port = server.address.port();

    for host in [
        format!("rebound.example:{port}"),
        "127.0.0.1".to_owned(),
        format!("[::1]:{port}"),
    ] {
        let answer = server.call(&format!("Host: {host}\r\n{}", server.bearer()), "{}");
        assert!(answer.starts_with("HTTP/1.1 403"), "{host}: {answer}");
    }
}

#[test]
fn a_page_of_another_site_is_refused_and_our_own_is_not() {
    let server = Echo::start();
    let known = server.host() + &server.bearer();

    for (origin, verdict) in [
        ("http://evil.example".to_owned(), "403"),
        ("null".to_owned(), "403"),
        (format!("https://{}", server.address), "403"),
        (format!("http://{}", server.address), "200"),
    ] {
        let answer = server.call(&format!("{known}Origin: {origin}\r\n"), "{}");
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {verdict}")),
            "{origin}: {answer}"
        );
    }
}

#[test]
fn the_start_page_needs_no_token_and_is_sent_with_a_strict_policy() {
    let server = Echo::start();

    let answer = server.ask(&format!(
        "GET / HTTP/1.1\r\nConnection: close\r\n{}\r\n",
        server.host()
    ));

    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("content-type: text/html"), "{answer}");
    assert!(answer.contains("script-src 'self';"), "{answer}");
    assert!(
        answer.contains("x-content-type-options: nosniff"),
        "{answer}"
    );
}

#[test]
fn nothing_outside_the_pages_is_served() {
    let server = Echo::start();

    for path in [
        "/../Cargo.toml",
        "/..%2fCargo.toml",
        "/%2e%2e/Cargo.toml",
        "/etc/passwd",
    ] {
        let answer = server.ask(&format!(
            "GET {path} HTTP/1.1\r\nConnection: close\r\n{}\r\n",
            server.host()
        ));
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
}

#[test]
fn a_question_over_the_limit_is_refused_before_it_is_read() {
    let server = Echo::start();

    let answer = server.ask(&format!(
        "POST /call/run_import HTTP/1.1\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n{}{}\r\n",
        super::LARGEST_BODY + 1,
        server.host(),
        server.bearer()
    ));

    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(
        answer.ends_with(r#"{"problem":{"code":"too_large","facts":{"limit":"75 MB"}}}"#),
        "{answer}"
    );
}

#[test]
fn a_question_that_is_no_json_is_refused() {
    let server = Echo::start();

    let answer = server.call(&(server.host() + &server.bearer()), "{not json");

    assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
}

#[test]
fn a_panic_behind_the_door_costs_one_answer_and_not_the_server() {
    let server = Echo::start();
    let known = server.host() + &server.bearer();

    let broken = server.ask(&format!(
        "POST /call/break HTTP/1.1\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Content-Length: 2\r\n{known}\r\n{{}}"
    ));
    let after = server.call(&known, "{}");

    assert!(broken.starts_with("HTTP/1.1 500"), "{broken}");
    assert!(after.starts_with("HTTP/1.1 200"), "{after}");
}
