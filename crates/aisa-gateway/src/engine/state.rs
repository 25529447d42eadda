//! A call without its types: what it is, what it remembers from one attempt to the next, and what an attempt brought.

use std::{convert::Infallible, error::Error as StdError, io, sync::Arc, time::Duration};

use serde_json::{Map, Value};
use tokio::sync::oneshot;
use uuid::Uuid;

use crate::{
    archive::RequestKey,
    describe::OperationRef,
    engine::{classify::Classification, decide::RetryPolicy, prepared::Prepared, shared::Shared},
    envelope::parse::{GOOD, Reading},
    error::{ChargeState, Error, ErrorKind},
    http::headers::ResponseHeaders,
    money::AttemptOutcome,
    value::Usd,
};

/// A call without the types of its request and result. It runs in its own task, independent of its caller.
pub(crate) struct Job {
    pub(crate) shared: Arc<Shared>,
    pub(crate) info: OperationRef<'static>,
    /// What ledger and errors call the operation: its name, or the path of one without a description.
    pub(crate) name: String,
    pub(crate) prepared: Prepared,
    pub(crate) fields: Map<String, Value>,
    /// The question for the archive; `None` without an archive, and where only the price is asked for.
    pub(crate) question: Option<RequestKey>,
    /// How old a kept response may be that is taken instead.
    pub(crate) max_age: Option<Duration>,
    pub(crate) estimate: Option<Usd>,
    /// What it may cost at most: the larger of the schema's ceiling and the maximum price, where there are any.
    pub(crate) ceiling: Option<Usd>,
    pub(crate) max_price: Option<Usd>,
    /// When the whole call must be over, by the clock.
    pub(crate) deadline: Option<Duration>,
    pub(crate) policy: RetryPolicy,
    /// Identifies the call in ledger and archive, whatever keys it uses; empty without them.
    pub(crate) call: String,
    /// Whether the price is asked for, instead of the result.
    pub(crate) quote: bool,
}

impl Job {
    /// The time left for the whole call; `None` without a limit.
    pub(crate) fn time_left(&self) -> Option<Duration> {
        self.deadline.map(|deadline| deadline.saturating_sub(self.shared.clock.now()))
    }

    /// What one attempt may take; `None` when the time of the call is over.
    pub(crate) fn time_for_attempt(&self) -> Option<Duration> {
        let most = self.shared.attempt_timeout;
        match self.time_left() {
            None => Some(most),
            Some(left) if left.is_zero() => None,
            Some(left) => Some(left.min(most)),
        }
    }

    /// The error of a call whose time is over before its request was sent.
    pub(crate) fn out_of_time(&self, place: &str) -> Error {
        self.unsent(ErrorKind::Timeout, format!("the call timed out {place}")).retryable(true)
    }

    /// How far a charge exceeds the ceiling; a quote, which should cost nothing, has none.
    pub(crate) fn excess(&self, charge: Option<Usd>) -> Option<Usd> {
        let ceiling = self.ceiling.filter(|_| !self.quote)?;
        Some(charge?.saturating_sub(ceiling)).filter(|excess| !excess.is_zero())
    }

    /// An error before anything was sent.
    pub(crate) fn unsent(&self, kind: ErrorKind, message: String) -> Error {
        Error::new(kind, message).with_operation(self.name.clone())
    }

    pub(super) fn archive_failed(&self, what: &str, error: io::Error) -> Error {
        self.unsent(ErrorKind::Ledger, format!("the archive cannot be {what}: {error}"))
            .help("nothing was sent, because a response that is not kept may be paid for twice")
            .with_source(error)
    }
}

/// The caller of a running call. It is gone when the future that it awaits, and with it the other end of the channel, is
/// dropped.
pub(crate) struct CancelToken(pub(super) oneshot::Sender<Infallible>);

impl CancelToken {
    /// The output of `wait`; `None` as soon as the caller is gone.
    pub(crate) async fn run<T>(&mut self, wait: impl Future<Output = T>) -> Option<T> {
        tokio::select! {
            biased;
            () = self.0.closed() => None,
            out = wait => Some(out),
        }
    }

    pub(super) fn is_cancelled(&self) -> bool {
        self.0.is_closed()
    }
}

/// What a call remembers from one attempt to the next.
pub(crate) struct CallState {
    /// The idempotency key of the attempt that is under way, or of the last one.
    pub(crate) key: String,
    own_key: bool,
    renewed: bool,
    /// How many attempts ended.
    pub(crate) attempts: u32,
    pub(crate) first_begun: Option<Duration>,
    /// The most serious state of all attempts.
    pub(crate) state: ChargeState,
    /// An attempt with this key was refused.
    refused: bool,
    /// What [`refused_alone`](Self::refused_alone) was before the last attempt.
    refused_before: bool,
    /// What the last attempt was charged.
    pub(crate) charge: Option<Usd>,
    pub(crate) elapsed: Duration,
}

