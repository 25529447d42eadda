//! One attempt: everything between the decision to send and the knowledge of what became of it.

use std::{error::Error as StdError, time::Duration};

use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue};
use serde_json::{Map, Value};
use tracing::{Instrument, field::Empty};

use crate::{
    AfterAttempt, AttemptEnd, AttemptOutcome, AttemptStart, BeforeAttempt, ChargeState, Error,
    ErrorKind, HttpRequest, LedgerGuard, OperationInfo, Permit, Prepared, Reservation, RetryPolicy,
    Usd,
    client::Inner,
    envelope::{self, Reading},
    failure,
    generated::gateway::{HEADER_COST_MODE, HEADER_IDEMPOTENCY, HEADER_MAX_PRICE},
    headers::{self, Told},
    outcome::{Body, Evidence, Silence, Verdict, classify},
    prepared::{name, price_header},
    retry,
    send::{SendFault, SendMark},
};

/// A call, freed of the types of its request and result.
pub(crate) struct Job<'a> {
    pub(crate) client: &'a Inner,
    pub(crate) info: &'static OperationInfo,
    pub(crate) prepared: Prepared,
    pub(crate) fields: Map<String, Value>,
    pub(crate) estimate: Usd,
    pub(crate) max_price: Option<Usd>,
    pub(crate) attempt_timeout: Duration,
    /// The moment of the clock at which the whole call must be over.
    pub(crate) deadline: Option<Duration>,
    pub(crate) policy: RetryPolicy,
    /// Names the call in the ledger, over all its keys.
    pub(crate) call: String,
    /// Whether the price is asked for, instead of the result.
    pub(crate) quote: bool,
}

/// An attempt that was made.
pub(crate) struct Ended {
    pub(crate) verdict: Verdict,
    pub(crate) status: Option<u16>,
    pub(crate) told: Told,
    pub(crate) reading: Option<Reading>,
    pub(crate) body: Vec<u8>,
    pub(crate) fault: Option<Box<dyn StdError + Send + Sync>>,
    pub(crate) elapsed: Duration,
}

impl Ended {
    /// Whether the gateway said that a request with this key and this body came before.
    fn meets_its_own_key(&self) -> bool {
        let other_body = matches!(&self.reading, Some(Reading::Gateway(error)) if error.code.as_deref() == Some(failure::CONFLICT));
        self.verdict.failure == Some(ErrorKind::Idempotency)
            && self.verdict.outcome == AttemptOutcome::Refused
            && !other_body
    }

    /// Upstream's code, if it came so far.
    pub(crate) fn code(&self) -> Option<i64> {
        match self.reading.as_ref()? {
            Reading::Envelope(answered) => answered.code(),
            _ => None,
        }
    }

    /// What this attempt alone says of the money.
    pub(crate) fn charge_state(&self) -> ChargeState {
        match self.verdict.outcome {
            AttemptOutcome::NotSent => ChargeState::NotSent,
            AttemptOutcome::Refused => ChargeState::Refused,
            AttemptOutcome::Unknown => ChargeState::Unknown,
            AttemptOutcome::Charged => ChargeState::Charged(self.told.charge),
        }
    }
}

/// What came over the wire.
struct Exchange {
    head: Option<(u16, HeaderMap)>,
    body: Vec<u8>,
    end: End,
}

enum End {
    Whole,
    TooLarge,
    Failed(SendFault),
}

