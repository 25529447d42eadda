//! What a status code or an error code means for a call: its class, whether a repeat helps, whether it costs.
//!
//! The tables are generated from `schema/gateway.json`; here are their types. Codes stay open numbers and words:
//! upstream keeps adding to them.

/// What a status code says about a call.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Class {
    /// It worked.
    Ok,
    /// It worked and there is nothing to report.
    Empty,
    /// The work is queued or under way.
    Pending,
    /// The key or account may not do this.
    Auth,
    /// An account cannot pay or is blocked.
    Account,
    /// Too much at once.
    Limit,
    /// What was asked for does not exist.
    NotFound,
    /// The request is wrong.
    Request,
    /// Upstream failed.
    Upstream,
    /// Upstream cannot answer for now.
    Unavailable,
}

/// Whether and when the same call may be repeated.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Retry {
    /// A repeat brings the same answer.
    Never,
    /// After a growing pause.
    Backoff,
    /// When the next minute begins.
    Minute,
    /// After some minutes.
    Slow,
    /// Only as a new call that the caller decides on: it may cost again.
    Caller,
}

/// Whether the answer costs.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Billing {
    /// No.
    Free,
    /// Yes.
    Charged,
    /// It is unknown.
    Maybe,
}

/// The category of an error of the gateway itself.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Category {
    /// The key.
    Auth,
    /// Wallet, key budget or price cap.
    Budget,
    /// Too many requests.
    Rate,
    /// The request is wrong.
    Request,
    /// The idempotency key was used before.
    Idempotency,
    /// The provider behind the gateway.
    Upstream,
    /// The gateway's own setup.
    Config,
    /// No such route or thing.
    NotFound,
    /// The key lacks a right.
    Permission,
}

/// What is known of a status code of the envelope or of a task.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct StatusRule {
    /// The number.
    pub(crate) code: i64,
    /// What it says about the call.
    pub(crate) class: Class,
    /// Whether a repeat helps.
    pub(crate) retry: Retry,
    /// Whether it costs.
    pub(crate) billing: Billing,
    /// The meaning in a few words; empty for a code that no table has.
    pub(crate) meaning: &'static str,
}

/// What is known of an error code of the gateway.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct GatewayRule {
    /// The code.
    pub(crate) code: &'static str,
    /// The HTTP status that carries it.
    pub(crate) http: u16,
    /// The category.
    pub(crate) category: Category,
    /// Whether a repeat helps.
    pub(crate) retry: Retry,
    /// Whether it costs.
    pub(crate) billing: Billing,
    /// The meaning in a few words.
    pub(crate) meaning: &'static str,
}
