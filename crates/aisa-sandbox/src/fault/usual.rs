//! The gateway's answer for each error status. Their bodies have several forms, as observed.

use serde_json::json;

use crate::gateway::{Reply, error, key_error};

/// A plain text response; for 404 the gateway's own.
pub(super) fn plain(status: u16) -> Reply {
    match status {
        404 => Reply::text(404, "404 page not found\n"),
        status => Reply::text(status, format!("{status}\n")),
    }
}

/// The gateway's answer for a status.
pub(super) fn reply(status: u16) -> Reply {
    let text = |text: &str| Reply::json(status, json!({"error": text}));
    match status {
        401 => key_error("invalid_api_key", "The API key is not known.", "sandbox"),
        402 => error(402, "insufficient_wallet_balance", "The wallet is empty.", false),
        403 => error(403, "insufficient_permissions", "The key may not do this.", false),
        404 => plain(404),
        409 => error(
            409,
            "request_in_progress",
            "A request with this idempotency key is being worked on.",
            false,
        ),
        429 => {
            error(429, "rate_limit_exceeded", "Too many requests.", true).header("Retry-After", "1")
        }
        502 => text("provider request failed"),
        503 => error(
            503,
            "metered_v2_billing_dependency_timeout",
            "A dependency did not answer.",
            true,
        ),
        504 => error(504, "upstream_timeout", "Upstream did not answer in time.", true),
        500..=599 => text("internal error"),
        400..=499 => text("the request is not valid"),
        _ => Reply::text(status, ""),
    }
}
