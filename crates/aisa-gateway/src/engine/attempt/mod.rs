//! One attempt: everything between the decision to send and the knowledge of what became of it.

mod ended;
mod exchange;
mod watch;

pub(crate) use ended::Ended;

use tracing::{Instrument, field::Empty};

use crate::{
    answer::envelope::Reading,
    contain::contained,
    engine::{caller::Caller, decide, job::Job},
    error::{Error, ErrorKind},
    limits::Permit,
    money::{AttemptEnd, AttemptOutcome, AttemptStart, LedgerGuard, Reservation},
    value::Usd,
};
use watch::Watch;

impl Job {
    /// Makes one attempt; `conflict` is what a 409 means for the money at this point of the call.
    /// An error means that nothing was sent; `None` that nothing was, since the caller is gone.
    pub(crate) async fn attempt(
        &self,
        caller: &mut Caller,
        key: &str,
        number: u32,
        conflict: AttemptOutcome,
    ) -> Option<Result<Ended, Error>> {
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
        async {
            // Dropped last: the slot is free only when everything else is settled.
            let permit = caller.unless_gone(self.permit()).await?;
            Some(match permit {
                Ok(_permit) => self.with_permit(key, number, conflict).await,
                Err(error) => Err(error),
            })
        }
        .instrument(span)
        .await
    }

    /// From here to the end nothing stops the attempt, whether or not anybody waits for it.
    async fn with_permit(
        &self,
        key: &str,
        number: u32,
        conflict: AttemptOutcome,
    ) -> Result<Ended, Error> {
        let reservation = self.reserve()?;
        let Some(timeout) = self.time_for_attempt() else {
            reservation.map(Reservation::release).unwrap_or_default();
            return Err(self.out_of_time("before the request was sent"));
        };
        let reserved = reservation.as_ref().map(Reservation::amount);
        let guard = match self.begin(key, number, reserved) {
            Ok(guard) => guard,
            Err(error) => {
                reservation.map(Reservation::release).unwrap_or_default();
                return Err(error);
            }
        };
        let watch = Watch::begin(self, key, number);
        let exchange = self.exchange(key, reserved, timeout).await;
        let elapsed = watch.end();
        let mut ended = self.judge(exchange, elapsed);
        if ended.meets_its_own_key() && !self.quote {
            ended.verdict.outcome = conflict;
        }
        self.settle(&mut ended, reservation, guard);
        Ok(ended)
    }

    async fn permit(&self) -> Result<Permit, Error> {
        let clock = &*self.shared.clock;
        let acquire = self.shared.limits.acquire(clock);
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
        let Some(budget) = &self.shared.budget else {
            return Ok(None);
        };
        budget.reserve(self.ceiling).map(Some).map_err(|exhausted| {
            self.unsent(ErrorKind::Budget, exhausted.to_string())
                .help("nothing was sent; raise the cap of the budget, or ask for fewer rows")
                .because(exhausted)
        })
    }

    fn begin(
        &self,
        key: &str,
        number: u32,
        reserved: Option<Usd>,
    ) -> Result<Option<LedgerGuard>, Error> {
        let Some(ledger) = &self.shared.ledger else {
            return Ok(None);
        };
        let operation = if self.quote {
            format!("{} (quote)", self.name)
        } else {
            self.name.clone()
        };
        let mut start = AttemptStart::new(operation, key, number, self.shared.clock.unix()).about(
            &self.fields,
            contained("Ledger::wants_targets", || ledger.wants_targets()).unwrap_or(false),
        );
        start.call.clone_from(&self.call);
        start.estimate = Some(self.estimate);
        start.ceiling = Some(self.ceiling);
        start.max_price = reserved.or(self.max_price).filter(|_| !self.quote);
        LedgerGuard::begin(ledger.clone(), self.shared.clock.clone(), start)
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

    /// Writes down what became of the money, and lets the limits learn.
    fn settle(
        &self,
        ended: &mut Ended,
        reservation: Option<Reservation>,
        guard: Option<LedgerGuard>,
    ) {
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
            ended.ledger_error = Some(error);
        }
        let (limits, clock) = (&self.shared.limits, &*self.shared.clock);
        limits.note(&ended.told.rate_limit, clock);
        if ended.verdict.failure == Some(ErrorKind::RateLimited) {
            limits.pause_until(clock.now().saturating_add(decide::stop_for(
                &ended.verdict,
                ended.told.retry_after,
                clock.unix(),
            )));
        }
        record(ended);
    }
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
