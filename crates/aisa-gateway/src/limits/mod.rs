//! Keeps calls within the rate and the concurrency that an account allows.

pub(crate) mod limiter;
mod pace;
#[cfg(test)]
mod tests;
mod window;

use std::time::Duration;

pub(crate) use limiter::{Limits, Permit};

/// The rate limit according to a response's headers. Every part may be missing.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct RateLimit {
    /// Requests allowed per window.
    pub limit: Option<u64>,
    /// Requests left in this window.
    pub remaining: Option<u64>,
    /// When the window ends, since 1970.
    pub reset: Option<Duration>,
}
