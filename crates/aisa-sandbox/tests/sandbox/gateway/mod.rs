//! The sandbox behaves as the gateway does.

mod admission;
mod any_task;
mod body;
mod contract;
mod envelope;
mod fields;
mod idempotency;
mod life;
mod price;
mod rate;
