//! What all calls of one gateway share, and what each may set otherwise.

use std::{sync::Arc, time::Duration};

use http::HeaderValue;
use jiff::civil;
use url::Url;

use crate::{
    archive::AnswerStore,
    clock::Clock,
    contain::catch_panic,
    engine::decide::RetryPolicy,
    http::{Transport, key::CheckedKey},
    limits::Limits,
    money::{Budget, Ledger, Usd},
    observe::Observer,
    value::calendar,
};

/// Settings, connections, limits, budget, ledger and archive. Clones share what is not a setting.
#[derive(Clone)]
pub(crate) struct Shared {
    pub(crate) key: CheckedKey,
    pub(crate) base: Url,
    pub(crate) http: Arc<dyn Transport>,
    pub(crate) user_agent: Option<HeaderValue>,
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
    pub(crate) fn notify(&self, event: impl FnOnce(&dyn Observer)) {
        if let Some(observer) = &self.observer {
            catch_panic("the observer", || event(&**observer));
        }
    }
}

/// The options of one call. Where one is not set, the setting of the gateway applies.
#[derive(Clone, Debug, Default)]
pub(crate) struct CallOptions {
    pub(crate) timeout: Option<Duration>,
    pub(crate) max_price: Option<Usd>,
    pub(crate) max_age: Option<Duration>,
    pub(crate) idempotency_key: Option<String>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) retry_unknown: Option<bool>,
    pub(crate) unchecked: bool,
}
