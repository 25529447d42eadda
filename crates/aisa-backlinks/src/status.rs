//! What a status code or an error code means for a call: its class, whether a repeat helps, whether it costs.
//!
//! The tables are generated from `schema/gateway.json`; here are their types and the reading of codes that no table
//! has. Codes stay open numbers and words: upstream keeps adding to them.

use crate::generated::gateway::{ERROR_CODES, STATUS_CODES};

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
    /// Nobody says.
    Maybe,
}

/// The family of an error of the gateway itself.
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
    /// The word.
    pub(crate) code: &'static str,
    /// The HTTP status that carries it.
    pub(crate) http: u16,
    /// The family.
    pub(crate) category: Category,
    /// Whether a repeat helps.
    pub(crate) retry: Retry,
    /// Whether it costs.
    pub(crate) billing: Billing,
    /// The meaning in a few words.
    pub(crate) meaning: &'static str,
}

impl StatusRule {
    /// The rule of a code; one that no table has is read by its block of numbers.
    pub(crate) fn of(code: i64) -> Self {
        STATUS_CODES.iter().find(|rule| rule.code == code).copied().unwrap_or_else(|| Self::of_block(code))
    }

    /// What the docs say of the block of numbers that a code belongs to.
    fn of_block(code: i64) -> Self {
        let (class, retry, billing) = match code {
            20_000..21_000 => (Class::Ok, Retry::Never, Billing::Charged),
            40_100..40_200 => (Class::Auth, Retry::Never, Billing::Maybe),
            40_200..40_300 => (Class::Account, Retry::Never, Billing::Maybe),
            40_400..40_500 => (Class::NotFound, Retry::Never, Billing::Maybe),
            40_600..40_700 => (Class::Pending, Retry::Never, Billing::Maybe),
            40_000..50_000 => (Class::Request, Retry::Never, Billing::Maybe),
            _ => (Class::Upstream, Retry::Caller, Billing::Maybe),
        };
        Self { code, class, retry, billing, meaning: "" }
    }
}

impl GatewayRule {
    /// The rule of a code, where a table has it.
    pub(crate) fn of(code: &str) -> Option<&'static Self> {
        ERROR_CODES.iter().find(|rule| rule.code == code)
    }
}

#[cfg(test)]
mod tests {
    use super::{Billing, Class, Retry, StatusRule};

    #[test]
    fn a_code_that_no_table_has_is_read_by_its_block() {
        for (code, class, retry) in [
            (20_999, Class::Ok, Retry::Never),
            (40_199, Class::Auth, Retry::Never),
            (40_299, Class::Account, Retry::Never),
            (40_499, Class::NotFound, Retry::Never),
            (40_599, Class::Request, Retry::Never),
            (40_699, Class::Pending, Retry::Never),
            (40_999, Class::Request, Retry::Never),
            (50_999, Class::Upstream, Retry::Caller),
            (0, Class::Upstream, Retry::Caller),
            (-1, Class::Upstream, Retry::Caller),
        ] {
            let rule = StatusRule::of(code);
            assert_eq!((rule.code, rule.class, rule.retry, rule.meaning), (code, class, retry, ""));
        }
    }

    #[test]
    fn no_unknown_failure_is_called_free() {
        for code in (40_000..60_000).step_by(7) {
            let rule = StatusRule::of_block(code);
            assert_eq!(rule.billing, Billing::Maybe, "{code}");
        }
    }
}
