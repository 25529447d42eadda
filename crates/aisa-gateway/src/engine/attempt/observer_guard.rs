//! Tells the observer of an attempt, also when the runtime ends before it.

use std::time::Duration;

use crate::{
    engine::job::Job,
    money::AttemptOutcome,
    observe::{AfterAttempt, BeforeAttempt},
};

/// An attempt that the observer was told of; dropping it tells of an unknown end.
pub(super) struct ObserverGuard<'a> {
    job: &'a Job,
    key: &'a str,
    number: u32,
    begun: Duration,
    open: bool,
}

impl<'a> ObserverGuard<'a> {
    pub(super) fn begin(job: &'a Job, key: &'a str, number: u32) -> Self {
        job.shared.tell(|observer| {
            observer.before_attempt(&BeforeAttempt {
                operation: job.info,
                attempt: number,
                idempotency_key: key,
                estimate: job.estimate,
            });
        });
        Self {
            job,
            key,
            number,
            begun: job.shared.clock.now(),
            open: true,
        }
    }

    /// The attempt is over, and told of elsewhere; gives the time it took.
    pub(super) fn end(mut self) -> Duration {
        self.open = false;
        self.elapsed()
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
        self.job.shared.tell(|observer| {
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
                ledger_error: None,
                archive_error: None,
            });
        });
    }
}
