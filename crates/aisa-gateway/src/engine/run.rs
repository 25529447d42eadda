//! Runs the attempts of a call, from the typed request to the typed result.
//!
//! A call runs in its own task. Its caller may stop polling it (a stream with a prefetched page does): the attempt in
//! flight still ends, and the slot that other calls wait for becomes free.

use std::{sync::Arc, time::Duration};

use aisa_contract::{RowsIn, request};
use tokio::{runtime::Handle, sync::oneshot};
use tracing::{Instrument, field::Empty};
use uuid::Uuid;

use crate::answer::envelope::{Answered, Reading};
use crate::{
    answer::{Response, response::Meta},
    archive::{ArchiveHit, ArchivedResponse},
    describe::Operation,
    engine::{
        CallOptions, Shared, archive,
        attempt::AttemptReport,
        body::EncodedRequest,
        decide::{Decision, RetryState, decide},
        estimate, failure,
        job::Caller,
        job::Job,
        prepared,
        progress::Progress,
    },
    error::{ChargeState, Error, ErrorKind},
    money::Usd,
    observe::{AfterAttempt, AfterCall},
    validate::{self, ValidationError},
};

/// Runs a call.
pub(crate) async fn execute<R: Operation>(
    shared: &Arc<Shared>,
    request: &R,
    options: &CallOptions,
    encoded: Option<EncodedRequest>,
) -> Result<Response<R::Output>, Error> {
    let begun = shared.clock.now();
    let finished = result(shared, request, options, encoded).await;
    let Finished { result, attempts, charge, excess } = finished.unwrap_or_else(|error| Finished {
        result: Err(error),
        attempts: 0,
        charge: None,
        excess: None,
    });
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

/// How a call ended.
struct Finished<T> {
    result: Result<Response<T>, Error>,
    attempts: u32,
    /// What it cost.
    charge: Option<Usd>,
    /// What it cost above its ceiling.
    excess: Option<Usd>,
}

/// Runs a call. An error here came without attempts of which anything is known.
async fn result<R: Operation>(
    shared: &Arc<Shared>,
    request: &R,
    options: &CallOptions,
    encoded: Option<EncodedRequest>,
) -> Result<Finished<R::Output>, Error> {
    let job = Arc::new(job(shared, request, options, encoded, false)?);
    if let Some(kept) = job.kept().await? {
        return Ok(Finished {
            result: from_archive::<R>(&job, kept),
            attempts: 0,
            charge: Some(Usd::ZERO),
            excess: None,
        });
    }
    let done = run(&job).await?;
    let result = match done.outcome {
        Ok((report, key)) => typed::<R>(&job, report, key, done.attempts, done.elapsed),
        Err(error) => Err(error),
    };
    Ok(Finished {
        result,
        attempts: done.attempts,
        charge: done.charge,
        excess: job.excess(done.charge),
    })
}

/// Decodes a kept response that the caller has, without looking into the archive.
pub(crate) fn decode_archived<R: Operation>(
    shared: &Arc<Shared>,
    request: &R,
    options: &CallOptions,
    encoded: Option<EncodedRequest>,
    kept: ArchivedResponse,
) -> Result<Response<R::Output>, Error> {
    from_archive::<R>(&job(shared, request, options, encoded, false)?, kept)
}

/// Runs the attempts in a task, and waits for it.
///
/// Outside a tokio runtime there is no task: the attempts run in this future.
pub(crate) async fn run(job: &Arc<Job>) -> Result<Done, Error> {
    job.shared.clock.check().map_err(|error| {
        job.unsent(ErrorKind::Config, error.to_string())
            .help("nothing was sent; call from a task of such a runtime, or build the client with a clock of your own")
            .because(error)
    })?;
    let (alive, _here) = oneshot::channel();
    let (task, caller) = (Arc::clone(job), Caller(alive));
    // The future is large, and moves several times on its way into the task.
    let attempts = Box::pin(async move { task.run(caller).await }.in_current_span());
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
        job.unsent(ErrorKind::Connect, "the runtime ended before the call did".to_owned())
            .charge(ChargeState::Unknown)
            .help("keep the runtime alive until the calls are over")
    })
}

