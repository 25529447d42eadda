//! What became of one attempt: a pure classification.
//!
//! The question behind every case is *could this have run, and so been charged?* An attempt is *refused* only when an
//! answer says so.

use aisa_contract::{
    ErrorCode,
    status::{Billing, Category, Class, Retry},
};

use crate::{
    envelope::parse::{GOOD, ParsedEnvelope, Reading},
    envelope::status::{error_of, rule_of},
    error::ErrorKind,
    money::AttemptOutcome as Outcome,
    value::Usd,
};

/// What is known when an attempt is over.
#[derive(Clone, Copy, Debug)]
pub(crate) enum AttemptResult<'a> {
    /// It failed before the request was sent in full.
    Unsent(FailureCause),
    /// It was sent, and no response head came.
    Silent(FailureCause),
    /// A head came.
    ParsedEnvelope { status: u16, charge: Option<Usd>, body: Body<'a> },
}

/// Why no response came.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum FailureCause {
    Disconnected,
    TimedOut,
}

/// What followed the head.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Body<'a> {
    /// It broke off.
    Broken(FailureCause),
    /// It exceeded the cap.
    TooLarge,
    Whole(&'a Reading),
}

/// How an attempt is classified.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Classification {
    pub(crate) outcome: Outcome,
    /// The kind of the failure; `None` is success, with or without data.
    pub(crate) failure: Option<ErrorKind>,
    pub(crate) retry: Retry,
    /// The idempotency key was used up, by this call or by another.
    pub(crate) spent_key: bool,
}

impl Classification {
    const SUCCESS: Self =
        Self { outcome: Outcome::Charged, failure: None, retry: Retry::Never, spent_key: false };

    fn failed(outcome: Outcome, kind: ErrorKind, retry: Retry) -> Self {
        Self { outcome, failure: Some(kind), retry, spent_key: false }
    }

    /// The classification of a response from the archive: a success for which nothing was sent.
    pub(crate) fn kept() -> Self {
        Self { outcome: Outcome::NotSent, ..Self::SUCCESS }
    }

    /// The classification of an attempt that asked for a price: only a price proves that nothing ran.
    pub(crate) fn for_quote(
        self,
        reading: Option<&Reading>,
        status: Option<u16>,
        charge: Option<Usd>,
    ) -> Self {
        let good = matches!(status, Some(200..=299));
        // A charge of zero may come with a price.
        let billed = charge.is_some_and(|charge| !charge.is_zero());
        match reading {
            Some(Reading::Quote) if good && !billed => {
                Self { outcome: Outcome::Quoted, ..Self::SUCCESS }
            }
            Some(Reading::Envelope(_)) if self.failure.is_none() => {
                Self::failed(Outcome::Charged, ErrorKind::Upstream, Retry::Never)
                    .apply_charge(charge)
            }
            _ => self,
        }
    }

    /// A charge that the gateway names overrides every other sign: above zero it was charged, and a failure for which
    /// zero is charged was free.
    fn apply_charge(mut self, charge: Option<Usd>) -> Self {
        match charge {
            Some(charge) if !charge.is_zero() => self.outcome = Outcome::Charged,
            Some(_) if self.failure.is_some() => self.outcome = Outcome::Refused,
            _ => {}
        }
        self
    }
}

/// Classifies an attempt.
pub(crate) fn classify(evidence: AttemptResult<'_>) -> Classification {
    use ErrorKind::{Connect, Timeout};
    let kind = |cause| {
        if cause == FailureCause::TimedOut { Timeout } else { Connect }
    };
    match evidence {
        AttemptResult::Unsent(cause) => {
            Classification::failed(Outcome::NotSent, kind(cause), Retry::Backoff)
        }
        AttemptResult::Silent(cause) => {
            Classification::failed(Outcome::Unknown, kind(cause), Retry::Backoff)
        }
        AttemptResult::ParsedEnvelope { status, charge, body } => {
            let classification = match body {
                Body::Broken(cause) => broken(status, kind(cause)),
                Body::TooLarge => broken(status, ErrorKind::BodyTooLarge),
                Body::Whole(reading) => whole(status, reading),
            };
            classification.apply_charge(charge)
        }
    }
}

/// The head came and the body did not: the status may still be a refusal.
fn broken(status: u16, kind: ErrorKind) -> Classification {
    match status {
        // A repeat would exceed our cap again.
        200..=299 if kind == ErrorKind::BodyTooLarge => {
            Classification::failed(Outcome::Unknown, kind, Retry::Never)
        }
        200..=299 => Classification::failed(Outcome::Unknown, kind, Retry::Backoff),
        _ => by_status(status),
    }
}

