//! The gateway: from an HTTP request to its response, without any I/O.
//!
//! The steps have the order of the real gateway: key, route, method, rate limit, price, idempotency. Only then does
//! upstream see the request and check it.

mod admission;
mod check;
mod envelope;
mod keys;
mod log;
mod money;
mod price;
mod rate;
mod reply;
mod upstream;

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderMap, Method};
use serde_json::Map;

pub use log::{Account, Executed, Received};
pub use reply::Reply;
pub(crate) use reply::{Content, error, key_error};

use crate::{
    contract::{Contract, Route},
    day::Day,
    time::Time,
};
use keys::{KeyError, Keys, Running};
use log::CallLog;
use rate::RateWindow;
use upstream::Upstream;

/// How the sandbox behaves.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) key: String,
    pub(crate) accept_task_object: bool,
    pub(crate) rate_limit: Option<(u64, Duration)>,
    pub(crate) seed: u64,
    pub(crate) rows: Option<u64>,
    pub(crate) today: Day,
    pub(crate) time: Time,
    pub(crate) prices: Option<(u64, u64)>,
    pub(crate) charge_ceiling: bool,
    pub(crate) keep_requests: usize,
    pub(crate) keep_executed: usize,
}

/// The gateway and its state.
#[derive(Debug)]
pub(crate) struct SandboxGateway {
    pub(crate) contract: Arc<Contract>,
    settings: Settings,
    keys: Arc<Keys>,
    window: Option<Mutex<RateWindow>>,
    log: Mutex<CallLog>,
}

/// A request as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Incoming {
    pub(crate) order: u64,
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// What to do with an admitted request.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Execution {
    /// Check it and execute it.
    Normal,
    /// Spend its key and do nothing else.
    Skip,
    /// Let the task fail.
    FailTask { status: i64, charged: bool },
}

/// The response to a request, and what was done for it.
#[derive(Debug)]
pub(crate) struct GatewayAnswer {
    pub(crate) reply: Reply,
    /// What was executed, by its place in the order of execution.
    pub(crate) executed: Vec<u64>,
    /// Whether the gateway passed the request on to upstream.
    pub(crate) admitted: bool,
    /// Keeps the idempotency key in progress until it is dropped.
    pub(crate) running: Option<Running>,
}

impl GatewayAnswer {
    fn refused(reply: Reply) -> Self {
        Self { reply, executed: Vec::new(), admitted: false, running: None }
    }
}

impl SandboxGateway {
    pub(crate) fn new(contract: Arc<Contract>, settings: Settings) -> Self {
        Self {
            keys: Arc::new(Keys::keeping(settings.keep_executed)),
            window: settings
                .rate_limit
                .map(|(limit, length)| Mutex::new(RateWindow::new(limit, length))),
            log: Mutex::new(CallLog::keeping(settings.keep_requests, settings.keep_executed)),
            contract,
            settings,
        }
    }

    pub(crate) fn log(&self) -> MutexGuard<'_, CallLog> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn now(&self) -> Duration {
        self.settings.time.now()
    }

    pub(crate) fn request_id(&self, order: u64) -> String {
        format!("sandbox-{order:06}")
    }

    /// Answers a request; `charge` takes the place of what it would cost.
    pub(crate) fn answer(
        &self,
        incoming: &Incoming,
        execution: Execution,
        charge: Option<u64>,
    ) -> GatewayAnswer {
        let id = self.request_id(incoming.order);
        let mut answered = match self.admit(incoming, &id) {
            Err(reply) => GatewayAnswer::refused(*reply),
            Ok(route) => match self.rate_status() {
                Some(status) if status.wait.is_some() => {
                    GatewayAnswer::refused(self.limited(status, &id))
                }
                status => {
                    let mut answered = self.operation(route, incoming, (execution, charge), &id);
                    if let Some(status) = status {
                        answered.reply = self.with_rate_status(answered.reply, status);
                    }
                    answered
                }
            },
        };
        answered.reply =
            answered.reply.header(self.contract.gateway.response_header("request-id"), &id);
        answered
    }

    /// Price and idempotency, then upstream.
    fn operation(
        &self,
        route: &Route,
        incoming: &Incoming,
        (execution, charge): (Execution, Option<u64>),
        id: &str,
    ) -> GatewayAnswer {
        let task = match route.operation.request {
            Some(_) => check::task(&incoming.body, self.settings.accept_task_object),
            None => Ok(Map::new()),
        };
        if self.is_quote(incoming) {
            return GatewayAnswer::refused(self.quote(route, task));
        }
        if let Err(reply) = self.affordable(route, task.as_ref().ok(), &incoming.headers) {
            return GatewayAnswer::refused(*reply);
        }
        let key = self.idempotency_key(&incoming.headers);
        let running = match key
            .as_ref()
            .map(|key| self.keys.admit(key, digest(&incoming.path, &incoming.body)))
            .transpose()
        {
            Ok(running) => running,
            Err(spent) => return GatewayAnswer::refused(spent_key(spent)),
        };
        let mut executed = Vec::new();
        let reply = match self.upstream(route, incoming.order, task, execution) {
            Upstream::Refused(body) => self.charged(Reply::json(200, body), 0),
            Upstream::Executed { body, micros, status } => {
                let micros = charge.unwrap_or(micros);
                executed.push(self.log().execute(Executed {
                    order: 0,
                    operation: Arc::clone(&route.name),
                    idempotency_key: key,
                    charge_micros: micros,
                    request_id: Arc::from(id),
                    task_status: status,
                    status: None,
                }));
                self.charged(Reply::json(200, body), micros)
            }
        };
        GatewayAnswer { reply, executed, admitted: true, running }
    }

    fn charged(&self, reply: Reply, micros: u64) -> Reply {
        reply.header(self.contract.gateway.response_header("charge"), &micros.to_string())
    }

    fn idempotency_key(&self, headers: &HeaderMap) -> Option<Arc<str>> {
        let key =
            headers.get(self.contract.gateway.request_header("idempotency"))?.to_str().ok()?.trim();
        (!key.is_empty()).then(|| Arc::from(key))
    }
}

fn spent_key(spent: KeyError) -> Reply {
    let (code, message) = match spent {
        KeyError::InProgress => {
            ("request_in_progress", "A request with this idempotency key is being worked on.")
        }
        KeyError::Completed => (
            "request_already_completed",
            "A request with this idempotency key was already admitted.",
        ),
        KeyError::Conflict => {
            ("idempotency_conflict", "This idempotency key came with another request before.")
        }
    };
    error(409, code, message, false)
}

fn digest(path: &str, body: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    (path, body).hash(&mut hasher);
    hasher.finish()
}
