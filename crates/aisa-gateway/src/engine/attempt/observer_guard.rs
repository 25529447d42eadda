//! Reports an attempt to the observer and the ledger, also when the runtime ends before it.

use std::time::Duration;

use crate::{
    engine::job::Job,
    money::{AttemptOutcome, LedgerGuard},
    observe::{AfterAttempt, BeforeAttempt},
};

/// An attempt that the observer knows of. Dropping it records an unknown end in the ledger, and reports that.
pub(super) struct ObserverGuard<'a> {
    job: &'a Job,
    key: &'a str,
    number: u32,
    begun: Duration,
    ledger: Option<LedgerGuard>,
    open: bool,
}

impl<'a> ObserverGuard<'a> {
    pub(super) fn begin(
        job: &'a Job,
        key: &'a str,
        number: u32,
        ledger: Option<LedgerGuard>,
    ) -> Self {
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
            ledger,
            open: true,
        }
    }

    /// The attempt is over, and the caller reports it: to the ledger first, then with its error to the observer.
    pub(super) fn end(mut self) -> (Duration, Option<LedgerGuard>) {
        self.open = false;
        (self.elapsed(), self.ledger.take())
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
        let ledger = self.ledger.take();
        let recorded = ledger.map(|guard| guard.end(AttemptOutcome::Unknown, |_| {}));
        let ledger_error = recorded.and_then(Result::err);
        if let Some(error) = &ledger_error {
            tracing::warn!(%error, "the ledger did not take the end of a dropped attempt");
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
                ledger_error: ledger_error.as_ref(),
                archive_error: None,
            });
        });
    }
}