/// Serialises a request and checks it against the schema, unless the call was told not to.
///
/// # Errors
/// Every broken rule.
pub(crate) fn encoded<R: Operation>(
    shared: &Shared,
    request: &R,
    options: &CallOptions,
) -> Result<EncodedRequest, ValidationError> {
    EncodedRequest::new(request, (!options.unchecked).then(|| shared.today()))
}

/// Checks a request, unless it comes encoded, and makes it a call without types.
pub(crate) fn job<R: Operation>(
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
        None => self::encoded(shared, request, options)
            .map_err(|invalid| failure::invalid(shared, invalid))?,
    };
    let recorded = shared.ledger.is_some() || shared.archive.is_some();
    let keeps = shared.archive.is_some() && !quote;
    let question = keeps.then(|| archive::question(shared, request, &encoded));
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
            .named(name)
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
        attempt_timeout: options.attempt_timeout.unwrap_or(shared.attempt_timeout),
        deadline: timeout.map(|timeout| shared.clock.now().saturating_add(timeout)),
        policy,
        call: if recorded { Uuid::new_v4().to_string() } else { String::new() },
        quote,
    })
}

/// A call that is over.
pub(crate) struct Done {
    pub(crate) outcome: Result<(AttemptReport, String), Error>,
    pub(crate) attempts: u32,
    pub(crate) charge: Option<Usd>,
    pub(crate) elapsed: Duration,
}

impl Job {
    /// Makes attempts until one is final; `None` when the caller is gone first.
    async fn run(&self, caller: Caller) -> Option<Done> {
        let span = tracing::info_span!(
            "aisa.call",
            operation = self.info.name(),
            attempt = Empty,
            status = Empty,
            task_status = Empty,
            charge_micros = Empty,
            request_id = Empty,
            error = Empty,
        );
        let done = self.run_in_span(caller).instrument(span.clone()).await?;
        span.record("attempt", done.attempts);
        if let Some(charge) = done.charge {
            span.record("charge_micros", charge.micros());
        }
        let (status, code, id) = match &done.outcome {
            Ok((report, _)) => (report.status, report.code(), report.headers.request_id.as_deref()),
            Err(error) => {
                span.record("error", tracing::field::debug(error.kind()));
                (error.status(), error.task_status(), error.request_id())
            }
        };
        status.inspect(|status| {
            span.record("status", *status);
        });
        code.inspect(|code| {
            span.record("task_status", *code);
        });
        id.inspect(|id| {
            span.record("request_id", *id);
        });
        Some(done)
    }

    async fn run_in_span(&self, mut caller: Caller) -> Option<Done> {
        let begun = self.shared.clock.now();
        let mut progress = Progress::new(&self.prepared.headers);
        let (outcome, charge) = self.attempts(&mut caller, &mut progress).await?;
        let elapsed = self.shared.clock.now().saturating_sub(begun);
        Some(Done { outcome, attempts: progress.attempts, charge, elapsed })
    }

