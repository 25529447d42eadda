//! The sandbox over real connections.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it did not expect"
)]

mod answers;
mod call;
mod faults;
mod gateway;
