//! What a call costs and how often it may run: amounts, budgets, ledgers, limits, pages.

mod budget;
mod clock;
mod ledger;
mod limits;
mod listing;
mod paging;
mod soak;
mod usd;
