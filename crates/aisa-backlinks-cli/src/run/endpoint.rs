//! Where the calls of a run go: to the gateway with the user's key, or to the sandbox in this process.

use aisa_archive::{Archive, ArchiveError, Content};
use aisa_gateway::{Budget, Gateway, GatewayBuilder, RetryPolicy, money::JsonlLedger};
use aisa_sandbox::{Account, Sandbox};

use super::attempts::AttemptTracker;
use crate::{
    command::PROGRAM,
    exit::{CliError, Exit},
    settings::{Preview, Settings},
};

/// Stands for the key where nothing is sent.
const NO_KEY: &str = "sk-aisa-not-a-key";

/// Calls that the sandbox in this process remembers one by one. Only those on their way matter to a run, and the account
/// of a million would fill the memory.
const KEPT_CALLS: usize = 1_000;

/// What to do without a key.
const MISSING: &str = "no API key. Either set one:\n\n    export AISA_API_KEY=sk-aisa-…\n\n\
                       or add --sandbox to try out with invented data, which needs no key and costs nothing.";

/// What answers the calls. Dropping it ends the sandbox.
pub(crate) enum Endpoint {
    Sandbox(Sandbox),
    Live { key: Option<String> },
}

impl Endpoint {
    /// Starts the sandbox where it is asked for and needed.
    pub(crate) async fn choose(settings: &Settings) -> Result<Self, CliError> {
        let previews = matches!(settings.preview, Some(Preview::DryRun | Preview::Curl));
        if settings.sandbox && !previews {
            let sandbox = Sandbox::builder().keep_requests(0).keep_executed(KEPT_CALLS);
            let sandbox = sandbox.start().await;
            let fault = |error| CliError::failed(format!("cannot start the sandbox: {error}"));
            return Ok(Self::Sandbox(sandbox.map_err(fault)?));
        }
        let key = std::env::var("AISA_API_KEY").ok();
        Ok(Self::Live { key: key.filter(|key| !key.trim().is_empty()) })
    }

    /// The archive that the settings name, for bought or invented answers.
    pub(crate) fn archive(&self, settings: &Settings) -> Result<Option<Archive>, CliError> {
        let Some(path) = &settings.archive else {
            return Ok(None);
        };
        let opened = Archive::open_or_read(path, self.content());
        let fault = |error: ArchiveError| CliError::usage(error.to_string());
        let archive = opened.map_err(fault)?;
        // Without a response from the file, every call would have to be recorded in it.
        if settings.max_age.is_none() && archive.is_read_only().map_err(fault)? {
            return Err(CliError::usage(format!(
                "the archive {} is read-only; allow writing to it, name another file, or take from it what it has with \
                 --max-age",
                path.display()
            )));
        }
        Ok(Some(archive))
    }

    /// What its responses are.
    pub(crate) fn content(&self) -> Content {
        match self {
            Self::Sandbox(_) => Content::Invented,
            Self::Live { .. } => Content::Bought,
        }
    }

    /// A gateway with the settings of this run, which keeps its responses in an archive where one is given.
    pub(crate) fn gateway(
        &self,
        settings: &Settings,
        attempts: &AttemptTracker,
        archive: Option<Archive>,
    ) -> Result<GatewayBuilder<Gateway>, CliError> {
        let mut builder = self.without_files(settings, attempts);
        if let Some(path) = &settings.ledger {
            let ledger = JsonlLedger::open(path).map_err(|error| {
                CliError::usage(format!("cannot open the ledger {}: {error}", path.display()))
            })?;
            builder = builder.ledger(ledger);
        }
        if let Some(archive) = archive {
            builder = builder.archive(archive);
        }
        Ok(builder)
    }

    /// The same without ledger and archive, for what is not sent.
    pub(crate) fn without_files(
        &self,
        settings: &Settings,
        attempts: &AttemptTracker,
    ) -> GatewayBuilder<Gateway> {
        let mut builder = self.bare(settings).observer(attempts.clone());
        if let Some(time) = settings.timeout {
            builder = builder.attempt_timeout(time);
        }
        let policy = if settings.retry { RetryPolicy::default() } else { RetryPolicy::never() };
        builder = builder.retry(policy.retry_unknown(settings.retry_unknown));
        if let Some(price) = settings.max_price {
            builder = builder.max_price(price);
        }
        if let Some(cap) = settings.budget {
            builder = builder.budget(Budget::new(cap).waiting());
        }
        builder
    }

    /// A gateway with the address and the key alone.
    pub(crate) fn bare(&self, settings: &Settings) -> GatewayBuilder<Gateway> {
        let version = env!("CARGO_PKG_VERSION");
        let builder = GatewayBuilder::<Gateway>::named(PROGRAM, version);
        match self {
            Self::Sandbox(sandbox) => builder.base_url(sandbox.url()).key(Sandbox::KEY),
            Self::Live { key } => {
                let key = key.as_deref().unwrap_or(NO_KEY);
                match &settings.base_url {
                    Some(url) => builder.base_url(url).key(key),
                    None => builder.key(key).from_env(),
                }
            }
        }
    }

    /// What the sandbox in this process has executed, and would have charged.
    pub(crate) fn account(&self) -> Option<Account> {
        match self {
            Self::Sandbox(sandbox) => Some(sandbox.account()),
            Self::Live { .. } => None,
        }
    }

    /// Refuses to continue without a key.
    pub(crate) fn require_key(&self) -> Result<(), CliError> {
        match self {
            Self::Live { key: None } => {
                Err(CliError { exit: Exit::Key, message: MISSING.to_owned() })
            }
            _ => Ok(()),
        }
    }
}
