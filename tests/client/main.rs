//! The client from a typed request to a typed result: what goes out, what is made of what comes back, and what becomes
//! of the money on the way.

mod answers;
mod cancel;
mod config;
mod failures;
mod money;
mod observe;
mod operations;
mod quotes;
mod requests;
mod retries;
mod secrecy;
mod support;
mod timeouts;
mod wire;
