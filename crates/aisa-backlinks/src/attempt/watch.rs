//! Tells the observer of an attempt, also when its future is dropped.

use std::time::Duration;

use crate::{AfterAttempt, AttemptOutcome, BeforeAttempt, job::Job};

/// An attempt that the observer was told of; dropping it tells of an unknown end.
pub(super) struct Watch<'a> {
    job: &'a Job<'a>,
    key: &'a str,
    number: u32,
    begun: Duration,
    open: bool,
}

impl<'a> Watch<'a> {
    pub(super) fn begin(job: &'a Job<'a>, key: &'a str, number: u32) -> Self {
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
    pub(super) fn end(mut self) -> Duration {
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
