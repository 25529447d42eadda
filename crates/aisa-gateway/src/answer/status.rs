//! Looks up status codes and error codes, and what is known of those that no table has.

use crate::{
    generated::gateway::{ERROR_CODES, STATUS_BLOCKS, STATUS_CODES},
    status::{Billing, Class, GatewayRule, Retry, StatusRule},
};

impl StatusRule {
    /// The rule of a code; one that is not listed has the rule of its range.
    pub(crate) fn of(code: i64) -> Self {
        let listed = STATUS_CODES.iter().find(|rule| rule.code == code);
        listed.copied().unwrap_or_else(|| Self::of_block(code))
    }

    /// The rule of the range that a code lies in; outside all ranges nothing is known.
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
