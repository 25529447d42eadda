//! A call without its types, and its caller, who may drop it.

use std::{convert::Infallible, sync::Arc, time::Duration};

use serde_json::{Map, Value};
use tokio::sync::oneshot;

use crate::{
    archive::RequestKey,
    describe::OperationRef,
    engine::shared::Shared,
    engine::{decide::RetryPolicy, prepared::Prepared},
    error::{Error, ErrorKind},
    value::Usd,
};

/// A call without the types of its request and result. It runs in its own task, independent of its caller.
pub(crate) struct Job {
    pub(crate) shared: Arc<Shared>,
    pub(crate) info: OperationRef<'static>,
    /// What ledger and errors call the operation: its name, or the path of one without a description.
    pub(crate) name: String,
    pub(crate) prepared: Prepared,
    pub(crate) fields: Map<String, Value>,
    /// The question for the archive; `None` without an archive, and where only the price is asked for.
    pub(crate) question: Option<RequestKey>,
    /// How old a kept response may be that is taken instead.
    pub(crate) max_age: Option<Duration>,
    pub(crate) estimate: Option<Usd>,
    /// What it may cost at most: the larger of the schema's ceiling and the maximum price, where there are any.
    pub(crate) ceiling: Option<Usd>,
    pub(crate) max_price: Option<Usd>,
    pub(crate) attempt_timeout: Duration,
    /// When the whole call must be over, by the clock.
    pub(crate) deadline: Option<Duration>,
    pub(crate) policy: RetryPolicy,
    /// Identifies the call in ledger and archive, whatever keys it uses; empty without them.
    pub(crate) call: String,
    /// Whether the price is asked for, instead of the result.
    pub(crate) quote: bool,
}

impl Job {
    /// The time left for the whole call; `None` without a limit.
    pub(crate) fn time_left(&self) -> Option<Duration> {
        self.deadline.map(|deadline| deadline.saturating_sub(self.shared.clock.now()))
    }

    /// What one attempt may take; `None` when the time of the call is over.
    pub(crate) fn time_for_attempt(&self) -> Option<Duration> {
        match self.time_left() {
            None => Some(self.attempt_timeout),
            Some(left) if left.is_zero() => None,
            Some(left) => Some(left.min(self.attempt_timeout)),
        }
    }

    /// The error of a call whose time is over before its request was sent.
    pub(crate) fn out_of_time(&self, place: &str) -> Error {
        self.unsent(ErrorKind::Timeout, format!("the time for the whole call ran out {place}"))
            .retryable(true)
    }

    /// How far a charge exceeds the ceiling; a quote, which should cost nothing, has none.
    pub(crate) fn excess(&self, charge: Option<Usd>) -> Option<Usd> {
        let ceiling = self.ceiling.filter(|_| !self.quote)?;
        Some(charge?.saturating_sub(ceiling)).filter(|excess| !excess.is_zero())
    }

    /// An error before anything was sent.
    pub(crate) fn unsent(&self, kind: ErrorKind, message: String) -> Error {
        Error::new(kind, message).named(self.name.clone())
    }
}

/// The caller of a running call. It is gone when the future that it awaits, and with it the other end of the channel, is
/// dropped.
pub(crate) struct Caller(pub(super) oneshot::Sender<Infallible>);

impl Caller {
    /// The output of `wait`; `None` as soon as the caller is gone.
    pub(crate) async fn unless_gone<T>(&mut self, wait: impl Future<Output = T>) -> Option<T> {
        tokio::select! {
            biased;
            () = self.0.closed() => None,
            out = wait => Some(out),
        }
    }

    pub(super) fn is_gone(&self) -> bool {
        self.0.is_closed()
    }
}
