//! Money: exact sums, caps on spending, and the record of what was spent.

pub(crate) mod budget;
mod ledger;

pub(crate) use crate::value::Usd;
pub use aisa_contract::value::UsdError;
pub(crate) use budget::Budget;
pub use budget::{BudgetError, Reservation, Spending};
pub use ledger::{
    Attempt, AttemptEnd, AttemptOutcome, AttemptStart, JsonlLedger, Ledger, LedgerReport,
    MemoryLedger, read_ledger,
};
pub(crate) use ledger::{target_hash, text_hash};
