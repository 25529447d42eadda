//! The record of one attempt, in the ledger, in the archive and at the observer. It begins before the attempt is sent, and
//! it always ends: dropped unfinished, it says that the outcome is unknown.

use std::{io, mem, sync::Arc, time::Duration};

use tokio::runtime::Handle;

use crate::{
    archive::AnswerStore,
    clock::Clock,
    contain::catch_panic,
    engine::state::{AttemptReport, CallState, Job},
    envelope::parse::Reading,
    error::{Error, ErrorKind},
    money::{AttemptEnd, AttemptOutcome, AttemptStart, Ledger},
    observe::{AfterAttempt, BeforeAttempt},
    value::Usd,
};

/// The record of an attempt that is under way.
#[must_use = "dropping the record says that the outcome is unknown"]
pub(super) struct Record<'a> {
    job: &'a Job,
    call: &'a CallState,
    begun: Duration,
    ledger: Option<Entry>,
    archive: Option<Entry>,
    open: bool,
}

impl<'a> Record<'a> {
    /// Records that the next attempt of a call is about to be sent.
    ///
    /// # Errors
    /// When ledger or archive cannot record it; it must then not be sent.
    pub(super) async fn begin(
        job: &'a Job,
        call: &'a CallState,
        max_price: Option<Usd>,
    ) -> Result<Self, Error> {
        let shared = &job.shared;
        let (mut ledger, mut archive) = (None, None);
        if shared.ledger.is_some() || shared.archive.is_some() {
            let start = start(job, call, max_price);
            if let Some(to) = &shared.ledger {
                ledger = Some(begin_in_ledger(job, to, start.clone()).await?);
            }
            if let Some(store) = &shared.archive {
                match begin_in_archive(job, store, start).await {
                    Ok(entry) => archive = Some(entry),
                    Err(error) => {
                        if let Some(mut entry) = ledger {
                            entry.end = Some(entry.ending(AttemptOutcome::NotSent));
                            entry.close_in_ledger().await;
                        }
                        return Err(error);
                    }
                }
            }
        }
        shared.notify(|observer| {
            observer.before_attempt(&BeforeAttempt {
                operation: job.info,
                attempt: call.attempts + 1,
                idempotency_key: &call.key,
                estimate: job.estimate,
            });
        });
        Ok(Self { job, call, begun: shared.clock.now(), ledger, archive, open: true })
    }

    pub(super) fn elapsed(&self) -> Duration {
        self.job.shared.clock.now().saturating_sub(self.begun)
    }

    /// Records how the attempt ended. The observer is told by the call, which knows what follows.
    pub(super) async fn end(mut self, report: &mut AttemptReport) {
        self.open = false;
        // Both before anything is waited for: a call that is dropped while it waits must not lose what it paid for.
        for entry in [&mut self.ledger, &mut self.archive].into_iter().flatten() {
            entry.end = Some(end_of(report, entry));
        }
        let body = Arc::new(mem::take(&mut report.body));
        if let Some(entry) = &mut self.archive {
            let charged =
                report.classification.outcome == AttemptOutcome::Charged && !body.is_empty();
            let store = self.job.shared.archive.clone();
            let store = store.filter(|_| charged || report.holds_result());
            let answered = report.classification.failure.is_none();
            entry.kept = store.filter(|_| self.job.question.is_some()).map(|store| Kept {
                store,
                body: Arc::clone(&body),
                answered,
            });
        }
        if let Some(entry) = self.ledger.take() {
            report.ledger_error = entry.close_in_ledger().await;
        }
        if let Some(mut entry) = self.archive.take()
            && let Some(Err(error)) = blocking(move || entry.close()).await
        {
            tracing::warn!(%error, "the archive could not keep an attempt");
            report.archive_error = Some(error);
        }
        report.body = Arc::unwrap_or_clone(body);
    }
}

impl Drop for Record<'_> {
    fn drop(&mut self) {
        if !self.open {
            return;
        }
        let unfinished = |entry: Option<Entry>| {
            let error = entry?.close().err()?;
            tracing::warn!(%error, "the end of a dropped attempt was not recorded");
            Some(error)
        };
        let ledger_error = unfinished(self.ledger.take());
        let archive_error = unfinished(self.archive.take());
        self.job.shared.notify(|observer| {
            observer.after_attempt(&AfterAttempt {
                operation: self.job.info,
                attempt: self.call.attempts + 1,
                idempotency_key: &self.call.key,
                outcome: AttemptOutcome::Unknown,
                failure: None,
                status: None,
                task_status: None,
                charge: None,
                excess: None,
                request_id: None,
                elapsed: self.elapsed(),
                body_len: 0,
                next_delay: None,
                ledger_error: ledger_error.as_ref(),
                archive_error: archive_error.as_ref(),
            });
        });
    }
}

