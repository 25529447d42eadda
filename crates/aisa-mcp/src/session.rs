//! What all calls of a session share, and how one is made.

use std::{
    collections::BTreeMap,
    iter,
    pin::pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use aisa_archive::recovery;
use aisa_contract::{OperationRef, Shape, json_schema, value::printable};
use aisa_gateway::{
    Budget, Call, ChargeState, Error, Gateway, Operation, Response, Usd,
    observe::{AfterAttempt, BeforeAttempt, CallProgress, Observer},
    request::RawRequest,
    value::whole_value,
};
use aisa_sandbox::Sandbox;
use rmcp::model::{Tool, ToolAnnotations};
use serde_json::{Map, Value, json};
use tokio::sync::mpsc;

use crate::{
    console::Console,
    flight::{Crew, Flights},
    options::{Options, PROGRAM},
    reporter::Reporter,
    result::{cut, without_nulls},
    schema,
    tools::{Operations, QUOTE, SPEND, bounded},
};

/// What all calls of a session share.
pub(crate) struct Session {
    pub(crate) options: Options,
    /// The one of the process: its client, connections and TLS serve every call.
    gateway: Gateway,
    /// Dropping it ends the sandbox.
    _sandbox: Option<Sandbox>,
    pub(crate) budget: Budget,
    operations: Operations,
    flights: Flights<Outcome>,
    /// How many calls each tool has made, and what they have cost for certain.
    costs: Mutex<BTreeMap<String, (u64, Usd)>>,
    console: Console,
}

/// Follows the attempts of one call, and says what its caller should know of them.
#[derive(Clone)]
struct Attempts {
    progress: CallProgress,
    console: Console,
}

impl Observer for Attempts {
    fn before_attempt(&self, event: &BeforeAttempt<'_>) {
        self.progress.before_attempt(event);
    }

    fn after_attempt(&self, event: &AfterAttempt<'_>) {
        if let Some(error) = event.archive_error {
            self.console.warn(&format!(
                "the archive could not keep a response ({error}); the client has it, with what it cost"
            ));
        }
        self.progress.after_attempt(event);
        if let Some(note) = event.retry_note() {
            self.console.note(&note);
        }
    }
}

/// What came of a call.
type Outcome = Result<Arc<Response<Value>>, ToolError>;

/// What an agent asks for.
pub(crate) struct ToolCall {
    call: Call<RawRequest>,
    /// The fields of the result that it wants, if not all.
    only: Option<Vec<&'static str>>,
}

/// An error whose text tells the agent what to change.
#[derive(Clone)]
pub(crate) struct ToolError(pub(crate) String);

/// Says, when it is dropped, that an unfinished call may have been charged, and under which idempotency key.
struct Unfinished {
    progress: CallProgress,
    console: Console,
    finished: bool,
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.finished
            && let Some(money) = self.progress.abandoned()
        {
            self.console.warn(&format!("abandoned; {money}"));
        }
    }
}

impl Session {
    /// A session that has made no call.
    pub(crate) fn new(
        options: Options,
        gateway: Gateway,
        sandbox: Option<Sandbox>,
        budget: Budget,
        operations: Operations,
        console: Console,
    ) -> Self {
        Self {
            options,
            gateway,
            _sandbox: sandbox,
            budget,
            operations,
            flights: Flights::default(),
            costs: Mutex::default(),
            console,
        }
    }

    /// The request of a tool with the arguments of the agent.
    pub(crate) fn request(
        &self,
        name: &str,
        arguments: Map<String, Value>,
    ) -> Result<ToolCall, ToolError> {
        let Some(info) = self.operations.get(name) else {
            let known: Vec<_> = self.operations.keys().map(String::as_str).collect();
            return Err(ToolError(format!(
                "there is no tool {name:?}; there are {}, {SPEND}, {QUOTE}",
                known.join(", ")
            )));
        };
        // Many models say null of what they leave out.
        let mut fields: Map<_, _> =
            arguments.into_iter().filter(|(_, value)| !value.is_null()).collect();
        let only = match info.fields().is_empty() {
            true => fields.remove(schema::ONLY),
            false => None,
        };
        let only = only.map(|only| chosen(*info, &only)).transpose()?;
        fields.values_mut().for_each(whole_numbers);
        json_schema::as_sent(*info, &mut fields).map_err(ToolError)?;
        if let Some(paging) = info.paging() {
            fields.entry("limit").or_insert_with(|| schema::rows(paging).into());
        }
        let mut call = self.gateway.call(RawRequest::new(*info, fields));
        if let Some(age) = self.options.max_age {
            call = call.with_max_age(age);
        }
        call.check().map_err(|error| ToolError(error.in_short()))?;
        Ok(ToolCall { call, only })
    }

