//! One attempt, from the decision to send to the record of its outcome.

mod exchange;
mod observer_guard;
mod report;

pub(crate) use report::AttemptReport;

use std::{io, sync::Arc};

use futures_util::FutureExt as _;
use tracing::{Instrument, field::Empty};

use crate::{
    answer::envelope::Reading,
    contain::contained,
    engine::{
        blocking::{blocking, ended},
        decide::{self, RetryState},
        job::{Caller, Job},
    },
    error::{Error, ErrorKind},
    limits::Permit,
    money::{
        AttemptEnd, AttemptOutcome, AttemptStart, Budget, BudgetError, Ledger, LedgerGuard,
        Reservation, blocks,
    },
    value::Usd,
};
use observer_guard::{Guards, ObserverGuard};

/// What an attempt needs before it is sent.
type Admitted = (Permit, Option<Reservation>);

impl Job {
    /// Makes one attempt; `conflict` is what a 409 means for the money at this point of the call. An error means that
    /// nothing was sent; `None` means the same, because the caller is gone.
    pub(crate) async fn attempt(
        &self,
        caller: &mut Caller,
        key: &str,
        number: u32,
        conflict: AttemptOutcome,
    ) -> Option<Result<AttemptReport, Error>> {
        let span = tracing::info_span!(
            "aisa.attempt",
            operation = self.info.name(),
            attempt = number,
            outcome = Empty,
            status = Empty,
            task_status = Empty,
            charge_micros = Empty,
            request_id = Empty,
        );
        async {
            // Dropped last: the slot becomes free only when everything else is settled.
            let (_permit, reservation) = match self.admitted(caller).await? {
                Ok(admitted) => admitted,
                Err(error) => return Some(Err(error)),
            };
            Some(self.reserved(reservation, key, number, conflict).await)
        }
        .instrument(span)
        .await
    }

    /// Waits for the budget, if it makes calls wait, and for the limits; `None` when the caller is gone.
    async fn admitted(&self, caller: &mut Caller) -> Option<Result<Admitted, Error>> {
        loop {
            if let Err(error) = caller.unless_gone(self.room()).await? {
                return Some(Err(error));
            }
            let permit = match caller.unless_gone(self.permit()).await? {
                Ok(permit) => permit,
                Err(error) => return Some(Err(error)),
            };
            match self.reserve() {
                Ok(reservation) => return Some(Ok((permit, reservation))),
                // Another call took the money first: release the slot and wait again.
                Err(error) if error.is_for_now() && self.waits() => {}
                Err(error) => return Some(Err(self.over_budget(error))),
            }
        }
    }

    fn waits(&self) -> bool {
        self.shared.budget.as_ref().is_some_and(Budget::waits)
    }

    async fn room(&self) -> Result<(), Error> {
        // A quote takes nothing out of a budget.
        let budget = self.shared.budget.as_ref();
        let budget = budget.filter(|budget| budget.waits() && !self.quote);
        let Some((budget, ceiling)) = budget.zip(self.ceiling) else {
            return Ok(());
        };
        let room = budget.room_for(ceiling);
        self.in_time(room, "waiting for the budget").await
    }

    /// The output of a wait before anything is sent, unless the time of the call runs out.
    async fn in_time<T>(&self, wait: impl Future<Output = T>, place: &str) -> Result<T, Error> {
        match self.time_left() {
            None => Ok(wait.await),
            Some(left) if left.is_zero() => {
                wait.now_or_never().ok_or_else(|| self.out_of_time(place))
            }
            Some(left) => tokio::select! {
                biased;
                out = wait => Ok(out),
                () = self.shared.clock.timeout(left) => Err(self.out_of_time(place)),
            },
        }
    }

    /// From here on the attempt runs to its end, whether or not the caller waits.
    async fn reserved(
        &self,
        reservation: Option<Reservation>,
        key: &str,
        number: u32,
        conflict: AttemptOutcome,
    ) -> Result<AttemptReport, Error> {
        let Some(timeout) = self.time_for_attempt() else {
            reservation.map(Reservation::release).unwrap_or_default();
            return Err(self.out_of_time("before the request was sent"));
        };
        let max_price = self.max_price.or_else(|| {
            // A budget holds only if the gateway refuses what was not reserved.
            reservation.as_ref().map(Reservation::amount)
        });
        let max_price = max_price.filter(|_| !self.quote);
        let guards = match self.begin(key, number, max_price).await {
            Ok(guards) => guards,
            Err(error) => {
                reservation.map(Reservation::release).unwrap_or_default();
                return Err(error);
            }
        };
        let observer = ObserverGuard::begin(self, key, number, guards);
        let exchange = self.exchange(key, max_price, timeout).await;
        let (elapsed, guards) = observer.end();
        let mut report = self.judge(exchange, elapsed);
        if report.meets_its_own_key() && !self.quote {
            report.verdict.outcome = conflict;
        }
        self.settle(&mut report, reservation, guards).await;
        Ok(report)
    }

    async fn permit(&self) -> Result<Permit, Error> {
        let acquire = self.shared.limits.acquire(&*self.shared.clock);
        self.in_time(acquire, "waiting for the limits of this client").await
    }

    fn reserve(&self) -> Result<Option<Reservation>, BudgetError> {
        let Some(budget) = &self.shared.budget else {
            return Ok(None);
        };
        let ceiling = self.ceiling.unwrap_or_default();
        let reservation =
            if self.quote { budget.reserve_nothing(ceiling) } else { budget.reserve(ceiling)? };
        Ok(Some(reservation))
    }