impl Job<'_> {
    /// Makes one attempt; `conflict` is what a 409 means for the money at this point of the call.
    /// An error means that nothing was sent.
    pub(crate) async fn attempt(
        &self,
        key: &str,
        number: u32,
        conflict: AttemptOutcome,
    ) -> Result<Ended, Error> {
        let span = tracing::info_span!(
            "aisa.attempt",
            operation = self.info.name,
            attempt = number,
            outcome = Empty,
            status = Empty,
            task_status = Empty,
            charge_micros = Empty,
            request_id = Empty,
        );
        self.attempt_in_span(key, number, conflict)
            .instrument(span)
            .await
    }

    async fn attempt_in_span(
        &self,
        key: &str,
        number: u32,
        conflict: AttemptOutcome,
    ) -> Result<Ended, Error> {
        // Dropped last: the slot is free only when everything else is settled.
        let _permit = self.permit().await?;
        let reservation = self.reserve()?;
        let Some(timeout) = self.time_for_attempt() else {
            reservation.map(Reservation::release).unwrap_or_default();
            return Err(self.out_of_time("before the request was sent"));
        };
        let guard = match self.begin(key, number) {
            Ok(guard) => guard,
            Err(error) => {
                reservation.map(Reservation::release).unwrap_or_default();
                return Err(error);
            }
        };
        let watch = Watch::begin(self, key, number);
        let exchange = self
            .exchange(key, reservation.as_ref().map(Reservation::amount), timeout)
            .await;
        let elapsed = watch.end();
        let mut ended = self.judge(exchange, elapsed);
        if ended.meets_its_own_key() && !self.quote {
            ended.verdict.outcome = conflict;
        }
        self.settle(&ended, reservation, guard);
        Ok(ended)
    }

    async fn permit(&self) -> Result<Permit, Error> {
        let clock = &*self.client.clock;
        let acquire = self.client.limits.acquire(clock);
        match self.time_left() {
            None => Ok(acquire.await),
            Some(left) => tokio::select! {
                biased;
                permit = acquire => Ok(permit),
                () = clock.timeout(left) => Err(self.out_of_time("waiting for the limits of this client")),
            },
        }
    }

    fn reserve(&self) -> Result<Option<Reservation>, Error> {
        let Some(budget) = &self.client.budget else {
            return Ok(None);
        };
        budget
            .reserve(self.max_price.unwrap_or(self.estimate))
            .map(Some)
            .map_err(|exhausted| {
                self.unsent(ErrorKind::Budget, exhausted.to_string())
                    .because(exhausted)
            })
    }

    fn begin(&self, key: &str, number: u32) -> Result<Option<LedgerGuard>, Error> {
        let Some(ledger) = &self.client.ledger else {
            return Ok(None);
        };
        let operation = if self.quote {
            format!("{} (quote)", self.info.name)
        } else {
            self.info.name.to_owned()
        };
        let mut start = AttemptStart::new(operation, key, number, self.client.clock.unix())
            .about(&self.fields, ledger.wants_targets());
        start.call.clone_from(&self.call);
        start.estimate = Some(self.estimate);
        start.max_price = self.max_price;
        LedgerGuard::begin(ledger.clone(), self.client.clock.clone(), start)
            .map(Some)
            .map_err(|error| {
                self.unsent(
                    ErrorKind::Ledger,
                    format!("the ledger cannot be written: {error}"),
                )
                .help("nothing was sent, because an attempt that is not recorded is not made")
                .because(error)
            })
    }

    /// Sends and reads, within the time.
    async fn exchange(&self, key: &str, reserved: Option<Usd>, timeout: Duration) -> Exchange {
        let mark = SendMark::default();
        let mut timer = self.client.clock.timeout(timeout);
        let request = match self.request(key, reserved, &mark) {
            Ok(request) => request,
            Err(error) => return Exchange::failed(SendFault::not_sent(error)),
        };
        let sent = tokio::select! {
            biased;
            sent = self.client.http.send(request) => sent,
            () = &mut timer => Err(late(timeout, mark.is_waiting())),
        };
        let (head, mut pieces) = match sent {
            Ok(answer) => answer.into_parts(),
            Err(fault) => return Exchange::failed(fault),
        };
        let mut body = Vec::new();
        let end = loop {
            let piece = tokio::select! {
                biased;
                piece = pieces.piece() => piece,
                () = &mut timer => Some(Err(late(timeout, false))),
            };
            match piece {
                None => break End::Whole,
                Some(Ok(piece)) if body.len() + piece.len() > self.client.max_body => {
                    break End::TooLarge;
                }
                Some(Ok(piece)) => body.extend_from_slice(&piece),
                Some(Err(fault)) => break End::Failed(fault),
            }
        };
        Exchange {
            head: Some((head.status.as_u16(), head.headers)),
            body,
            end,
        }
    }

    fn request(
        &self,
        key: &str,
        reserved: Option<Usd>,
        mark: &SendMark,
    ) -> Result<HttpRequest, http::Error> {
        let body = self.prepared.body.clone().unwrap_or_default();
        let mut request = http::Request::builder()
            .method(self.prepared.method.clone())
            .uri(self.prepared.url.as_str())
            .extension(mark.clone())
            .body(body.into())?;
        let headers = request.headers_mut();
        headers.extend(self.prepared.headers.clone());
        headers.insert(AUTHORIZATION, self.client.key.header());
        if self.quote {
            // A quote must not spend the key of the call it prices, nor be refused for its price.
            headers.remove(name(HEADER_IDEMPOTENCY));
            headers.remove(name(HEADER_MAX_PRICE));
            headers.insert(name(HEADER_COST_MODE), HeaderValue::from_static("quote"));
        } else {
            headers.insert(name(HEADER_IDEMPOTENCY), HeaderValue::from_str(key)?);
            // A budget holds only if the gateway refuses what was not reserved.
            if let Some(price) = reserved {
                headers.insert(name(HEADER_MAX_PRICE), price_header(price));
            }
        }
        Ok(request)
    }

    fn judge(&self, exchange: Exchange, elapsed: Duration) -> Ended {
        let Exchange { head, body, end } = exchange;
        let body = self.client.key.redact_bytes(body);
        let told = head
            .as_ref()
            .map(|(_, headers)| headers::read(headers, self.client.clock.unix(), &self.client.key))
            .unwrap_or_default();
        let status = head.map(|(status, _)| status);
        let reading = matches!(end, End::Whole).then(|| envelope::read(&body));
        let verdict = {
            let read = match (&end, &reading) {
                (End::Failed(fault), _) => Body::Broken(silence(fault)),
                (End::Whole, Some(reading)) => Body::Whole(reading),
                _ => Body::TooLarge,
            };
            let evidence = match (status, &end) {
                (Some(status), _) => Evidence::Answered {
                    status,
                    charge: told.charge,
                    retry_after: told.retry_after.is_some(),
                    body: read,
                },
                (None, End::Failed(fault)) if !fault.sent => Evidence::Unsent(silence(fault)),
                (None, End::Failed(fault)) => Evidence::Silent(silence(fault)),
                (None, _) => Evidence::Silent(Silence::Cut),
            };
            let verdict = classify(evidence);
            if self.quote {
                verdict.of_quote(reading.as_ref(), status)
            } else {
                verdict
            }
        };
        let fault = match end {
            End::Failed(fault) => Some(fault.into()),
            _ => None,
        };
        Ended {
            verdict,
            status,
            told,
            reading,
            body,
            fault,
            elapsed,
        }
    }

    /// Writes down what became of the money, and lets the limits learn.
    fn settle(&self, ended: &Ended, reservation: Option<Reservation>, guard: Option<LedgerGuard>) {
        let outcome = ended.verdict.outcome;
        if let Some(reservation) = reservation {
            match outcome {
                AttemptOutcome::NotSent | AttemptOutcome::Refused => reservation.release(),
                AttemptOutcome::Unknown | AttemptOutcome::Charged => {
                    reservation.settle(ended.told.charge)
                }
            }
        }
        if let Some(guard) = guard
            && let Err(error) = guard.end(outcome, |end| fill(end, ended))
        {
            tracing::warn!(%error, "the ledger did not take the end of an attempt");
        }
        let (limits, clock) = (&self.client.limits, &*self.client.clock);
        limits.note(&ended.told.rate_limit, clock);
        if ended.verdict.failure == Some(ErrorKind::RateLimited) {
            limits.pause_until(
                clock.now() + retry::stop_for(&ended.verdict, ended.told.retry_after, clock.unix()),
            );
        }
        record(ended);
    }

    /// What is left for the whole call; `None` without an end.
    pub(crate) fn time_left(&self) -> Option<Duration> {
        self.deadline
            .map(|deadline| deadline.saturating_sub(self.client.clock.now()))
    }

    fn time_for_attempt(&self) -> Option<Duration> {
        match self.time_left() {
            None => Some(self.attempt_timeout),
            Some(left) if left.is_zero() => None,
            Some(left) => Some(left.min(self.attempt_timeout)),
        }
    }

    pub(crate) fn out_of_time(&self, place: &str) -> Error {
        self.unsent(
            ErrorKind::Timeout,
            format!("the time for the whole call ran out {place}"),
        )
        .retryable(true)
    }

    fn unsent(&self, kind: ErrorKind, message: String) -> Error {
        Error::new(kind, message).operation(self.info.name)
    }
}

