//! Builds a [`Gateway`] and checks its settings.

use std::{env, fmt, marker::PhantomData, sync::Arc, time::Duration};

use http::HeaderValue;

use crate::{
    archive::AnswerStore,
    clock::{self, Clock, SystemClock},
    engine::{RetryPolicy, Shared},
    error::{Error, ErrorKind},
    gateway::Gateway,
    generated::gateway::{BASE_URL, BASE_URL_ENV, KEY_ENV},
    http::{
        Transport, base_url,
        key::{self, ApiKey, CheckedKey},
        reqwest_transport::ReqwestTransport,
    },
    limits::Limits,
    money::{Budget, Ledger, Usd},
    observe::Observer,
};

/// Settings of a [`Gateway`], or of the client of a family around it. Only the key is required.
///
/// ```
/// use std::time::Duration;
/// use aisa_gateway::{Budget, Gateway, Limits, usd};
///
/// # fn main() -> Result<(), aisa_gateway::Error> {
/// let client = Gateway::builder()
///     .key("sk-aisa-…".replace('…', "example"))
///     .budget(Budget::new(usd("5.00")))
///     .limits(Limits::new().per_minute(60))
///     .call_timeout(Duration::from_secs(300))
///     .build()?;
/// # drop(client);
/// # Ok(())
/// # }
/// ```
#[must_use = "a builder does nothing until build()"]
pub struct GatewayBuilder<C = Gateway> {
    key: Option<ApiKey>,
    base_url: Option<String>,
    connect_timeout: Duration,
    attempt_timeout: Duration,
    call_timeout: Option<Duration>,
    user_agent: Option<String>,
    http: Option<Arc<dyn Transport>>,
    max_body: usize,
    retry: RetryPolicy,
    budget: Option<Budget>,
    ledger: Option<Arc<dyn Ledger>>,
    archive: Option<Arc<dyn AnswerStore>>,
    limits: Limits,
    observer: Option<Arc<dyn Observer>>,
    clock: Arc<dyn Clock>,
    max_price: Option<Usd>,
    /// The crate whose name and version are the default `User-Agent`.
    package: (&'static str, &'static str),
    built: PhantomData<fn() -> C>,
}

impl<C> Default for GatewayBuilder<C> {
    fn default() -> Self {
        Self {
            key: None,
            base_url: None,
            connect_timeout: Duration::from_secs(10),
            attempt_timeout: Duration::from_secs(150),
            call_timeout: None,
            user_agent: None,
            http: None,
            max_body: 64 << 20,
            retry: RetryPolicy::default(),
            budget: None,
            ledger: None,
            archive: None,
            limits: Limits::default(),
            observer: None,
            clock: Arc::new(SystemClock),
            max_price: None,
            package: (env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION")),
            built: PhantomData,
        }
    }
}

impl<C: From<Gateway>> GatewayBuilder<C> {
    /// Default settings, with another name in the `User-Agent`: for the clients of the families.
    #[doc(hidden)]
    pub fn named(package: &'static str, version: &'static str) -> Self {
        Self { package: (package, version), ..Self::default() }
    }

    /// Takes the key from `AISA_API_KEY` and the base URL from `AISA_BASE_URL`, where they are set and not empty.
    /// Explicit settings win, in any order.
    pub fn from_env(mut self) -> Self {
        self.key = self.key.or_else(|| variable(KEY_ENV).map(ApiKey::from));
        self.base_url = self.base_url.or_else(|| variable(BASE_URL_ENV));
        self
    }

    /// The API key. White space around it is dropped.
    pub fn key(mut self, key: impl Into<ApiKey>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// The base URL: the bare host, with `/v1`, or with `/apis/v1`. Plain http is for loopback only.
    /// Default: `https://api.aisa.one/apis/v1`.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// How long connecting may take. Default: 10 s. It does not apply to a [`transport`](Self::transport) of your
    /// own.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long one attempt may take, to the last byte. Default: 150 s, since a live task may run 120 s.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = timeout;
        self
    }

    /// How long a whole call may take, with its waits and retries. Default: no limit.
    pub fn call_timeout(mut self, timeout: Duration) -> Self {
        self.call_timeout = Some(timeout);
        self
    }

    /// The `User-Agent`. Default: the name of the crate and its version.
    pub fn user_agent(mut self, agent: impl Into<String>) -> Self {
        self.user_agent = Some(agent.into());
        self
    }

