//! A record of every attempt, begun before anything is sent, so that a crash cannot hide what was paid.

mod jsonl;
mod memory;
mod read;
mod record;

pub use jsonl::JsonlLedger;
pub use memory::MemoryLedger;
pub use read::{Attempt, LedgerReport, read_ledger};
pub use record::{AttemptEnd, AttemptOutcome, AttemptStart};
pub(crate) use record::{target_hash, text_hash};

use std::{io, sync::Arc};

/// Takes one record before each attempt and one after.
///
/// The client calls [`begin`](Self::begin) when everything is ready to be sent. When that fails, nothing is sent:
/// an attempt that cannot be recorded is not made. Both may wait for a disk or a network: they run on threads for
/// blocking work, and in the place of the call only where there is no tokio runtime, or when it shuts down.
pub trait Ledger: Send + Sync {
    /// Records that an attempt is about to be sent.
    ///
    /// # Errors
    /// When the record cannot be kept; the attempt is then not sent.
    fn begin(&self, start: &AttemptStart) -> io::Result<()>;

    /// Records how an attempt ended.
    ///
    /// # Errors
    /// When the record cannot be kept. The caller still gets the response;
    /// [`AfterAttempt::ledger_error`](crate::observe::AfterAttempt::ledger_error) has the error.
    fn end(&self, end: &AttemptEnd) -> io::Result<()>;

    /// Whether [`begin`](Self::begin) and [`end`](Self::end) may wait. One that never does, because it only touches
    /// memory, is called without the detour over another thread. Default: yes.
    fn blocks(&self) -> bool {
        true
    }
}

impl<T: Ledger + ?Sized> Ledger for Arc<T> {
    fn begin(&self, start: &AttemptStart) -> io::Result<()> {
        (**self).begin(start)
    }

    fn end(&self, end: &AttemptEnd) -> io::Result<()> {
        (**self).end(end)
    }

    fn blocks(&self) -> bool {
        (**self).blocks()
    }
}
