//! The gateway: everything between an HTTP request that arrived and the answer to it, without any I/O.
//!
//! The order of the steps is the gateway's: key, route, method, rate limit, price, idempotency; only then does
//! upstream see the request and check it.

mod account;
mod check;
mod envelope;
mod keys;
mod money;
mod reply;
mod window;

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderMap, Method};
use serde_json::{Map, Value, json};

pub(crate) use account::Book;
pub use account::{Account, Executed, Received};
pub use reply::Reply;
pub(crate) use reply::{Content, error, key_error};

use crate::{
    answer::{self, Question, Seed},
    bundle::{Bundle, Operation, Price, RowPer},
    day::Day,
    time::Time,
};
use envelope::{Envelope, Outcome};
use keys::{Keys, Running, Spent};
use window::{Standing, Window, whole_seconds};

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
    pub(crate) keep_requests: usize,
}

/// The gateway and its state.
#[derive(Debug)]
pub(crate) struct Gateway {
    pub(crate) bundle: Bundle,
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
    pub(crate) fn new(bundle: Bundle, settings: Settings) -> Self {
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

    /// Key, route and method, in the gateway's order: a stranger learns nothing about routes.
    fn past_the_door(&self, incoming: &Incoming, id: &str) -> Result<usize, Box<Reply>> {
        self.authorise(incoming, id).map_err(Box::new)?;
        let Some(index) = self.routes.get(&incoming.path).copied() else {
            return Err(Box::new(Reply::text(404, "404 page not found\n")));
        };
        if incoming.method.as_str() != self.bundle.operations[index].method {
            let detail = format!("Method \"{}\" not allowed.", incoming.method);
            return Err(Box::new(Reply::json(405, json!({"detail": detail}))));
        }
        Ok(index)
    }

    fn authorise(&self, incoming: &Incoming, id: &str) -> Result<(), Reply> {
        let header = incoming
            .headers
            .get(http::header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok());
        let (code, message) = match header.and_then(|header| header.strip_prefix("Bearer ")) {
            Some(key) if key.trim() == self.settings.key => return Ok(()),
            Some(key) if !key.trim().is_empty() => ("invalid_api_key", "The API key is not known."),
            _ => ("missing_api_key", "No API key came with the request."),
        };
        match self.is_quote(incoming) {
            true => Err(Reply::json(
                401,
                json!({"error": {"code": code, "message": message}}),
            )),
            false => Err(key_error(code, message, id)),
        }
    }

    fn standing(&self) -> Option<Standing> {
        let window = self.window.as_ref()?;
        Some(
            window
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .admit(self.settings.time.now()),
        )
    }

    fn limited(&self, standing: Standing, id: &str) -> Reply {
        let wait = whole_seconds(standing.wait.unwrap_or_default()).max(1);
        let message = format!("More than {} requests in the window.", standing.limit);
        let body = json!({"error": {"type": "rate_limit_error", "code": "rate_limit_exceeded", "message": message, "request_id": id}});
        let reply = Reply::json(429, body).header(
            &self.bundle.gateway.headers.response.retry_after,
            &wait.to_string(),
        );
        self.with_standing(reply, standing)
    }

    fn with_standing(&self, mut reply: Reply, standing: Standing) -> Reply {
        let names = &self.bundle.gateway.headers.response;
        let sets = [
            (&names.rate_limit, standing.limit),
            (&names.rate_remaining, standing.remaining),
            (&names.rate_reset, whole_seconds(standing.reset)),
        ];
        for (names, value) in sets {
            for name in names {
                reply = reply.header(name, &value.to_string());
            }
        }
        reply
    }

    fn is_quote(&self, incoming: &Incoming) -> bool {
        let name = &self.bundle.gateway.headers.request.cost_mode;
        incoming
            .headers
            .get(name)
            .is_some_and(|mode| mode.as_bytes().eq_ignore_ascii_case(b"quote"))
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

    fn upstream(
        &self,
        operation: &Operation,
        order: u64,
        task: Result<Map<String, Value>, check::Fault>,
        course: Course,
    ) -> Upstream {
        let settings = &self.settings;
        let seed = Seed::new(settings.seed);
        let envelope = Envelope {
            gateway: &self.bundle.gateway,
            today: settings.today,
            seed: seed.of("request").at(order),
        };
        let task = match task {
            Ok(task) => task,
            Err(fault) => {
                return Upstream::Refused(envelope.refusal(fault.status, fault.detail.as_deref()));
            }
        };
        let failed = |task: &Map<String, Value>, outcome| {
            Upstream::Refused(envelope.task(operation, task, outcome))
        };
        if let Err(fault) = check::fields(&self.bundle, operation, &task, settings.today) {
            return failed(&task, Outcome::failed(fault.status, fault.detail));
        }
        let price = self.price(operation);
        match course {
            Course::Stop => return failed(&task, Outcome::failed(20_000, None)),
            Course::FailTask {
                status,
                charged: false,
            } => return failed(&task, Outcome::failed(status, None)),
            Course::FailTask {
                status,
                charged: true,
            } => {
                let micros = price.of(0);
                let outcome = Outcome {
                    cost_micros: upstream_cost(micros),
                    ..Outcome::failed(status, None)
                };
                return Upstream::Executed {
                    body: envelope.task(operation, &task, outcome),
                    micros,
                    status,
                };
            }
            Course::Usual => {}
        }
        match answer::answer(&self.question(operation, &task)) {
            Err(refusal) => failed(
                &task,
                Outcome::failed(40_501, Some(format!("'{}'", refusal.field))),
            ),
            Ok(answer) => {
                let micros = price.of(answer.rows);
                let outcome = Outcome {
                    status: 20_000,
                    detail: None,
                    result: answer.result,
                    cost_micros: upstream_cost(micros),
                };
                Upstream::Executed {
                    body: envelope.task(operation, &task, outcome),
                    micros,
                    status: 20_000,
                }
            }
        }
    }

    fn question<'a>(
        &'a self,
        operation: &'a Operation,
        task: &'a Map<String, Value>,
    ) -> Question<'a> {
        let settings = &self.settings;
        Question {
            bundle: &self.bundle,
            operation,
            task,
            today: settings.today,
            seed: Seed::new(settings.seed),
            rows: settings.rows,
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

    fn price(&self, operation: &Operation) -> Price {
        match self.settings.prices {
            Some((base_micros, per_row_micros)) => Price {
                base_micros,
                per_row_micros,
            },
            None => operation.price.unwrap_or(self.bundle.gateway.prices),
        }
    }

    /// What a task may cost: as many rows as it can bring.
    fn estimate(&self, operation: &Operation, task: &Map<String, Value>) -> u64 {
        let question = self.question(operation, task);
        let rows = match operation.row_per {
            None => 1,
            Some(RowPer::Limit) => question
                .integer("limit")
                .and_then(|limit| u64::try_from(limit).ok())
                .unwrap_or(100),
            Some(RowPer::Target) => question.targets().len() as u64,
            Some(RowPer::Period) => answer::periods(&question),
        };
        self.price(operation).of(rows)
    }

    fn quote(
        &self,
        operation: &Operation,
        task: Result<Map<String, Value>, check::Fault>,
    ) -> Reply {
        let checked = task.and_then(|task| {
            check::fields(&self.bundle, operation, &task, self.settings.today)
                .map(|()| self.estimate(operation, &task))
        });
        match checked {
            Ok(micros) => Reply::json(
                200,
                json!({
                    "object": "cost_estimate", "currency": "USD", "estimate_kind": "exact",
                    "estimated_cost_micros_usd": micros, "max_cost_micros_usd": micros, "may_exceed_estimate": false,
                    "estimated_at": format!("{}T00:00:00Z", self.settings.today),
                }),
            ),
            Err(fault) => {
                let detail = fault
                    .detail
                    .map(|detail| format!(": {detail}"))
                    .unwrap_or_default();
                Reply::json(
                    400,
                    json!({"error": format!("the request is not valid ({}){detail}", fault.status)}),
                )
            }
        }
    }

    /// Refuses a request whose estimate is beyond what the caller is ready to pay.
    fn affordable(
        &self,
        operation: &Operation,
        task: Option<&Map<String, Value>>,
        headers: &HeaderMap,
    ) -> Result<(), Box<Reply>> {
        let Some(header) = headers.get(&self.bundle.gateway.headers.request.max_price) else {
            return Ok(());
        };
        let Some(most) = header.to_str().ok().and_then(money::micros) else {
            return Err(Box::new(Reply::json(
                400,
                json!({"error": "the maximum price is not a decimal number of dollars"}),
            )));
        };
        let estimate = self.estimate(operation, task.unwrap_or(&Map::new()));
        if estimate <= most {
            return Ok(());
        }
        let message = format!(
            "The estimate of ${} exceeds the maximum price.",
            money::dollars(estimate)
        );
        Err(Box::new(error(
            402,
            "estimated_price_exceeds_max_price",
            &message,
            false,
        )))
    }
}

enum Upstream {
    Refused(Value),
    Executed {
        body: Value,
        micros: u64,
        status: i64,
    },
}

/// Upstream's own figure for what the customer pays: without the gateway's share.
fn upstream_cost(micros: u64) -> u64 {
    micros * 5 / 6
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
