//! Makes sure that every recorded attempt gets an end, even when its future is dropped or the ledger panics.

use std::{fmt, io, sync::Arc, time::Duration};

use super::{AttemptEnd, AttemptOutcome, AttemptStart, Ledger};
use crate::{clock::Clock, contain::contained};

/// An attempt that is recorded as begun; dropping it unfinished records an unknown end, or that which it was
/// [given](Self::ended).
#[must_use = "dropping the guard records an unknown end"]
pub(crate) struct LedgerGuard {
    ledger: Arc<dyn Ledger>,
    clock: Arc<dyn Clock>,
    start: AttemptStart,
    begun: Duration,
    end: Option<AttemptEnd>,
    open: bool,
}

impl LedgerGuard {
    /// Records the start.
    ///
    /// # Errors
    /// Those of [`Ledger::begin`], and its panic; the attempt must then not be sent.
    pub(crate) fn begin(
        ledger: Arc<dyn Ledger>,
        clock: Arc<dyn Clock>,
        start: AttemptStart,
    ) -> io::Result<Self> {
        Self::opened(ledger.clone(), clock, start, |start| ledger.begin(start))
    }

    /// Records the start in another way than [`Ledger::begin`].
    ///
    /// # Errors
    /// Those of `begin`, and its panic.
    pub(crate) fn opened(
        ledger: Arc<dyn Ledger>,
        clock: Arc<dyn Clock>,
        start: AttemptStart,
        begin: impl FnOnce(&AttemptStart) -> io::Result<()>,
    ) -> io::Result<Self> {
        unless_panicking("the ledger, at a start", || begin(&start))?;
        let begun = clock.now();
        Ok(Self { ledger, clock, start, begun, end: None, open: true })
    }

    /// Whether recording the end may wait.
    pub(crate) fn blocks(&self) -> bool {
        blocks(&*self.ledger)
    }

    /// Notes the end, for the case that the guard is dropped on its way to be closed.
    pub(crate) fn ended(mut self, end: AttemptEnd) -> Self {
        self.end = Some(end);
        self
    }

    /// Records an end.
    ///
    /// # Errors
    /// Those of [`Ledger::end`], and its panic.
    pub(crate) fn close(self, end: &AttemptEnd) -> io::Result<()> {
        let ledger = Arc::clone(&self.ledger);
        self.close_with(end, |end| ledger.end(end))
    }

    /// Records an end in another way than [`Ledger::end`].
    ///
    /// # Errors
    /// Those of `write`, and its panic.
    pub(crate) fn close_with(
        mut self,
        end: &AttemptEnd,
        write: impl FnOnce(&AttemptEnd) -> io::Result<()>,
    ) -> io::Result<()> {
        self.open = false;
        unless_panicking("the ledger, at an end", || write(end))
    }

    /// The end of the attempt at this moment.
    pub(crate) fn ending(&self, outcome: AttemptOutcome) -> AttemptEnd {
        AttemptEnd::new(&self.start, outcome, self.clock.now().saturating_sub(self.begun))
    }
}

/// Whether the calls of a ledger may wait.
pub(crate) fn blocks(ledger: &dyn Ledger) -> bool {
    contained("the ledger", || ledger.blocks()).unwrap_or(true)
}

fn unless_panicking(what: &str, call: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    contained(what, call).unwrap_or_else(|| Err(io::Error::other("the ledger panicked")))
}

impl Drop for LedgerGuard {
    fn drop(&mut self) {
        if !std::mem::take(&mut self.open) {
            return;
        }
        let end = self.end.take();
        let end = end.unwrap_or_else(|| self.ending(AttemptOutcome::Unknown));
        if let Err(error) = unless_panicking("the ledger, at an end", || self.ledger.end(&end)) {
            // There is no caller to return the error to; the start without an end shows what happened.
            tracing::warn!(%error, attempt = %self.start.id, "the ledger could not record the end of a dropped attempt");
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::ManualClock,
        money::{MemoryLedger, Usd, usd},
    };

    fn start() -> AttemptStart {
        let mut start = AttemptStart::new("backlinks", "a", 1, ManualClock::new().unix());
        start.ceiling = Some(usd("0.05"));
        start
    }

    #[test]
    fn a_dropped_guard_records_an_unknown_end() {
        let (ledger, clock) = (MemoryLedger::new(), ManualClock::new());
        let guard = LedgerGuard::begin(Arc::new(ledger.clone()), Arc::new(clock.clone()), start());
        assert_eq!(ledger.report().unfinished().count(), 1);
        clock.advance(Duration::from_secs(3));
        drop(guard);
        let report = ledger.report();
        let end = report.attempts()[0].end.clone().unwrap();
        let ended = (end.outcome, end.elapsed);
        assert_eq!(ended, (AttemptOutcome::Unknown, Duration::from_secs(3)));
        assert_eq!(report.uncertain(), usd("0.05"));
    }

    #[test]
    fn a_guard_that_ended_records_once() {
        let (ledger, clock) = (MemoryLedger::new(), ManualClock::new());
        let guard = LedgerGuard::begin(Arc::new(ledger.clone()), Arc::new(clock.clone()), start());
        clock.advance(Duration::from_secs(1));
        let guard = guard.unwrap();
        let mut end = guard.ending(AttemptOutcome::Charged);
        end.charge = Some(usd("0.02"));
        guard.close(&end).unwrap();
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
        let begun = LedgerGuard::begin(Arc::new(Full), Arc::new(ManualClock::new()), start());
        assert!(begun.is_err());
    }
}
