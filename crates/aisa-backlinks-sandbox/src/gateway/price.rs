//! What a call costs: the estimate before it, quotes, and the caller's limit.

use http::HeaderMap;
use serde_json::{Map, Value, json};

use super::{
    Gateway, Incoming, check, money,
    reply::{Reply, error},
};
use crate::{
    answer,
    bundle::{Operation, Price, RowPer},
};

impl Gateway {
    pub(super) fn is_quote(&self, incoming: &Incoming) -> bool {
        let name = &self.bundle.gateway.headers.request.cost_mode;
        incoming
            .headers
            .get(name)
            .is_some_and(|mode| mode.as_bytes().eq_ignore_ascii_case(b"quote"))
    }

    pub(super) fn price(&self, operation: &Operation) -> Price {
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
            Some(RowPer::Target) => question.targets.len() as u64,
            Some(RowPer::Period) => answer::periods(&question),
        };
        self.price(operation).of(rows)
    }

    pub(super) fn quote(
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
    pub(super) fn affordable(
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