    /// Replaces the HTTP transport, to record or replay answers, or by a
    /// [`ReqwestTransport`](crate::transport::ReqwestTransport) with proxies or certificates of your own. Default: a reqwest
    /// client made for the gateway.
    pub fn transport(mut self, send: impl Transport + 'static) -> Self {
        self.http = Some(Arc::new(send));
        self
    }

    /// How many bytes a response may have, decompressed. Default: 64 MiB.
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.max_body = bytes;
        self
    }

    /// When calls are retried. Default: [`RetryPolicy::default`].
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// A cap on spending, shared with all clones of the budget. Default: none.
    ///
    /// With a budget every attempt also tells the gateway the price it has reserved, as a maximum, unless there is a
    /// maximum price already.
    pub fn budget(mut self, budget: Budget) -> Self {
        self.budget = Some(budget);
        self
    }

    /// Records every attempt, before it is sent and when it ends. Default: none.
    pub fn ledger(mut self, ledger: impl Ledger + 'static) -> Self {
        self.ledger = Some(Arc::new(ledger));
        self
    }

    /// Keeps every response, and records every attempt as a ledger does. Calls with
    /// [`with_max_age`](crate::Call::with_max_age) look here first. Default: none.
    pub fn archive(mut self, archive: impl AnswerStore + 'static) -> Self {
        self.archive = Some(Arc::new(archive));
        self
    }

    /// Limits on rate and concurrency. Default: no rate, 5 at once.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Receives an event for every attempt and call. Default: none.
    pub fn observer(mut self, observer: impl Observer + 'static) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }

    /// Where time comes from; for tests.
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// The price above which the gateway refuses a call unexecuted, unless the call says otherwise.
    /// Default: none.
    pub fn max_price(mut self, price: Usd) -> Self {
        self.max_price = Some(price);
        self
    }

    /// Checks the settings and builds the client. Nothing is sent.
    ///
    /// # Errors
    /// When the key is missing or malformed ([`Error::is_auth`]), or when the base URL, the user
    /// agent or TLS cannot work ([`ErrorKind::Config`]).
    pub fn build(self) -> Result<C, Error> {
        let key = CheckedKey::new(self.key.as_ref().ok_or_else(key::missing)?)?;
        let base = base_url::parse(self.base_url.as_deref().unwrap_or(BASE_URL))?;
        // A transport of the caller's has its own user agent, which only an explicit one replaces.
        let (package, version) = self.package;
        let agent = match (self.user_agent, &self.http) {
            (Some(agent), _) => Some(agent),
            (None, None) => Some(format!("{package}/{version}")),
            (None, Some(_)) => None,
        };
        let user_agent =
            agent.as_deref().map(HeaderValue::from_str).transpose().map_err(|error| {
                Error::new(
                    ErrorKind::Config,
                    "the user agent holds characters that no header can carry",
                )
                .with_source(error)
            })?;
        let http = match self.http {
            Some(http) => http,
            None => Arc::new(ReqwestTransport::build(&base, self.connect_timeout)?),
        };
        Ok(C::from(Gateway::from(Shared {
            key,
            base,
            http,
            user_agent,
            max_body: self.max_body,
            attempt_timeout: self.attempt_timeout,
            call_timeout: self.call_timeout,
            retry: self.retry,
            budget: self.budget,
            ledger: self.ledger,
            archive: self.archive,
            limits: self.limits,
            observer: self.observer,
            clock: Arc::new(clock::Contained::new(self.clock)),
            max_price: self.max_price,
        })))
    }
}

fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.trim().is_empty())
}

impl<C> fmt::Debug for GatewayBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The base URL is unchecked here and may hold a secret, so it is left out.
        f.debug_struct("GatewayBuilder")
            .field("key", &self.key)
            .field("attempt_timeout", &self.attempt_timeout)
            .field("call_timeout", &self.call_timeout)
            .field("retry", &self.retry)
            .field("limits", &self.limits)
            .field("max_price", &self.max_price)
            .finish_non_exhaustive()
    }
}

#[cfg(all(test, not(any(feature = "rustls", feature = "rustls-aws-lc", feature = "native-tls"))))]
mod tests {
    use crate::{error::ErrorKind, gateway::Gateway};

    #[test]
    fn a_build_without_tls_says_so_and_still_reaches_loopback() {
        let error = Gateway::new("sk-aisa-key").unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        assert!(error.to_string().contains("cargo feature rustls"), "{error}");
        Gateway::builder().key("sk-aisa-key").base_url("http://127.0.0.1:1").build().unwrap();
    }
}
