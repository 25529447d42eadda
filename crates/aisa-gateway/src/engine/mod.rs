//! How a call is carried out, from top to bottom in [`call`]; what it decides (`classify`, `decide`, `estimate`) is pure.

pub(crate) mod call;
mod classify;
mod decide;
pub(crate) mod estimate;
pub(crate) mod failure;
pub(crate) mod prepared;
mod record;
mod send;
mod shared;
mod state;

pub use decide::RetryPolicy;
pub(crate) use prepared::EncodedRequest;
pub use prepared::Prepared;
pub(crate) use shared::{CallOptions, Shared};
