//! Money: exact sums, caps on spending, and the record of what was spent.

mod budget;
mod ledger;

pub use crate::value::{Usd, UsdError, usd};
pub use budget::{Budget, BudgetError, Reservation, Spending};
pub use ledger::{
    Attempt, AttemptEnd, AttemptOutcome, AttemptStart, JsonlLedger, Ledger, LedgerReport,
    MemoryLedger, read_ledger,
};
pub(crate) use ledger::{target_hash, text_hash};
