//! What the codes of upstream and of the gateway mean for a retry and for the bill.

use crate::ErrorKind;

/// When the same request may be sent again.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Retry {
    Never,
    /// After the usual pause.
    Backoff,
    /// When the next minute begins.
    Minute,
    /// After the longest pause.
    Slow,
    /// Not by itself; a new call is the caller's decision.
    Caller,
    /// Only under a fresh idempotency key, and only when this very call was refused before.
    SpentKey,
}

/// Whether a failure costs money.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Billing {
    Free,
    Charged,
    Maybe,
}

/// What is known of a code.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Known {
    pub(crate) kind: ErrorKind,
    pub(crate) retry: Retry,
    pub(crate) billing: Billing,
    pub(crate) is_empty: bool,
    pub(crate) is_partial: bool,
}

impl Known {
    const fn new(kind: ErrorKind, retry: Retry, billing: Billing) -> Self {
        Self {
            kind,
            retry,
            billing,
            is_empty: false,
            is_partial: false,
        }
    }
}

/// Upstream's `status_code`.
pub(crate) fn task(code: i64) -> Known {
    use ErrorKind::{RateLimited, Task};
    let (kind, retry, billing) = match code {
        40_102 => {
            return Known {
                is_empty: true,
                ..Known::new(Task, Retry::Never, Billing::Maybe)
            };
        }
        40_106 => {
            return Known {
                is_partial: true,
                ..Known::new(Task, Retry::Caller, Billing::Maybe)
            };
        }
        40_101 => (Task, Retry::Caller, Billing::Maybe),
        40_103 => (Task, Retry::Backoff, Billing::Maybe),
        40_202 => (RateLimited, Retry::Minute, Billing::Free),
        40_209 => (RateLimited, Retry::Backoff, Billing::Free),
        50_303 | 50_304 => (Task, Retry::Slow, Billing::Maybe),
        50_100 => (Task, Retry::Never, Billing::Free),
        50_402 => (Task, Retry::Caller, Billing::Maybe),
        40_600..=40_699 => (Task, Retry::Caller, Billing::Maybe),
        40_000..=40_599 => (Task, Retry::Never, Billing::Free),
        50_000..=50_999 => (Task, Retry::Backoff, Billing::Maybe),
        _ => (Task, Retry::Caller, Billing::Maybe),
    };
    Known::new(kind, retry, billing)
}

/// The gateway's word for a failure; `None` where the table does not have it.
pub(crate) fn gateway(code: &str) -> Option<Known> {
    use ErrorKind::{Auth, Budget, Idempotency, InvalidRequest, RateLimited, Upstream};
    let (kind, retry, billing) = match code {
        "missing_api_key" | "invalid_api_key" | "api_key_disabled" | "expired_api_key"
        | "revoked_api_key" => (Auth, Retry::Never, Billing::Free),
        "authentication_unavailable" => (Upstream, Retry::Backoff, Billing::Free),
        "estimated_price_exceeds_max_price"
        | "insufficient_api_key_balance"
        | "insufficient_wallet_balance"
        | "quota_exceeded" => (Budget, Retry::Never, Billing::Free),
        "request_in_progress" => (Idempotency, Retry::Caller, Billing::Maybe),
        "request_already_completed" => (Idempotency, Retry::SpentKey, Billing::Maybe),
        "idempotency_conflict" => (Idempotency, Retry::Never, Billing::Free),
        "rate_limit_exceeded" | "upstream_rate_limit" => {
            (RateLimited, Retry::Minute, Billing::Free)
        }
        "invalid_request" | "missing_parameter" | "invalid_parameter_type" | "json_parse_error" => {
            (InvalidRequest, Retry::Never, Billing::Free)
        }
        "metered_v2_billing_config_invalid" => (Upstream, Retry::Never, Billing::Free),
        "provider_unavailable"
        | "upstream_unavailable"
        | "metered_v2_billing_dependency_timeout"
        | "metered_v2_billing_dependency_unavailable" => (Upstream, Retry::Backoff, Billing::Maybe),
        "upstream_timeout" | "gateway_error" => (Upstream, Retry::Caller, Billing::Maybe),
        _ => return None,
    };
    Some(Known::new(kind, retry, billing))
}
