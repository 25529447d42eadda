//! The running sandbox: its listener, its connections and its account.

use std::{
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{mpsc, oneshot},
    task::{JoinHandle, JoinSet},
};

use crate::{
    builder::SandboxBuilder,
    fault::{Fault, FaultPlan, Faults},
    gateway::{Account, Executed, Gateway, Received},
    service,
};

/// What connections share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) gateway: Gateway,
    faults: Mutex<Faults>,
}

impl Shared {
    pub(crate) fn new(gateway: Gateway, plan: FaultPlan, script: Vec<Fault>) -> Self {
        let mut faults = Faults::default();
        faults.set_plan(plan);
        script.into_iter().for_each(|fault| faults.push(fault));
        Self {
            gateway,
            faults: Mutex::new(faults),
        }
    }

    pub(crate) fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A gateway on loopback that answers with invented data.
///
/// It runs on the tokio runtime that started it and stops when it is dropped.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// use aisa_backlinks_sandbox::{Fault, Sandbox};
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
    door: mpsc::Sender<Door>,
    server: JoinHandle<()>,
}

/// Orders to the accept loop.
#[derive(Debug)]
enum Door {
    Close(oneshot::Sender<io::Result<()>>),
    Open(oneshot::Sender<io::Result<()>>),
}

impl Sandbox {
    /// The key that a sandbox accepts unless told otherwise.
    pub const KEY: &'static str = "sk-aisa-sandbox";

    /// Starts a sandbox with the usual settings on a free port.
    ///
    /// # Errors
    /// When no port can be bound.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// A sandbox to be configured.
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::new()
    }

    pub(crate) async fn run(shared: Shared, address: SocketAddr, key: String) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let url = format!("http://{address}{}", shared.gateway.bundle.gateway.prefix());
        let shared = Arc::new(shared);
        let (door, orders) = mpsc::channel(1);
        let server = tokio::spawn(accept(listener, address, Arc::clone(&shared), orders));
        Ok(Self {
            shared,
            address,
            url,
            key,
            door,
            server,
        })
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

    /// Adds a fault for the next request that has none yet: the first one pushed strikes first.
    pub fn push(&self, fault: Fault) {
        self.shared.faults().push(fault);
    }

    /// Adds faults for the next requests, one each.
    pub fn push_all(&self, faults: impl IntoIterator<Item = Fault>) {
        let mut line = self.shared.faults();
        faults.into_iter().for_each(|fault| line.push(fault));
    }

    /// Replaces the plan that decides when no pushed fault is left.
    pub fn set_plan(&self, plan: FaultPlan) {
        self.shared.faults().set_plan(plan);
    }

    /// Forgets pushed faults and the plan: everything goes well from now on.
    pub fn heal(&self) {
        self.shared.faults().clear();
    }

    /// Pushed faults that have not struck yet.
    #[must_use]
    pub fn pending_faults(&self) -> usize {
        self.shared.faults().pending()
    }

    /// The sums of everything that happened so far.
    #[must_use]
    pub fn account(&self) -> Account {
        self.shared.gateway.book().account
    }

    /// Every executed call, in the order of execution.
    #[must_use]
    pub fn executed(&self) -> Vec<Executed> {
        self.shared.gateway.book().executed.clone()
    }

    /// The latest requests that arrived, executed or not, without credentials. How many are kept is
    /// [`SandboxBuilder::keep_requests`].
    #[must_use]
    pub fn requests(&self) -> Vec<Received> {
        self.shared.gateway.book().requests()
    }

    /// Stops listening and drops every connection: callers find the connection refused until
    /// [`listen_again`](Self::listen_again).
    ///
    /// # Errors
    /// When the sandbox has stopped.
    pub async fn stop_listening(&self) -> io::Result<()> {
        self.order(Door::Close).await
    }

    /// Listens on the same port again.
    ///
    /// # Errors
    /// When the port was taken meanwhile, or the sandbox has stopped.
    pub async fn listen_again(&self) -> io::Result<()> {
        self.order(Door::Open).await
    }

    async fn order(
        &self,
        order: impl FnOnce(oneshot::Sender<io::Result<()>>) -> Door,
    ) -> io::Result<()> {
        let stopped = || io::Error::other("the sandbox has stopped");
        let (done, answer) = oneshot::channel();
        self.door.send(order(done)).await.map_err(|_| stopped())?;
        answer.await.map_err(|_| stopped())?
    }

    /// Serves until the future ends, for a program that is a sandbox and nothing else.
    pub async fn run_until(self, end: impl Future<Output = ()>) {
        end.await;
        self.shutdown().await;
    }

    /// Stops at once: closes the listener and every connection, and waits until that is done.
    pub async fn shutdown(mut self) {
        self.server.abort();
        // It was told to stop; that it did is what there is to know.
        let _ = (&mut self.server).await;
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // The accept loop owns the listener and the connections; they go with it.
        self.server.abort();
    }
}

/// Takes connections in until it is aborted.
async fn accept(
    listener: TcpListener,
    address: SocketAddr,
    shared: Arc<Shared>,
    mut orders: mpsc::Receiver<Door>,
) {
    let mut listener = Some(listener);
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            Some(order) = orders.recv() => match order {
                Door::Close(done) => {
                    listener = None;
                    connections.shutdown().await;
                    let _ = done.send(Ok(()));
                }
                Door::Open(done) => {
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

/// The next connection; never one while the door is closed.
async fn incoming(listener: Option<&TcpListener>) -> TcpStream {
    let Some(listener) = listener else {
        return std::future::pending().await;
    };
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return stream,
            // A connection that died on the way in, or no file handle left: the next one may fare better.
            Err(_) => tokio::task::yield_now().await,
        }
    }
}

async fn connection(stream: TcpStream, shared: Arc<Shared>) {
    // Answers are small; waiting to fill packets would only slow tests down.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| service::serve(Arc::clone(&shared), request));
    // A connection that ends in an error ended because a fault or the caller cut it.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service)
        .await;
}
