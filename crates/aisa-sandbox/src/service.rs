//! One request over a connection: reads it, applies faults, and sends the response, whole or not.

use std::{
    convert::Infallible,
    io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use aisa_contract::status::{Category, Retry};
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http::{Request, Response};
use http_body_util::{BodyExt, Full, StreamBody, combinators::UnsyncBoxBody};
use hyper::body::{Frame, Incoming as IncomingBody};

use crate::{
    fault::{Delivery, Edit, Effects, Ending, Fault, FaultPlan, Faults, Progress, apply_edit},
    gateway::{
        Execution, GatewayAnswer, Incoming, Received, Reply, SandboxGateway, error, key_error,
    },
};

/// What the connections of a sandbox share: the gateway and the faults to come.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) gateway: SandboxGateway,
    faults: Mutex<Faults>,
}

impl Shared {
    pub(crate) fn new(gateway: SandboxGateway, plan: FaultPlan, script: Vec<Fault>) -> Self {
        let mut faults = Faults::default();
        faults.set_plan(plan);
        script.into_iter().for_each(|fault| faults.push(fault));
        Self { gateway, faults: Mutex::new(faults) }
    }

    pub(crate) fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A body that can break off.
pub(crate) type Body = UnsyncBoxBody<Bytes, io::Error>;

/// Answers a request. On an error hyper closes the connection without a response.
pub(crate) async fn serve(
    shared: Arc<Shared>,
    request: Request<IncomingBody>,
) -> io::Result<Response<Body>> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.map_err(io::Error::other)?.to_bytes();
    let path = head.uri.path().to_owned();
    let order = shared.gateway.log().receive(Received {
        order: 0,
        method: head.method.to_string(),
        path: head.uri.path_and_query().map_or_else(|| path.clone(), ToString::to_string),
        headers: head.headers.clone(),
        body: body.clone(),
        at: shared.gateway.now(),
    });
    let _in_flight = InFlight(&shared.gateway);
    let incoming = Incoming { order, method: head.method, path, headers: head.headers, body };
    let effects = Effects::of(&shared.faults().draw(order));
    answer(&shared.gateway, &incoming, &effects).await
}

/// Counts the request as in flight until it is answered or abandoned.
struct InFlight<'a>(&'a SandboxGateway);

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.log().leave();
    }
}

async fn answer(
    gateway: &SandboxGateway,
    incoming: &Incoming,
    effects: &Effects,
) -> io::Result<Response<Body>> {
    for wait in &effects.before {
        wait.pass().await;
    }
    let mut answered =
        effects.execution().map(|execution| admitted(gateway, incoming, effects, execution));
    for wait in &effects.after {
        wait.pass().await;
    }
    let executed = answered
        .as_mut()
        .map(|answered| std::mem::take(&mut answered.executed))
        .unwrap_or_default();
    // The idempotency key stays in progress until here.
    let reply = ending(gateway, incoming, effects, answered)?;
    gateway.log().delivered(&executed, reply.status());
    Ok(deliver(reply, effects.delivery))
}

fn admitted(
    gateway: &SandboxGateway,
    incoming: &Incoming,
    effects: &Effects,
    execution: Execution,
) -> GatewayAnswer {
    let answer = || gateway.answer(incoming, execution, effects.charge());
    if !effects.duplicate {
        return answer();
    }
    let first = answer();
    let mut executed = first.executed;
    // The first request is complete before the second one arrives.
    drop(first.running);
    let mut second = answer();
    executed.append(&mut second.executed);
    GatewayAnswer { executed, ..second }
}

/// The response to send, or an error that cuts the connection. A request that the gateway refused stays refused.
fn ending(
    gateway: &SandboxGateway,
    incoming: &Incoming,
    effects: &Effects,
    answered: Option<GatewayAnswer>,
) -> io::Result<Reply> {
    let request_id = gateway.request_id(incoming.order);
    let name = gateway.contract.gateway.response_header("request-id");
    let route = gateway.contract.route(&incoming.path);
    let edited = |reply, applies: fn(&Edit) -> bool| {
        let edits = effects.edits.iter().filter(|edit| applies(edit));
        edits.fold(reply, |reply, edit| apply_edit(edit, reply, &gateway.contract.gateway, route))
    };
    match (&effects.ending, answered) {
        (Some((Ending::Cut, _)), _) => Err(io::Error::other("cut on demand")),
        (Some((_, Progress::Admitted)), Some(answered)) if !answered.admitted => Ok(answered.reply),
        (Some((Ending::Reply(reply), _)), _) => {
            let reply = reply.clone().header(name, &request_id);
            Ok(edited(reply, Edit::is_of_headers))
        }
        (Some((Ending::GatewayError(code), _)), _) => {
            let reply = gateway_error(gateway, code, &request_id).header(name, &request_id);
            Ok(edited(reply, Edit::is_of_headers))
        }
        (None, Some(answered)) => Ok(edited(answered.reply, |_| true)),
        // Without an ending the gateway always sees the request.
        (None, None) => Err(io::Error::other("no answer")),
    }
}

/// The gateway's error with this code, and the status that the schema gives it.
fn gateway_error(gateway: &SandboxGateway, code: &str, request_id: &str) -> Reply {
    let known = gateway.contract.gateway.error(code);
    let status = known.and_then(|error| u16::try_from(error.http).ok()).unwrap_or(503);
    let message = known
        .map(|error| error.meaning.as_str())
        .filter(|meaning| !meaning.is_empty())
        .unwrap_or(code);
    match known {
        Some(error) if error.category == Category::Auth && status == 401 => {
            key_error(code, message, request_id)
        }
        known => {
            error(status, code, message, known.is_some_and(|error| error.retry != Retry::Never))
        }
    }
}

fn deliver(reply: Reply, delivery: Delivery) -> Response<Body> {
    let whole = reply.bytes();
    let share = |percent: u8| whole.slice(..whole.len() * usize::from(percent) / 100);
    let (length, body) = match delivery {
        Delivery::Whole => (whole.len(), all(whole.clone())),
        Delivery::Torn { percent } => (share(percent).len(), all(share(percent))),
        Delivery::Cut { percent } => (whole.len(), broken(share(percent))),
        Delivery::Trickle { bytes, every } => (whole.len(), slow(whole.clone(), bytes, every)),
    };
    let mut response = Response::new(body);
    *response.status_mut() = reply.status;
    response.headers_mut().extend(reply.headers);
    response.headers_mut().insert(http::header::CONTENT_LENGTH, length.into());
    response
}

fn all(bytes: Bytes) -> Body {
    Full::new(bytes).map_err(|never: Infallible| match never {}).boxed_unsync()
}

/// Sends the bytes and then breaks the connection.
fn broken(bytes: Bytes) -> Body {
    let parts = [Ok(Frame::data(bytes)), Err(io::Error::other("cut on demand"))];
    // hyper drops its buffer when a body fails at once, so the error comes on a later poll.
    let parts = stream::iter(parts).then(|part| async move {
        if part.is_err() {
            for _ in 0..8 {
                tokio::task::yield_now().await;
            }
        }
        part
    });
    StreamBody::new(parts).boxed_unsync()
}

fn slow(bytes: Bytes, size: usize, every: Duration) -> Body {
    let parts = (0..bytes.len())
        .step_by(size.max(1))
        .map(move |start| bytes.slice(start..bytes.len().min(start + size)));
    let parts = stream::iter(parts).then(move |part| async move {
        tokio::time::sleep(every).await;
        Ok(Frame::data(part))
    });
    StreamBody::new(parts).boxed_unsync()
}
