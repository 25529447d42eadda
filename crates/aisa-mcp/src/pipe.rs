//! Standard input and output as the transport of a session.

use std::{
    collections::{BTreeMap, HashSet},
    io, str,
};

use rmcp::{
    ErrorData, RoleServer,
    model::{ClientNotification, ErrorCode, JsonRpcMessage, RequestId},
    service::{RxJsonRpcMessage, TxJsonRpcMessage},
    transport::{
        StdioReader, StdioWriter, Transport,
        async_rw::{AsyncRwTransport, DEFAULT_MAX_LINE_LENGTH},
        stdio_pipes,
    },
};
use serde_json::value::RawValue;
use tokio::{
    io::{AsyncBufReadExt, BufReader, Empty, empty},
    sync::watch,
};

/// The SDK's transport with three differences. It reports the end of input only once every request is answered: the SDK
/// would wait for five seconds at most, and a response that was paid for may take longer. It answers what cannot be read,
/// such as a request with half a surrogate pair in a text; the SDK ignores it, and the client waits forever. And it
/// refuses a request with the id of one that still runs; the SDK would carry out both and answer one.
pub(crate) struct Pipe {
    input: BufReader<StdioReader>,
    /// What has come of a line. Not in the future that reads it, which the SDK may drop at any await.
    line: Vec<u8>,
    too_long: bool,
    writer: AsyncRwTransport<RoleServer, Empty, StdioWriter>,
    /// Requests that the SDK has not answered.
    running: HashSet<RequestId>,
    /// How many responses are not written.
    open: watch::Sender<usize>,
}

/// A line that is not a message: the id of the response to it, and the reason.
type Refusal = Box<(Option<RequestId>, ErrorData)>;

impl Pipe {
    pub(crate) fn new() -> Self {
        let (reader, writer) = stdio_pipes();
        Self {
            input: BufReader::new(reader),
            line: Vec::new(),
            too_long: false,
            writer: AsyncRwTransport::new_server(empty(), writer),
            running: HashSet::new(),
            open: watch::Sender::default(),
        }
    }

    /// The next line, without its end; none at the end of input.
    async fn line(&mut self) -> Option<Result<Vec<u8>, Refusal>> {
        loop {
            let part = self.input.fill_buf().await.ok()?;
            let end = part.iter().position(|byte| *byte == b'\n');
            let piece = &part[..end.unwrap_or(part.len())];
            self.too_long |= self.line.len() + piece.len() > DEFAULT_MAX_LINE_LENGTH;
            if self.too_long {
                self.line = Vec::new();
            } else {
                self.line.extend_from_slice(piece);
            }
            let (closed, taken) = (part.is_empty(), end.map_or(part.len(), |end| end + 1));
            self.input.consume(taken);
            let begun = self.too_long || !self.line.is_empty();
            if end.is_some() || closed && begun {
                let line = std::mem::take(&mut self.line);
                return Some(if std::mem::take(&mut self.too_long) {
                    let why = format!("it has more than {DEFAULT_MAX_LINE_LENGTH} bytes");
                    Err(Box::new((None, unreadable(&why))))
                } else {
                    Ok(line)
                });
            }
            if closed {
                return None;
            }
        }
    }

    /// The next message that can be read.
    async fn next(&mut self) -> Option<RxJsonRpcMessage<RoleServer>> {
        loop {
            let line = self.line().await?;
            let (id, error) = match line.and_then(|line| read(&line)) {
                Ok(None) => continue,
                Ok(Some(JsonRpcMessage::Request(request)))
                    if self.running.contains(&request.id) =>
                {
                    // Without the id, which the response of the other will have.
                    let why =
                        format!("the id {:.100} is that of a request that still runs", request.id);
                    (None, invalid(&why))
                }
                Ok(Some(message)) => {
                    if let JsonRpcMessage::Request(request) = &message {
                        self.running.insert(request.id.clone());
                        self.open.send_modify(|open| *open += 1);
                    }
                    return Some(message);
                }
                Err(refusal) => *refusal,
            };
            self.open.send_modify(|open| *open += 1);
            // In a task, since the SDK may drop this future at any await.
            tokio::spawn(self.write(JsonRpcMessage::error(error, id), true));
        }
    }

