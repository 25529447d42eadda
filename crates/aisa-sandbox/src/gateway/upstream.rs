//! Upstream, behind the gateway: checks a task, executes it and puts the response into an envelope.

use serde_json::{Map, Value};

use super::{
    Execution, SandboxGateway, check,
    envelope::{Envelope, Outcome},
};
use crate::{
    answer::{self, DataSettings, Query, Seed},
    contract::Route,
};

/// Upstream's response.
pub(super) enum Upstream {
    Refused(Value),
    Executed { body: Value, micros: u64, status: i64 },
}

impl SandboxGateway {
    /// Upstream's response to an admitted request.
    pub(super) fn upstream(
        &self,
        route: &Route,
        order: u64,
        task: Result<Map<String, Value>, check::CheckError>,
        execution: Execution,
    ) -> Upstream {
        let settings = &self.settings;
        let seed = Seed::new(settings.seed);
        let envelope = Envelope {
            gateway: &self.contract.gateway,
            today: settings.today,
            seed: seed.of("request").at(order),
        };
        let task = match task {
            Ok(task) => task,
            Err(error) => {
                return Upstream::Refused(envelope.refusal(error.status, error.detail.as_deref()));
            }
        };
        let failed = |task: &Map<String, Value>, outcome| {
            Upstream::Refused(envelope.task(&route.operation.path, task, outcome))
        };
        if let Err(error) = check::fields(route, &task, settings.today) {
            return failed(&task, Outcome::failed(error.status, error.detail));
        }
        match execution {
            Execution::Skip => return failed(&task, Outcome::failed(20_000, None)),
            Execution::FailTask { status, charged: false } => {
                return failed(&task, Outcome::failed(status, None));
            }
            Execution::FailTask { status, charged: true } => {
                let micros = self.charge(route, &task, 0);
                let outcome =
                    Outcome { cost_micros: upstream_cost(micros), ..Outcome::failed(status, None) };
                return Upstream::Executed {
                    body: envelope.task(&route.operation.path, &task, outcome),
                    micros,
                    status,
                };
            }
            Execution::Normal => {}
        }
        match answer::answer(&self.query(route, &check::as_read(route, &task))) {
            Err(error) => {
                failed(&task, Outcome::failed(40_501, Some(format!("'{}'", error.field))))
            }
            Ok(answer) => {
                let micros = self.charge(route, &task, answer.rows);
                let outcome = Outcome {
                    status: 20_000,
                    detail: None,
                    result: answer.result,
                    cost_micros: upstream_cost(micros),
                };
                Upstream::Executed {
                    body: envelope.task(&route.operation.path, &task, outcome),
                    micros,
                    status: 20_000,
                }
            }
        }
    }

    pub(super) fn query<'a>(&self, route: &'a Route, task: &'a Map<String, Value>) -> Query<'a> {
        let settings = &self.settings;
        let data = DataSettings {
            today: settings.today,
            seed: Seed::new(settings.seed),
            rows: settings.rows,
        };
        Query::new(route, task, data)
    }
}

/// Upstream's part of the charge, without the gateway's margin.
fn upstream_cost(micros: u64) -> u64 {
    micros * 5 / 6
}
