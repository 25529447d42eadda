//! What a call remembers from one attempt to the next.

use std::time::Duration;

use http::HeaderMap;
use uuid::Uuid;

use crate::{
    engine::{attempt::AttemptReport, failure},
    error::{ChargeState, Error},
    generated::gateway::HEADER_IDEMPOTENCY,
    money::AttemptOutcome,
};

/// The memory of a call.
pub(crate) struct Progress {
    pub(crate) key: String,
    pub(crate) own_key: bool,
    pub(crate) renewed: bool,
    pub(crate) attempts: u32,
    pub(crate) first_begun: Option<Duration>,
    pub(crate) state: ChargeState,
    /// An attempt with this key was refused.
    pub(crate) refused: bool,
}

impl Progress {
    pub(crate) fn new(headers: &HeaderMap) -> Self {
        let given =
            headers.get(HEADER_IDEMPOTENCY).and_then(|key| key.to_str().ok()).map(str::to_owned);
        Self {
            own_key: given.is_none(),
            key: given.unwrap_or_else(fresh_key),
            renewed: false,
            attempts: 0,
            first_begun: None,
            state: ChargeState::NotSent,
            refused: false,
        }
    }

    /// Keeps the most serious charge state of all attempts.
    pub(crate) fn learn(&mut self, report: &AttemptReport) {
        self.refused |= report.verdict.outcome == AttemptOutcome::Refused;
        self.state = failure::worse(self.state, report.charge_state());
    }

    /// What a 409 to the next attempt means: the key was used before, and only the history of this call can show that
    /// nothing ran under it. In a call without such a history the network has delivered the request twice.
    pub(crate) fn conflict(&self) -> AttemptOutcome {
        let spent = self.refused && self.own_key;
        match self.state {
            ChargeState::Refused if spent => AttemptOutcome::Refused,
            // The attempt that may have run is recorded already.
            ChargeState::Unknown | ChargeState::Charged(_) => AttemptOutcome::Refused,
            ChargeState::NotSent | ChargeState::Refused => AttemptOutcome::Unknown,
        }
    }

    pub(crate) fn renew(&mut self) {
        self.key = fresh_key();
        self.renewed = true;
        // Only a refusal of the new key explains a 409 to it.
        self.refused = false;
    }

    /// An attempt that could not begin; earlier ones still count.
    pub(crate) fn stopped(&self, error: Error) -> Error {
        error.charge(self.state).tries(self.attempts)
    }

    pub(crate) fn facts(&self, refused_before: bool) -> failure::CallState<'_> {
        failure::CallState {
            key: &self.key,
            own_key: self.own_key,
            attempts: self.attempts,
            state: self.state,
            refused_before,
        }
    }
}

fn fresh_key() -> String {
    Uuid::new_v4().to_string()
}
