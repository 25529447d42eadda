//! What a status code or an error code means for a call: its class, whether a repeat helps, whether it costs.
//!
//! The tables are generated from `schema/gateway.json`; here are their types and the reading of codes that no table
//! has. Codes stay open numbers and words: upstream keeps adding to them.

use crate::generated::gateway::{ERROR_CODES, STATUS_BLOCKS, STATUS_CODES};

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
    /// The rule of a code; one that is not listed is read by the range it lies in.
    pub(crate) fn of(code: i64) -> Self {
        let listed = STATUS_CODES.iter().find(|rule| rule.code == code);
        listed.copied().unwrap_or_else(|| Self::of_block(code))
    }

    /// What is known of the range that a code lies in; outside all of them nothing is.
    fn of_block(code: i64) -> Self {
        let block = STATUS_BLOCKS
            .iter()
            .find(|(from, to, _)| (*from..=*to).contains(&code));
        match block {
            Some((_, _, rule)) => Self { code, ..*rule },
            None => Self {
                code,
                class: Class::Upstream,
                retry: Retry::Never,
                billing: Billing::Maybe,
                meaning: "",
            },
        }
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
    use super::{Billing, Class, Retry, STATUS_CODES, StatusRule};

    #[test]
    fn a_code_that_is_not_listed_is_read_by_its_range() {
        for (code, class) in [
            (20_999, Class::Ok),
            (40_499, Class::NotFound),
            (40_599, Class::Request),
            (40_699, Class::Pending),
            (50_999, Class::Upstream),
        ] {
            let rule = StatusRule::of(code);
            assert_eq!((rule.code, rule.class), (code, class));
        }
    }

    #[test]
    fn nothing_is_promised_of_a_code_outside_every_range() {
        for code in [i64::MIN, -1, 0, 7, 99_999, i64::MAX] {
            let rule = StatusRule::of(code);
            let said = (rule.code, rule.class, rule.retry, rule.billing);
            assert_eq!(said, (code, Class::Upstream, Retry::Never, Billing::Maybe));
        }
    }

    #[test]
    fn a_listed_code_is_read_as_listed() {
        for rule in STATUS_CODES {
            assert_eq!(StatusRule::of(rule.code), *rule);
        }
    }
}
