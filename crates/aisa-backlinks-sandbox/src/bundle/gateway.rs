//! What the bundle says of the gateway itself: names of headers, tables of codes, prices.

use serde::Deserialize;
use serde_json::Value;

/// The gateway's part of the bundle. Every member has a stand-in, so that a small bundle in a test can leave it out.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct Gateway {
    pub(crate) base_url: Option<String>,
    pub(crate) headers: Headers,
    pub(crate) status_codes: Vec<StatusCode>,
    pub(crate) error_codes: Vec<ErrorCode>,
    pub(crate) prices: Prices,
}

/// Names of headers in both directions.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Headers {
    pub(crate) request: RequestHeaders,
    pub(crate) response: ResponseHeaders,
}

/// Headers that change what a request does.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct RequestHeaders {
    pub(crate) max_price: String,
    pub(crate) cost_mode: String,
    pub(crate) idempotency: String,
}

/// Headers that an answer carries.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ResponseHeaders {
    pub(crate) charge: String,
    pub(crate) request_id: String,
    pub(crate) retry_after: String,
    pub(crate) rate_limit: Vec<String>,
    pub(crate) rate_remaining: Vec<String>,
    pub(crate) rate_reset: Vec<String>,
}

impl Default for RequestHeaders {
    fn default() -> Self {
        Self {
            max_price: "X-AISA-Max-Price-USD".to_owned(),
            cost_mode: "X-AISA-Cost-Mode".to_owned(),
            idempotency: "Idempotency-Key".to_owned(),
        }
    }
}

impl Default for ResponseHeaders {
    fn default() -> Self {
        let both = |name: &str| {
            vec![
                format!("X-RateLimit-{name}-Requests"),
                format!("X-RateLimit-{name}"),
            ]
        };
        Self {
            charge: "X-AISA-Customer-Cost-Micros-USD".to_owned(),
            request_id: "X-Request-ID".to_owned(),
            retry_after: "Retry-After".to_owned(),
            rate_limit: both("Limit"),
            rate_remaining: both("Remaining"),
            rate_reset: both("Reset"),
        }
    }
}

/// A status code of the envelope.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct StatusCode {
    pub(crate) code: i64,
    #[serde(default)]
    pub(crate) meaning: String,
}

/// A code of the gateway's own errors.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct ErrorCode {
    pub(crate) code: String,
    pub(crate) http: Option<u16>,
    #[serde(default)]
    pub(crate) category: String,
    #[serde(default)]
    pub(crate) retry: String,
    #[serde(default)]
    pub(crate) meaning: String,
}

/// What a call costs: a base and a sum per row, in millionths of a dollar.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Price {
    pub(crate) base_micros: u64,
    pub(crate) per_row_micros: u64,
}

/// What a call is likely to cost, and what it may cost at most.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(default)]
pub(crate) struct Prices {
    pub(crate) estimate: Price,
    pub(crate) ceiling: Price,
}

impl Default for Prices {
    fn default() -> Self {
        let price = |base_micros, per_row_micros| Price {
            base_micros,
            per_row_micros,
        };
        Self {
            estimate: price(24_000, 36),
            ceiling: price(48_000, 72),
        }
    }
}

impl Price {
    pub(crate) fn of(self, rows: u64) -> u64 {
        self.base_micros
            .saturating_add(self.per_row_micros.saturating_mul(rows))
    }
}

impl Gateway {
    /// The path under which the operations live: `/apis/v1`.
    pub(crate) fn prefix(&self) -> &str {
        let base = self
            .base_url
            .as_deref()
            .unwrap_or("https://api.aisa.one/apis/v1");
        let rest = base.split_once("://").map_or(base, |(_, rest)| rest);
        rest.find('/')
            .map_or("", |slash| rest[slash..].trim_end_matches('/'))
    }

    pub(crate) fn error(&self, code: &str) -> Option<&ErrorCode> {
        self.error_codes.iter().find(|error| error.code == code)
    }

    pub(crate) fn status(&self, code: i64) -> Option<&StatusCode> {
        self.status_codes.iter().find(|status| status.code == code)
    }
}

/// The text of a JSON value as an error message shows it.
pub(crate) fn upstream_text(value: &Value) -> String {
    match value {
        Value::String(text) => format!("'{text}'"),
        other => format!("'{other}'"),
    }
}
