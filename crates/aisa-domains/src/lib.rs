// @generated from schema/domains/*.json by cargo xtask codegen. Do not edit.
#![doc = include_str!("../README.md")]

pub use aisa_gateway::{
    Budget, Call, ChargeState, Cursor, Date, Error, ErrorKind, Field, Filter, Gateway, Limits,
    Operation, OrderBy, Page, Pages, Response, RetryPolicy, Rows, Text, Timestamp, Usd, asc, desc,
    field, usd,
};
#[doc(no_inline)]
pub use aisa_gateway::{
    archive, clock, describe, envelope, limits, money, observe, paging, request, transport,
    validate, value,
};

#[rustfmt::skip]
mod generated;
pub use generated::*;

/// Calls the operations of this family. Clones are cheap and share everything: connections, limits,
/// budget, ledger.
///
/// ```no_run
/// # async fn run() -> Result<(), aisa_domains::Error> {
/// let client = aisa_domains::Client::from_env()?;
/// # drop(client);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Client(Gateway);

/// Settings of a [`Client`]. Only the key is required.
pub type ClientBuilder = aisa_gateway::GatewayBuilder<Client>;

impl Client {
    /// A client with default settings.
    ///
    /// # Errors
    /// As [`ClientBuilder::build`].
    pub fn new(key: impl Into<transport::ApiKey>) -> Result<Self, Error> {
        Self::builder().key(key).build()
    }

    /// A client with the key of `AISA_API_KEY` and, where it is set, the base URL of
    /// `AISA_BASE_URL`.
    ///
    /// # Errors
    /// As [`ClientBuilder::build`].
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().from_env().build()
    }

    /// All settings.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::named(env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"))
    }

    /// The operations of this family on a gateway that other clients use too: one key, one set of
    /// limits, one budget.
    #[must_use]
    pub fn with_gateway(gateway: &Gateway) -> Self {
        Self(gateway.clone())
    }

    /// The gateway behind this client, to be shared with the clients of other families.
    #[must_use]
    pub fn gateway(&self) -> &Gateway {
        &self.0
    }

    /// A call of any operation; the methods named after operations are shorter.
    pub fn call<R: Operation>(&self, request: R) -> Call<R> {
        self.0.call(request)
    }

    /// The normalised base URL, ending in `/apis/v1`.
    #[must_use]
    pub fn base_url(&self) -> &str {
        self.0.base_url()
    }

    /// The budget, if there is one.
    #[must_use]
    pub fn budget(&self) -> Option<&Budget> {
        self.0.budget()
    }

    /// The limits, shared with all clones.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        self.0.limits()
    }
}

impl From<Gateway> for Client {
    fn from(gateway: Gateway) -> Self {
        Self(gateway)
    }
}
