//! A gateway on loopback that gives prepared answers, byte for byte, and passes on what it was sent.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::mpsc::{self, Receiver},
    thread,
};

use crate::process::LONGEST;

/// What the peer does with one request.
pub(crate) enum Act {
    /// Sends these bytes and closes.
    Send(String),
    /// Sends these bytes once the test says so, and closes.
    Held(String, Receiver<()>),
    /// Reads the request and never answers.
    Silence,
}

/// A listening peer; it answers one request per act, then refuses.
pub(crate) struct Peer {
    pub(crate) url: String,
    requests: Receiver<String>,
}

impl Peer {
    pub(crate) fn new(acts: Vec<Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let url = format!("http://{}/apis/v1", listener.local_addr().expect("an address"));
        let (requests, arrivals) = mpsc::channel();
        thread::spawn(move || {
            let mut silent = Vec::new();
            for act in acts {
                let Ok((mut stream, _)) = listener.accept() else {
                    return;
                };
                let request = read(&mut stream);
                // Before the response: a program that has it may end, and the test then counts the requests.
                let _ = requests.send(request);
                match act {
                    Act::Send(answer) => {
                        let _ = stream.write_all(answer.as_bytes());
                    }
                    Act::Held(answer, release) => {
                        let _ = release.recv();
                        let _ = stream.write_all(answer.as_bytes());
                    }
                    Act::Silence => silent.push(stream),
                }
            }
            // Connections without a response stay open as long as the other side does.
            for mut stream in silent {
                let _ = stream.read(&mut [0; 1]);
            }
        });
        Self { url, requests: arrivals }
    }

    /// A peer that gives one response: HTTP 200 with this body.
    pub(crate) fn answers(body: &str) -> Self {
        Self::new(vec![Act::Send(ok(body))])
    }

    /// Waits for the next request to arrive, and gives it.
    pub(crate) fn request(&self) -> String {
        let request = self.requests.recv_timeout(LONGEST);
        request.expect("a request arrives")
    }

    /// The requests that have arrived, without waiting.
    pub(crate) fn arrived(&self) -> Vec<String> {
        self.requests.try_iter().collect()
    }
}

/// A response that was charged.
pub(crate) fn ok(body: &str) -> String {
    answer("200 OK", "X-AISA-Customer-Cost-Micros-USD: 24036\r\nX-Request-ID: req-7\r\n", body)
}

/// A response with any status and headers.
pub(crate) fn answer(status: &str, headers: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n{body}",
        body.len()
    )
}

/// A whole response around a result, as upstream lays it out.
pub(crate) fn envelope(result: &str) -> String {
    format!(
        r#"{{"version":"0.1","status_code":20000,"status_message":"Ok.","time":"0.1 sec.","cost":0.02,"tasks_count":1,"tasks_error":0,"tasks":[{{"id":"1","status_code":20000,"status_message":"Ok.","time":"0.1 sec.","cost":0.02,"result_count":1,"path":[],"data":{{}},"result":[{result}]}}]}}"#
    )
}

/// Whole answers that are no results.
pub(crate) fn failures() -> Vec<String> {
    let task = |code: u32| {
        format!(
            r#"{{"status_code":20000,"tasks":[{{"status_code":{code},"status_message":"Trouble.","result":null}}]}}"#
        )
    };
    let gateway = |code: &str| format!(r#"{{"error":{{"code":"{code}","message":"Trouble."}}}}"#);
    vec![
        ok("this is no JSON"),
        ok("<html>a page</html>"),
        ok("[1, 2]"),
        ok(""),
        ok(r#"{"status_code":20000,"tasks":[{"sta"#),
        ok(r#"{"estimated_cost_micros_usd":5}"#),
        ok(&task(40_501)),
        ok(&task(40_200)),
        ok(&task(50_000)),
        answer("302 Found", "Location: /elsewhere\r\n", ""),
        answer("400 Bad Request", "", &gateway("invalid_parameter_type")),
        answer("401 Unauthorized", "", &gateway("invalid_api_key")),
        answer("402 Payment Required", "", &gateway("estimated_price_exceeds_max_price")),
        answer("402 Payment Required", "", &gateway("insufficient_wallet_balance")),
        answer("404 Not Found", "", "404 page not found"),
        answer("409 Conflict", "", &gateway("request_already_completed")),
        answer("409 Conflict", "", &gateway("idempotency_conflict")),
        answer("429 Too Many Requests", "", &gateway("rate_limit_exceeded")),
        answer("429 Too Many Requests", "", &gateway("quota_exceeded")),
        answer("502 Bad Gateway", "", "<html>bad gateway</html>"),
        "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"status_code\":".to_owned(),
        "no HTTP at all".to_owned(),
    ]
}

/// The next request on a connection; empty at its end.
pub(crate) fn read(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| {
                    line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok()
                })
                .unwrap_or(0);
            if body.len() >= length {
                return text.into_owned();
            }
        }
        match stream.read(&mut chunk) {
            Ok(0) | Err(_) => return String::from_utf8_lossy(&bytes).into_owned(),
            Ok(count) => bytes.extend_from_slice(&chunk[..count]),
        }
    }
}