    /// Answers a call, or an equal one that is on its way already, and reports on it meanwhile.
    pub(crate) async fn answer(
        self: &Arc<Self>,
        running: mpsc::Sender<()>,
        asked: ToolCall,
        cancelled: impl Future<Output = ()>,
        mut reporter: Reporter,
    ) -> Result<Value, ToolError> {
        let call = &asked.call;
        bounded(call.request().info(), self.options.max_price)
            .map_err(|why| self.free(ToolError(why)))?;
        let mut notes = notes(call);
        let question = call.request_key().map_err(|error| self.failure(&error))?;
        let mut asker = self.flights.join(question, |crew| {
            let (session, call) = (Arc::clone(self), call.clone());
            async move {
                // What is paid for goes into the archive, also when the client is gone.
                let _running = running;
                session.carry_out(call, crew).await
            }
        });
        let joined = asker.joined;
        let mut cancelled = pin!(cancelled);
        let outcome = loop {
            tokio::select! {
                biased;
                outcome = asker.outcome() => break outcome,
                () = cancelled.as_mut() => return Err(ToolError("cancelled; a call on its way may be charged, and its response is kept".to_owned())),
                () = reporter.due() => reporter.report(joined).await,
            }
        };
        let broken = || self.with_cost("the call broke off", "it may have been charged");
        let answer = outcome.ok_or_else(broken)?.map_err(|ToolError(why)| {
            let lines: Vec<_> = iter::once(why).chain(notes.clone()).collect();
            ToolError(lines.join("\n"))
        })?;
        if joined {
            notes.push(
                "an equal call was on its way; both have its response, which was paid for once"
                    .to_owned(),
            );
        }
        Ok(self.compact(&asked, &answer, notes))
    }

    /// Makes a call for everybody who asks for it. Once nobody does, nothing more is sent, and a response on its way is
    /// awaited.
    async fn carry_out(&self, call: Call<RawRequest>, crew: Crew<Outcome>) -> Outcome {
        let info = call.request().info();
        let progress = CallProgress::default();
        let attempts = Attempts { progress: progress.clone(), console: self.console };
        let gateway = self.gateway.with_observer(attempts);
        let mut call = gateway.take_over(call).into_future();
        // Declared after the call, so dropped before it: dropping a call counts its attempt as over.
        let mut unfinished =
            Unfinished { progress: progress.clone(), console: self.console, finished: false };
        let answer = loop {
            tokio::select! {
                biased;
                answer = call.as_mut() => break answer,
                () = crew.alone() => {}
            }
            if !progress.is_sent() && crew.give_up() {
                return Err(ToolError("cancelled; nothing was sent".to_owned()));
            }
            tokio::select! {
                biased;
                answer = call.as_mut() => break answer,
                () = progress.waits() => {}
                () = crew.asked() => {}
            }
        };
        unfinished.finished = true;
        let charge = match &answer {
            Ok(answer) => answer.charge(),
            Err(error) => match error.charge_state() {
                ChargeState::Charged(charge) => charge,
                _ => None,
            },
        };
        let name = self.operations.iter().find(|(_, known)| known.path() == info.path());
        if let Some((name, _)) = name {
            let mut costs = self.costs();
            let (calls, cost) = costs.entry(name.clone()).or_default();
            *calls += 1;
            *cost = cost.saturating_add(charge.unwrap_or(Usd::ZERO));
        }
        if let Ok(answer) = &answer
            && crew.is_alone()
            && self.options.archive.is_none()
            && !self.options.sandbox
        {
            // Paid for, and nobody is there to take it.
            self.keep(&file_name(info, answer.request_id()), answer.raw());
        }
        answer.map(Arc::new).map_err(|error| {
            let ToolError(mut text) = self.failure(&error);
            let name = file_name(info, error.request_id());
            if let Some(raw) = recovery::worth_keeping(&error) {
                text.push_str(&self.keep(&name, raw));
            }
            ToolError(text)
        })
    }

