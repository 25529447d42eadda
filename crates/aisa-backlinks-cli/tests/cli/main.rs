//! The program as a user meets it: real processes, real pipes, and nobody else on the network than loopback.

#![allow(
    clippy::expect_used,
    reason = "helpers of tests fail the test, which clippy.toml allows in test functions only"
)]

mod archive;
mod bulk;
mod columns;
mod exit_codes;
mod guides;
mod help;
mod interrupt;
mod operations;
mod pages;
mod peer;
mod preview;
mod process;
mod program;
mod recovery;
mod report;
mod requests;
mod secret;
mod streams;
mod terminal;
mod utilities;
