//! A position in a listing that can be stored and resumed without buying a page twice.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::paginator::PagePosition;
use crate::{
    describe::Operation,
    envelope::Response,
    error::{ChargeState, Error},
    money::target_hash,
    value::Usd,
};

/// Where a walk over pages stands, to be stored (it is plain JSON with serde) and resumed later.
///
/// It points after the last page that was **bought**. [`unread`](Self::unread) counts the rows of that page that were
/// not read yet: whoever resumes there does not see them. Take it at the end of a page, or read whole
/// [`Pages`](crate::page::Pages).
///
/// One page can still be bought twice: one that failed after it was sent, so that nobody knows whether it ran
/// ([`ChargeState::Unknown`]). Its [idempotency key](Error::idempotency_key) as
/// [`next_page_key`](crate::page::Pages::next_page_key), or one of your own, rules that out: the repeat then ends in 409.
///
/// A page that was bought and cannot be read fails again whenever the walk is resumed, and may be charged each time:
/// [`skipping_failed_page`](Self::skipping_failed_page) skips it.
///
/// A cursor fits one request only: the same operation with the same fields, apart from `limit`, `offset` and the token of
/// the next page.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Cursor {
    pub(super) operation: String,
    /// Fingerprint of the fields that must stay the same.
    pub(super) request: String,
    /// Fingerprints of these fields one by one, to name those that differ.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) fields: BTreeMap<String, String>,
    #[serde(rename = "place")]
    pub(super) position: PagePosition,
    #[serde(rename = "tally")]
    pub(super) purchases: Purchases,
    #[serde(default)]
    pub(super) unread: u64,
    /// The position after the page that failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) past_failed: Option<PagePosition>,
}

/// What a walk has bought so far, over all its resumptions.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Purchases {
    /// Pages that arrived, and those that were skipped.
    pub pages: u64,
    /// Rows on them, without those of a page that only repeated the one before.
    pub rows: u64,
    /// What the gateway reported as charged, failed pages included.
    pub charged: Usd,
    /// Pages that were or may have been charged with an unknown sum, failed ones included: they come on top of
    /// [`charged`](Self::charged).
    pub unknown_charges: u64,
    /// The part of [`charged`](Self::charged) above the [ceilings](crate::call::Call::ceiling) of the pages, which a
    /// budget reserves for them.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub excess: Usd,
}

fn is_zero(amount: &Usd) -> bool {
    amount.is_zero()
}

impl Purchases {
    pub(super) fn add<T>(&mut self, rows: u64, response: &Response<T>) {
        self.pages = self.pages.saturating_add(1);
        self.rows = self.rows.saturating_add(rows);
        self.add_charge(response.charge());
        self.add_excess(response.excess());
    }

    pub(super) fn add_failed(&mut self, error: &Error) {
        self.add_excess(error.excess());
        match error.charge_state() {
            ChargeState::NotSent | ChargeState::Refused => {}
            ChargeState::Unknown => self.add_charge(None),
            ChargeState::Charged(charge) => self.add_charge(charge),
        }
    }

    fn add_excess(&mut self, excess: Option<Usd>) {
        self.excess = self.excess.saturating_add(excess.unwrap_or_default());
    }

