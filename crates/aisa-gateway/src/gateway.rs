//! The gateway: one connection pool, one key, one set of limits, for every operation of every family.

mod builder;

pub use builder::GatewayBuilder;

use std::{fmt, sync::Arc};

use serde_json::{Map, Value};

use crate::{
    call::{Call, PathRequest},
    describe::Operation,
    engine::{CallOptions, Shared},
    error::Error,
    http::key::ApiKey,
    limits::Limits,
    money::Budget,
    observe::Observer,
};

/// The gateway, as seen from one program. Clones are cheap and share everything: connections, limits, budget, ledger.
///
/// ```no_run
/// # async fn run() -> Result<(), aisa_gateway::Error> {
/// let gateway = aisa_gateway::Gateway::from_env()?;
/// # drop(gateway);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Gateway(Arc<Shared>);

impl Gateway {
    /// A gateway with default settings.
    ///
    /// # Errors
    /// As [`GatewayBuilder::build`].
    pub fn new(key: impl Into<ApiKey>) -> Result<Self, Error> {
        Self::builder().key(key).build()
    }

    /// A gateway with the key of `AISA_API_KEY` and, where it is set, the base URL of `AISA_BASE_URL`.
    ///
    /// # Errors
    /// As [`GatewayBuilder::build`].
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().from_env().build()
    }

    /// All settings.
    pub fn builder() -> GatewayBuilder {
        GatewayBuilder::default()
    }

    /// A call of any operation; the clients of the families have a method for each.
    pub fn call<R: Operation>(&self, request: R) -> Call<R> {
        Call::new(Arc::clone(&self.0), request, CallOptions::default())
    }

    /// A call of another gateway, made by this one: with its key, limits, budget, ledger, archive and observer. The
    /// request is not encoded and checked again.
    pub fn take_over<R: Operation>(&self, call: Call<R>) -> Call<R> {
        Call { shared: Arc::clone(&self.0), ..call }
    }

    /// A call of any path of the gateway, described by a schema or not. It takes the fields of the one task, or
    /// `None` for a GET, and gives the result `tasks[0].result[0]` as JSON.
    ///
    /// Limits, retries, ledger, budget and observer apply to it as to every call; the fields are not checked, and
    /// [`raw_results`](crate::Response::raw_results) has all elements of a result that is a list. Its price is
    /// unknown: on a gateway with a budget, [`with_max_price`](Call::with_max_price) says what to reserve, and a call
    /// without it is refused before anything is sent. Ledgers and errors name it by its path.
    ///
    /// ```no_run
    /// # async fn run(gateway: aisa_gateway::Gateway) -> Result<(), Box<dyn std::error::Error>> {
    /// use aisa_gateway::usd;
    /// use serde_json::json;
    ///
    /// let fields = json!({"keyword": "pizza", "location_code": 2840, "language_code": "en"});
    /// let response = gateway
    ///     .raw("/dataforseo/serp/google/maps/live/advanced", fields.as_object().cloned())
    ///     .with_max_price(usd("0.05"))
    ///     .await?;
    /// println!("{}", response.into_result()?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn raw(
        &self,
        path: impl Into<String>,
        fields: impl Into<Option<Map<String, Value>>>,
    ) -> Call<PathRequest> {
        let call = self.call(PathRequest::new(path.into(), fields.into()));
        call.without_validation()
    }

    /// The same gateway, whose events go to another observer. Connections, limits, budget, ledger and archive are shared.
    #[must_use]
    pub fn with_observer(&self, observer: impl Observer + 'static) -> Self {
        Self::from(Shared { observer: Some(Arc::new(observer)), ..(*self.0).clone() })
    }

    /// The same gateway with a budget of its own, such as an agent's beside its owner's: calls of this one are reserved in
    /// `budget` alone, and those of the other in its own. Connections, key, limits, ledger and archive are shared.
    #[must_use]
    pub fn with_budget(&self, budget: Budget) -> Self {
        Self::from(Shared { budget: Some(budget), ..(*self.0).clone() })
    }

    /// The normalised base URL, ending in `/apis/v1`.
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
}

impl From<Shared> for Gateway {
    fn from(shared: Shared) -> Self {
        Self(Arc::new(shared))
    }
}

impl fmt::Debug for Gateway {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gateway")
            .field("base_url", &self.base_url())
            .field("key", &"[key]")
            .field("limits", &self.0.limits)
            .field("budget", &self.0.budget)
            .finish_non_exhaustive()
    }
}
