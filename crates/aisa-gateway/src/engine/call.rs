//! A call from top to bottom: prepare, look into the archive, and then, as often as it takes, admit, record, send,
//! classify, settle and decide; last, decode.
//!
//! The attempts run in a task of their own. Their caller may stop polling (a stream of pages that nobody reads for a while does): the
//! attempt in flight still ends, and the slot that other calls wait for becomes free.

use std::{io, sync::Arc, time::Duration};

use aisa_contract::{RowsIn, request};
use futures_util::FutureExt as _;
use tokio::{runtime::Handle, sync::oneshot};
use tracing::{Instrument, field::Empty};
use uuid::Uuid;

use crate::{
    archive::{ArchiveHit, ArchivedResponse},
    contain::catch_panic,
    describe::Operation,
    engine::{
        classify::{AttemptResult, Body, Classification, FailureCause, classify},
        decide::{self, Decision, RetryState, decide},
        estimate, failure,
        prepared::{self, EncodedRequest},
        record::{Record, blocking, ended},
        send::{Exchange, ExchangeEnd, send},
        shared::{CallOptions, Shared},
        state::{AttemptReport, CallState, CancelToken, Job},
    },
    envelope::{
        Response,
        parse::{self, ParsedEnvelope, Reading},
        response::Meta,
    },
    error::{ChargeState, Error, ErrorKind},
    generated::gateway::HEADER_IDEMPOTENCY,
    http::{
        headers::{self, ResponseHeaders},
        transport::TransportError,
    },
    limits::Permit,
    money::{AttemptOutcome, Budget, BudgetError, Reservation},
    observe::{AfterAttempt, AfterCall},
    validate,
    value::Usd,
};

/// Runs a call, and tells the observer how it ended.
pub(crate) async fn execute<R: Operation>(
    shared: &Arc<Shared>,
    request: &R,
    options: &CallOptions,
    encoded: Option<EncodedRequest>,
) -> Result<Response<R::Output>, Error> {
    let begun = shared.clock.now();
    let (mut attempts, mut charge, mut excess) = (0, None, None);
    let result = async {
        let job = Arc::new(prepare(shared, request, options, encoded, false)?);
        if let Some(kept) = find(&job).await? {
            charge = Some(Usd::ZERO);
            return from_archive::<R>(&job, kept);
        }
        let (outcome, call) = run(&job).await?;
        (attempts, charge, excess) = (call.attempts, call.charge, job.excess(call.charge));
        decode::<R>(&job, outcome?, call)
    }
    .await;
    shared.notify(|observer| {
        observer.after_call(&AfterCall {
            operation: request.info(),
            attempts,
            error: result.as_ref().err(),
            charge,
            excess,
            elapsed: shared.clock.now().saturating_sub(begun),
        });
    });
    result
}

/// Checks a request, unless it comes encoded, and makes it a call without types.
pub(crate) fn prepare<R: Operation>(
    shared: &Arc<Shared>,
    request: &R,
    options: &CallOptions,
    encoded: Option<EncodedRequest>,
    quote: bool,
) -> Result<Job, Error> {
    let info = request.info();
    let max_price = options.max_price.or(shared.max_price).filter(|_| !quote);
    let encoded = match encoded {
        Some(encoded) => encoded,
        None => prepared::encoded(shared, request, options)
            .map_err(|invalid| prepared::invalid(shared, invalid))?,
    };
    let recorded = shared.ledger.is_some() || shared.archive.is_some();
    let keeps = shared.archive.is_some() && !quote;
    let question = keeps.then(|| prepared::question(shared, request, &encoded));
    let EncodedRequest { task, fields, notes } = encoded;
    let mut policy = options.retry.clone().unwrap_or_else(|| shared.retry.clone());
    if let Some(allow) = options.retry_unknown {
        policy = policy.retry_unknown(allow);
    }
    if quote {
        // A quote has no idempotency key, so the gateway could run every repeat.
        policy = policy.retry_unknown(false);
    }
    let timeout = options.timeout.or(shared.call_timeout);
    let estimate = estimate::of_fields(info, &fields, shared.today());
    let ceiling = estimate::ceiling(estimate.ceiling, max_price);
    if !quote {
        let on_price = || request::on_max_price(info, max_price, || estimate.likely);
        validate::log(info, &fields, notes, on_price);
    }
    let described = request.path() == info.path;
    let name = match described {
        true => info.name().to_owned(),
        false => prepared::shown_path(shared, request.path()),
    };
    if ceiling.is_none() && !quote && shared.budget.is_some() {
        let message = if described {
            "the price is unknown before the call, so the budget cannot reserve it"
        } else {
            "the price of a path without a description is unknown, so the budget cannot reserve it"
        };
        return Err(Error::new(ErrorKind::InvalidRequest, message)
            .with_operation(name)
            .help("nothing was sent; set a maximum price for the call"));
    }
    Ok(Job {
        shared: Arc::clone(shared),
        info,
        name,
        prepared: prepared::prepare(shared, request, task, options)?,
        estimate: estimate.likely,
        ceiling,
        fields,
        question,
        max_age: options.max_age,
        max_price,
        deadline: timeout.map(|timeout| shared.clock.now().saturating_add(timeout)),
        policy,
        call: if recorded { Uuid::new_v4().to_string() } else { String::new() },
        quote,
    })
}

