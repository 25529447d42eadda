//! Events for metrics, sent as things happen, without anything secret.

use std::{io, sync::Arc, time::Duration};

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
    pub retry_after: Option<Duration>,
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