/// Tells the observer of an attempt that begins, and of its end should its future be dropped.
struct Watch<'a> {
    job: &'a Job<'a>,
    key: &'a str,
    number: u32,
    begun: Duration,
    open: bool,
}

impl<'a> Watch<'a> {
    fn begin(job: &'a Job<'a>, key: &'a str, number: u32) -> Self {
        if let Some(observer) = &job.client.observer {
            observer.before_attempt(&BeforeAttempt {
                operation: job.info,
                attempt: number,
                idempotency_key: key,
                estimate: job.estimate,
            });
        }
        Self {
            job,
            key,
            number,
            begun: job.client.clock.now(),
            open: true,
        }
    }

    /// The attempt is over, and told of elsewhere; gives the time it took.
    fn end(mut self) -> Duration {
        self.open = false;
        self.elapsed()
    }

    fn elapsed(&self) -> Duration {
        self.job.client.clock.now().saturating_sub(self.begun)
    }
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        let Some(observer) = self.job.client.observer.as_ref().filter(|_| self.open) else {
            return;
        };
        observer.after_attempt(&AfterAttempt {
            operation: self.job.info,
            attempt: self.number,
            idempotency_key: self.key,
            outcome: AttemptOutcome::Unknown,
            failure: None,
            status: None,
            task_status: None,
            charge: None,
            request_id: None,
            elapsed: self.elapsed(),
            body_len: 0,
            retry_after: None,
        });
    }
}

