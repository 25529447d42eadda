//! Money: exact sums, caps on spending, and the record of what was spent.

mod budget;
mod ledger;

pub use crate::value::{ParseUsdError, Usd, usd};
pub use budget::{Budget, Exhausted, Reservation, Spending};
pub use ledger::{
    Attempt, AttemptEnd, AttemptOutcome, AttemptStart, JsonlLedger, Ledger, LedgerReport,
    MemoryLedger, read_ledger, target_hash,
};
pub(crate) use ledger::{LedgerGuard, text_hash};