fn start(job: &Job, call: &CallState, max_price: Option<Usd>) -> AttemptStart {
    let operation = if job.quote { format!("{} (quote)", job.name) } else { job.name.clone() };
    // The key may have been pasted where a target belongs.
    let own = &job.shared.key;
    let unix = job.shared.clock.unix();
    let mut start = AttemptStart::new(own.redact(operation), &call.key, call.attempts + 1, unix)
        .about(&job.fields, |value| own.redact_value(value));
    start.call.clone_from(&job.call);
    start.estimate = job.estimate;
    start.ceiling = job.ceiling;
    start.max_price = max_price;
    start
}

fn end_of(report: &AttemptReport, entry: &Entry) -> AttemptEnd {
    let mut end = entry.ending(report.classification.outcome);
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

async fn begin_in_ledger(
    job: &Job,
    ledger: &Arc<dyn Ledger>,
    start: AttemptStart,
) -> Result<Entry, Error> {
    let (to, clock) = (Arc::clone(ledger), Arc::clone(&job.shared.clock));
    let begin = move || Entry::begin(Arc::clone(&to), clock, start, |start| to.begin(start));
    let begun = match blocks(&**ledger) {
        false => begin(),
        true => blocking(begin).await.unwrap_or_else(|| Err(ended())),
    };
    begun.map_err(|error| {
        job.unsent(ErrorKind::Ledger, format!("the ledger cannot be written: {error}"))
            .help("nothing was sent, because an attempt that is not recorded is not made")
            .with_source(error)
    })
}

async fn begin_in_archive(
    job: &Job,
    store: &Arc<dyn AnswerStore>,
    start: AttemptStart,
) -> Result<Entry, Error> {
    let (to, clock) = (Arc::clone(store), Arc::clone(&job.shared.clock));
    let question = job.question.clone();
    let begun = blocking(move || {
        Entry::begin(to.clone(), clock, start, |start| match &question {
            Some(question) => to.ask(question, start),
            None => to.begin(start),
        })
    });
    let begun = begun.await.unwrap_or_else(|| Err(ended()));
    begun.map_err(|error| job.archive_failed("written", error))
}

/// What one ledger or archive has of an attempt. Dropping it writes its end all the same: a runtime that shuts down drops
/// what waits for a thread, and a response that was paid for must not be lost with it.
struct Entry {
    ledger: Arc<dyn Ledger>,
    clock: Arc<dyn Clock>,
    start: AttemptStart,
    begun: Duration,
    /// How it ended; unknown until this is set.
    end: Option<AttemptEnd>,
    /// The body, if it is worth keeping.
    kept: Option<Kept>,
    open: bool,
}

struct Kept {
    store: Arc<dyn AnswerStore>,
    body: Arc<Vec<u8>>,
    answered: bool,
}

impl Entry {
    /// Records a start.
    ///
    /// # Errors
    /// Those of `write`, and its panic.
    fn begin(
        ledger: Arc<dyn Ledger>,
        clock: Arc<dyn Clock>,
        start: AttemptStart,
        write: impl FnOnce(&AttemptStart) -> io::Result<()>,
    ) -> io::Result<Self> {
        unless_panicking("the ledger, at a start", || write(&start))?;
        let begun = clock.now();
        Ok(Self { ledger, clock, start, begun, end: None, kept: None, open: true })
    }

    /// The end of the attempt at this moment.
    fn ending(&self, outcome: AttemptOutcome) -> AttemptEnd {
        AttemptEnd::new(&self.start, outcome, self.clock.now().saturating_sub(self.begun))
    }

    /// Records the end, once.
    ///
    /// # Errors
    /// Those of [`Ledger::end`] or [`AnswerStore::keep`], and their panics.
    fn close(&mut self) -> io::Result<()> {
        if !mem::take(&mut self.open) {
            return Ok(());
        }
        let end = self.end.take().unwrap_or_else(|| self.ending(AttemptOutcome::Unknown));
        unless_panicking("the ledger, at an end", || match self.kept.take() {
            None => self.ledger.end(&end),
            // The record without the body is smaller, and may still fit on the disk.
            Some(Kept { store, body, answered }) => {
                store.keep(&end, &body, answered).inspect_err(|_| drop(store.end(&end)))
            }
        })
    }

    /// Records the end in the ledger; gives the error where it cannot.
    async fn close_in_ledger(mut self) -> Option<io::Error> {
        let closed = match blocks(&*self.ledger) {
            false => self.close(),
            // Without a runtime the entry is dropped, and records its end as well.
            true => blocking(move || self.close()).await.unwrap_or(Ok(())),
        };
        closed
            .inspect_err(|error| {
                tracing::warn!(%error, "the ledger could not record the end of an attempt");
            })
            .err()
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        if let Err(error) = self.close() {
            // There is no caller to return the error to; the start without an end shows what happened.
            tracing::warn!(%error, attempt = %self.start.id, "the end of a dropped attempt was not recorded");
        }
    }
}

/// Whether the calls of a ledger may wait.
fn blocks(ledger: &dyn Ledger) -> bool {
    catch_panic("the ledger", || ledger.blocks()).unwrap_or(true)
}

fn unless_panicking(what: &str, call: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    catch_panic(what, call).unwrap_or_else(|| Err(io::Error::other("the ledger panicked")))
}

/// Runs code that waits for the disk on a thread for blocking work; `None` when the runtime shuts down first.
pub(super) async fn blocking<T: Send + 'static>(
    code: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    match Handle::try_current() {
        Ok(runtime) => runtime.spawn_blocking(code).await.ok(),
        Err(_) => Some(code()),
    }
}

