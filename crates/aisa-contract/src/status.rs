//! What a status code or an error code means for a call: its class, whether a repeat helps, whether it costs.
//!
//! Codes stay open numbers and words: upstream keeps adding to them.

use serde::{Deserialize, Serialize};

use crate::model::Gateway;

/// What a status code says about a call.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
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
    /// Upstream failed; also what is said of a code of which nothing is known.
    #[default]
    Upstream,
    /// Upstream cannot answer for now.
    Unavailable,
}

/// Whether and when the same call may be repeated.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Retry {
    /// A repeat brings the same response.
    #[default]
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

/// Whether the response costs.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Billing {
    /// No.
    Free,
    /// Yes.
    Charged,
    /// It is unknown.
    #[default]
    Maybe,
}

/// The category of an error of the gateway itself.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
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
    #[default]
    Upstream,
    /// The gateway's own setup.
    Config,
    /// No such route or thing.
    NotFound,
    /// The key lacks a right.
    Permission,
}

/// What is known of a status code of the envelope or of a task.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct StatusRule<'a> {
    /// The number.
    pub code: i64,
    /// What it says about the call.
    pub class: Class,
    /// Whether a repeat helps.
    pub retry: Retry,
    /// Whether it costs.
    pub billing: Billing,
    /// The meaning in a few words; empty for a code of which nothing is known.
    pub meaning: &'a str,
}

impl Gateway {
    /// The rule of a status code; one that is not listed has the rule of its range, and outside all ranges nothing is
    /// promised.
    ///
    /// ```
    /// use aisa_contract::status::Class;
    ///
    /// let gateway = aisa_contract::gateway()?;
    /// assert_eq!(gateway.rule(20_000).class, Class::Ok);
    /// assert_eq!(gateway.rule(40_999).class, gateway.rule(40_998).class);
    /// # Ok::<(), aisa_contract::ContractError>(())
    /// ```
    #[must_use]
    pub fn rule(&self, code: i64) -> StatusRule<'_> {
        let listed = self.status(code).map(|listed| StatusRule {
            code,
            class: listed.class,
            retry: listed.retry,
            billing: listed.billing,
            meaning: &listed.meaning,
        });
        let range = || {
            let mut blocks = self.status_blocks.iter();
            let block = blocks.find(|block| (block.from..=block.to).contains(&code))?;
            Some(StatusRule {
                code,
                class: block.class,
                retry: block.retry,
                billing: block.billing,
                meaning: &block.meaning,
            })
        };
        let unknown = StatusRule { code, ..StatusRule::default() };
        listed.or_else(range).unwrap_or(unknown)
    }
}

#[cfg(all(test, feature = "embedded"))]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_is_not_listed_is_read_by_its_range() {
        for (code, class) in [
            (20_999, Class::Ok),
            (40_499, Class::NotFound),
            (40_599, Class::Request),
            (40_699, Class::Pending),
            (50_999, Class::Upstream),
        ] {
            let rule = crate::gateway().unwrap().rule(code);
            assert_eq!((rule.code, rule.class), (code, class));
        }
    }

    #[test]
    fn nothing_is_promised_of_a_code_outside_every_range() {
        for code in [i64::MIN, -1, 0, 7, 99_999, i64::MAX] {
            let rule = crate::gateway().unwrap().rule(code);
            let said = (rule.code, rule.class, rule.retry, rule.billing);
            assert_eq!(said, (code, Class::Upstream, Retry::Never, Billing::Maybe));
        }
    }

    #[test]
    fn a_listed_code_is_read_as_listed() {
        let gateway = crate::gateway().unwrap();
        for listed in &gateway.status_codes {
            let rule = gateway.rule(listed.code);
            assert_eq!((rule.class, rule.meaning), (listed.class, &*listed.meaning));
        }
    }
}
