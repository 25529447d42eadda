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
    /// The `X-Request-ID` of its response.
    pub request_id: Arc<str>,
    /// The status of the task.
    pub task_status: i64,
    /// The HTTP status of its response; `None` when the connection was cut before the response.
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
#[derive(Debug)]
pub(crate) struct CallLog {
    pub(crate) account: Account,
    executed: Latest<Executed>,
    received: Latest<Received>,
}

impl CallLog {
    /// A log that keeps this many of the latest requests and executed calls.
    pub(crate) fn keeping(requests: usize, executed: usize) -> Self {
        Self {
            account: Account::default(),
            executed: Latest::keeping(executed),
            received: Latest::keeping(requests),
        }
    }

    /// Records a request and returns its number.
    pub(crate) fn receive(&mut self, mut request: Received) -> u64 {
        let order = self.account.received;
        self.account.received += 1;
        self.account.in_flight += 1;
        self.account.peak_in_flight = self.account.peak_in_flight.max(self.account.in_flight);
        request.order = order;
        redact(&mut request.headers);
        self.received.push(request);
        order
    }

    pub(crate) fn leave(&mut self) {
        self.account.in_flight -= 1;
    }

    /// Records an execution and returns its place in the order of execution.
    pub(crate) fn execute(&mut self, mut executed: Executed) -> u64 {
        let order = self.account.executed;
        executed.order = order;
        self.account.executed += 1;
        let charged = self.account.charged_micros;
        self.account.charged_micros = charged.saturating_add(executed.charge_micros);
        self.executed.push(executed);
        order
    }

    pub(crate) fn requests(&self) -> Vec<Received> {
        self.received.entries.iter().cloned().collect()
    }

    pub(crate) fn executed(&self) -> Vec<Executed> {
        self.executed.entries.iter().cloned().collect()
    }

    /// Records the status that these executed calls were answered with.
    pub(crate) fn delivered(&mut self, orders: &[u64], status: u16) {
        let entries = &mut self.executed.entries;
        for order in orders {
            if let Ok(at) = entries.binary_search_by_key(order, |entry| entry.order) {
                entries[at].status = Some(status);
            }
        }
    }
}

/// The last entries of a list, so that a long run does not fill the memory.
#[derive(Debug)]
struct Latest<T> {
    entries: VecDeque<T>,
    keep: usize,
}

impl<T> Latest<T> {
    fn keeping(keep: usize) -> Self {
        Self { entries: VecDeque::new(), keep }
    }

    fn push(&mut self, entry: T) {
        self.entries.push_back(entry);
        if self.entries.len() > self.keep {
            self.entries.pop_front();
        }
    }
}

/// Keeps keys out of the output of tests.
fn redact(headers: &mut HeaderMap) {
    if let Some(value) = headers.get_mut(http::header::AUTHORIZATION) {
        let scheme = value.to_str().unwrap_or("").split(' ').next().unwrap_or("").to_owned();
        *value = HeaderValue::from_str(&format!("{scheme} [redacted]"))
            .unwrap_or(HeaderValue::from_static("[redacted]"));
    }
}
