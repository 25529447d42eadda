//! Standard input and output as the transport of a session.

use std::{
    collections::{BTreeMap, HashSet},
    io,
};

use rmcp::{
    ErrorData, RoleServer,
    model::{ClientNotification, ErrorCode, JsonRpcMessage, RequestId},
    service::{RxJsonRpcMessage, TxJsonRpcMessage},
    transport::{StdioReader, StdioWriter, Transport, async_rw::AsyncRwTransport, stdio_pipes},
};
use serde_json::value::RawValue;
use tokio::{
    io::{AsyncBufReadExt, BufReader, Empty, Split, empty},
    sync::watch,
};

/// The SDK's transport with two differences. It reports the end of input only once every request is answered: the SDK
/// would wait for five seconds at most, and an answer that was paid for may take longer. And it answers a request that
/// cannot be read, such as one with half a surrogate pair in a text; the SDK ignores it, and the client waits forever.
pub(super) struct Pipe {
    lines: Split<BufReader<StdioReader>>,
    writer: AsyncRwTransport<RoleServer, Empty, StdioWriter>,
    open: watch::Sender<HashSet<RequestId>>,
}

impl Pipe {
    pub(super) fn new() -> Self {
        let (reader, writer) = stdio_pipes();
        Self {
            lines: BufReader::new(reader).split(b'\n'),
            writer: AsyncRwTransport::new_server(empty(), writer),
            open: watch::Sender::default(),
        }
    }

    /// The next message that can be read.
    async fn next(&mut self) -> Option<RxJsonRpcMessage<RoleServer>> {
        loop {
            let line = self.lines.next_segment().await.ok()??;
            let line = String::from_utf8_lossy(&line);
            let line = line.trim_start_matches('\u{feff}');
            match serde_json::from_str(line) {
                Ok(message) => return Some(message),
                Err(error) => {
                    let Some((id, error)) = refusal(line, &error) else {
                        continue;
                    };
                    if let Some(id) = &id {
                        self.open.send_modify(|open| {
                            open.insert(id.clone());
                        });
                    }
                    // In a task, since the SDK may drop this future at any await.
                    tokio::spawn(self.send(JsonRpcMessage::error(error, id)));
                }
            }
        }
    }
}

/// The answer to a line that is no message; none to what is not even JSON, which nobody waits for.
fn refusal(line: &str, error: &serde_json::Error) -> Option<(Option<RequestId>, ErrorData)> {
    let members: BTreeMap<String, &RawValue> = match serde_json::from_str(line) {
        Ok(members) => members,
        Err(_) => {
            serde_json::from_str::<&RawValue>(line).ok()?;
            BTreeMap::new()
        }
    };
    let id = members.get("id");
    let id = id.and_then(|id| serde_json::from_str::<RequestId>(id.get()).ok());
    // The error of a line that is JSON but no message says nothing of use: no form of message fits.
    let (code, why) = if error.is_data() {
        (
            ErrorCode::INVALID_REQUEST,
            "Invalid request: not a message of JSON-RPC 2.0".to_owned(),
        )
    } else {
        (
            ErrorCode::PARSE_ERROR,
            format!("the request cannot be read, and nothing was charged: {error}"),
        )
    };
    Some((id, ErrorData::new(code, why, None)))
}

impl Transport<RoleServer> for Pipe {
    type Error = io::Error;

    fn send(
        &mut self,
        message: TxJsonRpcMessage<RoleServer>,
    ) -> impl Future<Output = io::Result<()>> + Send + 'static {
        let answered = match &message {
            JsonRpcMessage::Response(response) => Some(response.id.clone()),
            JsonRpcMessage::Error(error) => error.id.clone(),
            _ => None,
        };
        let (sent, open) = (self.writer.send(message), self.open.clone());
        async move {
            let sent = sent.await;
            if let Some(id) = answered {
                open.send_modify(|open| {
                    open.remove(&id);
                });
            }
            sent
        }
    }

    async fn receive(&mut self) -> Option<RxJsonRpcMessage<RoleServer>> {
        let message = self.next().await;
        match &message {
            None => {
                let mut open = self.open.subscribe();
                // The sender is in `self`, so the channel is open.
                let _ = open.wait_for(HashSet::is_empty).await;
            }
            Some(JsonRpcMessage::Request(request)) => self.open.send_modify(|open| {
                open.insert(request.id.clone());
            }),
            Some(JsonRpcMessage::Notification(message)) => {
                // A cancelled request gets no answer.
                if let ClientNotification::CancelledNotification(cancelled) = &message.notification
                    && let Some(id) = &cancelled.params.request_id
                {
                    self.open.send_modify(|open| {
                        open.remove(id);
                    });
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
