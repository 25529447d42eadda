//! What is known of an attempt when it is over.

use std::{error::Error as StdError, io, time::Duration};

use super::exchange::{Exchange, ExchangeEnd};
use crate::{
    answer::envelope::{self, GOOD, Reading},
    archive::ArchivedResponse,
    engine::{
        classify::{Body, Evidence, Silence, Verdict, classify},
        failure,
        job::Job,
    },
    error::{ChargeState, ErrorKind},
    http::{
        headers::{self, ResponseHeaders},
        transport::TransportError,
    },
    money::AttemptOutcome,
    value::Usd,
};

/// An attempt that was made.
pub(crate) struct AttemptReport {
    pub(crate) verdict: Verdict,
    pub(crate) status: Option<u16>,
    pub(crate) headers: ResponseHeaders,
    pub(crate) reading: Option<Reading>,
    pub(crate) body: Vec<u8>,
    pub(crate) fault: Option<Box<dyn StdError + Send + Sync>>,
    pub(crate) elapsed: Duration,
    /// Why the ledger could not record the end.
    pub(crate) ledger_error: Option<io::Error>,
    /// Why the archive could not keep the attempt.
    pub(crate) archive_error: Option<io::Error>,
}

impl AttemptReport {
    /// A kept response as if it had just arrived: nothing was sent, and nothing charged.
    pub(crate) fn kept(kept: &ArchivedResponse, reading: Reading, body: Vec<u8>) -> Self {
        Self {
            verdict: Verdict::kept(),
            status: kept.http_status,
            headers: ResponseHeaders {
                charge: Some(Usd::ZERO),
                request_id: kept.request_id.clone(),
                ..ResponseHeaders::default()
            },
            reading: Some(reading),
            body,
            fault: None,
            elapsed: Duration::ZERO,
            ledger_error: None,
            archive_error: None,
        }
    }

    /// Whether the gateway said that a request with this key and this body came before.
    pub(super) fn meets_its_own_key(&self) -> bool {
        let other_body = matches!(&self.reading, Some(Reading::Gateway(error)) if error.code.as_deref() == Some(failure::CONFLICT));
        self.verdict.failure == Some(ErrorKind::Idempotency)
            && self.verdict.outcome == AttemptOutcome::Refused
            && !other_body
    }

    /// Upstream's status code, if an envelope came.
    pub(crate) fn code(&self) -> Option<i64> {
        match self.reading.as_ref()? {
            Reading::Envelope(answered) => answered.code(),
            _ => None,
        }
    }

    /// Whether the body holds a result.
    pub(crate) fn holds_result(&self) -> bool {
        matches!(&self.reading, Some(Reading::Envelope(answered)) if !answered.results.is_empty())
    }

    /// Whether a task that succeeded came with a status of failure.
    pub(crate) fn is_result_with_bad_status(&self) -> bool {
        self.verdict.failure == Some(ErrorKind::Upstream)
            && self.holds_result()
            && matches!(self.code(), Some(GOOD) | None)
    }

    /// What this attempt alone says of the money.
    pub(crate) fn charge_state(&self) -> ChargeState {
        match self.verdict.outcome {
            AttemptOutcome::NotSent => ChargeState::NotSent,
            AttemptOutcome::Refused => ChargeState::Refused,
            AttemptOutcome::Unknown => ChargeState::Unknown,
            AttemptOutcome::Charged => ChargeState::Charged(self.headers.charge),
        }
    }
}

impl Job {
    pub(super) fn judge(&self, exchange: Exchange, elapsed: Duration) -> AttemptReport {
        let Exchange { head, body, end } = exchange;
        let body = self.shared.key.redact_bytes(body);
        let headers = head
            .as_ref()
            .map(|(_, headers)| headers::read(headers, self.shared.clock.unix(), &self.shared.key))
            .unwrap_or_default();
        let status = head.map(|(status, _)| status);
        let reading = matches!(end, ExchangeEnd::Whole).then(|| envelope::read(&body));
        let verdict = {
            let read = match (&end, &reading) {
                (ExchangeEnd::Failed(fault), _) => Body::Broken(silence(fault)),
                (ExchangeEnd::Whole, Some(reading)) => Body::Whole(reading),
                _ => Body::TooLarge,
            };
            let evidence = match (status, &end) {
                (Some(status), _) => {
                    Evidence::Answered { status, charge: headers.charge, body: read }
                }
                (None, ExchangeEnd::Failed(fault)) if !fault.sent => {
                    Evidence::Unsent(silence(fault))
                }
                (None, ExchangeEnd::Failed(fault)) => Evidence::Silent(silence(fault)),
                (None, _) => Evidence::Silent(Silence::Cut),
            };
            let verdict = classify(evidence);
            if self.quote {
                verdict.of_quote(reading.as_ref(), status, headers.charge)
            } else {
                verdict
            }
        };
        let fault = match end {
            ExchangeEnd::Failed(fault) => Some(fault.into()),
            _ => None,
        };
        AttemptReport {
            verdict,
            status,
            headers,
            reading,
            body,
            fault,
            elapsed,
            ledger_error: None,
            archive_error: None,
        }
    }
}

fn silence(fault: &TransportError) -> Silence {
    if fault.timed_out { Silence::TimedOut } else { Silence::Cut }
}
