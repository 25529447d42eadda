//! Reports an attempt to the observer, even when the runtime shuts down before the attempt ends.

use std::{io, mem, time::Duration};

use crate::{
    engine::job::Job,
    money::{AttemptOutcome, LedgerGuard},
    observe::{AfterAttempt, BeforeAttempt},
};

/// The records of an attempt, open until it ends.
#[derive(Default)]
pub(super) struct Guards {
    pub(super) ledger: Option<LedgerGuard>,
    pub(super) archive: Option<LedgerGuard>,
}

/// An attempt whose start was reported. Dropping it records an unknown outcome in ledger and archive, and reports
/// that.
pub(super) struct ObserverGuard<'a> {
    job: &'a Job,
    key: &'a str,
    number: u32,
    begun: Duration,
    guards: Guards,
    open: bool,
}

impl<'a> ObserverGuard<'a> {
    pub(super) fn begin(job: &'a Job, key: &'a str, number: u32, guards: Guards) -> Self {
        job.shared.notify(|observer| {
            observer.before_attempt(&BeforeAttempt {
                operation: job.info,
                attempt: number,
                idempotency_key: key,
                estimate: job.estimate,
            });
        });
        Self { job, key, number, begun: job.shared.clock.now(), guards, open: true }
    }

    /// Ends the guard without a report. The caller records the outcome and then reports it, with the error if it
    /// could not be recorded.
    pub(super) fn end(mut self) -> (Duration, Guards) {
        self.open = false;
        (self.elapsed(), mem::take(&mut self.guards))
    }

    fn elapsed(&self) -> Duration {
        self.job.shared.clock.now().saturating_sub(self.begun)
    }
}

impl Drop for ObserverGuard<'_> {
    fn drop(&mut self) {
        if !self.open {
            return;
        }
        let Guards { ledger, archive } = mem::take(&mut self.guards);
        let (ledger_error, archive_error) = (unfinished(ledger), unfinished(archive));
        self.job.shared.notify(|observer| {
            observer.after_attempt(&AfterAttempt {
                operation: self.job.info,
                attempt: self.number,
                idempotency_key: self.key,
                outcome: AttemptOutcome::Unknown,
                failure: None,
                status: None,
                task_status: None,
                charge: None,
                excess: None,
                request_id: None,
                elapsed: self.elapsed(),
                body_len: 0,
                retry_after: None,
                ledger_error: ledger_error.as_ref(),
                archive_error: archive_error.as_ref(),
            });
        });
    }
}

/// Records an unknown outcome; returns the error if that fails.
fn unfinished(guard: Option<LedgerGuard>) -> Option<io::Error> {
    let guard = guard?;
    let end = guard.ending(AttemptOutcome::Unknown);
    let error = guard.close(&end).err()?;
    tracing::warn!(%error, "the end of a dropped attempt was not recorded");
    Some(error)
}