impl Exchange {
    fn failed(fault: SendFault) -> Self {
        Self {
            head: None,
            body: Vec::new(),
            end: End::Failed(fault),
        }
    }
}

fn silence(fault: &SendFault) -> Silence {
    if fault.timed_out {
        Silence::TimedOut
    } else {
        Silence::Cut
    }
}

fn late(timeout: Duration, unsent: bool) -> SendFault {
    let text = format!("nothing within {:?}", timeout);
    let fault = if unsent {
        SendFault::not_sent(text)
    } else {
        SendFault::maybe_sent(text)
    };
    fault.timed_out()
}

fn fill(end: &mut AttemptEnd, ended: &Ended) {
    end.charge = ended.told.charge;
    end.http_status = ended.status;
    end.task_status = ended.code();
    end.request_id.clone_from(&ended.told.request_id);
    if let Some(Reading::Envelope(answered)) = &ended.reading {
        end.upstream_cost = answered.cost();
        end.task_id = answered.task.as_ref().and_then(|task| task.id.clone());
    }
}

fn record(ended: &Ended) {
    let span = tracing::Span::current();
    span.record("outcome", tracing::field::debug(ended.verdict.outcome));
    if let Some(status) = ended.status {
        span.record("status", status);
    }
    if let Some(code) = ended.code() {
        span.record("task_status", code);
    }
    if let Some(charge) = ended.told.charge {
        span.record("charge_micros", charge.micros());
    }
    if let Some(id) = &ended.told.request_id {
        span.record("request_id", id.as_str());
    }
}
