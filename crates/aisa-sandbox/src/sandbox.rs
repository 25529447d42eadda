//! The running sandbox: its listener, its connections and its account.

use std::{io, net::SocketAddr, sync::Arc};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{mpsc, oneshot},
    task::{JoinHandle, JoinSet},
};

use crate::{
    fault::{Fault, FaultPlan},
    gateway::{Account, Executed, Received},
    service::{self, Shared},
};

/// A gateway on loopback that answers with invented data.
///
/// It runs on the tokio runtime that starts it and stops when it is dropped.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// use aisa_sandbox::{Fault, Sandbox};
///
/// let sandbox = Sandbox::start().await?;
/// println!("base URL {}, key {}", sandbox.url(), sandbox.key());
/// sandbox.push(Fault::status(503)); // the next request fails
/// assert!(sandbox.executed().is_empty());
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Sandbox {
    shared: Arc<Shared>,
    address: SocketAddr,
    url: String,
    key: String,
    commands: mpsc::Sender<ListenerCommand>,
    server: JoinHandle<()>,
}

/// What the accept loop is asked to do with its listener; it answers when that is done.
#[derive(Debug)]
enum ListenerCommand {
    Close(oneshot::Sender<io::Result<()>>),
    Open(oneshot::Sender<io::Result<()>>),
}

impl Sandbox {
    /// The default key.
    pub const KEY: &'static str = "sk-aisa-sandbox";

    /// Binds the address and serves on it.
    pub(crate) async fn listen(
        shared: Shared,
        address: SocketAddr,
        key: String,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let url = format!("http://{address}{}", shared.gateway.contract.gateway.base_path());
        let shared = Arc::new(shared);
        let (commands, received) = mpsc::channel(1);
        let server = tokio::spawn(accept(listener, address, Arc::clone(&shared), received));
        Ok(Self { shared, address, url, key, commands, server })
    }

    /// The base URL of the operations, `http://127.0.0.1:PORT/apis/v1`.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The key that the sandbox accepts.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The address that it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Adds a fault for the next request that has none yet. Faults strike in the order in which they are pushed.
    pub fn push(&self, fault: Fault) {
        self.shared.faults().push(fault);
    }

    /// Adds faults for the next requests, one each.
    pub fn push_all(&self, faults: impl IntoIterator<Item = Fault>) {
        let mut line = self.shared.faults();
        faults.into_iter().for_each(|fault| line.push(fault));
    }

    /// Replaces the plan, which applies when no pushed fault is left.
    pub fn set_plan(&self, plan: FaultPlan) {
        self.shared.faults().set_plan(plan);
    }

    /// Drops all pushed faults and the plan.
    pub fn heal(&self) {
        self.shared.faults().clear();
    }

    /// The number of pushed faults that have not struck yet.
    #[must_use]
    pub fn pending_faults(&self) -> usize {
        self.shared.faults().pending()
    }

    /// Totals of everything that has happened so far.
    #[must_use]
    pub fn account(&self) -> Account {
        self.shared.gateway.log().account
    }

    /// The executed calls, in the order of execution; all of them unless [`SandboxBuilder::keep_executed`] limits them.
    ///
    /// [`SandboxBuilder::keep_executed`]: crate::SandboxBuilder::keep_executed
    #[must_use]
    pub fn executed(&self) -> Vec<Executed> {
        self.shared.gateway.log().executed()
    }

    /// The latest requests, executed or not, without credentials. [`SandboxBuilder::keep_requests`] says how many are
    /// kept.
    ///
    /// [`SandboxBuilder::keep_requests`]: crate::SandboxBuilder::keep_requests
    #[must_use]
    pub fn requests(&self) -> Vec<Received> {
        self.shared.gateway.log().requests()
    }

    /// Stops listening and drops every connection. New connections are refused until
    /// [`listen_again`](Self::listen_again).
    ///
    /// # Errors
    /// When the sandbox has stopped.
    pub async fn stop_listening(&self) -> io::Result<()> {
        self.command(ListenerCommand::Close).await
    }

    /// Listens on the same port again.
    ///
    /// # Errors
    /// When the port has been taken in the meantime, or the sandbox has stopped.
    pub async fn listen_again(&self) -> io::Result<()> {
        self.command(ListenerCommand::Open).await
    }

    async fn command(
        &self,
        command: impl FnOnce(oneshot::Sender<io::Result<()>>) -> ListenerCommand,
    ) -> io::Result<()> {
        let stopped = || io::Error::other("the sandbox has stopped");
        let (done, answer) = oneshot::channel();
        self.commands.send(command(done)).await.map_err(|_| stopped())?;
        answer.await.map_err(|_| stopped())?
    }

    /// Serves until the future ends, for a program that does nothing else.
    pub async fn run_until(self, end: impl Future<Output = ()>) {
        end.await;
        self.shutdown().await;
    }

    /// Closes the listener and every connection, and waits until that is done.
    pub async fn shutdown(mut self) {
        self.server.abort();
        // The task was aborted, so its result says nothing else.
        let _ = (&mut self.server).await;
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // The accept loop owns the listener and the connections, so they close with it.
        self.server.abort();
    }
}

/// Accepts connections until it is aborted.
async fn accept(
    listener: TcpListener,
    address: SocketAddr,
    shared: Arc<Shared>,
    mut commands: mpsc::Receiver<ListenerCommand>,
) {
    let mut listener = Some(listener);
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            Some(command) = commands.recv() => match command {
                ListenerCommand::Close(done) => {
                    listener = None;
                    connections.shutdown().await;
                    let _ = done.send(Ok(()));
                }
                ListenerCommand::Open(done) => {
                    let bound = match listener {
                        Some(_) => Ok(()),
                        None => TcpListener::bind(address).await.map(|bound| listener = Some(bound)),
                    };
                    let _ = done.send(bound);
                }
            },
            Some(_) = connections.join_next() => {}
            stream = incoming(listener.as_ref()) => if !shared.faults().take_refusal() {
                connections.spawn(connection(stream, Arc::clone(&shared)));
            },
        }
    }
}

/// The next connection; waits for ever while there is no listener.
async fn incoming(listener: Option<&TcpListener>) -> TcpStream {
    let Some(listener) = listener else {
        return std::future::pending().await;
    };
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return stream,
            // The connection died early, or no file handle is left: the next one may succeed.
            Err(_) => tokio::task::yield_now().await,
        }
    }
}

async fn connection(stream: TcpStream, shared: Arc<Shared>) {
    // Answers are small: waiting to fill packets would only slow tests down.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| service::serve(Arc::clone(&shared), request));
    // An error means that a fault or the caller cut the connection.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service)
        .await;
}
