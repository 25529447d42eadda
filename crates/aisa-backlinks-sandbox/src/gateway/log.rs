//! The log: what arrived, what was executed, and what it cost.

use std::{collections::VecDeque, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue};

/// An executed call; it is charged unless the charge is zero.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Executed {
    /// Its position in the order of execution, from 0.
    pub order: u64,
    /// The name of the operation.
    pub operation: Arc<str>,
    /// Its `Idempotency-Key`.
    pub idempotency_key: Option<Arc<str>>,
    /// The charge in millionths of a dollar.
    pub charge_micros: u64,
    /// The `X-Request-ID` of its answer.
    pub request_id: Arc<str>,
    /// The status of the task.
    pub task_status: i64,
    /// The HTTP status of its answer; `None` when the connection was cut before the answer.
    pub status: Option<u16>,
}

/// A request, executed or not.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Received {
    /// Its position in the order of arrival, from 0.
    pub order: u64,
    /// The method.
    pub method: String,
    /// The path, with its query.
    pub path: String,
    /// The headers; the credentials of `Authorization` are left out.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
    /// When it arrived, by the sandbox's clock, since 1970.
    pub at: Duration,
}

/// Totals of everything that has happened so far.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Account {
    /// Requests that arrived completely.
    pub received: u64,
    /// Executed calls.
    pub executed: u64,
    /// The charges of all executed calls, in millionths of a dollar.
    pub charged_micros: u64,
    /// Requests that are being answered now.
    pub in_flight: u64,
    /// The most requests that were being answered at the same time.
    pub peak_in_flight: u64,
}

/// Everything that has happened so far.
#[derive(Debug, Default)]
pub(crate) struct CallLog {
    pub(crate) account: Account,
    pub(crate) executed: Vec<Executed>,
    received: VecDeque<Received>,
    keep: usize,
}

impl CallLog {
    /// A log that keeps this many of the latest requests.
    pub(crate) fn keeping(keep: usize) -> Self {
        Self {
            keep,
            ..Self::default()
        }
    }

    /// Records a request and returns its number.
    pub(crate) fn receive(&mut self, mut request: Received) -> u64 {
        let order = self.account.received;
        self.account.received += 1;
        self.account.in_flight += 1;
        self.account.peak_in_flight = self.account.peak_in_flight.max(self.account.in_flight);
        if self.keep > 0 {
            request.order = order;
            redact(&mut request.headers);
            if self.received.len() == self.keep {
                self.received.pop_front();
            }
            self.received.push_back(request);
        }
        order
    }

    pub(crate) fn leave(&mut self) {
        self.account.in_flight -= 1;
    }

    /// Records an execution and returns its index.
    pub(crate) fn execute(&mut self, mut executed: Executed) -> usize {
        executed.order = self.account.executed;
        self.account.executed += 1;
        self.account.charged_micros += executed.charge_micros;
        self.executed.push(executed);
        self.executed.len() - 1
    }

    pub(crate) fn requests(&self) -> Vec<Received> {
        self.received.iter().cloned().collect()
    }

    pub(crate) fn delivered(&mut self, executed: &[usize], status: u16) {
        for index in executed {
            if let Some(entry) = self.executed.get_mut(*index) {
                entry.status = Some(status);
            }
        }
    }
}

/// Keeps keys out of the output of tests.
fn redact(headers: &mut HeaderMap) {
    if let Some(value) = headers.get_mut(http::header::AUTHORIZATION) {
        let scheme = value
            .to_str()
            .unwrap_or("")
            .split(' ')
            .next()
            .unwrap_or("")
            .to_owned();
        *value = HeaderValue::from_str(&format!("{scheme} [redacted]"))
            .unwrap_or(HeaderValue::from_static("[redacted]"));
    }
}