pub(super) fn ended() -> io::Error {
    io::Error::other("the runtime ended")
}

#[cfg(test)]
mod tests {
    use super::*;
    use aisa_contract::value::usd;

    use crate::{
        clock::ManualClock,
        money::{MemoryLedger, Usd},
    };

    fn entry(ledger: Arc<dyn Ledger>, clock: &ManualClock) -> io::Result<Entry> {
        let clock = Arc::new(clock.clone());
        Entry::begin(Arc::clone(&ledger), clock, start(), |start| ledger.begin(start))
    }

    fn start() -> AttemptStart {
        let mut start = AttemptStart::new("backlinks", "a", 1, ManualClock::new().unix());
        start.ceiling = Some(usd("0.05"));
        start
    }

    #[test]
    fn a_dropped_entry_records_an_unknown_end() {
        let (ledger, clock) = (MemoryLedger::new(), ManualClock::new());
        let begun = entry(Arc::new(ledger.clone()), &clock);
        assert_eq!(ledger.report().unfinished().count(), 1);
        clock.advance(Duration::from_secs(3));
        drop(begun);
        let report = ledger.report();
        let end = report.attempts()[0].end.clone().unwrap();
        let ended = (end.outcome, end.elapsed);
        assert_eq!(ended, (AttemptOutcome::Unknown, Duration::from_secs(3)));
        assert_eq!(report.uncertain(), usd("0.05"));
    }

    #[test]
    fn an_entry_that_ended_records_once() {
        let (ledger, clock) = (MemoryLedger::new(), ManualClock::new());
        let begun = entry(Arc::new(ledger.clone()), &clock);
        clock.advance(Duration::from_secs(1));
        let mut entry = begun.unwrap();
        let mut end = entry.ending(AttemptOutcome::Charged);
        end.charge = Some(usd("0.02"));
        entry.end = Some(end);
        entry.close().unwrap();
        drop(entry);
        let report = ledger.report();
        let elapsed = report.attempts()[0].end.as_ref().unwrap().elapsed;
        assert_eq!(elapsed, Duration::from_secs(1));
        assert_eq!((report.charged(), report.orphans().len()), (usd("0.02"), 0));
        assert_eq!(report.uncertain(), Usd::ZERO);
    }

    #[test]
    fn a_ledger_that_cannot_write_stops_the_attempt() {
        struct Full;
        impl Ledger for Full {
            fn begin(&self, _: &AttemptStart) -> io::Result<()> {
                Err(io::Error::other("no space left"))
            }
            fn end(&self, _: &AttemptEnd) -> io::Result<()> {
                Ok(())
            }
        }
        let begun = entry(Arc::new(Full), &ManualClock::new());
        assert!(begun.is_err());
    }
}
