//! What a call costs and how often it may run: amounts, budgets, ledgers, limits, pages.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that meets an error is to fail"
)]

mod books;
mod broken_listing;
mod budget;
mod clock;
mod ledger;
mod listing;
mod paging;
mod soak;
mod usd;
mod walks;
