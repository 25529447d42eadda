//! The envelope around every response of upstream.

use aisa_contract::Gateway;
use serde_json::{Map, Value, json};

use crate::{answer::Seed, day::Day};

/// What the envelopes of a response have in common.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Envelope<'a> {
    pub(crate) gateway: &'a Gateway,
    pub(crate) today: Day,
    /// Makes the ids and times of requests differ.
    pub(crate) seed: Seed,
}

/// How a task ended.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    pub(crate) status: i64,
    /// Follows the meaning of the code, for example the field at fault.
    pub(crate) detail: Option<String>,
    pub(crate) result: Option<Vec<Value>>,
    pub(crate) cost_micros: u64,
}

impl Outcome {
    /// A task that failed and costs nothing.
    pub(crate) fn failed(status: i64, detail: impl Into<Option<String>>) -> Self {
        Self { status, detail: detail.into(), result: None, cost_micros: 0 }
    }
}

impl Envelope<'_> {
    /// A response with one task.
    pub(crate) fn task(self, path: &str, request: &Map<String, Value>, outcome: Outcome) -> Value {
        let path = upstream_path(path);
        let mut data = Map::new();
        data.insert("api".to_owned(), path.get(1).cloned().into());
        data.insert("function".to_owned(), path.get(2).cloned().into());
        data.extend(request.clone());
        let cost = dollars(outcome.cost_micros);
        let result = outcome.result;
        let task = json!({
            "id": self.id(),
            "status_code": outcome.status,
            "status_message": self.message(outcome.status, outcome.detail.as_deref()),
            "time": self.seconds(),
            "cost": cost,
            "result_count": result.as_ref().map_or(0, Vec::len),
            "path": path,
            "data": data,
            "result": result,
        });
        let failed = i64::from(outcome.status != 20_000);
        self.whole(20_000, None, cost, 1, failed, json!([task]))
    }

    /// A response to a request that is not a task.
    pub(crate) fn refusal(self, status: i64, detail: Option<&str>) -> Value {
        self.whole(status, detail, json!(0), 0, 0, Value::Null)
    }

    fn whole(
        self,
        status: i64,
        detail: Option<&str>,
        cost: Value,
        count: i64,
        failed: i64,
        tasks: Value,
    ) -> Value {
        json!({
            "version": "0.1.sandbox",
            "status_code": status,
            "status_message": self.message(status, detail),
            "time": self.seconds(),
            "cost": cost,
            "tasks_count": count,
            "tasks_error": failed,
            "tasks": tasks,
        })
    }

    fn message(self, status: i64, detail: Option<&str>) -> String {
        if status == 20_000 {
            return "Ok.".to_owned();
        }
        match (status, detail) {
            (40_501, Some(detail)) => format!("Invalid Field: {detail}."),
            (40_506, Some(detail)) => format!("Unknown Fields in POST Data: {detail}."),
            (_, Some(detail)) => format!("{}: {detail}.", self.meaning(status)),
            (_, None) => format!("{}.", self.meaning(status)),
        }
    }

    fn meaning(self, status: i64) -> String {
        let meaning =
            self.gateway.status(status).map(|status| status.meaning.trim_end_matches('.'));
        meaning.filter(|meaning| !meaning.is_empty()).unwrap_or("The task failed").to_owned()
    }

    /// An id in upstream's form, which begins with month, day, hour and minute.
    fn id(self) -> String {
        let (month, day) = (self.today.0.month(), self.today.0.day());
        let bits = self.seed.of("id").value();
        let minute = bits % 1_440;
        format!(
            "{month:02}{day:02}{:02}{:02}-0000-0{:03x}-0000-{:012x}",
            minute / 60,
            minute % 60,
            bits >> 52,
            bits & 0xffff_ffff_ffff
        )
    }

    fn seconds(self) -> String {
        let micros = self.seed.of("time").rng().u32(800..15_000);
        format!("{}.{:04} sec.", micros / 10_000, micros % 10_000)
    }
}

/// Dollars as upstream writes them: a whole number has no point.
fn dollars(micros: u64) -> Value {
    match micros % 1_000_000 {
        0 => json!(micros / 1_000_000),
        _ => json!(micros as f64 / 1e6),
    }
}

/// Upstream's own path: its version stands in place of the gateway's first segment.
fn upstream_path(path: &str) -> Vec<String> {
    let own = path.trim_start_matches('/').split('/').skip(1).map(str::to_owned);
    std::iter::once("v3".to_owned()).chain(own).collect()
}
