//! How a call is carried out: attempts, what became of each, and whether another one follows.

pub(crate) mod archive;
mod attempt;
mod blocking;
mod body;
mod classify;
mod decide;
pub(crate) mod estimate;
pub(crate) mod failure;
mod job;
pub(crate) mod prepared;
mod progress;
pub(crate) mod run;
mod shared;

pub(crate) use body::EncodedRequest;
pub use decide::RetryPolicy;
pub use prepared::Prepared;
pub(crate) use shared::{CallOptions, Shared};