/// A response that was bought before and is young enough, if the call accepts one.
async fn find(job: &Job) -> Result<Option<ArchivedResponse>, Error> {
    let Some(age) = job.max_age else {
        return Ok(None);
    };
    let Some((store, question)) = job.shared.archive.clone().zip(job.question.clone()) else {
        let message = "a maximum age needs an archive to look into, and there is none";
        return Err(job
            .unsent(ErrorKind::InvalidRequest, message.to_owned())
            .help("nothing was sent; name an archive, or leave the maximum age out"));
    };
    let since = job.shared.clock.unix().saturating_sub(age);
    let found = blocking(move || {
        catch_panic("the archive, at a look", || store.find(&question, since))
            .unwrap_or_else(|| Err(io::Error::other("the archive panicked")))
    });
    let found = found.await.unwrap_or_else(|| Err(ended()));
    found.map_err(|error| job.archive_failed("read", error))
}

/// Runs the attempts in a task, and waits for it.
///
/// Outside a tokio runtime there is no task: the attempts run in this future.
pub(crate) async fn run(job: &Arc<Job>) -> Result<Done, Error> {
    job.shared.clock.check().map_err(|error| {
        job.unsent(ErrorKind::Config, error.to_string())
            .help("nothing was sent; call from a task of such a runtime, or build the client with a clock of your own")
            .with_source(error)
    })?;
    let (alive, _here) = oneshot::channel();
    let (task, caller) = (Arc::clone(job), CancelToken(alive));
    // The future is large, and moves several times on its way into the task.
    let attempts = Box::pin(async move { attempts(&task, caller).await }.in_current_span());
    let done = match Handle::try_current() {
        Err(_) => attempts.await,
        Ok(runtime) => match runtime.spawn(attempts).await {
            Ok(done) => done,
            // The transport panicked: the panic goes on in the caller.
            Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
            Err(_) => None,
        },
    };
    // The caller is still here, so only the shutdown of the runtime stops the attempts.
    done.ok_or_else(|| {
        job.unsent(ErrorKind::Connect, "the Tokio runtime shut down during the call".to_owned())
            .charge(ChargeState::Unknown)
            .help("keep the runtime alive until the calls are over")
    })
}

/// How a call ended, and what is known of it then.
type Done = (Result<AttemptReport, Error>, CallState);

/// Makes attempts until one is final; `None` when the caller is gone first.
async fn attempts(job: &Job, caller: CancelToken) -> Option<Done> {
    let span = tracing::info_span!(
        "aisa.call",
        operation = job.info.name(),
        attempt = Empty,
        status = Empty,
        task_status = Empty,
        charge_micros = Empty,
        request_id = Empty,
        error = Empty,
    );
    let (outcome, call) = attempts_in_span(job, caller).instrument(span.clone()).await?;
    span.record("attempt", call.attempts);
    if let Some(charge) = call.charge {
        span.record("charge_micros", charge.micros());
    }
    let (status, code, id) = match &outcome {
        Ok(report) => (report.status, report.code(), report.headers.request_id.as_deref()),
        Err(error) => {
            span.record("error", tracing::field::debug(error.kind()));
            (error.status(), error.task_status(), error.request_id())
        }
    };
    // What is `None` is not recorded.
    span.record("status", status);
    span.record("task_status", code);
    span.record("request_id", id);
    Some((outcome, call))
}