fn whole(status: u16, reading: &Reading) -> Classification {
    let good = (200..=299).contains(&status);
    let undecodable = |retry| Classification::failed(Outcome::Unknown, ErrorKind::Decode, retry);
    match reading {
        Reading::Envelope(answered) => match answered.code() {
            Some(code) if code != GOOD => by_code(code, answered),
            _ if !good && answered.ran() => ran_with_bad_status(answered),
            _ if !good => by_status(status),
            _ if answered.envelope_problem().is_none() => Classification::SUCCESS,
            _ => undecodable(Retry::Never),
        },
        Reading::Gateway(error) => match error.code.as_deref().and_then(error_of) {
            Some(known) => by_gateway_rule(known),
            None if good => undecodable(Retry::Never),
            None => by_status(status),
        },
        _ if !good => by_page(status, reading),
        Reading::Truncated => undecodable(Retry::Backoff),
        _ => undecodable(Retry::Never),
    }
}

/// A task that ran, under a status of failure. The status does not make it free, and what has come is not bought again.
fn ran_with_bad_status(answered: &ParsedEnvelope) -> Classification {
    let outcome = if answered.has_cost() { Outcome::Charged } else { Outcome::Unknown };
    Classification::failed(outcome, ErrorKind::Upstream, Retry::Caller)
}

/// Incomplete results, according to third parties; what came is paid for.
const PARTIAL: i64 = 40_106;

/// Classifies by upstream's status code, looked up in the table.
fn by_code(code: i64, answered: &ParsedEnvelope) -> Classification {
    let rule = rule_of(code);
    match rule.class {
        // A response without results is a success.
        Class::Empty => return Classification::SUCCESS,
        _ if code == PARTIAL && !answered.results.is_empty() => return Classification::SUCCESS,
        _ => {}
    }
    let outcome = match rule.billing {
        _ if answered.has_cost() => Outcome::Charged,
        Billing::Free => Outcome::Refused,
        Billing::Charged => Outcome::Charged,
        // Upstream's own cost of zero decides nothing: it is not the gateway's charge, and the task may have run anyway.
        Billing::Maybe => Outcome::Unknown,
    };
    let kind = if rule.class == Class::Limit { ErrorKind::RateLimited } else { ErrorKind::Task };
    Classification::failed(outcome, kind, rule.retry)
}

/// Classifies by the gateway's error code, looked up in the table.
fn by_gateway_rule(rule: &ErrorCode) -> Classification {
    let kind = match rule.category {
        // A service that cannot check keys has not refused this one.
        Category::Auth if rule.http >= 500 => ErrorKind::Upstream,
        Category::Auth | Category::Permission => ErrorKind::Auth,
        Category::Budget => ErrorKind::Budget,
        Category::Rate => ErrorKind::RateLimited,
        Category::Request => ErrorKind::InvalidRequest,
        Category::Idempotency => ErrorKind::Idempotency,
        Category::Upstream | Category::Config | Category::NotFound => ErrorKind::Upstream,
    };
    let outcome = match rule.billing {
        // This attempt was refused; what an earlier one did is decided for the whole call.
        _ if kind == ErrorKind::Idempotency => Outcome::Refused,
        Billing::Free => Outcome::Refused,
        Billing::Charged => Outcome::Charged,
        Billing::Maybe => Outcome::Unknown,
    };
    Classification {
        spent_key: rule.code == COMPLETED,
        ..Classification::failed(outcome, kind, rule.retry)
    }
}

/// The gateway's error code for a key whose request is complete.
const COMPLETED: &str = "request_already_completed";

/// Classifies a body that is none of the gateway's forms: a page of HTML with 401 or 403, and a text with 403, come from a
/// firewall or proxy before the gateway, which knows no keys.
fn by_page(status: u16, reading: &Reading) -> Classification {
    let mut classification = by_status(status);
    if let (401 | 403, Reading::Html) | (403, Reading::Text) = (status, reading) {
        classification.failure = Some(ErrorKind::Upstream);
    }
    classification
}

/// Classifies by the HTTP status alone.
fn by_status(status: u16) -> Classification {
    use ErrorKind::{Auth, Budget, Config, Idempotency, InvalidRequest, RateLimited, Upstream};
    use Outcome::{Refused, Unknown};
    let (outcome, kind, retry) = match status {
        // Redirects are not followed, so no server that could run the request has seen it.
        300..=399 => (Refused, Config, Retry::Never),
        401 | 403 => (Refused, Auth, Retry::Never),
        402 => (Refused, Budget, Retry::Never),
        // A server that gave up waiting may still have passed the request on.
        408 | 499 => (Unknown, Upstream, Retry::Backoff),
        409 => (Refused, Idempotency, Retry::Never),
        425 | 429 => (Refused, RateLimited, Retry::Backoff),
        400 | 413 | 414 | 415 | 422 | 431 => (Refused, InvalidRequest, Retry::Never),
        400..=499 => (Refused, Upstream, Retry::Never),
        501 | 505 => (Refused, Upstream, Retry::Never),
        _ => (Unknown, Upstream, Retry::Backoff),
    };
    Classification { spent_key: status == 409, ..Classification::failed(outcome, kind, retry) }
}

#[cfg(test)]
mod tests;
