//! The client: one connection pool, one key, one set of limits.

use std::{fmt, sync::Arc, time::Duration};

use reqwest::header::HeaderValue;
use secrecy::SecretString;
use url::Url;

use crate::{
    BodyShape, Budget, Call, ClientBuilder, Clock, Error, HttpSend, Ledger, Limits, Observer,
    Operation, RetryPolicy, Usd, calendar::Day, contain::contained, key::ApiKey,
};

/// Calls the gateway. Clones are cheap and share everything: connections, limits, budget, ledger.
///
/// ```no_run
/// # async fn run() -> Result<(), aisa_backlinks::Error> {
/// let client = aisa_backlinks::Client::from_env()?;
/// # drop(client);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client(Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) key: ApiKey,
    pub(crate) base: Url,
    pub(crate) http: Arc<dyn HttpSend>,
    pub(crate) user_agent: Option<HeaderValue>,
    pub(crate) body_shape: BodyShape,
    pub(crate) max_body: usize,
    pub(crate) attempt_timeout: Duration,
    pub(crate) call_timeout: Option<Duration>,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Option<Budget>,
    pub(crate) ledger: Option<Arc<dyn Ledger>>,
    pub(crate) limits: Limits,
    pub(crate) observer: Option<Arc<dyn Observer>>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) max_price: Option<Usd>,
}

impl Client {
    /// A client with default settings.
    ///
    /// # Errors
    /// As [`ClientBuilder::build`].
    pub fn new(key: impl Into<SecretString>) -> Result<Self, Error> {
        Self::builder().key(key).build()
    }

    /// A client with the key of `AISA_API_KEY` and, where it is set, the base URL of `AISA_BASE_URL`.
    ///
    /// # Errors
    /// As [`ClientBuilder::build`].
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().from_env().build()
    }

    /// All settings.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A call of any operation; the methods named after operations are shorter.
    pub fn call<R: Operation>(&self, request: R) -> Call<'_, R> {
        Call::new(self, request)
    }

    /// The base URL in its one form, ending in `/apis/v1`.
    #[must_use]
    pub fn base_url(&self) -> &str {
        self.0.base.as_str()
    }

    /// The budget, if there is one.
    #[must_use]
    pub fn budget(&self) -> Option<&Budget> {
        self.0.budget.as_ref()
    }

    /// The limits, shared with all clones.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.0.limits
    }

    pub(crate) fn inner(&self) -> &Arc<Inner> {
        &self.0
    }
}

impl Inner {
    /// The day by the clock of this client, in UTC.
    pub(crate) fn today(&self) -> Day {
        Day::of_unix(i64::try_from(self.clock.unix().as_secs()).unwrap_or(i64::MAX))
    }

    /// Tells the observer, if there is one.
    pub(crate) fn tell(&self, tell: impl FnOnce(&dyn Observer)) {
        if let Some(observer) = &self.observer {
            contained("the observer", || tell(&**observer));
        }
    }
}

impl From<Inner> for Client {
    fn from(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.base_url())
            .field("key", &"[key]")
            .field("limits", &self.0.limits)
            .field("budget", &self.0.budget)
            .finish_non_exhaustive()
    }
}