    /// Keeps a paid response that could not be read in a file of its own, or else in the log; says where it is.
    fn keep(&self, name: &str, raw: &[u8]) -> String {
        match recovery::keep(PROGRAM, name, raw) {
            Ok(file) => {
                let file = file.display();
                self.console.warn(&format!("the response was received and is kept in {file}"));
                format!("; the whole response is in the file {file}")
            }
            Err(error) => {
                let raw = String::from_utf8_lossy(raw);
                self.console.warn(&format!(
                    "the response was received but could not be kept in a file ({error}); here it is:\n{}",
                    printable::json(&raw)
                ));
                "; the whole response is in the log of the server".to_owned()
            }
        }
    }

    fn costs(&self) -> MutexGuard<'_, BTreeMap<String, (u64, Usd)>> {
        self.costs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An error of a call that may have been sent.
    fn failure(&self, error: &Error) -> ToolError {
        let cost = match error.charge_state() {
            ChargeState::NotSent | ChargeState::Refused => "nothing was charged".to_owned(),
            ChargeState::Charged(Some(charge)) => format!("{charge} was charged"),
            _ => "it may have been charged".to_owned(),
        };
        self.with_cost(&message(error), &cost)
    }

    /// An error of a call that was not sent.
    pub(crate) fn free(&self, ToolError(why): ToolError) -> ToolError {
        self.with_cost(&why, "nothing was charged")
    }

    fn with_cost(&self, why: &str, cost: &str) -> ToolError {
        let left = self.budget.remaining();
        ToolError(format!("{why}\n{cost}; {left} of the budget is left"))
    }

    /// The response as the agent sees it.
    fn compact(&self, asked: &ToolCall, answer: &Response<Value>, notes: Vec<String>) -> Value {
        let request = asked.call.request();
        let mut all = Map::new();
        if let Some(result) = answer.result() {
            let mut result = result.clone();
            without_nulls(&mut result);
            if let (Some(only), Value::Object(members)) = (&asked.only, &mut result) {
                members.retain(|name, _| only.contains(&name.as_str()));
            }
            if let Some(next) = cut(answer.operation(), request.fields(), &mut result) {
                all.insert("next".to_owned(), next.into());
            }
            all.insert("result".to_owned(), result);
        }
        if !notes.is_empty() {
            all.insert("notes".to_owned(), notes.into());
        }
        let charged = answer.charge().map_or_else(|| "unknown".to_owned(), amount);
        let from = match answer.kept() {
            _ if self.options.sandbox => "sandbox",
            Some(_) => "archive",
            None => "gateway",
        };
        let left = amount(self.budget.remaining());
        let mut cost = json!({ "charged_usd": charged, "left_usd": left, "from": from });
        if let Some(excess) = answer.excess() {
            cost["above_max_usd"] = amount(excess).into();
        }
        all.insert("cost".to_owned(), cost);
        all.into()
    }

    pub(crate) fn spend(&self, arguments: &Map<String, Value>) -> Result<Value, ToolError> {
        let mut by_tool = false;
        for (name, value) in arguments {
            match (name.as_str(), value) {
                ("by_tool", Value::Bool(asked)) => by_tool = *asked,
                ("by_tool", Value::Null) => {}
                ("by_tool", _) => {
                    return Err(ToolError("by_tool: must be true or false".to_owned()));
                }
                _ => {
                    return Err(ToolError(format!(
                        "there is no argument {name:?}; there is by_tool"
                    )));
                }
            }
        }
        let spending = self.budget.spending();
        let mut sums = json!({
            "budget_usd": amount(spending.cap),
            "spent_usd": amount(spending.settled),
            "unconfirmed_usd": amount(spending.unconfirmed),
            "reserved_usd": amount(spending.reserved),
            "left_usd": amount(spending.remaining()),
        });
        if by_tool {
            let costs = self.costs();
            let tools = costs.iter().map(|(tool, (calls, charged))| {
                json!({ "tool": tool, "calls": calls, "charged_usd": amount(*charged) })
            });
            sums["tools"] = tools.collect();
        }
        Ok(sums)
    }