    fn add_charge(&mut self, charge: Option<Usd>) {
        match charge {
            Some(charge) => self.charged = self.charged.saturating_add(charge),
            None => self.unknown_charges = self.unknown_charges.saturating_add(1),
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
    pub fn purchases(&self) -> Purchases {
        self.purchases
    }

    /// Rows that were bought but not read when the cursor was taken.
    #[must_use]
    pub fn unread(&self) -> u64 {
        self.unread
    }

    /// Whether no page follows.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.position.end.is_some()
    }

    /// Points after the page that failed, for a page that would fail (and may be charged) every time: a response that
    /// is not JSON, an empty page in the middle, or rows that came before.
    ///
    /// The rows of that page, as many as were asked for, are skipped. If its bytes came, they are in [`Error::raw`].
    /// `None` when no page failed after it was sent, and where the next page needs a token that only that page has:
    /// after a token, or where tokens take over from offsets.
    ///
    /// ```no_run
    /// # use std::fmt::Debug;
    /// # use aisa_gateway::{ErrorKind, Gateway, describe::Paged, paging::PagingEnd};
    /// # async fn run<R: Paged<Row: Debug> + 'static>(gateway: Gateway, request: R) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut rows = gateway.call(request.clone()).rows();
    /// while let Some(row) = rows.next().await {
    ///     match row {
    ///         Ok(row) => println!("{row:?}"),
    ///         Err(error) if error.kind() != ErrorKind::Decode => return Err(error.into()),
    ///         Err(error) if rows.end() == Some(PagingEnd::Failed) => {
    ///             let Some(cursor) = rows.cursor().skipping_failed_page() else {
    ///                 return Err(error.into());
    ///             };
    ///             rows = gateway.call(request.clone()).resume(cursor)?.rows();
    ///         }
    ///         // One row that cannot be read; the stream goes on.
    ///         Err(error) => eprintln!("{error}"),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn skipping_failed_page(&self) -> Option<Self> {
        let mut cursor = self.clone();
        cursor.position = cursor.past_failed.take()?;
        // Its number is used up, and so is an idempotency key made from it.
        cursor.purchases.pages = cursor.purchases.pages.saturating_add(1);
        Some(cursor)
    }

    /// Refuses a cursor that was taken from another request.
    pub(super) fn check(&self, operation: &str, request: &Fingerprint) -> Result<(), CursorError> {
        if self.operation != operation {
            let (cursor, call) = (self.operation.clone(), operation.to_owned());
            return Err(CursorError(CursorErrorKind::Operation { cursor, call }));
        }
        if self.request != request.whole {
            return Err(CursorError(CursorErrorKind::Request {
                operation: operation.to_owned(),
                fields: self.differing(request),
            }));
        }
        Ok(())
    }

    /// The fields that differ; none where the cursor has no fingerprints of single fields.
    fn differing(&self, request: &Fingerprint) -> Vec<String> {
        if self.fields.is_empty() {
            return Vec::new();
        }
        let names: BTreeSet<&String> = self.fields.keys().chain(request.fields.keys()).collect();
        names
            .into_iter()
            .filter(|name| self.fields.get(*name) != request.fields.get(*name))
            .cloned()
            .collect()
    }
}

/// A cursor that was taken from another request.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error(transparent)]
pub struct CursorError(CursorErrorKind);

#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
enum CursorErrorKind {
    #[error("the cursor belongs to the operation {cursor}, not to {call}")]
    Operation { cursor: String, call: String },
    #[error(
        "the cursor belongs to a {operation} request with other fields{}; only limit may differ when a walk is resumed",
        named(.fields)
    )]
    Request { operation: String, fields: Vec<String> },
}

fn named(fields: &[String]) -> String {
    match fields {
        [] => String::new(),
        fields => format!(" ({})", fields.join(", ")),
    }
}

/// Tells whether two requests differ in anything but the part of the listing they ask for, and in what.
#[derive(Debug)]
pub(super) struct Fingerprint {
    pub(super) whole: String,
    pub(super) fields: BTreeMap<String, String>,
}

impl Fingerprint {
    pub(super) fn of<R: Operation>(request: &R) -> Self {
        let fields = match serde_json::to_value(request) {
            Ok(Value::Object(fields)) => fields,
            // A request that is not an object cannot be sent either; the call will say so.
            _ => serde_json::Map::new(),
        };
        let token = request.info().paging().and_then(|paging| paging.token);
        let window = ["limit", "offset", token.unwrap_or("limit")];
        // Sorted, whatever order serde_json keeps.
        let frozen: BTreeMap<String, Value> =
            fields.into_iter().filter(|(name, _)| !window.contains(&name.as_str())).collect();
        Self {
            whole: target_hash(&Value::String(serde_json::to_string(&frozen).unwrap_or_default())),
            fields: frozen.iter().map(|(name, value)| (name.clone(), target_hash(value))).collect(),
        }
    }
}
