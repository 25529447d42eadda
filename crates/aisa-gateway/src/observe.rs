//! Events for metrics, sent as things happen, without anything secret.

use std::{io, sync::Arc, time::Duration};

use tokio::sync::watch;

use crate::{describe::OperationRef, error::ErrorKind, money::AttemptOutcome, value::Usd};

/// Receives an event for every attempt and every call. By default its methods do nothing.
///
/// The methods run inside the call, so keep them short. If one panics, that is logged and the call goes on.
pub trait Observer: Send + Sync {
    /// An attempt is about to be sent.
    fn before_attempt(&self, _event: &BeforeAttempt<'_>) {}

    /// An attempt ended. If the runtime shut down first, its outcome is unknown and it has no failure.
    fn after_attempt(&self, _event: &AfterAttempt<'_>) {}

    /// A call ended with a result or an error, also one that was refused before anything was sent. Quotes, and calls
    /// whose future was dropped, only have events of attempts.
    fn after_call(&self, _event: &AfterCall<'_>) {}
}

impl<T: Observer + ?Sized> Observer for Arc<T> {
    fn before_attempt(&self, event: &BeforeAttempt<'_>) {
        (**self).before_attempt(event);
    }

    fn after_attempt(&self, event: &AfterAttempt<'_>) {
        (**self).after_attempt(event);
    }

    fn after_call(&self, event: &AfterCall<'_>) {
        (**self).after_call(event);
    }
}

/// An attempt that is about to be sent.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct BeforeAttempt<'a> {
    /// The operation.
    pub operation: OperationRef<'static>,
    /// Which attempt of the call it is, from 1.
    pub attempt: u32,
    /// The idempotency key of the call.
    pub idempotency_key: &'a str,
    /// What it is expected to cost.
    pub estimate: Option<Usd>,
}

/// An attempt that ended.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AfterAttempt<'a> {
    /// The operation.
    pub operation: OperationRef<'static>,
    /// Which attempt of the call it was, from 1.
    pub attempt: u32,
    /// The idempotency key of the call.
    pub idempotency_key: &'a str,
    /// What became of it.
    pub outcome: AttemptOutcome,
    /// The kind of the failure, if it failed.
    pub failure: Option<ErrorKind>,
    /// The HTTP status, if a response came.
    pub status: Option<u16>,
    /// Upstream's status code, if an envelope came.
    pub task_status: Option<i64>,
    /// The charge the gateway named.
    pub charge: Option<Usd>,
    /// How far it exceeds the [ceiling](crate::call::Call::ceiling), which is what a budget reserves; `None` where it
    /// does not.
    pub excess: Option<Usd>,
    /// The gateway's id of the request.
    pub request_id: Option<&'a str>,
    /// How long it took.
    pub elapsed: Duration,
    /// The length of the body as decompressed.
    pub body_len: usize,
    /// The pause before the next attempt; `None` when there is none.
    pub next_delay: Option<Duration>,
    /// Why the ledger could not record the end of this attempt, which it now has as unfinished. `None` when the end
    /// was recorded, or there is no ledger.
    pub ledger_error: Option<&'a io::Error>,
    /// Why the archive could not keep this attempt: if it was paid for, only the caller has the response. `None` when
    /// it was kept, or there is no archive.
    pub archive_error: Option<&'a io::Error>,
}

/// A call that ended.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AfterCall<'a> {
    /// The operation.
    pub operation: OperationRef<'static>,
    /// How many attempts ended; 0 when the archive had the response, or nothing was sent.
    pub attempts: u32,
    /// The error, if it failed.
    pub error: Option<&'a crate::error::Error>,
    /// The charge the gateway named.
    pub charge: Option<Usd>,
    /// How far it exceeds the [ceiling](crate::call::Call::ceiling), which is what a budget reserves; `None` where it
    /// does not.
    pub excess: Option<Usd>,
    /// How long it took, waits included.
    pub elapsed: Duration,
}

impl AfterAttempt<'_> {
    /// A line about the pause before the next attempt; `None` where no attempt follows.
    #[must_use]
    pub fn retry_note(&self) -> Option<String> {
        let pause = self.next_delay?;
        let why = match self.status {
            Some(status) => format!("HTTP {status}"),
            None => "no response".to_owned(),
        };
        let (attempt, seconds) = (self.attempt, pause.as_secs_f64());
        Some(format!("attempt {attempt} failed ({why}); the next one follows in {seconds:.1} s"))
    }

    /// Whether the attempt was charged, or may have been.
    #[must_use]
    pub fn may_have_charged(&self) -> bool {
        matches!(self.outcome, AttemptOutcome::Unknown | AttemptOutcome::Charged)
    }
}

/// How far a call is, for a program that may have to abandon it. Clones follow the same call.
///
/// ```
/// use aisa_gateway::{Gateway, observe::CallProgress};
///
/// # fn run(gateway: &Gateway) {
/// let progress = CallProgress::default();
/// let gateway = gateway.with_observer(progress.clone());
/// // … make a call with this gateway; when it has to stop:
/// if let Some(warning) = progress.abandoned() {
///     eprintln!("{warning}");
/// }
/// # drop(gateway);
/// # }
/// ```
#[derive(Clone, Debug, Default)]
pub struct CallProgress(Arc<watch::Sender<CallStage>>);

#[derive(Debug, Default)]
struct CallStage {
    stage: Stage,
    /// The idempotency key of an attempt that is over and may have been charged.
    unclear: Option<String>,
}

#[derive(Debug, Default, Eq, PartialEq)]
enum Stage {
    /// No request is in flight: the call has not begun, or waits before another attempt.
    #[default]
    Waiting,
    /// An attempt with this idempotency key is in flight.
    Sent(String),
    /// The last attempt is over.
    Over,
}

impl CallProgress {
    /// Forgets the call, because another one begins.
    pub fn reset(&self) {
        self.0.send_replace(CallStage::default());
    }

    /// Whether a response is on its way, or has arrived.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        self.0.borrow().stage != Stage::Waiting
    }

    /// Resolves once the call waits before another attempt.
    pub async fn waits(&self) {
        let mut progress = self.0.subscribe();
        let waiting = progress.wait_for(|progress| progress.stage == Stage::Waiting).await;
        // The sender is in `self`, so the channel is open.
        drop(waiting);
    }

    /// The idempotency key of an attempt that may have been charged if the call is abandoned now.
    #[must_use]
    pub fn unclear_key(&self) -> Option<String> {
        let progress = self.0.borrow();
        match &progress.stage {
            Stage::Sent(key) => Some(key.clone()),
            _ => progress.unclear.clone(),
        }
    }

    /// What to say of money when the call is abandoned now; `None` when nothing can have been charged.
    #[must_use]
    pub fn abandoned(&self) -> Option<String> {
        let key = self.unclear_key()?;
        let what = match self.0.borrow().stage {
            Stage::Sent(_) => "the call was on its way and",
            _ => "an attempt of the call",
        };
        Some(format!("{what} may have been charged; its idempotency key is {key}"))
    }
}

impl Observer for CallProgress {
    fn before_attempt(&self, event: &BeforeAttempt<'_>) {
        let key = event.idempotency_key.to_owned();
        self.0.send_modify(|progress| progress.stage = Stage::Sent(key));
    }

    fn after_attempt(&self, event: &AfterAttempt<'_>) {
        self.0.send_modify(|progress| {
            progress.stage = match event.next_delay {
                Some(_) => Stage::Waiting,
                None => Stage::Over,
            };
            if event.may_have_charged() {
                progress.unclear = Some(event.idempotency_key.to_owned());
            }
        });
    }
}