    /// The request whose price is asked for.
    fn quoted(&self, mut arguments: Map<String, Value>) -> Result<ToolCall, ToolError> {
        let (tool, inner) = (arguments.remove("tool"), arguments.remove("arguments"));
        if let Some(name) = arguments.keys().next() {
            return Err(ToolError(format!(
                "there is no argument {name:?}; there are tool, and arguments, which has those of the tool"
            )));
        }
        let Some(Value::String(name)) = tool else {
            return Err(ToolError("tool: name the tool whose price is asked for".to_owned()));
        };
        if [SPEND, QUOTE].contains(&name.as_str()) {
            return Err(ToolError(format!("tool: {name} is free")));
        }
        match inner {
            None | Some(Value::Null) => self.request(&name, Map::new()),
            Some(Value::Object(arguments)) => self.request(&name, arguments),
            Some(_) => Err(ToolError("arguments: must be an object".to_owned())),
        }
    }

    pub(crate) async fn quote(&self, arguments: Map<String, Value>) -> Result<Value, ToolError> {
        let asked = self.quoted(arguments).map_err(|error| self.free(error))?;
        let notes = notes(&asked.call);
        let quote = asked.call.quote().await;
        let quote = quote.map_err(|error| self.failure(&error))?;
        let mut prices = json!({
            "estimated_usd": amount(quote.estimated),
            "left_usd": amount(self.budget.remaining()),
        });
        if let Some(max) = quote.max {
            prices["max_usd"] = amount(max).into();
        }
        if !notes.is_empty() {
            prices["notes"] = notes.into();
        }
        Ok(prices)
    }

    pub(crate) fn tools(&self) -> Vec<Tool> {
        let paid = ToolAnnotations::new().destructive(false).open_world(true);
        let free = ToolAnnotations::new().read_only(true);
        let mut tools: Vec<_> = self
            .operations
            .iter()
            .map(|(name, info)| {
                Tool::new(name.clone(), json_schema::description(*info), schema::input(*info))
                    .with_raw_output_schema(Arc::new(schema::output(*info)))
                    .with_annotations(paid.clone())
            })
            .collect();
        let mut others = vec![
            (
                SPEND,
                "What this session has cost, and what is left of its budget. Free.",
                schema::spend(),
            ),
            (
                QUOTE,
                "The price of a call of another tool, which is not made. Free.",
                schema::quote(&self.operations),
            ),
        ];
        // Without other tools there is nothing to price.
        others.retain(|(name, ..)| *name != QUOTE || !self.operations.is_empty());
        for (name, text, (input, output)) in others {
            let tool = Tool::new(name, text, input);
            let tool = tool.with_raw_output_schema(Arc::new(output));
            tools.push(tool.with_annotations(free.clone()));
        }
        tools
    }
}

/// What is odd about a call.
fn notes(call: &Call<RawRequest>) -> Vec<String> {
    call.notes().iter().map(ToString::to_string).collect()
}

/// Why a call failed; with the idempotency key where the outcome is unknown: with the key the account's usage shows whether
/// it was charged.
fn message(error: &Error) -> String {
    let unknown = error.charge_state() == ChargeState::Unknown;
    match error.idempotency_key().filter(|_| unknown) {
        Some(key) => format!("{error}; idempotency key {key}"),
        None => error.to_string(),
    }
}

/// The fields of a result that an agent chose.
fn chosen(info: OperationRef<'static>, only: &Value) -> Result<Vec<&'static str>, ToolError> {
    let fields = info.result_shape().map(Shape::fields).unwrap_or_default();
    let known: Vec<_> = fields.iter().map(|field| field.name).collect();
    let names = only.as_array().into_iter().flatten();
    let names = names.map(|name| known.iter().copied().find(|known| name == known));
    let names: Option<Vec<_>> = names.collect();
    names.filter(|_| only.is_array()).ok_or_else(|| {
        ToolError(format!("{}: must be a list with some of {}", schema::ONLY, known.join(", ")))
    })
}

/// A sum without its sign.
fn amount(sum: Usd) -> String {
    sum.to_string().trim_start_matches('$').to_owned()
}

/// Writes `10.0` as `10`: a whole number to JSON Schema, and to many models.
fn whole_numbers(value: &mut Value) {
    match value {
        Value::Number(number) if number.is_f64() => {
            if let Some(whole) = whole_value(value) {
                *value = whole.into();
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(whole_numbers),
        Value::Object(members) => members.values_mut().for_each(whole_numbers),
        _ => {}
    }
}

/// The name of the file of a response.
fn file_name(info: OperationRef<'_>, request_id: Option<&str>) -> String {
    format!("{} {}", info.name(), request_id.unwrap_or("unknown"))
}