    /// Writes a message, which may be one of the open answers.
    fn write(
        &mut self,
        message: TxJsonRpcMessage<RoleServer>,
        is_open: bool,
    ) -> impl Future<Output = io::Result<()>> + Send + 'static {
        let (sent, open) = (self.writer.send(message), self.open.clone());
        async move {
            let sent = sent.await;
            if is_open {
                open.send_modify(|open| *open -= 1);
            }
            sent
        }
    }
}

/// The message in a line; `None` where no response is expected.
fn read(line: &[u8]) -> Result<Option<RxJsonRpcMessage<RoleServer>>, Refusal> {
    let text = String::from_utf8_lossy(line);
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Ok(None);
    }
    let unread = match str::from_utf8(line) {
        Err(error) => Some(error.to_string()),
        Ok(_) => match serde_json::from_str(text) {
            Ok(message) => return Ok(Some(message)),
            // It is JSON, but no form of message fits, and the error says nothing useful.
            Err(error) if error.is_data() => None,
            Err(error) => Some(error.to_string()),
        },
    };
    // Only an object has an id.
    let members: BTreeMap<String, &RawValue> = serde_json::from_str(text).unwrap_or_default();
    let id = members.get("id");
    let id = id.and_then(|id| serde_json::from_str::<RequestId>(id.get()).ok());
    if let Some(why) = unread {
        return Err(Box::new((id, unreadable(&why))));
    }
    let has = |name| members.contains_key(name);
    let method = members.get("method");
    let method = method.is_some_and(|method| method.get().starts_with('"'));
    let notification = method && !has("id");
    let answer = !has("method") && (has("result") || has("error"));
    if notification || answer {
        return Ok(None);
    }
    let version = members.get("jsonrpc").map(|version| version.get());
    let why = if members.is_empty() {
        "a message is an object with members"
    } else if version != Some("\"2.0\"") {
        "`jsonrpc` has to be \"2.0\""
    } else if !method {
        "`method` has to be a text"
    } else if id.is_none() {
        "`id` has to be a text or a whole number of 64 bits"
    } else {
        "`params` has to be an object"
    };
    Err(Box::new((id, invalid(why))))
}

fn unreadable(why: &str) -> ErrorData {
    let text = format!("the message cannot be read, and nothing was charged: {why}");
    ErrorData::new(ErrorCode::PARSE_ERROR, text, None)
}

fn invalid(why: &str) -> ErrorData {
    let text = format!("the message is invalid, and nothing was charged: {why}");
    ErrorData::new(ErrorCode::INVALID_REQUEST, text, None)
}

impl Transport<RoleServer> for Pipe {
    type Error = io::Error;

    fn send(
        &mut self,
        message: TxJsonRpcMessage<RoleServer>,
    ) -> impl Future<Output = io::Result<()>> + Send + 'static {
        let id = match &message {
            JsonRpcMessage::Response(response) => Some(&response.id),
            JsonRpcMessage::Error(error) => error.id.as_ref(),
            _ => None,
        };
        // Before it is written, since the client may use the id again as soon as it reads the response.
        let is_open = id.is_some_and(|id| self.running.remove(id));
        self.write(message, is_open)
    }

    async fn receive(&mut self) -> Option<RxJsonRpcMessage<RoleServer>> {
        let message = self.next().await;
        match &message {
            None => {
                let mut open = self.open.subscribe();
                // The sender is in `self`, so the channel is open.
                let _ = open.wait_for(|open| *open == 0).await;
            }
            Some(JsonRpcMessage::Notification(message)) => {
                // A cancelled request gets no response.
                if let ClientNotification::CancelledNotification(cancelled) = &message.notification
                    && let Some(id) = &cancelled.params.request_id
                    && self.running.remove(id)
                {
                    self.open.send_modify(|open| *open -= 1);
                }
            }
            Some(_) => {}
        }
        message
    }

    async fn close(&mut self) -> io::Result<()> {
        self.writer.close().await
    }
}