impl CallState {
    /// A call that is about to begin, under the key that its caller chose, if any.
    pub(crate) fn new(given: Option<String>) -> Self {
        Self {
            own_key: given.is_none(),
            key: given.unwrap_or_else(fresh_key),
            renewed: false,
            attempts: 0,
            first_begun: None,
            state: ChargeState::NotSent,
            refused: false,
            refused_before: false,
            charge: None,
            elapsed: Duration::ZERO,
        }
    }

    /// Adds an attempt that ended.
    pub(crate) fn learn(&mut self, report: &AttemptReport) {
        self.refused_before = self.refused_alone();
        self.refused |= report.classification.outcome == AttemptOutcome::Refused;
        self.state = most_severe(self.state, report.charge_state());
    }

    // The rule on HTTP 409, "this key was used before", is the next four functions. The key was used by an earlier attempt
    // of this call, by another call with the same key, or by this very request, where the network delivered it twice.

    /// Whether an earlier attempt of this call used the key, and certainly none of them ran.
    fn refused_alone(&self) -> bool {
        self.own_key && self.refused && self.state == ChargeState::Refused
    }

    /// What a 409 to the attempt that is under way means: only the history of the call shows that nothing ran under the key.
    pub(crate) fn conflict(&self) -> AttemptOutcome {
        match self.state {
            // The attempt that may have run is recorded already.
            ChargeState::Unknown | ChargeState::Charged(_) => AttemptOutcome::Refused,
            _ if self.refused_alone() => AttemptOutcome::Refused,
            ChargeState::NotSent | ChargeState::Refused => AttemptOutcome::Unknown,
        }
    }

    /// Whether a fresh key is safe after a 409.
    pub(crate) fn may_renew(&self) -> bool {
        self.refused_alone() && !self.renewed
    }

    /// The charge of a call that ends with a 409.
    pub(crate) fn charge_of_conflict(
        &self,
        report: &AttemptReport,
        code: Option<&str>,
    ) -> ChargeState {
        let explained = report.classification.spent_key && self.refused_before;
        match explained || code == Some(CONFLICT) {
            true => self.state,
            false => most_severe(self.state, ChargeState::Unknown),
        }
    }

    pub(crate) fn renew(&mut self) {
        self.key = fresh_key();
        self.renewed = true;
        // Only a refusal of the new key explains a 409 to it.
        self.refused = false;
    }

    /// The error of an attempt that could not begin; earlier ones still count.
    pub(crate) fn stopped(&mut self, error: Error) -> Error {
        self.charge = None;
        error.charge(self.state).with_attempts(self.attempts)
    }
}

/// The gateway's error code for a key that belongs to a different request, so that this one never ran.
const CONFLICT: &str = "idempotency_conflict";

fn fresh_key() -> String {
    Uuid::new_v4().to_string()
}

/// The more serious of two states: a charge over a doubt, a doubt over a refusal.
fn most_severe(one: ChargeState, other: ChargeState) -> ChargeState {
    let weight = |state| match state {
        ChargeState::NotSent => 0,
        ChargeState::Refused => 1,
        ChargeState::Unknown => 2,
        ChargeState::Charged(_) => 3,
    };
    if weight(other) >= weight(one) { other } else { one }
}

/// An attempt that was made.
pub(crate) struct AttemptReport {
    pub(crate) classification: Classification,
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
    /// Whether the gateway said that a request with this key and this body came before.
    pub(super) fn meets_its_own_key(&self) -> bool {
        let other_body = matches!(&self.reading, Some(Reading::Gateway(error)) if error.code.as_deref() == Some(CONFLICT));
        self.classification.failure == Some(ErrorKind::Idempotency)
            && self.classification.outcome == AttemptOutcome::Refused
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
        self.classification.failure == Some(ErrorKind::Upstream)
            && self.holds_result()
            && matches!(self.code(), Some(GOOD) | None)
    }

    /// What this attempt alone says of the money.
    pub(crate) fn charge_state(&self) -> ChargeState {
        match self.classification.outcome {
            AttemptOutcome::NotSent => ChargeState::NotSent,
            AttemptOutcome::Refused | AttemptOutcome::Quoted => ChargeState::Refused,
            AttemptOutcome::Unknown => ChargeState::Unknown,
            AttemptOutcome::Charged => ChargeState::Charged(self.headers.charge),
        }
    }
}
