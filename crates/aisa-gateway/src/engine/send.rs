//! Sends one request and reads its response, within the time and the cap.

use std::{pin::pin, time::Duration};

use futures_core::future::BoxFuture;
use futures_util::FutureExt as _;
use http::{HeaderMap, HeaderValue, header::AUTHORIZATION};

use crate::{
    clock::Clock,
    engine::{
        prepared::{name, price_header},
        state::Job,
    },
    generated::gateway::{HEADER_COST_MODE, HEADER_IDEMPOTENCY, HEADER_MAX_PRICE},
    http::{
        HttpRequest,
        transport::{SendMark, TransportError},
    },
    value::Usd,
};

/// What came over the wire.
pub(super) struct Exchange {
    pub(super) head: Option<(u16, HeaderMap)>,
    pub(super) body: Vec<u8>,
    pub(super) end: ExchangeEnd,
}

/// How reading ended.
pub(super) enum ExchangeEnd {
    Whole,
    TooLarge,
    Failed(TransportError),
}

/// Sends and reads, within the time.
pub(super) async fn send(
    job: &Job,
    key: &str,
    max_price: Option<Usd>,
    timeout: Duration,
) -> Exchange {
    let mark = SendMark::default();
    let mut timer = Timer::new(&*job.shared.clock, timeout);
    let request = match request(job, key, max_price, &mark) {
        Ok(request) => request,
        Err(error) => return Exchange::failed(TransportError::not_sent(error)),
    };
    let sent = timer.in_time(job.shared.http.send(request), || !mark.is_waiting()).await;
    let (head, mut pieces) = match sent {
        Some(Ok(answer)) => answer.into_parts(),
        Some(Err(fault)) => return Exchange::failed(fault),
        None => return Exchange::failed(late(timeout, mark.is_waiting())),
    };
    let mut body = Vec::new();
    let end = loop {
        let piece = timer.in_time(pieces.piece(), || true).await;
        let piece = piece.unwrap_or_else(|| Some(Err(late(timeout, false))));
        match piece {
            None => break ExchangeEnd::Whole,
            Some(Ok(piece)) if body.len() + piece.len() > job.shared.max_body => {
                break ExchangeEnd::TooLarge;
            }
            Some(Ok(piece)) => body.extend_from_slice(&piece),
            Some(Err(fault)) => break ExchangeEnd::Failed(fault),
        }
    };
    Exchange { head: Some((head.status.as_u16(), head.headers)), body, end }
}

fn request(
    job: &Job,
    key: &str,
    max_price: Option<Usd>,
    mark: &SendMark,
) -> Result<HttpRequest, http::Error> {
    let body = job.prepared.body.clone().unwrap_or_default();
    let mut request = http::Request::builder()
        .method(job.prepared.method.clone())
        .uri(job.prepared.url.as_str())
        .extension(mark.clone())
        .body(body.into())?;
    let headers = request.headers_mut();
    headers.clone_from(&job.prepared.headers);
    headers.insert(AUTHORIZATION, job.shared.key.header());
    if job.quote {
        // A quote must not spend the key of the call it prices, nor be refused for its price.
        headers.remove(name(HEADER_IDEMPOTENCY));
        headers.remove(name(HEADER_MAX_PRICE));
        headers.insert(name(HEADER_COST_MODE), HeaderValue::from_static("quote"));
    } else {
        headers.insert(name(HEADER_IDEMPOTENCY), HeaderValue::from_str(key)?);
        if let Some(price) = max_price {
            headers.insert(name(HEADER_MAX_PRICE), price_header(price));
        }
    }
    Ok(request)
}

impl Exchange {
    fn failed(fault: TransportError) -> Self {
        Self { head: None, body: Vec::new(), end: ExchangeEnd::Failed(fault) }
    }
}

/// The time of an attempt.
struct Timer {
    sleep: BoxFuture<'static, ()>,
    over: bool,
}

/// How often this future yields before a time-out counts. Data on the socket takes two turns to get here: one of the
/// reactor, one of the task that reads the connection.
const EXTRA_POLLS: usize = 8;

impl Timer {
    fn new(clock: &dyn Clock, timeout: Duration) -> Self {
        Self { sleep: clock.timeout(timeout), over: false }
    }

    /// The output of `wait`, unless time runs out first.
    ///
    /// If the program kept its runtime busy, the timer may be over while the data is still on the socket. So the data
    /// is looked for once more, as long as `may_have_data` says that it can be there.
    async fn in_time<T>(
        &mut self,
        wait: impl Future<Output = T>,
        may_have_data: impl Fn() -> bool,
    ) -> Option<T> {
        let mut wait = pin!(wait);
        if !self.over {
            tokio::select! {
                biased;
                out = &mut wait => return Some(out),
                () = &mut self.sleep => self.over = true,
            }
        }
        for _ in 0..EXTRA_POLLS {
            if !may_have_data() {
                return None;
            }
            if let Some(out) = wait.as_mut().now_or_never() {
                return Some(out);
            }
            tokio::task::yield_now().await;
        }
        wait.now_or_never()
    }
}

fn late(timeout: Duration, unsent: bool) -> TransportError {
    let text = format!("timed out after {} s", timeout.as_secs_f64());
    let fault =
        if unsent { TransportError::not_sent(text) } else { TransportError::maybe_sent(text) };
    fault.timed_out()
}