async fn attempts_in_span(job: &Job, mut caller: CancelToken) -> Option<Done> {
    let clock = &*job.shared.clock;
    let begun = clock.now();
    let given = job.prepared.headers.get(HEADER_IDEMPOTENCY);
    let given = given.and_then(|key| key.to_str().ok()).map(str::to_owned);
    let mut call = CallState::new(given);
    let outcome = loop {
        let report = match attempt(job, &mut caller, &call).await? {
            Ok(report) => report,
            Err(error) => break Err(call.stopped(error)),
        };
        call.attempts += 1;
        call.charge = report.headers.charge;
        let first_begun =
            *call.first_begun.get_or_insert(clock.now().saturating_sub(report.elapsed));
        let state = RetryState {
            attempt: call.attempts,
            elapsed: clock.now().saturating_sub(first_begun),
            left: job.time_left(),
            may_renew: call.may_renew(),
            retry_after: report.headers.retry_after,
            unix: clock.unix(),
            random: fastrand::f64(),
        };
        let decision = if caller.is_cancelled() {
            Decision::Stop
        } else {
            decide(&job.policy, &report.classification, &state)
        };
        notify(job, &report, &call, decision);
        call.learn(&report);
        match decision {
            Decision::Retry { after, fresh_key } => {
                tracing::debug!(
                    operation = job.info.name(),
                    attempt = call.attempts,
                    wait_ms = after.as_millis() as u64,
                    fresh_key,
                    "another attempt follows"
                );
                if fresh_key {
                    call.renew();
                }
                caller.run(clock.sleep(after)).await?;
            }
            Decision::Stop if report.classification.failure.is_none() => break Ok(report),
            Decision::Stop => break Err(failure::error(job, report, &call)),
        }
    };
    call.elapsed = clock.now().saturating_sub(begun);
    Some((outcome, call))
}

/// Makes one attempt. An error means that nothing was sent; `None` means the same, because the caller is gone.
async fn attempt(
    job: &Job,
    caller: &mut CancelToken,
    call: &CallState,
) -> Option<Result<AttemptReport, Error>> {
    let span = tracing::info_span!(
        "aisa.attempt",
        operation = job.info.name(),
        attempt = call.attempts + 1,
        outcome = Empty,
        status = Empty,
        task_status = Empty,
        charge_micros = Empty,
        request_id = Empty,
    );
    async {
        // The permit is dropped last: the slot becomes free only when everything else is settled.
        let (_permit, reservation) = match admit(job, caller).await? {
            Ok(admitted) => admitted,
            Err(error) => return Some(Err(error)),
        };
        // From here on the attempt runs to its end, whether or not the caller waits.
        let (record, max_price, timeout) = match begin(job, call, reservation.as_ref()).await {
            Ok(begun) => begun,
            Err(error) => {
                reservation.map(Reservation::release).unwrap_or_default();
                return Some(Err(error));
            }
        };
        let exchange = send(job, &call.key, max_price, timeout).await;
        let mut report = report(job, exchange, record.elapsed());
        if report.meets_its_own_key() && !job.quote {
            report.classification.outcome = call.conflict();
        }
        settle(job, &report, reservation);
        record.end(&mut report).await;
        Some(Ok(report))
    }
    .instrument(span)
    .await
}

/// Waits for the budget, if it makes calls wait, and for the limits; `None` when the caller is gone.
async fn admit(
    job: &Job,
    caller: &mut CancelToken,
) -> Option<Result<(Permit, Option<Reservation>), Error>> {
    let budget = job.shared.budget.as_ref();
    let waits = budget.is_some_and(Budget::waits);
    loop {
        // A quote takes nothing out of a budget.
        if let Some((budget, ceiling)) = budget.filter(|_| waits && !job.quote).zip(job.ceiling) {
            let room = in_time(job, budget.room_for(ceiling), "waiting for the budget");
            if let Err(error) = caller.run(room).await? {
                return Some(Err(error));
            }
        }
        let permit = job.shared.limits.acquire(&*job.shared.clock);
        let permit = in_time(job, permit, "waiting for the client's rate limit");
        let permit = match caller.run(permit).await? {
            Ok(permit) => permit,
            Err(error) => return Some(Err(error)),
        };
        let ceiling = job.ceiling.unwrap_or_default();
        let reserved = budget.map(|budget| match job.quote {
            true => Ok(budget.reserve_nothing(ceiling)),
            false => budget.reserve(ceiling),
        });
        match reserved.transpose() {
            Ok(reservation) => return Some(Ok((permit, reservation))),
            // Another call took the money first: release the slot and wait again.
            Err(error) if error.is_for_now() && waits => {}
            Err(error) => return Some(Err(over_budget(job, error))),
        }
    }
}

/// The output of a wait before anything is sent, unless the time of the call runs out.
async fn in_time<T>(job: &Job, wait: impl Future<Output = T>, place: &str) -> Result<T, Error> {
    match job.time_left() {
        None => Ok(wait.await),
        Some(left) if left.is_zero() => wait.now_or_never().ok_or_else(|| job.out_of_time(place)),
        Some(left) => tokio::select! {
            biased;
            out = wait => Ok(out),
            () = job.shared.clock.timeout(left) => Err(job.out_of_time(place)),
        },
    }
}

