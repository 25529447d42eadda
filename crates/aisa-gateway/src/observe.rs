//! A seam for metrics: what happens, told as it happens, without anything secret.

use std::{io, sync::Arc, time::Duration};

use crate::{describe::OperationInfo, error::ErrorKind, money::AttemptOutcome, value::Usd};

/// Is told of every attempt and every call. All methods do nothing by default.
///
/// They run inside the call: keep them short. One that panics is logged, and the call goes on.
pub trait Observer: Send + Sync {
    /// An attempt is about to be sent.
    fn before_attempt(&self, _event: &BeforeAttempt<'_>) {}

    /// An attempt ended; as unknown and without a failure when the runtime ended before it.
    fn after_attempt(&self, _event: &AfterAttempt<'_>) {}

    /// A call ended with a result or an error. Quotes, and calls whose future was dropped, are told
    /// attempt by attempt only.
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
    pub operation: &'static OperationInfo,
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
    pub operation: &'static OperationInfo,
    /// Which attempt of the call it was, from 1.
    pub attempt: u32,
    /// The idempotency key of the call.
    pub idempotency_key: &'a str,
    /// What became of it.
    pub outcome: AttemptOutcome,
    /// The kind of the failure, if it failed.
    pub failure: Option<ErrorKind>,
    /// The HTTP status, if an answer came.
    pub status: Option<u16>,
    /// Upstream's status code, if an envelope came.
    pub task_status: Option<i64>,
    /// The charge the gateway named.
    pub charge: Option<Usd>,
    /// The gateway's id of the request.
    pub request_id: Option<&'a str>,
    /// How long it took.
    pub elapsed: Duration,
    /// The length of the body as decompressed.
    pub body_len: usize,
    /// The pause before the next attempt; `None` when there is none.
    pub retry_after: Option<Duration>,
    /// Why the ledger did not take the end of this attempt: its record says that it began, and no
    /// more. `None` when all is written, or there is no ledger.
    pub ledger_error: Option<&'a io::Error>,
    /// Why the archive did not keep this attempt: a paid answer is in the hands of the caller alone. `None` when all is
    /// kept, or there is no archive.
    pub archive_error: Option<&'a io::Error>,
}

/// A call that ended.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AfterCall<'a> {
    /// The operation.
    pub operation: &'static OperationInfo,
    /// How many attempts there were; 0 when the archive had the answer.
    pub attempts: u32,
    /// The error, if it failed.
    pub error: Option<&'a crate::error::Error>,
    /// The charge the gateway named.
    pub charge: Option<Usd>,
    /// How long it took, waits included.
    pub elapsed: Duration,
}
