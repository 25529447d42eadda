//! The options of one call.

use std::time::Duration;

use crate::{engine::decide::RetryPolicy, money::Usd};

/// Where one is not set, the setting of the gateway applies.
#[derive(Clone, Debug, Default)]
pub(crate) struct CallOptions {
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) max_price: Option<Usd>,
    pub(crate) max_age: Option<Duration>,
    pub(crate) idempotency_key: Option<String>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) retry_unknown: Option<bool>,
    pub(crate) unchecked: bool,
}