fn over_budget(job: &Job, error: BudgetError) -> Error {
    let help = if error.overrun.is_zero() {
        "nothing was sent; raise the cap of the budget, or ask for fewer rows"
    } else {
        "nothing was sent; look at the charges, then start over with a new budget"
    };
    job.unsent(ErrorKind::Budget, error.to_string()).help(help).with_source(error)
}

/// Records that an attempt is about to be sent, with the price above which the gateway is to refuse it, and the time that
/// it may take.
async fn begin<'a>(
    job: &'a Job,
    call: &'a CallState,
    reservation: Option<&Reservation>,
) -> Result<(Record<'a>, Option<Usd>, Duration), Error> {
    let timeout = job.time_for_attempt();
    let timeout = timeout.ok_or_else(|| job.out_of_time("before the request was sent"))?;
    // A budget holds only if the gateway refuses what was not reserved.
    let max_price = job.max_price.or_else(|| reservation.map(Reservation::amount));
    let max_price = max_price.filter(|_| !job.quote);
    Ok((Record::begin(job, call, max_price).await?, max_price, timeout))
}

/// What an attempt brought: read, without the key, and classified.
fn report(job: &Job, exchange: Exchange, elapsed: Duration) -> AttemptReport {
    let Exchange { head, body, end } = exchange;
    let body = job.shared.key.redact_bytes(body);
    let headers = head
        .as_ref()
        .map(|(_, headers)| headers::read(headers, job.shared.clock.unix(), &job.shared.key))
        .unwrap_or_default();
    let status = head.map(|(status, _)| status);
    let reading = matches!(end, ExchangeEnd::Whole).then(|| parse::read(&body));
    let classification = {
        let read = match (&end, &reading) {
            (ExchangeEnd::Failed(fault), _) => Body::Broken(cause(fault)),
            (ExchangeEnd::Whole, Some(reading)) => Body::Whole(reading),
            _ => Body::TooLarge,
        };
        let evidence = match (status, &end) {
            (Some(status), _) => {
                AttemptResult::ParsedEnvelope { status, charge: headers.charge, body: read }
            }
            (None, ExchangeEnd::Failed(fault)) if !fault.sent => {
                AttemptResult::Unsent(cause(fault))
            }
            (None, ExchangeEnd::Failed(fault)) => AttemptResult::Silent(cause(fault)),
            (None, _) => AttemptResult::Silent(FailureCause::Disconnected),
        };
        let classification = classify(evidence);
        if job.quote {
            classification.for_quote(reading.as_ref(), status, headers.charge)
        } else {
            classification
        }
    };
    let fault = match end {
        ExchangeEnd::Failed(fault) => Some(fault.into()),
        _ => None,
    };
    AttemptReport {
        classification,
        status,
        headers,
        reading,
        body,
        fault,
        elapsed,
        ledger_error: None,
        archive_error: None,
    }
}

fn cause(fault: &TransportError) -> FailureCause {
    if fault.timed_out { FailureCause::TimedOut } else { FailureCause::Disconnected }
}

/// Books the charge, and updates the limits.
fn settle(job: &Job, report: &AttemptReport, reservation: Option<Reservation>) {
    if let (Some(excess), Some(ceiling)) = (job.excess(report.headers.charge), job.ceiling) {
        tracing::warn!(
            operation = job.info.name(),
            excess_micros = excess.micros(),
            ceiling_micros = ceiling.micros(),
            "a call was charged more than its ceiling"
        );
    }
    if let Some(reservation) = reservation {
        match report.classification.outcome {
            AttemptOutcome::NotSent | AttemptOutcome::Refused | AttemptOutcome::Quoted => {
                reservation.release()
            }
            AttemptOutcome::Unknown | AttemptOutcome::Charged => {
                reservation.settle(report.headers.charge)
            }
        }
    }
    let (limits, clock) = (&job.shared.limits, &*job.shared.clock);
    if report.headers.own_rate_limit {
        limits.note(&report.headers.rate_limit, clock);
    }
    if report.classification.failure == Some(ErrorKind::RateLimited) {
        let state = RetryState {
            retry_after: report.headers.retry_after,
            unix: clock.unix(),
            random: fastrand::f64(),
            ..RetryState::default()
        };
        let (wait, spread) = decide::stop_for(&job.policy, &report.classification, &state);
        limits.pause_until(clock.now().saturating_add(wait), spread);
    }
    trace(report);
}

