//! The transport: sends one HTTP request to the gateway and returns its response.
//!
//! Replace it to record answers, to replay them, or to put a proxy of your own in between.
//! Everything that concerns money (retries, budget, ledger, limits) stays above it.

use std::{
    error::Error as StdError,
    fmt,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
};

use bytes::Bytes;
use futures_core::{Stream, future::BoxFuture, stream::BoxStream};
use futures_util::{StreamExt, stream};

/// A request on its way, complete with headers; the `Authorization` header is marked as sensitive.
pub type HttpRequest = http::Request<Bytes>;

/// A response whose body may still be on its way.
pub type HttpResponse = http::Response<HttpBody>;

/// Sends one request. Implementations must not repeat it, and must not follow redirects.
///
/// ```
/// use aisa_gateway::transport::{HttpBody, HttpRequest, HttpResponse, Transport, TransportError};
/// use futures_core::future::BoxFuture;
///
/// /// Answers everything with a recorded body.
/// struct Replay(Vec<u8>);
///
/// impl Transport for Replay {
///     fn send(&self, _request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
///         Box::pin(async { Ok(HttpResponse::new(HttpBody::whole(self.0.clone()))) })
///     }
/// }
/// ```
pub trait Transport: Send + Sync {
    /// Sends the request and returns as soon as the head of the response is there.
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>>;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        (**self).send(request)
    }
}

/// The body of a response, piece by piece.
pub struct HttpBody(BoxStream<'static, Result<Bytes, TransportError>>);

impl HttpBody {
    /// A body that arrives in pieces.
    pub fn new(pieces: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static) -> Self {
        Self(pieces.boxed())
    }

    /// A body that is there already.
    pub fn whole(body: impl Into<Bytes>) -> Self {
        let body = body.into();
        Self::new(stream::once(async { Ok(body) }))
    }

    /// The next piece; `None` at the end.
    pub async fn piece(&mut self) -> Option<Result<Bytes, TransportError>> {
        self.0.next().await
    }
}

impl fmt::Debug for HttpBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HttpBody")
    }
}

/// Why a request brought no whole response, and whether it can have been executed.
#[derive(Debug)]
pub struct TransportError {
    pub(crate) sent: bool,
    pub(crate) timed_out: bool,
    pub(crate) source: Box<dyn StdError + Send + Sync>,
}

impl TransportError {
    /// The request certainly reached no server that could execute it. It is repeated.
    pub fn not_sent(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { sent: false, timed_out: false, source: source.into() }
    }

    /// The request may have been executed. It is not repeated unless the caller allows it.
    pub fn maybe_sent(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { sent: true, timed_out: false, source: source.into() }
    }

    /// Says that time ran out.
    #[must_use]
    pub fn timed_out(mut self) -> Self {
        self.timed_out = true;
        self
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The innermost cause says it best: "connection refused", "dns error".
        let mut cause: &dyn StdError = &*self.source;
        while let Some(inner) = cause.source() {
            cause = inner;
        }
        fmt::Display::fmt(cause, f)
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}

/// Says, when time runs out in the middle of a send, whether the body had begun to leave.
///
/// It is in the extensions of the request; a transport that ignores it counts as "may have sent".
#[derive(Clone, Debug, Default)]
pub(crate) struct SendMark(Arc<AtomicU8>);

const UNKNOWN: u8 = 0;
const WAITING: u8 = 1;
const BEGUN: u8 = 2;

impl SendMark {
    /// The transport will mark when the body begins to leave.
    pub(crate) fn wait(&self) {
        let _ = self.0.compare_exchange(UNKNOWN, WAITING, Ordering::SeqCst, Ordering::SeqCst);
    }

    pub(crate) fn begin(&self) {
        self.0.store(BEGUN, Ordering::SeqCst);
    }

    /// Whether it is certain that the body never left.
    pub(crate) fn is_waiting(&self) -> bool {
        self.0.load(Ordering::SeqCst) == WAITING
    }
}
