//! Whom to call: the gateway with the user's key, or the sandbox in this process.

use std::{
    io,
    sync::{Arc, OnceLock},
};

use aisa_backlinks::{
    Budget, Client,
    money::{AttemptEnd, AttemptStart, JsonlLedger, Ledger},
};
use aisa_backlinks_sandbox::Sandbox;

use super::{interrupt::Flight, report};
use crate::{
    exit::{Exit, Failure},
    settings::{Instead, Settings},
};

/// Stands in for the key where nothing is sent.
const NO_KEY: &str = "sk-aisa-not-a-key";

/// What to say when there is no key: both ways on.
const MISSING: &str = "no API key. Either set one:\n\n    export AISA_API_KEY=sk-aisa-…\n\n\
                       or add --sandbox to try out with invented data, which needs no key and costs nothing.";

/// The gateway of this run. The sandbox ends when this does.
pub(super) enum Gateway {
    Sandbox(Sandbox),
    Live { key: Option<String> },
}

impl Gateway {
    /// Starts the sandbox where it is asked for and needed.
    pub(super) async fn choose(settings: &Settings) -> Result<Self, Failure> {
        let previews = matches!(settings.instead, Some(Instead::DryRun | Instead::Curl));
        if settings.sandbox && !previews {
            let sandbox = Sandbox::start().await;
            let fault = |error| Failure::failed(format!("cannot start the sandbox: {error}"));
            return Ok(Self::Sandbox(sandbox.map_err(fault)?));
        }
        let key = std::env::var("AISA_API_KEY").ok();
        Ok(Self::Live {
            key: key.filter(|key| !key.trim().is_empty()),
        })
    }

    /// The client for this run.
    pub(super) fn client(
        &self,
        settings: &Settings,
        flight: &Flight,
        unrecorded: &Unrecorded,
    ) -> Result<Client, Failure> {
        let mut builder = Client::builder().observer(flight.clone());
        builder = match self {
            Self::Sandbox(sandbox) => builder.base_url(sandbox.url()).key(Sandbox::KEY),
            Self::Live { key } => {
                let key = key.as_deref().unwrap_or(NO_KEY);
                match &settings.base_url {
                    Some(url) => builder.base_url(url).key(key),
                    None => builder.key(key).from_env(),
                }
            }
        };
        if let Some(time) = settings.timeout {
            builder = builder.attempt_timeout(time).call_timeout(time);
        }
        if !settings.retry {
            builder = builder.retry(aisa_backlinks::RetryPolicy::never());
        }
        if let Some(price) = settings.max_price {
            builder = builder.max_price(price);
        }
        if let Some(cap) = settings.budget {
            builder = builder.budget(Budget::new(cap));
        }
        if let Some(path) = &settings.ledger {
            let ledger = JsonlLedger::open(path).map_err(|error| {
                Failure::usage(format!(
                    "cannot open the ledger {}: {error}",
                    path.display()
                ))
            })?;
            builder = builder.ledger(Watched {
                ledger,
                unrecorded: unrecorded.clone(),
            });
        }
        let client = builder.retry_unknown(settings.retry_unknown).build();
        client.map_err(|error| report::failure(&error))
    }

    /// Refuses to go on without a key.
    pub(super) fn require_key(&self) -> Result<(), Failure> {
        match self {
            Self::Live { key: None } => Err(Failure {
                exit: Exit::Key,
                message: MISSING.to_owned(),
            }),
            _ => Ok(()),
        }
    }
}

/// Why the ledger did not take the end of an attempt, the first time that it did not.
pub(super) type Unrecorded = Arc<OnceLock<String>>;

/// A ledger whose silent failures are told at the end of the run. An attempt whose start cannot be written is not
/// sent, and its error says so; the end of one that was sent can only be missed, also when its call was abandoned.
struct Watched {
    ledger: JsonlLedger,
    unrecorded: Unrecorded,
}

impl Ledger for Watched {
    fn begin(&self, start: &AttemptStart) -> io::Result<()> {
        self.ledger.begin(start)
    }

    fn end(&self, end: &AttemptEnd) -> io::Result<()> {
        self.ledger.end(end).inspect_err(|error| {
            self.unrecorded.get_or_init(|| error.to_string());
        })
    }

    fn wants_targets(&self) -> bool {
        self.ledger.wants_targets()
    }
}
