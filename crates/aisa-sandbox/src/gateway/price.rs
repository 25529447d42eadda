//! What a call costs: its price, quotes, and the caller's maximum.

use aisa_contract::price::{Cost, Price, RowCount};
use http::HeaderMap;
use serde_json::{Map, Value, json};

use super::{
    Incoming, SandboxGateway, check, money,
    reply::{Reply, error},
};
use crate::contract::Route;
use aisa_contract::Prices;

/// The price per call of operations whose schema gives none, in micro-dollars.
const UNKNOWN: u64 = 20_000;

impl SandboxGateway {
    pub(super) fn is_quote(&self, incoming: &Incoming) -> bool {
        let name = self.contract.gateway.request_header("cost-mode");
        incoming
            .headers
            .get(name)
            .is_some_and(|mode| mode.as_bytes().eq_ignore_ascii_case(b"quote"))
    }

    /// What a task costs that returns so many rows; as many as it can, where they are not known yet.
    fn cost(&self, route: &Route, task: &Map<String, Value>, rows: Option<u64>) -> Cost {
        let described = route.described();
        let most = described.row_count(task, self.settings.today.0);
        let count = RowCount { rows: rows.unwrap_or(most.rows), ..most };
        let value = |name: &str| described.assumed(task, name);
        match (self.settings.prices, &route.operation.price) {
            (Some((base, per_row)), _) => flat(base, per_row).cost(count, value),
            (None, Some(prices)) => prices.cost(count, value),
            (None, None) => flat(UNKNOWN, 0).cost(count, value),
        }
    }

    /// What a task is charged that returned so many rows, in micro-dollars.
    pub(super) fn charge(&self, route: &Route, task: &Map<String, Value>, rows: u64) -> u64 {
        self.by_settings(self.cost(route, task, Some(rows)))
    }

    fn by_settings(&self, cost: Cost) -> u64 {
        if self.settings.charge_ceiling { cost.ceiling } else { cost.estimate }
    }

    /// What the gateway expects a call to cost: the figure that it compares a maximum price with.
    fn expected(&self, route: &Route, cost: Cost) -> u64 {
        let own = route.operation.gateway_estimate;
        own.filter(|_| self.settings.prices.is_none()).unwrap_or(cost.estimate)
    }

    pub(super) fn quote(
        &self,
        route: &Route,
        task: Result<Map<String, Value>, check::CheckError>,
    ) -> Reply {
        let checked = task.and_then(|task| {
            check::fields(route, &task, self.settings.today).map(|()| self.cost(route, &task, None))
        });
        match checked {
            Ok(cost) => {
                // As a maximum price it has to be enough.
                let estimate = self.expected(route, cost).max(cost.estimate);
                Reply::json(
                    200,
                    json!({
                        "object": "cost_estimate", "currency": "USD", "estimate_kind": "exact",
                        "estimated_cost_micros_usd": estimate,
                        "max_cost_micros_usd": self.by_settings(cost).max(estimate),
                        "may_exceed_estimate": self.settings.charge_ceiling,
                        "estimated_at": format!("{}T00:00:00Z", self.settings.today),
                    }),
                )
            }
            Err(invalid) => {
                let detail = invalid.detail.map(|detail| format!(": {detail}")).unwrap_or_default();
                Reply::json(
                    400,
                    json!({"error": format!("the request is not valid ({}){detail}", invalid.status)}),
                )
            }
        }
    }

    /// Refuses a request whose estimate exceeds the caller's maximum price.
    pub(super) fn affordable(
        &self,
        route: &Route,
        task: Option<&Map<String, Value>>,
        headers: &HeaderMap,
    ) -> Result<(), Box<Reply>> {
        let Some(header) = headers.get(self.contract.gateway.request_header("max-price")) else {
            return Ok(());
        };
        let Some(most) = header.to_str().ok().and_then(money::micros) else {
            return Err(Box::new(Reply::json(
                400,
                json!({"error": "the maximum price is not a decimal number of dollars"}),
            )));
        };
        let cost = self.cost(route, task.unwrap_or(&Map::new()), None);
        let estimate = self.expected(route, cost);
        if estimate <= most {
            return Ok(());
        }
        let message =
            format!("The estimate of ${} exceeds the maximum price.", money::dollars(estimate));
        Err(Box::new(error(402, "estimated_price_exceeds_max_price", &message, false)))
    }
}

/// A price that only rows change.
fn flat(base_micros: u64, per_row_micros: u64) -> Prices {
    let price = Price { base_micros, per_row_micros, ..Price::default() };
    Prices { estimate: price, ceiling: price, ..Prices::default() }
}
