// @generated from schema/gateway.json by cargo xtask codegen. Do not edit.
//! What holds for every call: address and header names.
#![allow(dead_code, reason = "the schema says more than every build reads")]

/// The address every path is appended to.
pub(crate) const BASE_URL: &str = "https://api.aisa.one/apis/v1";

/// The environment variable that holds the key.
pub(crate) const KEY_ENV: &str = "AISA_API_KEY";

/// The environment variable that overrides the address.
pub(crate) const BASE_URL_ENV: &str = "AISA_BASE_URL";

/// How keys start.
pub(crate) const KEY_PREFIX: &str = "sk-aisa-";

/// The header that sends `max-price`.
pub(crate) const HEADER_MAX_PRICE: &str = "X-AISA-Max-Price-USD";

/// The header that sends `cost-mode`.
pub(crate) const HEADER_COST_MODE: &str = "X-AISA-Cost-Mode";

/// The header that sends `idempotency`.
pub(crate) const HEADER_IDEMPOTENCY: &str = "Idempotency-Key";

/// The headers that bring `charge`; the first one wins.
pub(crate) const HEADERS_CHARGE: &[&str] = &["X-AISA-Customer-Cost-Micros-USD"];

/// The headers that bring `request-id`; the first one wins.
pub(crate) const HEADERS_REQUEST_ID: &[&str] = &["X-Request-ID"];

/// The headers that bring `retry-after`; the first one wins.
pub(crate) const HEADERS_RETRY_AFTER: &[&str] = &["Retry-After"];

/// The headers that bring `rate-limit`; the first one wins.
pub(crate) const HEADERS_RATE_LIMIT: &[&str] = &[
    "X-RateLimit-Limit-Requests",
    "X-RateLimit-Limit",
];

/// The headers that bring `rate-remaining`; the first one wins.
pub(crate) const HEADERS_RATE_REMAINING: &[&str] = &[
    "X-RateLimit-Remaining-Requests",
    "X-RateLimit-Remaining",
];

/// The headers that bring `rate-reset`; the first one wins.
pub(crate) const HEADERS_RATE_RESET: &[&str] = &[
    "X-RateLimit-Reset-Requests",
    "X-RateLimit-Reset",
];