fn trace(report: &AttemptReport) {
    let span = tracing::Span::current();
    span.record("outcome", tracing::field::debug(report.classification.outcome));
    if let Some(status) = report.status {
        span.record("status", status);
    }
    if let Some(code) = report.code() {
        span.record("task_status", code);
    }
    if let Some(charge) = report.headers.charge {
        span.record("charge_micros", charge.micros());
    }
    if let Some(id) = &report.headers.request_id {
        span.record("request_id", id.as_str());
    }
}

/// Tells the observer of an attempt and of what follows.
fn notify(job: &Job, report: &AttemptReport, call: &CallState, decision: Decision) {
    job.shared.notify(|observer| {
        observer.after_attempt(&AfterAttempt {
            operation: job.info,
            attempt: call.attempts,
            idempotency_key: &call.key,
            outcome: report.classification.outcome,
            failure: report.classification.failure,
            status: report.status,
            task_status: report.code(),
            charge: report.headers.charge,
            excess: job.excess(report.headers.charge),
            request_id: report.headers.request_id.as_deref(),
            elapsed: report.elapsed,
            body_len: report.body.len(),
            next_delay: match decision {
                Decision::Stop => None,
                Decision::Retry { after, .. } => Some(after),
            },
            ledger_error: report.ledger_error.as_ref(),
            archive_error: report.archive_error.as_ref(),
        });
    });
}

/// Decodes a kept response that the caller has, without looking into the archive.
pub(crate) fn decode_archived<R: Operation>(
    shared: &Arc<Shared>,
    request: &R,
    options: &CallOptions,
    encoded: Option<EncodedRequest>,
    kept: ArchivedResponse,
) -> Result<Response<R::Output>, Error> {
    from_archive::<R>(&prepare(shared, request, options, encoded, false)?, kept)
}

/// Decodes a kept response as if it had just arrived: nothing was sent, and nothing charged.
fn from_archive<R: Operation>(
    job: &Job,
    kept: ArchivedResponse,
) -> Result<Response<R::Output>, Error> {
    let reading = parse::read(&kept.raw);
    if !matches!(reading, Reading::Envelope(_)) {
        let error = io::Error::other(format!("answer {} is not an envelope", kept.id));
        return Err(job.archive_failed("read", error));
    }
    let age = job.shared.clock.unix().saturating_sub(kept.at);
    let hit = ArchiveHit { id: kept.id, at: kept.at, age, charge: kept.charge };
    let report = AttemptReport {
        classification: Classification::kept(),
        status: kept.http_status,
        headers: ResponseHeaders {
            charge: Some(Usd::ZERO),
            request_id: kept.request_id,
            ..ResponseHeaders::default()
        },
        reading: Some(reading),
        body: kept.raw,
        fault: None,
        elapsed: Duration::ZERO,
        ledger_error: None,
        archive_error: None,
    };
    let mut response = decode::<R>(job, report, CallState::new(Some(kept.idempotency_key)))?;
    response.meta.kept = Some(hit);
    Ok(response)
}

/// Decodes the result of an attempt that succeeded.
fn decode<R: Operation>(
    job: &Job,
    mut report: AttemptReport,
    call: CallState,
) -> Result<Response<R::Output>, Error> {
    let answered = match report.reading.take() {
        Some(Reading::Envelope(answered)) => *answered,
        _ => ParsedEnvelope::default(),
    };
    let rows = job.info.rows_in() == Some(RowsIn::Result);
    let mut texts = answered.typed(rows).filter_map(|range| answered.part(&report.body, range));
    let result = match texts.next().map(R::read_result).transpose() {
        Ok(result) => result,
        Err(source) => {
            drop(texts);
            report.reading = Some(Reading::Envelope(Box::new(answered)));
            let path = if rows { "tasks[0].result" } else { "tasks[0].result[0]" };
            return Err(failure::undecodable(job, report, &call, Some(path.to_owned()), source));
        }
    };
    // What cannot be read is in `Response::raw_results`.
    let more = texts.filter_map(|text| R::read_result(text).ok()).collect();
    Ok(Response {
        result,
        more,
        info: job.info,
        meta: Meta {
            status: report.status.unwrap_or_default(),
            charge: report.headers.charge,
            excess: job.excess(report.headers.charge),
            request_id: report.headers.request_id,
            rate_limit: report.headers.rate_limit,
            attempts: call.attempts,
            idempotency_key: call.key,
            elapsed: call.elapsed,
            kept: None,
        },
        answered,
        raw: report.body,
    })
}
