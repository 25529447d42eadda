//! A scripted peer below the client: exact answers, no sockets, no clock.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, mpsc},
    thread,
    time::Duration,
};

use aisa_backlinks::{
    Budget, Client, ClientBuilder, SummaryRequest,
    clock::ManualClock,
    money::MemoryLedger,
    transport::{HttpBody, HttpRequest, HttpResponse, Transport, TransportError},
    usd,
};
use futures_util::{StreamExt, future::BoxFuture, stream};
use tokio::sync::Notify;

/// A key that no test may find in any output.
pub(crate) const KEY: &str = "sk-aisa-do-not-print-4711q";

/// The charge of a scripted success, in micro-dollars.
pub(crate) const CHARGE: &str = "24036";

/// One thing that the peer does with a request.
#[derive(Clone, Debug)]
pub(crate) enum Play {
    Answer {
        status: u16,
        headers: Vec<(&'static str, String)>,
        body: Vec<u8>,
    },
    /// The head and the beginning of a body, then a cut.
    Torn {
        status: u16,
        headers: Vec<(&'static str, String)>,
        body: Vec<u8>,
    },
    /// The head, then nothing for ever.
    Stall {
        headers: Vec<(&'static str, String)>,
    },
    /// No connection.
    NotSent,
    /// A connection that breaks before the head.
    Cut,
    /// Nothing for ever.
    Hang,
    /// What is inside, as soon as [`Script::release`] says so.
    Held(Box<Play>),
    /// A panic of whoever carries requests.
    Panic,
}

impl Play {
    pub(crate) fn answer(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::Answer { status, headers: Vec::new(), body: body.into() }
    }

    /// HTTP 200, charged, with this result.
    pub(crate) fn result(result: &str) -> Self {
        Self::answer(200, envelope(result))
            .with("x-aisa-customer-cost-micros-usd", CHARGE)
            .with("x-request-id", "req-1")
    }

    pub(crate) fn held(self) -> Self {
        Self::Held(Box::new(self))
    }

    /// HTTP 200 with a task that failed.
    pub(crate) fn task(code: i64, cost: &str) -> Self {
        Self::answer(200, failed_task(code, cost))
    }

    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        match &mut self {
            Self::Answer { headers, .. } | Self::Torn { headers, .. } | Self::Stall { headers } => {
                headers.push((name, value.to_owned()));
            }
            _ => panic!("no headers without a head"),
        }
        self
    }
}

/// An envelope around one result.
pub(crate) fn envelope(result: &str) -> String {
    format!(
        r#"{{"version":"0.1.20260717","status_code":20000,"status_message":"Ok.","time":"1.0162 sec.","cost":0.02003,"tasks_count":1,"tasks_error":0,"tasks":[{{"id":"11231542-1535-0265-0000-8d49256fe2ad","status_code":20000,"status_message":"Ok.","time":"0.9619 sec.","cost":0.02003,"result_count":1,"path":["v3","backlinks","summary","live"],"data":{{"api":"backlinks","function":"summary","target":"example.com","tag":"weekly"}},"result":[{result}]}}]}}"#
    )
}

pub(crate) fn failed_task(code: i64, cost: &str) -> String {
    format!(
        r#"{{"version":"0.1.20260717","status_code":20000,"status_message":"Ok.","time":"0.1 sec.","cost":{cost},"tasks_count":1,"tasks_error":0,"tasks":[{{"id":"11231542-1535-0265-0000-8d49256fe2ad","status_code":{code},"status_message":"Task trouble.","time":"0 sec.","cost":{cost},"result_count":0,"path":[],"data":{{}},"result":null}}]}}"#
    )
}

/// What the peer saw of a request.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) method: String,
    pub(crate) url: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Seen {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    pub(crate) fn key(&self) -> &str {
        self.header("idempotency-key").expect("an idempotency key")
    }
}

/// The peer. The last play repeats.
#[derive(Clone, Default)]
pub(crate) struct Script {
    plays: Arc<Mutex<VecDeque<Play>>>,
    seen: Arc<Mutex<Vec<Seen>>>,
    arrival: Arc<Notify>,
    gate: Arc<Notify>,
}

impl Script {
    pub(crate) fn new(plays: impl IntoIterator<Item = Play>) -> Self {
        Self { plays: Arc::new(Mutex::new(plays.into_iter().collect())), ..Self::default() }
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    /// Waits until another request has arrived.
    pub(crate) async fn arrived(&self) {
        self.arrival.notified().await;
    }

    /// Lets one held play happen.
    pub(crate) fn release(&self) {
        self.gate.notify_one();
    }

    /// A client of this peer whose pauses take no time.
    pub(crate) fn client(&self) -> Client {
        self.builder().build().unwrap()
    }

    /// A client of this peer with a budget of $1 and a ledger.
    pub(crate) fn with_books(&self) -> (Client, Budget, MemoryLedger) {
        let (budget, ledger) = (Budget::new(usd("1.00")), MemoryLedger::new());
        let builder = self.builder().budget(budget.clone()).ledger(ledger.clone());
        (builder.build().unwrap(), budget, ledger)
    }

    pub(crate) fn builder(&self) -> ClientBuilder {
        Client::builder().key(KEY).transport(self.clone()).clock(ManualClock::auto())
    }
}

impl Transport for Script {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        self.seen.lock().unwrap().push(Seen {
            method: request.method().to_string(),
            url: request.uri().to_string(),
            headers: request
                .headers()
                .iter()
                .map(|(name, value)| (name.to_string(), text(value.as_bytes())))
                .collect(),
            body: text(request.body()),
        });
        let play = {
            let mut plays = self.plays.lock().unwrap();
            if plays.len() > 1 { plays.pop_front() } else { plays.front().cloned() }
        };
        self.arrival.notify_one();
        let (play, gate) = (play.expect("a play for the request"), self.gate.clone());
        Box::pin(async move {
            match play {
                Play::Held(play) => {
                    gate.notified().await;
                    perform(*play).await
                }
                play => perform(play).await,
            }
        })
    }
}

async fn perform(play: Play) -> Result<HttpResponse, TransportError> {
    let piece = |body: Vec<u8>| stream::iter([Ok(body.into())]);
    match play {
        Play::NotSent => Err(TransportError::not_sent("connection refused")),
        Play::Cut => Err(TransportError::maybe_sent("connection reset")),
        Play::Hang | Play::Held(_) => std::future::pending().await,
        Play::Panic => panic!("the transport panicked on demand"),
        Play::Answer { status, headers, body } => {
            Ok(answer(status, headers, HttpBody::whole(body)))
        }
        Play::Torn { status, headers, body } => {
            let pieces = piece(body)
                .chain(stream::iter([Err(TransportError::maybe_sent("connection reset"))]));
            Ok(answer(status, headers, HttpBody::new(pieces)))
        }
        Play::Stall { headers } => Ok(answer(200, headers, HttpBody::new(stream::pending()))),
    }
}

fn answer(status: u16, headers: Vec<(&'static str, String)>, body: HttpBody) -> HttpResponse {
    let mut answer = HttpResponse::new(body);
    *answer.status_mut() = status.try_into().unwrap();
    for (name, value) in headers {
        answer.headers_mut().append(name, value.parse().unwrap());
    }
    answer
}

/// Runs the calls of a test on a thread of its own: one that never ends fails the test instead of holding it up.
pub(crate) fn ends<F: Future<Output = ()>>(what: &str, test: impl FnOnce() -> F + Send + 'static) {
    let (done, end) = mpsc::channel();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(test());
        done.send(()).unwrap();
    });
    let ended = end.recv_timeout(Duration::from_secs(20));
    assert!(ended.is_ok(), "{what}: {ended:?}");
}

/// Gives everything else its turn, often enough to come to rest.
pub(crate) async fn rest() {
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
}

pub(crate) fn request() -> SummaryRequest {
    SummaryRequest::new("example.com")
}
