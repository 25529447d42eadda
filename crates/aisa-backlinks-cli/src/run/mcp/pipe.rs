//! Standard input and output as the transport of a session.

use std::{collections::HashSet, io};

use rmcp::{
    RoleServer,
    model::{ClientNotification, JsonRpcMessage, RequestId},
    service::{RxJsonRpcMessage, TxJsonRpcMessage},
    transport::{StdioReader, StdioWriter, Transport, async_rw::AsyncRwTransport, stdio_pipes},
};
use tokio::sync::watch;

/// Reports the end of input only once every request is answered: the SDK would wait for five seconds at most, and an
/// answer that was paid for may take longer.
pub(super) struct Pipe {
    inner: AsyncRwTransport<RoleServer, StdioReader, StdioWriter>,
    open: watch::Sender<HashSet<RequestId>>,
}

impl Pipe {
    pub(super) fn new() -> Self {
        let (reader, writer) = stdio_pipes();
        Self {
            inner: AsyncRwTransport::new_server(reader, writer),
            open: watch::Sender::default(),
        }
    }
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
        let (sent, open) = (self.inner.send(message), self.open.clone());
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
        let message = self.inner.receive().await;
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
        self.inner.close().await
    }
}