    async fn attempts(
        &self,
        caller: &mut Caller,
        progress: &mut Progress,
    ) -> Option<(Result<(AttemptReport, String), Error>, Option<Usd>)> {
        let clock = &*self.shared.clock;
        loop {
            let number = progress.attempts + 1;
            let report =
                match self.attempt(caller, &progress.key, number, progress.conflict()).await? {
                    Ok(report) => report,
                    Err(error) => return Some((Err(progress.stopped(error)), None)),
                };
            let charge = report.headers.charge;
            progress.attempts = number;
            let first_begun =
                *progress.first_begun.get_or_insert(clock.now().saturating_sub(report.elapsed));
            let state = RetryState {
                attempt: number,
                elapsed: clock.now().saturating_sub(first_begun),
                left: self.time_left(),
                refused_before: progress.refused && progress.state == ChargeState::Refused,
                own_key: progress.own_key,
                renewed: progress.renewed,
                retry_after: report.headers.retry_after,
                unix: clock.unix(),
                random: fastrand::f64(),
            };
            let decision = if caller.is_gone() {
                Decision::Stop
            } else {
                decide(&self.policy, &report.verdict, &state)
            };
            self.notify(&report, progress, decision);
            let certain = state.refused_before;
            progress.learn(&report);
            match decision {
                Decision::Retry { after, fresh_key } => {
                    tracing::debug!(
                        operation = self.info.name(),
                        attempt = number,
                        wait_ms = after.as_millis() as u64,
                        fresh_key,
                        "another attempt follows"
                    );
                    if fresh_key {
                        progress.renew();
                    }
                    caller.unless_gone(clock.sleep(after)).await?;
                }
                Decision::Stop => {
                    let outcome = if report.verdict.failure.is_none() {
                        Ok((report, progress.key.clone()))
                    } else {
                        Err(failure::error(self, report, progress.facts(certain)))
                    };
                    return Some((outcome, charge));
                }
            }
        }
    }

    fn notify(&self, report: &AttemptReport, progress: &Progress, decision: Decision) {
        self.shared.notify(|observer| {
            observer.after_attempt(&AfterAttempt {
                operation: self.info,
                attempt: progress.attempts,
                idempotency_key: &progress.key,
                outcome: report.verdict.outcome,
                failure: report.verdict.failure,
                status: report.status,
                task_status: report.code(),
                charge: report.headers.charge,
                excess: self.excess(report.headers.charge),
                request_id: report.headers.request_id.as_deref(),
                elapsed: report.elapsed,
                body_len: report.body.len(),
                retry_after: match decision {
                    Decision::Stop => None,
                    Decision::Retry { after, .. } => Some(after),
                },
                ledger_error: report.ledger_error.as_ref(),
                archive_error: report.archive_error.as_ref(),
            });
        });
    }
}

/// Decodes a kept response.
fn from_archive<R: Operation>(
    job: &Job,
    mut kept: ArchivedResponse,
) -> Result<Response<R::Output>, Error> {
    let report = job.report_of(&mut kept)?;
    let age = job.shared.clock.unix().saturating_sub(kept.at);
    let (id, at, charge) = (kept.id, kept.at, kept.charge);
    let mut response = typed::<R>(job, report, kept.idempotency_key, 0, Duration::ZERO)?;
    response.meta.kept = Some(ArchiveHit { id, at, age, charge });
    Ok(response)
}

/// Decodes the result of an attempt that succeeded.
fn typed<R: Operation>(
    job: &Job,
    mut report: AttemptReport,
    key: String,
    attempts: u32,
    elapsed: Duration,
) -> Result<Response<R::Output>, Error> {
    let answered = match report.reading.take() {
        Some(Reading::Envelope(answered)) => *answered,
        _ => Answered::default(),
    };
    let rows = job.info.rows_in() == Some(RowsIn::Result);
    let mut texts = answered.typed(rows).filter_map(|range| answered.part(&report.body, range));
    let result = match texts.next().map(R::read_result).transpose() {
        Ok(result) => result,
        Err(source) => {
            drop(texts);
            report.reading = Some(Reading::Envelope(Box::new(answered)));
            let call = failure::CallState {
                key: &key,
                own_key: true,
                attempts,
                state: report.charge_state(),
                refused_before: false,
            };
            let path = if rows { "tasks[0].result" } else { "tasks[0].result[0]" };
            return Err(failure::undecodable(job, report, call, Some(path.to_owned()), source));
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
            attempts,
            idempotency_key: key,
            elapsed,
            kept: None,
        },
        answered,
        raw: report.body,
    })
}
