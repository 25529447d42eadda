//! A listing behind a sender of our own: it answers pages, writes down what was asked, and fails on demand.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{Arc, Mutex, MutexGuard},
};

use aisa_backlinks::{
    Backlink, Client, Error, RetryPolicy,
    clock::ManualClock,
    transport::{HttpBody, HttpRequest, HttpResponse, Transport, TransportError},
};
use futures_util::future::BoxFuture;
use serde_json::{Value, json};
use tokio::sync::Semaphore;

/// What a page costs here: a base and a sum per row, as the gateway's charges look.
pub(crate) const PAGE_MICROS: u64 = 48_000;
pub(crate) const ROW_MICROS: u64 = 72;

/// A listing of numbered rows.
#[derive(Clone)]
pub(crate) struct Listing(Arc<Inner>);

struct Inner {
    script: Mutex<Script>,
    /// Responses that may leave.
    gate: Semaphore,
}

pub(crate) struct Script {
    pub(crate) rows: u64,
    pub(crate) total: Total,
    pub(crate) tokens: Tokens,
    /// Requests (from 1) that are answered with HTTP 500.
    pub(crate) failing: BTreeSet<usize>,
    /// Requests (from 1) whose response is charged and is not JSON.
    pub(crate) unreadable: BTreeSet<usize>,
    /// Requests (from 1) that bring no rows, and in which form.
    pub(crate) empty: BTreeMap<usize, Empty>,
    /// Rows on a page at most, whatever is asked for.
    pub(crate) short: Option<u64>,
    /// Every page begins with the first row.
    pub(crate) ignores_offset: bool,
    /// Every n-th element is null.
    pub(crate) null_every: Option<u64>,
    /// A page without rows says null instead of an empty list.
    pub(crate) null_when_empty: bool,
    /// Whether charges are reported.
    pub(crate) priced: bool,
    /// The tasks asked for, in order.
    pub(crate) asked: Vec<Value>,
    pub(crate) keys: Vec<String>,
    pub(crate) broken_rules: Vec<String>,
    brought: HashMap<String, (Value, u64)>,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Total {
    True,
    Absent,
    Claimed(i64),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Empty {
    /// An empty list beside the total.
    List,
    /// Null in place of the list.
    Null,
    /// An empty list beside a total of 0.
    Zero,
    /// No result at all.
    NoResult,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Tokens {
    Fresh,
    Absent,
    Empty,
    /// The same one with every response.
    Same,
}

impl Listing {
    pub(crate) fn of(rows: u64) -> Self {
        let script = Script {
            rows,
            total: Total::True,
            tokens: Tokens::Fresh,
            failing: BTreeSet::new(),
            unreadable: BTreeSet::new(),
            empty: BTreeMap::new(),
            short: None,
            ignores_offset: false,
            null_every: None,
            null_when_empty: false,
            priced: true,
            asked: Vec::new(),
            keys: Vec::new(),
            broken_rules: Vec::new(),
            brought: HashMap::new(),
        };
        Self(Arc::new(Inner {
            script: Mutex::new(script),
            gate: Semaphore::new(Semaphore::MAX_PERMITS),
        }))
    }

    pub(crate) fn with(self, change: impl FnOnce(&mut Script)) -> Self {
        change(&mut self.script());
        self
    }

    /// Keeps every response back until [`answer`](Self::answer) lets it go.
    pub(crate) fn holding(self) -> Self {
        self.0.gate.forget_permits(Semaphore::MAX_PERMITS);
        self
    }

    pub(crate) fn answer(&self, answers: usize) {
        self.0.gate.add_permits(answers);
    }

    pub(crate) fn script(&self) -> MutexGuard<'_, Script> {
        self.0.script.lock().unwrap()
    }

    pub(crate) fn client(&self) -> Client {
        let builder = Client::builder().key("sk-aisa-test").base_url("http://127.0.0.1:9/apis/v1");
        builder
            .transport(Arc::new(self.clone()))
            .clock(ManualClock::auto())
            .retry(RetryPolicy::never())
            .build()
            .unwrap()
    }

    /// What was asked so far, as (limit, offset, whether with a token).
    pub(crate) fn windows(&self) -> Vec<(Option<u64>, Option<u64>, bool)> {
        let window = |task: &Value| {
            (
                task["limit"].as_u64(),
                task["offset"].as_u64(),
                task["search_after_token"].is_string(),
            )
        };
        self.script().asked.iter().map(window).collect()
    }

    pub(crate) fn requests(&self) -> usize {
        self.script().asked.len()
    }
}

impl Transport for Listing {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let body: Value = serde_json::from_slice(request.body()).unwrap();
        let key = request.headers()["idempotency-key"].to_str().unwrap().to_owned();
        let (status, answer, charge) = self.script().answer(body[0].clone(), key);
        Box::pin(async move {
            self.0.gate.acquire().await.unwrap().forget();
            let mut response = HttpResponse::new(HttpBody::whole(answer));
            *response.status_mut() = status.try_into().unwrap();
            if let Some(charge) = charge {
                response
                    .headers_mut()
                    .insert("x-aisa-customer-cost-micros-usd", charge.to_string().parse().unwrap());
            }
            Ok(response)
        })
    }
}

impl Script {
    fn answer(&mut self, task: Value, key: String) -> (u16, String, Option<u64>) {
        self.asked.push(task.clone());
        self.keys.push(key);
        if self.failing.contains(&self.asked.len()) {
            let answer = json!({"error": "provider request failed"});
            return (500, answer.to_string(), None);
        }
        let limit = task["limit"].as_u64().unwrap_or(100);
        let limit = limit.min(self.short.unwrap_or(limit));
        let from = self.start(&task);
        let empty = self.empty.get(&self.asked.len()).copied();
        let end = if empty.is_some() { from } else { self.rows.min(from + limit) };
        let rows: Vec<Value> = (from..end).map(|number| self.row(number)).collect();
        let charge = self.priced.then_some(PAGE_MICROS + ROW_MICROS * rows.len() as u64);
        if self.unreadable.contains(&self.asked.len()) {
            return (200, format!("rows {from} to {end}, torn"), charge);
        }
        let mut result = json!({"items_count": rows.len()});
        match self.total {
            Total::True => result["total_count"] = json!(self.rows),
            Total::Claimed(total) => result["total_count"] = json!(total),
            Total::Absent => {}
        }
        if let Some(token) = self.token(&task, from + rows.len() as u64) {
            result["search_after_token"] = json!(token);
        }
        if empty == Some(Empty::Zero) {
            result["total_count"] = json!(0);
        }
        let null = empty == Some(Empty::Null) || (rows.is_empty() && self.null_when_empty);
        result["items"] = if null { Value::Null } else { json!(rows) };
        let result = match empty {
            Some(Empty::NoResult) => Value::Null,
            _ => json!([result]),
        };
        let task = json!({"id": "id", "status_code": 20_000, "result_count": 1, "result": result});
        let answer = json!({"status_code": 20_000, "tasks_count": 1, "tasks": [task]});
        (200, answer.to_string(), charge)
    }

