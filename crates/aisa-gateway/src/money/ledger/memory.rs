//! A ledger in memory, for tests and for programs that report at their end.

use std::{
    io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::{AttemptEnd, AttemptStart, Ledger, LedgerReport};

/// Keeps all records in memory, shared by its clones.
#[derive(Clone, Debug, Default)]
pub struct MemoryLedger {
    records: Arc<Mutex<LedgerReport>>,
}

impl MemoryLedger {
    /// An empty ledger.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What was recorded so far.
    #[must_use]
    pub fn report(&self) -> LedgerReport {
        self.lock().clone()
    }

    fn lock(&self) -> MutexGuard<'_, LedgerReport> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ledger for MemoryLedger {
    fn begin(&self, start: &AttemptStart) -> io::Result<()> {
        self.lock().add_start(start.clone());
        Ok(())
    }

    fn end(&self, end: &AttemptEnd) -> io::Result<()> {
        self.lock().add_end(end.clone());
        Ok(())
    }

    fn blocks(&self) -> bool {
        false
    }
}
