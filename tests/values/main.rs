//! Tests of the values: what upstream sends survives, and what users write is checked.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that meets an error is to fail"
)]

mod counts;
mod date;
mod extra;
mod filter_json;
mod filter_text;
mod forward;
mod invented;
mod keyword;
mod list;
mod open_enum;
mod order;
mod tagged;
mod target;
mod text;
mod timestamp;
mod unknown;
mod validate;
