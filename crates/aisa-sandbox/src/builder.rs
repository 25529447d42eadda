//! The settings of a sandbox, and its start.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use jiff::civil;

use crate::{
    contract::Contract,
    day::Day,
    fault::{Fault, FaultPlan},
    gateway::{SandboxGateway, Settings},
    sandbox::Sandbox,
    service::Shared,
    time::Time,
};

/// The default of [`SandboxBuilder::today`]: a fixed day, so that answers do not change overnight.
pub const DEFAULT_TODAY: Day = Day(civil::date(2026, 10, 15));

/// Configures a [`Sandbox`].
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// use std::time::Duration;
///
/// use aisa_sandbox::{FaultPlan, Fault, Sandbox};
///
/// let sandbox = Sandbox::builder()
///     .rate_limit(60, Duration::from_secs(60))
///     .faults(FaultPlan::new(1).with_chance(0.05, Fault::status(502)))
///     .start()
///     .await?;
/// # sandbox.shutdown().await;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct SandboxBuilder {
    address: SocketAddr,
    contract: Option<String>,
    plan: FaultPlan,
    script: Vec<Fault>,
    settings: Settings,
}

impl Sandbox {
    /// Starts a sandbox with the default settings on a free port.
    ///
    /// # Errors
    /// When no port can be bound.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Settings for a sandbox, all at their defaults.
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::new()
    }
}

impl SandboxBuilder {
    fn new() -> Self {
        Self {
            address: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0),
            contract: None,
            plan: FaultPlan::default(),
            script: Vec::new(),
            settings: Settings {
                key: Sandbox::KEY.to_owned(),
                accept_task_object: false,
                rate_limit: None,
                seed: 0,
                rows: None,
                today: DEFAULT_TODAY,
                time: Time::system(),
                prices: None,
                charge_ceiling: false,
                keep_requests: 1_000,
                keep_executed: usize::MAX,
            },
        }
    }

    /// Listens on this address, which must be a loopback address. Default: `127.0.0.1` and a free port.
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// Listens on this port. Default: 0, a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.address.set_port(port);
        self
    }

    /// Accepts this key. Default: [`Sandbox::KEY`].
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.settings.key = key.into();
        self
    }

    /// Serves this contract, written as JSON ([`aisa_contract::Contract`]). Default: the embedded one.
    pub fn contract_json(mut self, json: impl Into<String>) -> Self {
        self.contract = Some(json.into());
        self
    }

    /// Also accepts a bare task object as the body, as older docs show it. Default: only an array of one task.
    pub fn accept_task_object(mut self, accept: bool) -> Self {
        self.settings.accept_task_object = accept;
        self
    }

    /// Answers 429 beyond this many requests within any window of this length. Default: no limit, and no rate-limit
    /// headers.
    pub fn rate_limit(mut self, requests: u64, window: Duration) -> Self {
        self.settings.rate_limit = Some((requests, window));
        self
    }

    /// Uses this clock for the rate limit. Default: the system's.
    pub fn time(mut self, time: Time) -> Self {
        self.settings.time = time;
        self
    }

    /// Takes this day for today: series end on it, and links were seen before it. Default: [`DEFAULT_TODAY`].
    pub fn today(mut self, today: Day) -> Self {
        self.settings.today = today;
        self
    }

    /// Chooses which data is invented. Default: 0.
    pub fn seed(mut self, seed: u64) -> Self {
        self.settings.seed = seed;
        self
    }

    /// Gives every listing this many rows. Default: a number that depends on the target.
    pub fn rows(mut self, rows: u64) -> Self {
        self.settings.rows = Some(rows);
        self
    }

    /// Charges these prices per call and per row, in millionths of a dollar. Default: the prices of the schema.
    pub fn prices(mut self, base_micros: u64, per_row_micros: u64) -> Self {
        self.settings.prices = Some((base_micros, per_row_micros));
        self
    }

    /// Charges the highest price on record, about twice the estimate; quotes and maximum prices still use the estimate.
    /// Default: no.
    pub fn charge_ceiling(mut self, charge: bool) -> Self {
        self.settings.charge_ceiling = charge;
        self
    }

    /// Makes faults strike by this plan. Default: none.
    pub fn faults(mut self, plan: FaultPlan) -> Self {
        self.plan = plan;
        self
    }

    /// Adds a fault for the next request that has none yet; see [`Sandbox::push`].
    pub fn push(mut self, fault: Fault) -> Self {
        self.script.push(fault);
        self
    }

    /// Keeps this many of the latest requests for [`Sandbox::requests`]. Default: 1,000.
    pub fn keep_requests(mut self, requests: usize) -> Self {
        self.settings.keep_requests = requests;
        self
    }

    /// Keeps this many of the latest executed calls for [`Sandbox::executed`], and at least as many idempotency keys; an
    /// older key admits a call again. The totals of [`Sandbox::account`] count all calls. Default: all of them.
    pub fn keep_executed(mut self, calls: usize) -> Self {
        self.settings.keep_executed = calls;
        self
    }

    /// Starts the sandbox on the current tokio runtime.
    ///
    /// # Errors
    /// When the address is not a loopback address or cannot be bound, or the contract is not readable.
    pub async fn start(self) -> io::Result<Sandbox> {
        if !self.address.ip().is_loopback() {
            let message = format!(
                "the sandbox listens on loopback only, and {} is not a loopback address",
                self.address.ip()
            );
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        let contract = match &self.contract {
            Some(text) => Contract::parse(text).map(Arc::new),
            None => Contract::built_in(),
        };
        let contract =
            contract.map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        let key = self.settings.key.clone();
        let shared =
            Shared::new(SandboxGateway::new(contract, self.settings), self.plan, self.script);
        Sandbox::listen(shared, self.address, key).await
    }
}