    fn over_budget(&self, error: BudgetError) -> Error {
        let help = if error.overrun.is_zero() {
            "nothing was sent; raise the cap of the budget, or ask for fewer rows"
        } else {
            "nothing was sent; look at the charges, then start over with a new budget"
        };
        self.unsent(ErrorKind::Budget, error.to_string()).help(help).because(error)
    }

    /// Records that an attempt is about to be sent, in ledger and archive.
    async fn begin(&self, key: &str, number: u32, max_price: Option<Usd>) -> Result<Guards, Error> {
        let ledger = self.shared.ledger.as_ref();
        if ledger.is_none() && self.shared.archive.is_none() {
            return Ok(Guards::default());
        }
        let operation =
            if self.quote { format!("{} (quote)", self.name) } else { self.name.clone() };
        let plain = ledger.is_some_and(|ledger| {
            contained("the ledger", || ledger.wants_targets()).unwrap_or(false)
        });
        let unix = self.shared.clock.unix();
        // The key may have been pasted where a target belongs.
        let own = &self.shared.key;
        let mut start = AttemptStart::new(own.redact(operation), key, number, unix).about(
            &self.fields,
            plain,
            |value| own.redact_value(value),
        );
        start.call.clone_from(&self.call);
        start.estimate = self.estimate;
        start.ceiling = self.ceiling;
        start.max_price = max_price;
        let in_ledger = match ledger {
            None => None,
            Some(ledger) => Some(self.begin_in_ledger(ledger, start.clone()).await?),
        };
        match self.begin_in_archive(start).await {
            Ok(in_archive) => Ok(Guards { ledger: in_ledger, archive: in_archive }),
            Err(error) => {
                if let Some(guard) = in_ledger {
                    let end = guard.ending(AttemptOutcome::NotSent);
                    close_in_ledger(guard, end).await;
                }
                Err(error)
            }
        }
    }

    async fn begin_in_ledger(
        &self,
        ledger: &Arc<dyn Ledger>,
        start: AttemptStart,
    ) -> Result<LedgerGuard, Error> {
        let (ledger, clock) = (ledger.clone(), self.shared.clock.clone());
        let begun = match blocks(&*ledger) {
            false => LedgerGuard::begin(ledger, clock, start),
            true => blocking(move || LedgerGuard::begin(ledger, clock, start))
                .await
                .unwrap_or_else(|| Err(ended())),
        };
        begun.map_err(|error| {
            let message = format!("the ledger cannot be written: {error}");
            self.unsent(ErrorKind::Ledger, message)
                .help("nothing was sent, because an attempt that is not recorded is not made")
                .because(error)
        })
    }

    /// Records the charge, and updates the limits.
    async fn settle(
        &self,
        report: &mut AttemptReport,
        reservation: Option<Reservation>,
        guards: Guards,
    ) {
        let outcome = report.verdict.outcome;
        if let (Some(excess), Some(ceiling)) = (self.excess(report.headers.charge), self.ceiling) {
            tracing::warn!(
                operation = self.info.name(),
                excess_micros = excess.micros(),
                ceiling_micros = ceiling.micros(),
                "a call was charged more than its ceiling"
            );
        }
        if let Some(reservation) = reservation {
            match outcome {
                AttemptOutcome::NotSent | AttemptOutcome::Refused => reservation.release(),
                AttemptOutcome::Unknown | AttemptOutcome::Charged => {
                    reservation.settle(report.headers.charge)
                }
            }
        }
        // Before anything is waited for: a call that is dropped while it waits must not lose what it paid for.
        let keeping = guards.archive.map(|guard| {
            let end = end_of(report, &guard);
            self.keeping(report, guard, end)
        });
        if let Some(guard) = guards.ledger {
            let end = end_of(report, &guard);
            report.ledger_error = close_in_ledger(guard, end).await;
        }
        let (limits, clock) = (&self.shared.limits, &*self.shared.clock);
        if report.headers.own_rate_limit {
            limits.note(&report.headers.rate_limit, clock);
        }
        if report.verdict.failure == Some(ErrorKind::RateLimited) {
            let state = RetryState {
                retry_after: report.headers.retry_after,
                unix: clock.unix(),
                random: fastrand::f64(),
                ..RetryState::default()
            };
            let (wait, spread) = decide::stop_for(&self.policy, &report.verdict, &state);
            limits.pause_until(clock.now().saturating_add(wait), spread);
        }
        record(report);
        if let Some(keeping) = keeping {
            self.keep(report, keeping).await;
        }
    }
}

/// Records an end in the ledger; gives the error where it cannot.
async fn close_in_ledger(guard: LedgerGuard, end: AttemptEnd) -> Option<io::Error> {
    let closed = match guard.blocks() {
        false => guard.close(&end),
        true => {
            // Without a runtime the guard is dropped, and records its end as well.
            let guard = guard.ended(end.clone());
            blocking(move || guard.close(&end)).await.unwrap_or(Ok(()))
        }
    };
    closed
        .inspect_err(|error| {
            tracing::warn!(%error, "the ledger could not record the end of an attempt");
        })
        .err()
}

fn end_of(report: &AttemptReport, guard: &LedgerGuard) -> AttemptEnd {
    let mut end = guard.ending(report.verdict.outcome);
    end.charge = report.headers.charge;
    end.http_status = report.status;
    end.task_status = report.code();
    end.request_id.clone_from(&report.headers.request_id);
    if let Some(Reading::Envelope(answered)) = &report.reading {
        end.upstream_cost = answered.cost();
        end.task_id = answered.task.as_ref().and_then(|task| task.id.clone());
    }
    end
}

fn record(report: &AttemptReport) {
    let span = tracing::Span::current();
    span.record("outcome", tracing::field::debug(report.verdict.outcome));
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
