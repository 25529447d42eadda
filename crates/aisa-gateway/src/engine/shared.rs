//! What all calls of one gateway share.

use std::{sync::Arc, time::Duration};

use http::HeaderValue;
use jiff::civil;
use url::Url;

use crate::{
    archive::AnswerStore,
    clock::Clock,
    contain::contained,
    engine::{body::BodyShape, decide::RetryPolicy},
    http::{Transport, key::CheckedKey},
    limits::Limits,
    money::{Budget, Ledger, Usd},
    observe::Observer,
    value::calendar,
};

/// Settings, connections, limits, budget, ledger and archive.
pub(crate) struct Shared {
    pub(crate) key: CheckedKey,
    pub(crate) base: Url,
    pub(crate) http: Arc<dyn Transport>,
    pub(crate) user_agent: Option<HeaderValue>,
    pub(crate) body_shape: BodyShape,
    pub(crate) max_body: usize,
    pub(crate) attempt_timeout: Duration,
    pub(crate) call_timeout: Option<Duration>,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Option<Budget>,
    pub(crate) ledger: Option<Arc<dyn Ledger>>,
    pub(crate) archive: Option<Arc<dyn AnswerStore>>,
    pub(crate) limits: Limits,
    pub(crate) observer: Option<Arc<dyn Observer>>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) max_price: Option<Usd>,
}

impl Shared {
    /// The day by the clock of this client, in UTC.
    pub(crate) fn today(&self) -> civil::Date {
        calendar::day_of_unix(self.clock.unix())
    }

    /// Calls the observer, if there is one.
    pub(crate) fn tell(&self, tell: impl FnOnce(&dyn Observer)) {
        if let Some(observer) = &self.observer {
            contained("the observer", || tell(&**observer));
        }
    }
}
