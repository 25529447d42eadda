//! Keeps the promise that every begun attempt is ended, also when its future is dropped or the ledger panics.

use std::{fmt, io, sync::Arc, time::Duration};

use super::{AttemptEnd, AttemptOutcome, AttemptStart, Ledger};
use crate::{Clock, contain::contained};

/// An attempt that is recorded as begun; dropping it unfinished records an unknown end.
#[must_use = "dropping the guard records an unknown end"]
pub struct LedgerGuard {
    ledger: Arc<dyn Ledger>,
    clock: Arc<dyn Clock>,
    start: AttemptStart,
    begun: Duration,
    open: bool,
}

impl LedgerGuard {
    /// Records the start.
    ///
    /// # Errors
    /// Those of [`Ledger::begin`], and its panic; the attempt must then not be sent.
    pub fn begin(
        ledger: Arc<dyn Ledger>,
        clock: Arc<dyn Clock>,
        start: AttemptStart,
    ) -> io::Result<Self> {
        unless_panicking("Ledger::begin", || ledger.begin(&start))?;
        let begun = clock.now();
        Ok(Self {
            ledger,
            clock,
            start,
            begun,
            open: true,
        })
    }

    /// The record of the start.
    #[must_use]
    pub fn start(&self) -> &AttemptStart {
        &self.start
    }

    /// Records the end; `fill` adds what is known besides the outcome and the time it took.
    ///
    /// # Errors
    /// Those of [`Ledger::end`], and its panic.
    pub fn end(
        mut self,
        outcome: AttemptOutcome,
        fill: impl FnOnce(&mut AttemptEnd),
    ) -> io::Result<()> {
        self.open = false;
        let mut end = self.ending(outcome);
        fill(&mut end);
        unless_panicking("Ledger::end", || self.ledger.end(&end))
    }

    fn ending(&self, outcome: AttemptOutcome) -> AttemptEnd {
        AttemptEnd::new(
            &self.start,
            outcome,
            self.clock.now().saturating_sub(self.begun),
        )
    }
}

fn unless_panicking(what: &str, call: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    contained(what, call).unwrap_or_else(|| Err(io::Error::other("the ledger panicked")))
}

impl Drop for LedgerGuard {
    fn drop(&mut self) {
        if std::mem::take(&mut self.open)
            && let Err(error) = unless_panicking("Ledger::end", || {
                self.ledger.end(&self.ending(AttemptOutcome::Unknown))
            })
        {
            // Nobody is left to hand the error to; the unfinished start already tells the reader.
            tracing::warn!(%error, attempt = %self.start.id, "the ledger did not take the end of a dropped attempt");
        }
    }
}

impl fmt::Debug for LedgerGuard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LedgerGuard")
            .field("start", &self.start)
            .field("open", &self.open)
            .finish_non_exhaustive()
    }
}
