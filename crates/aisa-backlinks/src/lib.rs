//! A typed client for the Backlinks API behind the AIsa gateway.

// Calls, answers, errors.
mod base_url;
mod body;
mod builder;
mod call;
mod client;
mod decode;
mod envelope;
mod error;
mod key;
mod observer;
mod outcome;
mod quote;
mod raw;
mod response;
mod retry;
mod transport;

// Values and the language of requests.
mod counts;
mod date;
mod extra;
mod filter;
mod list;
mod open_enum;
mod operation;
mod order;
mod target;
mod text;
mod timestamp;
mod unknown;
mod validate;
mod wire;

// Money, limits, pages.
mod budget;
mod clock;
mod ledger;
mod limits;
mod money;
mod page;

pub use list::List;

pub use budget::{Budget, Exhausted, Reservation, Spending};
pub use clock::{Clock, ManualClock, SystemClock};
pub use ledger::{
    Attempt, AttemptEnd, AttemptOutcome, AttemptStart, JsonlLedger, Ledger, LedgerGuard,
    LedgerReport, MemoryLedger, read_ledger, target_hash,
};
pub use limits::{Limits, Permit, RateLimit, Tier};
pub use money::{ParseUsdError, Usd, usd};

#[rustfmt::skip]
mod generated;