    fn row(&self, number: u64) -> Value {
        match self.null_every {
            Some(every) if number % every == every - 1 => Value::Null,
            _ => json!({"type": "backlink", "url_from": format!("https://from.example/{number}")}),
        }
    }

    /// Where the page begins; a token is taken only with the request that brought it, unchanged.
    fn start(&mut self, task: &Value) -> u64 {
        if self.ignores_offset {
            return 0;
        }
        let offset = task["offset"].as_u64().unwrap_or(0);
        if offset > 20_000 {
            self.broken_rules.push(format!("offset {offset} is too large"));
        }
        let Some(token) = task["search_after_token"].as_str() else {
            return offset;
        };
        match self.brought.get(token) {
            Some((before, next)) if *before == without_token(task) => *next,
            Some((before, next)) => {
                let next = *next;
                self.broken_rules.push(format!("{task} does not repeat {before}"));
                next
            }
            None => {
                self.broken_rules.push(format!("token {token} was never given"));
                0
            }
        }
    }

    fn token(&mut self, task: &Value, next: u64) -> Option<String> {
        let token = match self.tokens {
            Tokens::Absent => return None,
            Tokens::Empty => return Some(String::new()),
            Tokens::Same => "always".to_owned(),
            Tokens::Fresh => format!("after-{}", self.asked.len()),
        };
        self.brought.insert(token.clone(), (without_token(task), next));
        Some(token)
    }
}

fn without_token(task: &Value) -> Value {
    let mut task = task.clone();
    task.as_object_mut().unwrap().remove("search_after_token");
    task
}

/// The number that a row was made with.
pub(crate) fn number(row: &Backlink) -> u64 {
    let url = row.url_from.as_ref().unwrap().to_string();
    url.rsplit('/').next().unwrap().parse().unwrap()
}

/// Reads a stream of rows to its end: the rows, and the error that ended it.
pub(crate) async fn drain(
    rows: &mut aisa_backlinks::Rows<aisa_backlinks::BacklinksRequest>,
) -> (Vec<u64>, Option<Error>) {
    let mut numbers = Vec::new();
    while let Some(row) = rows.next().await {
        match row {
            Ok(row) => numbers.push(number(&row)),
            Err(error) => return (numbers, Some(error)),
        }
    }
    (numbers, None)
}
