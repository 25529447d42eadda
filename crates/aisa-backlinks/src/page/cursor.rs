//! A bookmark in a listing that can be stored and taken up again without buying a page twice.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::place::Place;
use crate::{ChargeState, Error, Operation, Usd, target_hash};

/// Where a walk over pages stands, to be stored (it is plain JSON with serde) and resumed later.
///
/// It points behind the last page that was **bought**. Rows of that page that were not read yet are counted in
/// [`unread`](Self::unread); they are with whoever held the stream
/// ([`Rows::into_remaining`](crate::Rows::into_remaining)). After a crash nobody holds them any more:
/// [`buying_unread_again`](Self::buying_unread_again) points at them instead.
///
/// One page can still be bought twice: one that failed after it was sent, so that nobody knows whether it ran
/// ([`ChargeState::Unknown`]). An idempotency key of your own rules that out: the repeat then ends in 409.
///
/// A cursor fits one request only: the same operation with the same fields, apart from `limit`, `offset` and
/// `search_after_token`.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Cursor {
    pub(super) operation: String,
    /// Fingerprint of the fields that must stay the same.
    pub(super) request: String,
    pub(super) place: Place,
    pub(super) tally: Tally,
    #[serde(default)]
    pub(super) unread: u64,
    /// Where the unread rows begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) unread_at: Option<Place>,
}

/// What a walk has bought so far, over all its resumptions.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Tally {
    /// Pages that arrived.
    pub pages: u64,
    /// Rows on them.
    pub rows: u64,
    /// What the gateway reported as charged, failed pages included.
    pub charged: Usd,
    /// Pages that arrived without a charge: they come on top of [`charged`](Self::charged).
    pub unpriced: u64,
}

impl Tally {
    pub(super) fn add(&mut self, rows: u64, charge: Option<Usd>) {
        self.pages += 1;
        self.rows += rows;
        self.unpriced += u64::from(charge.is_none());
        self.charged = self.charged.saturating_add(charge.unwrap_or_default());
    }

    pub(super) fn add_failed(&mut self, error: &Error) {
        if let ChargeState::Charged(Some(charge)) = error.charge_state() {
            self.charged = self.charged.saturating_add(charge);
        }
    }
}

impl Cursor {
    /// The operation it belongs to.
    #[must_use]
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// What the walk has bought so far.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// Rows that were bought but not read when the cursor was taken.
    #[must_use]
    pub fn unread(&self) -> u64 {
        self.unread
    }

    /// Whether no page follows.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.place.end.is_some()
    }

    /// Points at the unread rows, for a program that lost them: they will be bought again.
    ///
    /// With offsets only these rows are asked for; with a token the whole page is, and its read rows are skipped.
    #[must_use]
    pub fn buying_unread_again(mut self) -> Self {
        if let Some(place) = self.unread_at.take() {
            self.place = place;
            self.unread = 0;
        }
        self
    }

    /// Refuses a cursor that was taken of another request.
    pub(super) fn check(&self, operation: &str, request: &str) -> Result<(), CursorMismatch> {
        if self.operation != operation {
            let (cursor, call) = (self.operation.clone(), operation.to_owned());
            return Err(CursorMismatch(Mismatch::Operation { cursor, call }));
        }
        if self.request != request {
            return Err(CursorMismatch(Mismatch::Request));
        }
        Ok(())
    }
}

/// A cursor that was taken of another request.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error(transparent)]
pub struct CursorMismatch(Mismatch);

#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
enum Mismatch {
    #[error("the cursor belongs to the operation {cursor}, not to {call}")]
    Operation { cursor: String, call: String },
    #[error(
        "the cursor belongs to a request with other fields; only limit may differ when a walk is resumed"
    )]
    Request,
}

/// Tells whether two requests differ in anything but the part of the listing they ask for.
pub(super) fn fingerprint<R: Operation>(request: &R) -> String {
    let fields = match serde_json::to_value(request) {
        Ok(Value::Object(fields)) => fields,
        // A request that is no object cannot be sent either; the call will say so.
        _ => serde_json::Map::new(),
    };
    let window = ["limit", "offset", "search_after_token"];
    // Sorted, whatever order serde_json keeps.
    let frozen: BTreeMap<String, Value> = fields
        .into_iter()
        .filter(|(name, _)| !window.contains(&name.as_str()))
        .collect();
    target_hash(&Value::String(
        serde_json::to_string(&frozen).unwrap_or_default(),
    ))
}
