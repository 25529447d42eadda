//! The default transport: reqwest, with redirects and retries of its own switched off.

use std::{
    convert::Infallible,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use futures_core::future::BoxFuture;
use futures_util::TryStreamExt;
use http_body::{Frame, SizeHint};
use tokio::runtime::Handle;
use url::Url;

use crate::{
    error::{Error, ErrorKind},
    http::{
        tls,
        transport::{HttpBody, HttpRequest, HttpResponse, SendMark, Transport, TransportError},
    },
};

/// Sends requests with a [`reqwest::Client`].
///
/// The gateway makes one by default. Give it one of your own for proxies or certificates:
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use aisa_gateway::{Gateway, transport::ReqwestTransport};
///
/// let client = reqwest::Client::builder()
///     .proxy(reqwest::Proxy::https("http://proxy.example:3128")?)
///     .redirect(reqwest::redirect::Policy::none())
///     .retry(reqwest::retry::never())
///     .build()?;
/// let gateway = Gateway::builder()
///     .key("sk-aisa-example")
///     .transport(ReqwestTransport::new(client))
///     .build()?;
/// # drop(gateway);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct ReqwestTransport(reqwest::Client);

impl ReqwestTransport {
    /// Sends with this client, which should follow no redirect, so that the key goes nowhere else, and repeat nothing
    /// by itself, so that no charge escapes budget and ledger. Time-outs for connections and TLS are the client's own.
    #[must_use]
    pub fn new(client: reqwest::Client) -> Self {
        Self(client)
    }

    /// The client we build ourselves. A redirect would carry the key elsewhere, and reqwest's own
    /// retries would pay outside of the ledger; connections that fail before a request is written
    /// are replaced inside hyper's pool, which is safe.
    pub(crate) fn build(base: &Url, connect_timeout: Duration) -> Result<Self, Error> {
        let builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .connect_timeout(connect_timeout);
        // Plain http is for loopback only: a proxy from the environment would see the key in clear text.
        let builder = match base.scheme() {
            "http" => builder.no_proxy(),
            _ => builder,
        };
        let client = tls::configure(builder, base)?.build().map_err(|error| {
            Error::new(ErrorKind::Config, format!("the HTTP client cannot be built: {error}"))
                .with_source(error)
        })?;
        Ok(Self(client))
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        Box::pin(async move {
            if Handle::try_current().is_err() {
                let why = "the default transport needs a tokio runtime";
                return Err(TransportError::not_sent(why));
            }
            let mark = request.extensions().get::<SendMark>().cloned().unwrap_or_default();
            let request = outgoing(request, &mark)?;
            let answer = self.0.execute(request).await.map_err(|error| fault(error, &mark))?;
            Ok(incoming(answer))
        })
    }
}

fn outgoing(request: HttpRequest, mark: &SendMark) -> Result<reqwest::Request, TransportError> {
    let (parts, body) = request.into_parts();
    let url = Url::parse(&parts.uri.to_string()).map_err(TransportError::not_sent)?;
    let mut out = reqwest::Request::new(parts.method, url);
    *out.headers_mut() = parts.headers;
    if !body.is_empty() {
        mark.wait();
        *out.body_mut() =
            Some(reqwest::Body::wrap(Marked { body: Some(body), mark: mark.clone() }));
    }
    Ok(out)
}

fn incoming(mut answer: reqwest::Response) -> HttpResponse {
    let (status, headers) = (answer.status(), std::mem::take(answer.headers_mut()));
    let pieces = answer.bytes_stream().map_err(|error| {
        let timed_out = error.is_timeout();
        let fault = TransportError::maybe_sent(error);
        if timed_out { fault.timed_out() } else { fault }
    });
    let mut out = HttpResponse::new(HttpBody::new(pieces));
    *out.status_mut() = status;
    *out.headers_mut() = headers;
    out
}

fn fault(error: reqwest::Error, mark: &SendMark) -> TransportError {
    let timed_out = error.is_timeout();
    // A request cannot be executed without its body, so one whose body was never read was not sent.
    let unsent = error.is_connect() || error.is_builder() || mark.is_waiting();
    let fault =
        if unsent { TransportError::not_sent(error) } else { TransportError::maybe_sent(error) };
    if timed_out { fault.timed_out() } else { fault }
}

/// A body that notes when it is first read, which is when it begins to leave.
struct Marked {
    body: Option<Bytes>,
    mark: SendMark,
}

impl http_body::Body for Marked {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.mark.begin();
        Poll::Ready(self.body.take().map(|body| Ok(Frame::data(body))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.body.as_ref().map_or(0, |body| body.len() as u64))
    }
}
