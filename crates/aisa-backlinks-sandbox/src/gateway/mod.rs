//! The gateway: everything between an HTTP request that arrived and the answer to it, without any I/O.
//!
//! The order of the steps is the gateway's: key, route, method, rate limit, price, idempotency; only then does
//! upstream see the request and check it.

mod account;
mod check;
mod door;
mod envelope;
mod keys;
mod money;
mod price;
mod reply;
mod upstream;
mod window;

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderMap, Method};
use serde_json::Map;

pub(crate) use account::Book;
pub use account::{Account, Executed, Received};
pub use reply::Reply;
pub(crate) use reply::{Content, error, key_error};

use crate::{
    bundle::{Bundle, Operation},
    day::Day,
    time::Time,
};
use keys::{Keys, Running, Spent};
use upstream::Upstream;
use window::Window;

/// How a sandbox was asked to behave.
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
}

/// The gateway and its state.
#[derive(Debug)]
pub(crate) struct Gateway {
    pub(crate) bundle: Arc<Bundle>,
    settings: Settings,
    routes: HashMap<String, usize>,
    names: Vec<Arc<str>>,
    keys: Arc<Keys>,
    window: Option<Mutex<Window>>,
    book: Mutex<Book>,
}

/// A request that arrived.
#[derive(Clone, Debug)]
pub(crate) struct Incoming {
    pub(crate) order: u64,
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// What becomes of a request that is admitted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Course {
    /// It is checked and executed.
    Usual,
    /// Nothing: the key is spent and that is all.
    Stop,
    /// Upstream says that the task failed.
    FailTask { status: i64, charged: bool },
}

/// The answer to a request, with what happened on the way.
#[derive(Debug)]
pub(crate) struct Answered {
    pub(crate) reply: Reply,
    /// Places in the book of what was executed.
    pub(crate) executed: Vec<usize>,
    /// Whether the gateway let the request through to upstream.
    pub(crate) admitted: bool,
    /// Keeps the idempotency key in progress until the answer is on its way.
    pub(crate) running: Option<Running>,
}

impl Answered {
    fn refused(reply: Reply) -> Self {
        Self {
            reply,
            executed: Vec::new(),
            admitted: false,
            running: None,
        }
    }
}

impl Gateway {
    pub(crate) fn new(bundle: Arc<Bundle>, settings: Settings) -> Self {
        let prefix = bundle.gateway.prefix().to_owned();
        let routes = bundle
            .operations
            .iter()
            .enumerate()
            .map(|(index, operation)| (format!("{prefix}{}", operation.path), index));
        Self {
            routes: routes.collect(),
            names: bundle
                .operations
                .iter()
                .map(|operation| Arc::from(operation.name.as_str()))
                .collect(),
            keys: Arc::default(),
            window: settings
                .rate_limit
                .map(|(limit, length)| Mutex::new(Window::new(limit, length))),
            book: Mutex::new(Book::keeping(settings.keep_requests)),
            bundle,
            settings,
        }
    }

    pub(crate) fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn now(&self) -> Duration {
        self.settings.time.now()
    }

    /// The operation that a path leads to.
    pub(crate) fn operation_at(&self, path: &str) -> Option<&Operation> {
        self.routes
            .get(path)
            .map(|index| &self.bundle.operations[*index])
    }

    pub(crate) fn request_id(&self, order: u64) -> String {
        format!("sandbox-{order:06}")
    }

    /// Answers a request.
    pub(crate) fn answer(&self, incoming: &Incoming, course: Course) -> Answered {
        let id = self.request_id(incoming.order);
        let mut answered = match self.past_the_door(incoming, &id) {
            Err(reply) => Answered::refused(*reply),
            Ok(index) => match self.standing() {
                Some(standing) if standing.wait.is_some() => {
                    Answered::refused(self.limited(standing, &id))
                }
                standing => {
                    let mut answered = self.operation(index, incoming, course, &id);
                    if let Some(standing) = standing {
                        answered.reply = self.with_standing(answered.reply, standing);
                    }
                    answered
                }
            },
        };
        answered.reply = answered
            .reply
            .header(&self.bundle.gateway.headers.response.request_id, &id);
        answered
    }

    /// Price and idempotency, then upstream.
    fn operation(&self, index: usize, incoming: &Incoming, course: Course, id: &str) -> Answered {
        let operation = &self.bundle.operations[index];
        let task = match operation.request {
            Some(_) => check::task(&incoming.body, self.settings.accept_task_object),
            None => Ok(Map::new()),
        };
        if self.is_quote(incoming) {
            return Answered::refused(self.quote(operation, task));
        }
        if let Err(reply) = self.affordable(operation, task.as_ref().ok(), &incoming.headers) {
            return Answered::refused(*reply);
        }
        let key = self.idempotency_key(&incoming.headers);
        let running = match key
            .as_ref()
            .map(|key| self.keys.admit(key, digest(&incoming.path, &incoming.body)))
            .transpose()
        {
            Ok(running) => running,
            Err(spent) => return Answered::refused(spent_key(spent)),
        };
        let mut executed = Vec::new();
        let reply = match self.upstream(operation, incoming.order, task, course) {
            Upstream::Refused(body) => self.charged(Reply::json(200, body), 0),
            Upstream::Executed {
                body,
                micros,
                status,
            } => {
                executed.push(self.book().execute(Executed {
                    order: 0,
                    operation: Arc::clone(&self.names[index]),
                    idempotency_key: key,
                    charge_micros: micros,
                    request_id: Arc::from(id),
                    task_status: status,
                    status: None,
                }));
                self.charged(Reply::json(200, body), micros)
            }
        };
        Answered {
            reply,
            executed,
            admitted: true,
            running,
        }
    }

    fn charged(&self, reply: Reply, micros: u64) -> Reply {
        reply.header(
            &self.bundle.gateway.headers.response.charge,
            &micros.to_string(),
        )
    }

    fn idempotency_key(&self, headers: &HeaderMap) -> Option<Arc<str>> {
        let key = headers
            .get(&self.bundle.gateway.headers.request.idempotency)?
            .to_str()
            .ok()?
            .trim();
        (!key.is_empty()).then(|| Arc::from(key))
    }
}

fn spent_key(spent: Spent) -> Reply {
    let (code, message) = match spent {
        Spent::InProgress => (
            "request_in_progress",
            "A request with this idempotency key is being worked on.",
        ),
        Spent::Completed => (
            "request_already_completed",
            "A request with this idempotency key was already admitted.",
        ),
        Spent::Conflict => (
            "idempotency_conflict",
            "This idempotency key came with another request before.",
        ),
    };
    error(409, code, message, false)
}

fn digest(path: &str, body: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    (path, body).hash(&mut hasher);
    hasher.finish()
}
