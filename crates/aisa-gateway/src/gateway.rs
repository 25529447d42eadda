//! The gateway: one connection pool, one key, one set of limits, for every operation of every family.

mod builder;

pub use builder::GatewayBuilder;

use std::{fmt, sync::Arc};

use secrecy::SecretString;

use crate::{
    call::Call, describe::Operation, engine::Shared, error::Error, limits::Limits, money::Budget,
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
    pub fn new(key: impl Into<SecretString>) -> Result<Self, Error> {
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
        Call::new(Arc::clone(&self.0), request)
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
