//! The client from a typed request to a typed result: what goes out, what is made of what comes back, and what becomes
//! of the money on the way.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that meets an error is to fail"
)]

mod answers;
mod any_answer;
mod cancel;
mod config;
mod failures;
mod kinds;
mod money;
mod mutations;
mod observe;
mod operations;
mod pages_in_flight;
mod prices;
mod quotes;
mod raw;
mod requests;
mod retries;
mod secrecy;
mod support;
mod timeouts;
mod wire;
