//! A caller that speaks HTTP/1.1 by hand: it sees what is on the wire, and so what was cut off it.

use std::{collections::BTreeMap, io, net::SocketAddr, sync::LazyLock};

use aisa_sandbox::Sandbox;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::answers::contract::operations;

/// The contract that the sandbox serves.
pub(crate) fn bundle() -> &'static Value {
    static BUNDLE: LazyLock<Value> =
        LazyLock::new(|| serde_json::to_value(aisa_contract::contract().unwrap()).unwrap());
    &BUNDLE
}

/// A response as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Header names in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    pub(crate) fn charge(&self) -> Option<u64> {
        self.header("x-aisa-customer-cost-micros-usd")?.parse().ok()
    }

    pub(crate) fn task(&self) -> Value {
        self.json()["tasks"][0].clone()
    }

    pub(crate) fn result(&self) -> Value {
        self.task()["result"][0].clone()
    }

    /// The code of a gateway error, at whichever level it stands.
    pub(crate) fn error_code(&self) -> String {
        let body = self.json();
        let code = body["error"]["code"].as_str().or(body["code"].as_str());
        code.unwrap_or_default().to_owned()
    }

    /// Whether the body is as long as the headers promised.
    pub(crate) fn is_whole(&self) -> bool {
        self.header("content-length") == Some(self.body.len().to_string().as_str())
    }
}

/// A request to be sent.
#[derive(Clone, Debug)]
pub(crate) struct Ask {
    pub(crate) address: SocketAddr,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

/// A request for an operation, with the key of the sandbox.
pub(crate) fn ask(sandbox: &Sandbox, operation: &str, task: Value) -> Ask {
    let operation = operations().iter().find(|known| known["name"] == operation).unwrap();
    let body = if operation["request"].is_null() {
        String::new()
    } else {
        Value::Array(vec![task]).to_string()
    };
    Ask {
        address: sandbox.address(),
        method: operation["method"].as_str().unwrap().to_owned(),
        path: format!("/apis/v1{}", operation["path"].as_str().unwrap()),
        headers: vec![("Authorization".to_owned(), format!("Bearer {}", sandbox.key()))],
        body,
    }
}

impl Ask {
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(present, _)| present != name);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(present, _)| present != name);
        self
    }

    pub(crate) fn key(self, key: &str) -> Self {
        self.header("Idempotency-Key", key)
    }

    pub(crate) fn body(mut self, body: impl Into<String>) -> Self {
        self.body = body.into();
        self
    }

    pub(crate) fn path(mut self, path: &str) -> Self {
        self.path = path.to_owned();
        self
    }

    pub(crate) fn method(mut self, method: &str) -> Self {
        self.method = method.to_owned();
        self
    }

    pub(crate) fn head(&self) -> String {
        let Self { method, path, address, .. } = self;
        let length = self.body.len();
        let mut head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {length}\r\n"
        );
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        head + "\r\n"
    }

    /// Sends the request on a connection of its own and reads until that ends. An error means that no response began.
    pub(crate) async fn send(&self) -> io::Result<Answer> {
        let mut stream = TcpStream::connect(self.address).await?;
        stream.write_all(format!("{}{}", self.head(), self.body).as_bytes()).await?;
        let mut bytes = Vec::new();
        // A reset after some bytes leaves those bytes.
        let end = stream.read_to_end(&mut bytes).await;
        if bytes.is_empty() {
            end?;
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(parse(&bytes))
    }
}

fn parse(bytes: &[u8]) -> Answer {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("headers end");
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines
        .map(|line| line.split_once(": ").unwrap())
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    Answer { status, headers: headers.collect(), body: bytes[end + 4..].to_vec() }
}

/// The plainest request: a summary of `example.com`.
pub(crate) fn summary(sandbox: &Sandbox) -> Ask {
    ask(sandbox, "summary", json!({"target": "example.com"}))
}
